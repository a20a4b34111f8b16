"""No screen puts words of a case where the system, a taskbar or an input method would keep them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.canary_case import CanaryCase
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage
from ui.session.stages import STAGES

KEPT_FROM_LEARNING = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


def editors(page: QWidget) -> list[QWidget]:
    """Return the boxes for text of `page`; a number box holds no words."""
    found: list[QWidget] = [
        line for line in page.findChildren(QLineEdit) if not isinstance(line.parent(), QAbstractSpinBox)
    ]
    return found + page.findChildren(QPlainTextEdit) + page.findChildren(QTextEdit)


@pytest.mark.parametrize("stage", [stage.key for stage in STAGES])
def test_input_methods_are_asked_to_learn_nothing_from_any_text_box(
    screens: tuple[InProcessWindow, EveryStage], stage: str
) -> None:
    _, window = screens
    window.pages.show(stage)
    boxes = editors(window.pages.page())
    assert boxes
    learned = [
        box.accessibleName()
        for box in boxes
        if box.inputMethodHints() & KEPT_FROM_LEARNING != KEPT_FROM_LEARNING
        and not (isinstance(box, QPlainTextEdit | QLineEdit) and box.isReadOnly())
    ]
    assert learned == []


@pytest.mark.parametrize("stage", [stage.key for stage in STAGES])
def test_no_window_icon_or_action_is_named_with_words_of_the_case(
    screens: tuple[InProcessWindow, EveryStage], canaries: CanaryCase, stage: str
) -> None:
    driven, window = screens
    window.pages.show(stage)
    if stage != "finish":
        driven.wait(
            lambda: any(word in " ".join(driven.texts()) for word in canaries.words),
            lambda: "words of the case on the page: the test would be blind",
        )
    named = [
        text
        for widget in (window, *window.findChildren(QWidget))
        for text in (widget.windowTitle(), widget.windowIconText(), widget.windowRole(), widget.statusTip())
        if text
    ]
    assert [text for text in named if any(word in text for word in canaries.words)] == []


@pytest.mark.parametrize("stage", [stage.key for stage in STAGES])
def test_no_tooltip_shows_a_note(
    screens: tuple[InProcessWindow, EveryStage], canaries: CanaryCase, stage: str
) -> None:
    """A tooltip comes up by itself, over whatever is being shared."""
    _, window = screens
    window.pages.show(stage)
    of_notes = [word for word, (table, _) in canaries.words.items() if table in ("Note", "Draft", "Paper")]
    tips = [widget.toolTip() for widget in window.findChildren(QWidget) if widget.toolTip()]
    assert tips
    assert [tip for tip in tips if any(word in tip for word in of_notes)] == []
