"""A new stage is its page, one row, and its drawing: all else follows from the row."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

import resources
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import Opened, opening
from ui.page.actions import act
from ui.page.page import Page
from ui.page.page_parts import PageParts
from ui.session import stages
from ui.session.stages import FINISHED, STAGES, Stage
from ui.widgets.button import PlainButton
from ui.window.command_palette import CommandPalette


class ReviewPage(Page):
    """How many actions there are, a field, and an act of its own."""

    def __init__(self, parts: PageParts) -> None:
        super().__init__()
        self._parts = parts
        self._title = QLineEdit()
        self._title.setAccessibleName("What went well")
        self._park = act(self, "Park it", "Ctrl+Shift+K", self._park_it)
        to_agree = PlainButton("Go to Agree")
        to_agree.clicked.connect(lambda: parts.navigation.show("agree"))
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(to_agree)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        return (self._park,)

    def on_shown(self) -> None:
        self._title.setFocus()

    def _park_it(self) -> None:
        words = self._title.text()
        self._parts.controller.run(lambda case: case.car_park.park(words))


REVIEW = Stage(
    key="review",
    label="Review",
    tip="What went well",
    drawing="undo",
    module="a_page_of_a_new_stage",
)


@pytest.fixture
def opened(
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Opened]:
    """The practice meeting in an app that has one more stage, before the last."""
    module = ModuleType(REVIEW.module)
    module.__dict__["make_page"] = ReviewPage
    monkeypatch.setitem(sys.modules, REVIEW.module, module)
    monkeypatch.setattr(stages, "STAGES", (*STAGES[:-1], REVIEW, STAGES[-1]))
    with opening(drive, qapp, home / "vault", practice=True) as begin:
        started = begin()
        started.unlock()
        started.wait_for_stage("prepare")
        yield started


def test_a_new_stage_stands_on_the_rail_with_its_key_its_words_and_its_drawing(opened: Opened) -> None:
    opened.driven.press("Alt+4")
    assert opened.window.pages.current() == "review"
    button = opened.driven.find("Review")
    assert button.toolTip() == "What went well\u2003Alt+4"
    opened.driven.press("Alt+5")
    assert opened.window.pages.current() == "finish"
    palette = CommandPalette(opened.window.all_actions(), opened.window)
    palette.field.setText("review")
    assert palette.found.item(0).text() == "Review\u2003Alt+4"
    palette.deleteLater()


def test_a_new_stage_acts_on_the_case_and_goes_to_another_stage(opened: Opened) -> None:
    opened.driven.press("Alt+4")
    opened.driven.type("Uniform")
    opened.driven.press("Ctrl+Shift+K")
    opened.driven.find("Undo: parked a topic")
    opened.driven.click("Go to Agree")
    assert opened.window.pages.current() == "agree"
    assert "Park it" not in [action.text() for action in opened.window.all_actions()]


def test_unlocking_returns_to_a_new_stage_and_the_cursor_in_it(opened: Opened) -> None:
    opened.driven.press("Alt+4")
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("review")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.accessibleName() == "What went well"


@pytest.mark.parametrize("stage", [*STAGES, FINISHED], ids=lambda stage: stage.label)
def test_the_drawing_of_every_stage_is_there(stage: Stage) -> None:
    assert resources.read_text(f"icons/{stage.drawing}.svg").startswith("<svg")
