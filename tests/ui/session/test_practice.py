"""A practice meeting opens in the middle of a living meeting, and nothing of it is kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.case.matter import Process
from facilitator.cases.cases import Cases
from facilitator.meeting.state import Status
from facilitator.practice_tries import things_to_try
from facilitator.vault.vault import Vault
from tests.ui.opened_app import PASSPHRASE, Opened, closed_case
from ui.look.theme import Theme, apply_theme
from ui.widgets.plain_label import PlainLabel
from ui.window.tries_panel import TriesPanel

MARKED = "Practice meeting: people and case are made up."


def at_practice(at_home: Callable[[], Opened], keys: str = "Ctrl+P") -> Opened:
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("New case"), lambda: "Home")
    opened.driven.press(keys)
    opened.wait_for_stage("meet")
    return opened


def left_in(folder: Path) -> list[str]:
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    references = [case.reference for case in Cases(vault).listed().cases]
    vault.close()
    return references


@pytest.mark.parametrize(
    ("keys", "process"),
    [("Ctrl+P", Process.MEDIATION), ("Ctrl+Shift+P", Process.DISAGREEMENT_RESOLUTION)],
)
def test_it_opens_with_somebody_speaking_hands_up_and_notes_there(
    at_home: Callable[[], Opened], keys: str, process: Process
) -> None:
    opened = at_practice(at_home, keys)
    meeting = opened.case.meeting.current()

    assert opened.case.matter.current().process is process
    assert meeting.status is Status.RUNNING
    assert meeting.speaker_id
    assert meeting.hands
    assert opened.case.notes.all()
    assert opened.driven.shows(MARKED)


def test_leaving_it_for_home_ends_it_and_says_so(at_home: Callable[[], Opened], home: Path) -> None:
    at_home()
    other = closed_case(home / "vault")
    opened = at_practice(at_home)
    opened.driven.press("Alt+Home")
    opened.driven.wait_for_text("The practice meeting is over, and nothing of it is kept.")
    opened.wait_for_case(other)

    assert not opened.driven.is_there("Open PRACTICE")
    opened.app.end()
    assert left_in(home / "vault") == [other]


def test_closing_the_program_does_not_end_it_and_unlocking_leads_back(
    at_home: Callable[[], Opened], home: Path
) -> None:
    at_practice(at_home).app.end()
    assert left_in(home / "vault") == ["PRACTICE"]

    opened = at_home()
    opened.unlock()
    opened.wait_for_stage("meet")
    assert opened.driven.shows(MARKED)


def test_locking_does_not_end_it(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("meet")

    assert opened.driven.shows(MARKED)


@pytest.fixture
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Whatever a test shows, the next one finds the usual look."""
    yield
    apply_theme(qapp, Theme.LIGHT, 100)


def panel(opened: Opened) -> TriesPanel:
    return opened.window.findChildren(TriesPanel)[-1]


def test_five_things_to_try_lie_over_the_page_and_leave_the_keyboard_in_the_note(
    at_home: Callable[[], Opened],
) -> None:
    opened = at_practice(at_home)
    assert panel(opened).isVisible()
    assert opened.driven.shows("Raise a hand: Ctrl+Shift and a number.")
    opened.driven.wait_for_text("Things to try: 0 of 5 tried")
    opened.driven.type("A note")

    assert opened.driven.shows("A note")
    assert not panel(opened).isVisible()
    assert opened.driven.shows("Things to try: 0 of 5 tried")


def test_they_do_not_cover_what_was_done_before_where_the_meeting_is_opened_again(
    at_home: Callable[[], Opened],
) -> None:
    opened = at_practice(at_home)
    opened.driven.type("A note")
    opened.driven.press("Return")
    opened.app.end()

    opened = at_home()
    opened.unlock()
    opened.wait_for_stage("meet")
    opened.driven.wait_for_text("A note")
    assert not panel(opened).isVisible()


def test_a_key_of_the_meeting_folds_them_and_does_its_act(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.press("F3")

    assert opened.case.meeting.current().thinking
    assert not panel(opened).isVisible()


@pytest.mark.parametrize("from_the_bar", [False, True])
def test_a_key_held_for_another_folds_nothing_and_the_other_does(
    at_home: Callable[[], Opened], *, from_the_bar: bool
) -> None:
    opened = at_practice(at_home)
    if from_the_bar:
        opened.driven.press("F3", "F3")
        opened.driven.click("Things to try: 0 of 5 tried")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyPress(focus, Qt.Key.Key_Control)
    assert panel(opened).isVisible()
    QTest.keyRelease(focus, Qt.Key.Key_Control)
    opened.driven.press("Ctrl+2")

    assert not panel(opened).isVisible()
    assert opened.case.meeting.current().speaker_id == opened.case.people.all()[1].id
    opened.driven.type("Of the second")
    assert opened.driven.shows("Of the second")


def test_a_click_elsewhere_folds_them_and_does_what_it_does(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.click("Pause")

    assert not panel(opened).isVisible()
    assert opened.case.meeting.current().thinking


def test_a_click_on_them_leaves_them_where_they_are(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    QTest.mouseClick(panel(opened), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))

    assert panel(opened).isVisible()


def test_they_fold_where_the_keyboard_is_taken_out_of_them(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.press("F3", "F3")
    opened.driven.click("Things to try: 0 of 5 tried")
    opened.driven.press("Tab")

    assert not panel(opened).isVisible()


def test_they_never_come_by_themselves_on_another_page(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    for stage in ("agree", "prepare", "meet"):
        opened.window.pages.show(stage)
        assert not panel(opened).isVisible(), stage
    opened.window.pages.show("prepare")
    opened.driven.click("Things to try: 0 of 5 tried")
    assert panel(opened).isVisible()


def test_a_thing_ticks_itself_once_it_was_done(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.press("F9")

    opened.driven.wait_for_text("Things to try: 1 of 5 tried")
    ticks = [label.words() for label in panel(opened).findChildren(PlainLabel)]
    assert ticks.count("\N{CHECK MARK}") == 1
    opened.driven.press("F9")


def test_they_are_put_away_by_key_and_shown_again(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.click("Put away")
    assert not panel(opened).isVisible()
    opened.driven.click("Things to try: 0 of 5 tried")
    assert panel(opened).isVisible()
    opened.driven.press("Escape")

    assert not panel(opened).isVisible()
    opened.driven.type("Still a note")
    assert opened.driven.shows("Still a note")


def test_a_case_of_ones_own_has_nothing_to_try(at_home: Callable[[], Opened], home: Path) -> None:
    opened = at_home()
    other = closed_case(home / "vault")
    opened.unlock()
    opened.wait_for_case(other)
    opened.driven.click(f"Open {other}")
    opened.wait_for_stage("prepare")

    assert not opened.window.findChildren(TriesPanel)
    assert "Things to try" not in {act.text() for act in opened.window.all_actions()}


@pytest.mark.usefixtures("usual_look")
@pytest.mark.parametrize("size", [(1024, 600), (1366, 689), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("process", list(Process))
def test_they_are_whole_at_any_size(
    qapp: QApplication, qtbot: QtBot, size: tuple[int, int], percent: int, process: Process
) -> None:
    apply_theme(qapp, Theme.LIGHT, percent)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    shown = TriesPanel(window, QWidget(window))
    shown.show_tries([(words, False) for _, words in things_to_try(process)])
    window.show()
    shown.open(take_keyboard=False)
    QApplication.processEvents()

    assert window.rect().contains(shown.geometry())
    for label in shown.findChildren(PlainLabel):
        assert label.heightForWidth(label.width()) <= label.height()
