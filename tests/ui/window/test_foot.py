"""The foot of the window: whether all is saved and since when, and for a moment what was taken back."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.desktop.in_process import InProcessWindow
from ui.look.theme import Theme, apply_theme
from ui.page.page import Page
from ui.widgets.unsaved import unsaved
from ui.window.main_window import MainWindow

AT = datetime(2026, 12, 4, 10, 3, 41, tzinfo=UTC)
SAVED = f"Saved, encrypted {AT.astimezone():%H:%M:%S}"
TOLD = "Took back: gave the floor to Priya Shah"


class WithoutHeader(Page):
    """A page that takes all the height."""

    def has_header_bar(self) -> bool:
        return False


@pytest.fixture
def screen(drive: Callable[[QWidget], InProcessWindow]) -> Iterator[InProcessWindow]:
    window = MainWindow()
    window.set_case_heading("DR-2026-041", "", is_open=True)
    yield drive(window)
    unsaved.note_lost(False)
    unsaved.note_refused(False)


def foot(screen: InProcessWindow) -> MainWindow:
    assert isinstance(screen.window, MainWindow)
    return screen.window


def test_the_second_at_which_all_was_saved_is_shown_while_that_is_true(screen: InProcessWindow) -> None:
    saved = foot(screen).foot.saved
    saved.show_saved_at(AT)
    assert screen.shows(SAVED)
    unsaved.begin(1)
    assert screen.shows("Saving…")
    assert not screen.shows("Saved, encrypted")
    unsaved.end(1)
    assert screen.shows(SAVED)


def test_what_was_taken_back_stands_there_for_a_moment(screen: InProcessWindow) -> None:
    saved = foot(screen).foot.saved
    saved.show_saved_at(AT)
    saved._moment.setInterval(50)
    saved.tell(TOLD)
    assert screen.shows(TOLD)
    assert not screen.shows(SAVED)
    screen.wait_for_text(SAVED)
    assert not screen.shows(TOLD)


def test_what_is_not_saved_is_not_hidden_by_what_was_taken_back(screen: InProcessWindow) -> None:
    saved = foot(screen).foot.saved
    saved.tell(TOLD)
    unsaved.note_refused(True)
    assert screen.shows("Last change not saved")
    assert not screen.shows(TOLD)
    unsaved.note_lost(True)
    assert screen.shows("Not saved in its place")


def test_nothing_of_a_case_stays_when_it_is_closed(screen: InProcessWindow) -> None:
    saved = foot(screen).foot.saved
    saved.show_saved_at(AT)
    saved.tell(TOLD)
    foot(screen).set_case_heading("", "", is_open=False)
    assert not foot(screen).foot.isVisible()
    assert TOLD not in [label.text() for label in saved.findChildren(QLabel)]
    foot(screen).set_case_heading("DR-2026-042", "", is_open=True)
    assert screen.shows("Saved, encrypted")
    assert not screen.shows(SAVED)


def test_a_strip_and_its_acts_stand_there_until_they_are_removed(screen: InProcessWindow) -> None:
    window = foot(screen)
    strip, acts = QLabel("The room sees nothing."), QPushButton("Shared view")
    action = QAction("Shared view", strip)
    strip.addAction(action)
    window.show_strip(strip, acts)
    screen.wait_for_text("The room sees nothing.")
    assert screen.is_there("Shared view")
    assert action in window.actions()
    window.remove_strip()
    assert not screen.shows("The room sees nothing.")
    assert not screen.is_there("Shared view")
    assert action not in window.actions()


@pytest.mark.parametrize(("wide", "lines"), [(200, 1), (700, 2)])
def test_with_large_text_many_acts_stand_on_a_line_of_their_own(
    screen: InProcessWindow, qapp: QApplication, wide: int, lines: int
) -> None:
    acts = QPushButton("Shared view")
    acts.setMinimumWidth(wide)
    foot(screen).resize(1366, 689)
    foot(screen).show_strip(QLabel("The room sees nothing."), acts)
    saved = foot(screen).foot.saved
    saved.show_saved_at(AT)
    apply_theme(qapp, Theme.LIGHT, 200)
    try:
        QApplication.processEvents()
        assert (acts.geometry().top() >= saved.geometry().bottom()) == (lines == 2)
        assert foot(screen).width() == 1366
    finally:
        apply_theme(qapp, Theme.LIGHT, 100)


def test_a_page_that_needs_all_the_height_has_no_header_above_it(screen: InProcessWindow) -> None:
    window = foot(screen)
    window.pages.add("meet", "Meet", WithoutHeader())
    window.pages.add("prepare", "Prepare", Page())
    window.pages.show("meet")
    assert window.header_bar.isHidden()
    window.pages.show("prepare")
    assert not window.header_bar.isHidden()
