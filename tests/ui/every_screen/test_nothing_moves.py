"""Nothing on the screen moves by itself, so that nobody has to ask for less motion.

What changes once a second (the clock, what is left of a turn) is what it tells, and steps.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

import ui
from tests.ui.every_screen.front_screens import aside_screens, front_screens, home_screens
from tests.ui.every_screen.long_case import LongCase
from ui.home.bring_in_dialog import BringInDialog
from ui.look.theme import MOVING_EFFECTS, Theme, apply_theme
from ui.widgets.working_bar import WorkingBar
from ui.window.main_window import MainWindow

MOVERS: Final = (
    "QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsOpacityEffect", "QMovie",
    "setAnimated(True)", "setRange(0, 0)",
)  # fmt: skip
APART_MS: Final = 60
STANDS_STILL_WITHIN_MS: Final = 15_000


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    blinks = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    apply_theme(qapp, Theme.LIGHT, 100)
    yield
    qapp.setCursorFlashTime(blinks)


def picture(window: QWidget) -> QImage:
    return window.grab().toImage()


def stands_still(window: QWidget) -> bool:
    """Return whether two looks at it are the same, once it has come to rest."""
    deadline = QDeadlineTimer(STANDS_STILL_WITHIN_MS)
    before = picture(window)
    while not deadline.hasExpired():
        QTest.qWait(APART_MS)
        now = picture(window)
        if now == before:
            return True
        before = now
    return False


def test_no_part_of_the_program_can_move_anything() -> None:
    folder = Path(ui.__file__).parent
    found = [
        f"{path.relative_to(folder)}: {mover}"
        for path in folder.rglob("*.py")
        for mover in MOVERS
        if mover in path.read_text("utf-8")
    ]

    assert found == []


def test_lists_menus_and_tool_tips_appear_at_once(qapp: QApplication) -> None:
    for effect in MOVING_EFFECTS:
        qapp.setEffectEnabled(effect, True)
    apply_theme(qapp, Theme.DARK, 100)

    assert [effect for effect in MOVING_EFFECTS if qapp.isEffectEnabled(effect)] == []


def test_every_screen_before_and_beside_a_case_stands_still_even_at_work(tmp_path: Path) -> None:
    long_case = LongCase(tmp_path)
    window = MainWindow()
    window.resize(1366, 768)
    window.show()
    moving: list[str] = []
    at_work = 0
    screens: tuple[Callable[[], Iterator[str]], ...] = (
        lambda: front_screens(window, tmp_path),
        lambda: home_screens(window),
        lambda: aside_screens(window, long_case),
    )
    for walk in screens:
        for screen in walk():
            at_work += any(bar.isVisible() for bar in window.findChildren(WorkingBar))
            if not stands_still(window):
                moving.append(screen)
    dialog = BringInDialog(window)
    dialog.open()
    dialog._set_working(True)
    at_work += 1
    still = stands_still(dialog)
    long_case.close()

    assert moving == []
    assert still
    assert at_work >= 3


@pytest.mark.parametrize("still", [True, False])
def test_what_moves_is_seen(still: bool) -> None:
    window = QWidget()
    body = QVBoxLayout(window)
    if still:
        bar = WorkingBar("At work", window)
        body.addWidget(bar)
        bar.show()
    else:
        moving = QProgressBar(window)
        moving.setRange(0, 0)
        body.addWidget(moving)
    window.show()
    first = picture(window)
    same = True
    deadline = QDeadlineTimer(3000)
    while same and not deadline.hasExpired():
        QTest.qWait(50)
        same = picture(window) == first
        if still:
            break

    assert same is still
