"""The terms of the meeting are saved from Matter and from the palette, and what came of it is told."""

from pathlib import Path

import pytest

from facilitator.document import export
from facilitator.document.reading import page_count, text_of
from facilitator.document_errors import ExportRefused
from tests.ui.prepare.conftest import Preparing
from ui.prepare.terms_saving import FILE_NAME, WHAT_FOR, WORDS
from ui.window.main_window import MainWindow


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the file goes: the question is answered."""
    target = tmp_path / FILE_NAME
    monkeypatch.setattr("ui.saving.pdf_saving.choose_save_path", lambda *_: target)
    return target


def test_the_button_saves_one_page_and_says_where(preparing: Preparing, place: Path) -> None:
    preparing.screen.click(WORDS)

    preparing.screen.wait_for_text("Saved as ")
    pdf = place.read_bytes()
    assert page_count(pdf) == 1
    assert "No transcript, no AI note taker" in " ".join(text_of(pdf).split())
    assert sorted(place.parent.glob("*.pdf")) == [place]


def test_the_button_says_what_the_page_is_for(preparing: Preparing) -> None:
    button = preparing.screen.find(WORDS)

    assert button.accessibleDescription() == WHAT_FOR
    preparing.screen.wait_for_text(WHAT_FOR)


def test_it_is_reached_and_pressed_by_the_keyboard(preparing: Preparing, place: Path) -> None:
    preparing.screen.find(WORDS).setFocus()
    preparing.screen.press("Space")

    preparing.screen.wait_for_text("Saved as ")
    assert place.exists()


def test_the_act_of_the_palette_shows_what_came_of_it_from_every_section(
    preparing: Preparing, place: Path
) -> None:
    window = preparing.page.window()
    assert isinstance(window, MainWindow)
    preparing.page.show_section("papers")
    next(act for act in window.all_actions() if act.text() == WORDS).trigger()

    assert preparing.page.current_section() == "matter"
    preparing.screen.wait_for_text("Saved as ")
    assert place.exists()


def test_own_opening_words_that_are_not_printed_are_named(preparing: Preparing, place: Path) -> None:
    preparing.controller.run(lambda case: case.opening.say("dr:No recording", "No phones, please."))
    preparing.screen.click(WORDS)

    preparing.screen.wait_for_text("your own opening words for “No recording” are not in it.")
    assert "No phones" not in text_of(place.read_bytes())


def test_a_question_left_saves_nothing(preparing: Preparing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.saving.pdf_saving.choose_save_path", lambda *_: None)
    preparing.screen.click(WORDS)

    preparing.screen.wait_for_text(WHAT_FOR)
    assert preparing.refusals == []


def test_a_place_that_takes_no_file_is_told(
    preparing: Preparing, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise ExportRefused

    monkeypatch.setattr(export, "export", refuse)
    preparing.screen.click(WORDS)

    preparing.wait(lambda: bool(preparing.refusals))
    assert preparing.refusals == [str(ExportRefused())]
    assert not place.exists()
