"""The mouse wheel changes no value on any page or in any question: what is around it scrolls."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QWidget,
)

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage
from ui.widgets.save_path import open_dialog, save_dialog

VALUES = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
SECTIONS = 7
OF_QT = (
    "QComboBox",
    "QSpinBox",
    "QDoubleSpinBox",
    "QDateEdit",
    "QTimeEdit",
    "QDateTimeEdit",
    "QSlider",
    "QDial",
    "QTabBar",
    "QTabWidget",
)


def turn_wheel(widget: QWidget, steps: int) -> None:
    """Turn the wheel over a widget, as Qt sends it."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def value_controls(parent: QWidget) -> list[QWidget]:
    controls = [part for part in parent.findChildren(QWidget) if isinstance(part, VALUES)]
    return [part for part in controls if not isinstance(part, QScrollBar)]


def value(control: QWidget) -> object:
    if isinstance(control, QSpinBox):
        return control.value()
    return control.currentIndex() if isinstance(control, (QComboBox, QTabBar)) else None


def change_by_wheel(parent: QWidget) -> list[str]:
    """Return the names of the controls that a wheel up or down changes, with or without the keyboard."""
    changed: list[str] = []
    for control in value_controls(parent):
        before = value(control)
        for focused in (False, True):
            if focused:
                control.setFocus()
            for steps in (1, -1, -1):
                turn_wheel(control, steps)
                if value(control) != before:
                    changed.append(control.accessibleName() or repr(control))
    return changed


@pytest.fixture
def window(tmp_path: Path, drive: Callable[[QWidget], InProcessWindow]) -> Iterator[InProcessWindow]:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.meeting.start()
    shown = EveryStage(case, vault)
    yield drive(shown)
    shown.controller.end()
    case.close()
    vault.close()


def test_the_wheel_changes_no_value_in_prepare(window: InProcessWindow) -> None:
    window.window.pages.show("prepare")  # type: ignore[attr-defined]
    seen = 0
    for _ in range(SECTIONS):
        seen = max(seen, len(value_controls(window.window)))
        assert change_by_wheel(window.window) == []
        window.press("Ctrl+PgDown")
    assert seen > 5


@pytest.mark.parametrize("stage", ["meet", "agree", "finish"])
def test_the_wheel_changes_no_value_in(window: InProcessWindow, stage: str) -> None:
    window.window.pages.show(stage)  # type: ignore[attr-defined]
    if stage == "agree":
        window.press("Ctrl+N")
    assert change_by_wheel(window.window) == []


def test_the_two_settings_of_turns_stay_as_they_are(window: InProcessWindow) -> None:
    window.window.pages.show("meet")  # type: ignore[attr-defined]
    names = {control.accessibleName() for control in value_controls(window.window)}
    assert {"Time for a turn", "Order of a round"} <= names
    assert change_by_wheel(window.window) == []


@pytest.mark.parametrize("make", [save_dialog, open_dialog])
def test_the_wheel_changes_no_value_in_the_lists_of_files(
    make: Callable[..., QWidget], drive: Callable[[QWidget], InProcessWindow]
) -> None:
    dialog = make(None, "Save", "plan.pdf", "pdf") if make is save_dialog else make(None, "Open", "pdf png")
    drive(dialog)
    assert value_controls(dialog)
    assert change_by_wheel(dialog) == []


def _scrolled_in(box: QWidget) -> QScrollArea | None:
    around = box.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def test_the_page_scrolls_instead(window: InProcessWindow) -> None:
    box: QWidget | None = None
    around: QScrollArea | None = None
    window.window.resize(1000, 560)
    window.window.pages.show("prepare")  # type: ignore[attr-defined]
    for _ in range(SECTIONS):
        for _ in range(2):  # words that wrap are as high as their width says, which is known only then
            QApplication.processEvents()
        shown = [each for each in value_controls(window.window) if each.isVisible()]
        found = [(box, around) for box in shown if (around := _scrolled_in(box)) is not None]
        box, around = found[-1] if found else (None, None)
        if box is not None and around is not None:
            around.ensureWidgetVisible(box)
            QApplication.processEvents()
            if around.verticalScrollBar().value() > 0:
                break
        window.press("Ctrl+PgDown")
    assert box is not None
    assert around is not None
    bar = around.verticalScrollBar()
    before = bar.value()
    assert before > 0
    place = QPointF(box.mapTo(window.window, box.rect().center()))
    QTest.wheelEvent(window.window.windowHandle(), place, QPoint(0, 240))
    QApplication.processEvents()
    assert bar.value() < before


def test_qt_alone_is_caught_changing_a_value(drive: Callable[[QWidget], InProcessWindow]) -> None:
    around = QWidget()
    box = QSpinBox(around)
    box.setValue(7)
    drive(around)
    assert change_by_wheel(around)


def test_every_control_of_ours_that_holds_a_value_keeps_still() -> None:
    ours = Path(__file__).parents[3] / "ui"
    loose = [
        line.strip()
        for path in ours.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if any(f"{name}(" in line or f"{name})" in line or f"{name}," in line for name in OF_QT)
        and not ("StillWheel" in line or "import" in line or "isinstance" in line)
        and path.name not in {"still_wheel.py", "focused_keys.py"}
    ]
    assert [line for line in loose if line.startswith("class ") or " = " in line] == []
