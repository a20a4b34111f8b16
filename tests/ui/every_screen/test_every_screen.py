"""No screen, at no text size, cuts words off, covers a control, puts one out of reach or has one unspoken."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.systems import one_size_is_enough
from tests.ui.every_screen.case_screens import OpenCase
from tests.ui.every_screen.dialogs import DIALOGS
from tests.ui.every_screen.front_screens import aside_screens, front_screens, guide_screens, home_screens
from tests.ui.every_screen.geometry import competing, faults, too_small
from tests.ui.every_screen.long_case import LongCase
from tests.ui.every_screen.new_case_screens import new_case_screens
from tests.ui.every_screen.spoken_of import spoken_faults
from tests.ui.every_screen.tips import tip_faults
from ui.look.preferences import Look
from ui.look.theme import SMALLEST_PERCENT, Theme, apply_theme, text_percent
from ui.session.stages import STAGES
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.quiet_parts import keep_parts_quiet
from ui.widgets.scroll_area import ScrollArea
from ui.window.look_actions import LookActions
from ui.window.main_window import MainWindow
from ui.window.more_menu import more_menu

# A page that lays itself out in several turns of the loop is looked at when it has come to rest.
SETTLED_AFTER_MS: Final = 15_000
ENOUGH: Final = 20
SMALL: Final = QSize(1366, 768)
# 4K with a text of 200 % stands for a screen of twice the pixels too: lengths in a layout are the same.
SIZES: Final = {
    100: (SMALL, QSize(1920, 1080)),
    125: (SMALL,),
    150: (SMALL,),
    200: (SMALL, QSize(3840, 2160)),
}
PERCENTS: Final = [each if each == 125 else pytest.param(each, marks=one_size_is_enough) for each in SIZES]
# What says that there is nothing is short: the largest text tells enough.
EMPTY_AT: Final = (200,)


@pytest.fixture
def long_case(tmp_path: Path) -> Iterator[LongCase]:
    made = LongCase(tmp_path)
    yield made
    made.close()


@pytest.fixture(autouse=True, scope="module")
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Put the look back once, with no window open: every test sets its own, and a window takes seconds."""
    yield
    apply_theme(qapp, Theme.LIGHT, 100)


class Walker:
    """Looks at each screen in windows of each size and remembers what was wrong."""

    def __init__(self, qapp: QApplication, window: MainWindow, sizes: tuple[QSize, ...]) -> None:
        self._app = qapp
        self._window = window
        self._sizes = sizes
        self.found: list[str] = []
        self.screens = 0
        self.tips: dict[str, str] = {}

    def look(self, screen: str, *others: QWidget | None) -> None:
        self.screens += 1
        windows = (self._window, *(other for other in others if other is not None))
        for size in reversed(self._sizes):
            deadline = QDeadlineTimer(SETTLED_AFTER_MS)
            found = self._wrong(size, windows)
            while found and not deadline.hasExpired():
                QTest.qWait(20)
                found = self._wrong(size, windows)
            self.found += [f"{screen}, {size.width()}x{size.height()}: {fault}" for fault in found]
            assert len(self.found) < ENOUGH, "\n".join(self.found)
        # What is said of controls does not change with the size of the text.
        for window in windows if text_percent() == SMALLEST_PERCENT else ():
            told = (*tip_faults(window), *competing(window), *spoken_faults(window))
            self.tips |= dict.fromkeys(told, screen)

    def _wrong(self, size: QSize, windows: tuple[QWidget, ...]) -> list[str]:
        self._window.resize(size)
        self._app.processEvents()
        found = [fault for window in windows for fault in (*faults(window), *too_small(window))]
        if self._window.size() != size:
            found.append(f"the window needs {self._window.size().toTuple()}")
        return found


def shown(qapp: QApplication, percent: int) -> MainWindow:
    keep_parts_quiet()
    apply_theme(qapp, Theme.LIGHT, percent)
    window = MainWindow()
    window.resize(SMALL)
    window.show()
    return window


