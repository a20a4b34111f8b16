"""No screen puts words of a case where the system, a taskbar or an input method would keep them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.canary_case import CanaryCase
from tests.desktop.in_process import InProcessWindow
from ui.finish.case_ending import CaseEnding
from ui.page.case_controller import CaseController
from ui.session.stages import stage_pages
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow

STAGES = ("prepare", "meet", "agree", "finish")
KEPT_FROM_LEARNING = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


@pytest.fixture
def canaries(tmp_path: Path) -> Iterator[CanaryCase]:
    made = CanaryCase(tmp_path)
    yield made
    made.close()


@pytest.fixture
def screens(canaries: CanaryCase, drive: Callable[[QWidget], InProcessWindow]) -> InProcessWindow:
    """Every stage of a case in which each text is a word of its own."""
    controller, tasks = CaseController(), InlineTasks()
    controller.set_case(canaries.case)
    ending = CaseEnding(controller, tasks, canaries.vault)
    window = MainWindow()
    window.held = (controller, tasks, ending)  # type: ignore[attr-defined]  # they live as long as the window
    for key, label, make in stage_pages(controller, tasks, ending):
        window.add_stage(key, label, make())
    return drive(window)


def editors(page: QWidget) -> list[QWidget]:
    """Return the boxes for text of `page`; a number box holds no words."""
    found: list[QWidget] = [
        line for line in page.findChildren(QLineEdit) if not isinstance(line.parent(), QAbstractSpinBox)
    ]
    return found + page.findChildren(QPlainTextEdit) + page.findChildren(QTextEdit)


@pytest.mark.parametrize("stage", STAGES)
def test_input_methods_are_asked_to_learn_nothing_from_any_text_box(
    screens: InProcessWindow, stage: str
) -> None:
    screens.window.show_stage(stage)  # type: ignore[attr-defined]  # it is the main window
    boxes = editors(screens.window.page())  # type: ignore[attr-defined]  # as above
    assert boxes
    learned = [
        box.accessibleName()
        for box in boxes
        if box.inputMethodHints() & KEPT_FROM_LEARNING != KEPT_FROM_LEARNING
        and not (isinstance(box, QPlainTextEdit | QLineEdit) and box.isReadOnly())
    ]
    assert learned == []


@pytest.mark.parametrize("stage", STAGES)
def test_no_window_icon_or_action_is_named_with_words_of_the_case(
    screens: InProcessWindow, canaries: CanaryCase, stage: str
) -> None:
    screens.window.show_stage(stage)  # type: ignore[attr-defined]  # it is the main window
    shown = any(word in " ".join(screens.texts()) for word in canaries.words)
    assert shown or stage == "finish", "the page shows nothing of the case: the test would be blind"
    named = [
        text
        for widget in (screens.window, *screens.window.findChildren(QWidget))
        for text in (widget.windowTitle(), widget.windowIconText(), widget.windowRole(), widget.statusTip())
        if text
    ]
    assert [text for text in named if any(word in text for word in canaries.words)] == []


@pytest.mark.parametrize("stage", STAGES)
def test_no_tooltip_shows_a_note(screens: InProcessWindow, canaries: CanaryCase, stage: str) -> None:
    """A tooltip comes up by itself, over whatever is being shared."""
    screens.window.show_stage(stage)  # type: ignore[attr-defined]  # it is the main window
    of_notes = [word for word, (table, _) in canaries.words.items() if table in ("Note", "Draft", "Paper")]
    tips = [widget.toolTip() for widget in screens.window.findChildren(QWidget) if widget.toolTip()]
    assert tips
    assert [tip for tip in tips if any(word in tip for word in of_notes)] == []
