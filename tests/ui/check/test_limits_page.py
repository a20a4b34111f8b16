"""What this cannot protect from can be read in the app: every limit, by keyboard, and found from Home."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

import resources
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import Opened
from ui.check.limits_page import LIMITS, LimitsPage, limits_first
from ui.check.plain_document import Block, Kind, blocks
from ui.widgets.stop_heading import StopHeading

DOCUMENT = blocks(resources.read_text("threat-model.md"))


def test_marks_become_words_and_tests_a_number() -> None:
    assert blocks("# A *b*\n\nOne **two**\nthree `four`\n\n- a\n  b\n- **c** d\n\n- `tests/x.py::y`\n") == (
        Block(Kind.HEADING, "A b", 1),
        Block(Kind.PARAGRAPH, "One two three four"),
        Block(Kind.POINT, "a b"),
        Block(Kind.POINT, "c d"),
        Block(Kind.TESTS, "Held by a test, named in the threat model that comes with the program."),
    )


def test_every_sentence_of_the_threat_model_is_shown_limits_first(
    drive: Callable[[QWidget], InProcessWindow],
) -> None:
    driven = drive(LimitsPage())
    shown = [words.replace("\u200b", "") for words in driven.texts()]

    assert limits_first(DOCUMENT)[0][0].words == LIMITS
    for block in DOCUMENT:
        assert any(block.words in words for words in shown), block
    assert not any(mark in words for words in shown for mark in ("**", "`", "## "))


def test_tab_goes_from_heading_to_heading(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page = LimitsPage()
    driven = drive(page)
    page.on_shown()
    driven.press("Tab")
    met = []
    for _ in range(sum(block.kind is Kind.HEADING for block in DOCUMENT)):
        driven.press("Tab")
        focus = QApplication.focusWidget()
        assert isinstance(focus, StopHeading)
        met.append(focus.words())

    assert met[0] == LIMITS
    assert set(met) == {block.words for block in DOCUMENT if block.kind is Kind.HEADING}


def test_home_the_check_and_the_palette_lead_to_it_and_back(at_home: Callable[[], Opened]) -> None:
    opened = at_home()
    opened.unlock()
    opened.driven.click("What this cannot protect from")
    opened.driven.wait_for_text(LIMITS)
    opened.driven.click("Back to your cases")
    opened.driven.wait(lambda: opened.driven.is_enabled("Check this computer"), lambda: "Home")
    assert any(act.text() == "What this cannot protect from" for act in opened.window.all_actions())
    opened.driven.click("Check this computer")
    opened.driven.wait(lambda: opened.driven.is_there("Check now"), lambda: "the check")
    opened.driven.click("What this cannot protect from")

    opened.driven.wait_for_text(LIMITS)
