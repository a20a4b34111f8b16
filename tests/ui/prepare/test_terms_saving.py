"""The terms of the meeting are saved from Matter and from the palette, and what came of it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.case.profile import Profile
from facilitator.document import export
from facilitator.document.papers.reading import page_count, text_of
from facilitator.document_errors import ExportRefused
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.prepare.terms_saving import FILE_NAME, WHAT_FOR, WORDS
from ui.window.main_window import MainWindow


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the file goes: the question is answered."""
    target = tmp_path / FILE_NAME
    monkeypatch.setattr("ui.saving.document_saving.choose_save_path", lambda *_: target)
    return target


def test_the_button_saves_one_page_and_says_where(preparing: Preparing, place: Path) -> None:
    preparing.screen.click(WORDS)

    preparing.screen.wait_for_text("Saved as ")
    pdf = place.read_bytes()
    assert page_count(pdf) == 1
    assert "No transcript, no AI note taker" in " ".join(text_of(pdf).split())
    assert sorted(place.parent.glob("*.pdf")) == [place]


@pytest.fixture
def said_about_you(vault: Vault) -> Iterator[None]:
    """The tests of a file share a vault, and what is kept for every case with it."""
    store = TemplateStore(vault)
    store.save_profile(Profile(name="Sam Hill", service="Tees Mediation", contact="01632 960001"))
    yield
    store.save_profile(Profile())


@pytest.mark.usefixtures("said_about_you")
def test_the_page_says_who_sends_it_and_how_to_reach_them(preparing: Preparing, place: Path) -> None:
    preparing.controller.run(lambda case: case.matter.change(facilitator_name="Samuel Hill"))
    preparing.screen.click(WORDS)

    preparing.screen.wait_for_text("Saved as ")
    read = " ".join(text_of(place.read_bytes()).split())
    assert "Samuel Hill, Tees Mediation. How to reach me: 01632 960001" in read


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
    monkeypatch.setattr("ui.saving.document_saving.choose_save_path", lambda *_: None)
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