@pytest.mark.parametrize("percent", PERCENTS)
def test_every_word_can_be_read_on_every_screen(
    qapp: QApplication, tmp_path: Path, long_case: LongCase, percent: int
) -> None:
    window = shown(qapp, percent)
    walker = Walker(qapp, window, SIZES[percent])
    for screen in front_screens(window, tmp_path):
        walker.look(screen)
    for screen in home_screens(window):
        walker.look(screen)
    for screen in aside_screens(window, long_case):
        walker.look(screen)
    for screen in guide_screens(window):
        walker.look(screen)
    if percent in EMPTY_AT:
        for screen in new_case_screens(window, long_case.vault):
            walker.look(screen)
    opened = OpenCase(window, long_case)
    for screen in opened.screens():
        walker.look(screen, *opened.beside())
    opened.close()

    assert walker.screens > 40
    assert not walker.found, "\n".join(walker.found)
    assert not walker.tips, "\n".join(f"{screen}: {fault}" for fault, screen in walker.tips.items())


def test_text_that_grows_on_an_open_screen_pushes_nothing_out(
    qapp: QApplication, long_case: LongCase
) -> None:
    window = shown(qapp, 100)
    opened = OpenCase(window, long_case)
    long_case.meet()
    long_case.agree()
    walker = Walker(qapp, window, (SMALL,))
    for stage in STAGES:
        window.pages.show(stage.key)
        walker.look(f"{stage.label}, as it was opened")
    for percent in (200, 100):
        apply_theme(qapp, Theme.LIGHT, percent)
        for stage in reversed(STAGES):
            window.pages.show(stage.key)
            walker.look(f"{stage.label}, grown to {percent} %")
    opened.close()

    assert not walker.found, "\n".join(walker.found)


@pytest.mark.parametrize("percent", PERCENTS)
def test_every_word_can_be_read_in_every_dialog(qapp: QApplication, percent: int) -> None:
    window = shown(qapp, percent)
    found: list[str] = []
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.open()
        qapp.processEvents()
        if dialog.width() > window.width() or dialog.height() > window.height():
            found.append(f"{name}: larger than the window, {dialog.size().toTuple()}")
        found += [
            f"{name}: {fault}" for fault in (*faults(dialog), *tip_faults(dialog), *spoken_faults(dialog))
        ]
        if isinstance(dialog, ConfirmDialog):
            found += [f"{name}: its end is out of sight" for _ in scrolling(dialog)]
        dialog.reject()
        dialog.deleteLater()

    assert not found, "\n".join(found)


@pytest.mark.parametrize("percent", PERCENTS)
def test_every_act_in_more_is_in_sight(qapp: QApplication, tmp_path: Path, percent: int) -> None:
    """With as many acts of every stage as a case brings; larger text makes more columns."""
    window = shown(qapp, percent)
    LookActions(window, qapp, tmp_path, Look(text_percent=percent))
    for words in ("How long this case is kept", "Make an encrypted copy to carry", "Undo", "Redo", "Lock"):
        window.add_window_action(words, "Ctrl+Shift+K", lambda: None, group="Every stage")
    menu = more_menu(window, window.actions())
    menu.popup(QPoint(0, 0))
    QTest.qWait(0)
    needed = menu.sizeHint()
    menu.close()
    menu.deleteLater()

    assert needed.width() <= SMALL.width()
    assert needed.height() <= qapp.primaryScreen().availableSize().height()


def scrolling(dialog: QWidget) -> list[ScrollArea]:
    return [area for area in dialog.findChildren(ScrollArea) if area.verticalScrollBar().maximum() > 0]


def test_colours_change_no_length(qapp: QApplication) -> None:
    """So what was looked at in one theme holds in all."""
    window = shown(qapp, 100)
    for _ in home_screens(window):
        pass

    def places() -> list[object]:
        """Return where everything stands once it has come to rest."""
        deadline = QDeadlineTimer(SETTLED_AFTER_MS)
        last: list[object] = []
        now: list[object] = [0]
        while now != last and not deadline.hasExpired():
            QTest.qWait(100)
            last, now = now, [part.geometry().getRect() for part in parts]
        return now

    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    before = places()
    for theme in (Theme.DARK, Theme.HIGH_CONTRAST):
        apply_theme(qapp, theme, 100)
        assert places() == before
