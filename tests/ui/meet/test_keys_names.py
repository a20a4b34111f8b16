"""Every act has a key of its own and every control a name of its own."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.meet.conftest import Meeting
from ui.look.theme import Theme, apply_theme


def showing(meeting: Meeting) -> list[QWidget]:
    return [widget for widget in meeting.screen.window.findChildren(QWidget) if widget.isVisible()]


def test_no_two_acts_of_the_page_or_the_window_share_a_key(meeting: Meeting) -> None:
    window = meeting.window
    keys = Counter(
        sequence.toString() for action in {*window.all_actions()} for sequence in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_of_the_page_is_one_that_the_stages_or_the_shared_view_need(meeting: Meeting) -> None:
    taken = {"F6", "F9", "F11", "Alt+Home", "Ctrl+L", "Ctrl+K", "Ctrl+/", "Ctrl+Q"}
    mine = {
        sequence.toString() for action in meeting.page.actions_for_keys() for sequence in action.shortcuts()
    }
    assert mine & (taken | {f"Alt+{number}" for number in range(1, 10)}) == set()


def test_every_act_has_a_key_and_a_group_for_the_list_of_keys(meeting: Meeting) -> None:
    for action in meeting.page.actions_for_keys():
        assert action.shortcuts(), action.text()
        assert action.property("group") in {"The meeting", "The floor", "Notes"}


@pytest.mark.parametrize("state", ["running", "turn", "break", "private", "question", "ended"])
def test_every_control_has_a_name_that_no_other_control_on_the_screen_has(
    meeting: Meeting, state: str
) -> None:
    keys = {
        "running": (),
        "turn": ("Ctrl+1", "Ctrl+Shift+2", "F5"),
        "break": ("F8",),
        "private": ("F10", "1"),
        "question": ("Ctrl+Right",),
        "ended": ("Ctrl+Shift+E", "Return"),
    }[state]
    meeting.screen.type("A note\n")
    meeting.screen.press(*keys)
    controls = [w for w in showing(meeting) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = Counter(w.accessibleName() for w in controls)
    assert names[""] == 0, [type(w).__name__ for w in controls if not w.accessibleName()]
    assert [name for name, count in names.items() if count > 1] == []


def test_keys_are_shown_on_the_buttons(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    words = {b.text() for b in showing(meeting) if isinstance(b, QAbstractButton)}
    for act, key in (
        ("Next speaker", "F2"), ("Pause", "F3"), ("+1 minute", "F4"), ("Pass", "F7"), ("Round", "F5"),
        ("Next item", "Ctrl+→"), ("Break", "F8"), ("Private session", "F10"),
    ):  # fmt: skip
        assert f"{act}\u2003{key}" in words


def test_tab_leaves_the_note_and_goes_round_the_whole_page(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+N")
    seen = []
    for _ in range(120):
        meeting.screen.press("Tab")
        seen.append(meeting.screen.focused().accessibleName())
        if seen[-1] == "Note":
            break
    assert {"Next item", "Next speaker", "Give the floor to Amira Khan", "Find in notes", "Notes"} <= {*seen}
    assert seen[-1] == "Note"


def test_the_parts_are_gone_through_with_one_key(meeting: Meeting) -> None:
    page, window = meeting.page, meeting.window
    for part in (page._right, window.foot, window.rail, window.header_bar, page._agenda, page._notes):
        meeting.screen.press("F6")
        assert part.isAncestorOf(meeting.screen.focused())


@pytest.mark.parametrize("percent", [100, 130, 200])
def test_nothing_is_wider_than_its_column(meeting: Meeting, qapp: QApplication, percent: int) -> None:
    apply_theme(qapp, Theme.LIGHT, percent)
    try:
        meeting.screen.press("Ctrl+1", "Ctrl+Shift+2", "Ctrl+Right")
        meeting.screen.window.resize(1366, 768)
        QApplication.processEvents()
        columns = meeting.page._columns
        for slot in columns._slots:
            if slot.isVisible():
                assert slot._inside.width() <= slot._scroll.viewport().width()
        assert meeting.screen.window.width() == 1366
    finally:
        apply_theme(qapp, Theme.LIGHT, 100)


def test_the_keys_are_ones_that_a_keyboard_has(meeting: Meeting) -> None:
    for action in meeting.page.actions_for_keys():
        for sequence in action.shortcuts():
            assert sequence.count() == 1, "one key, not one after another"
            assert QKeySequence(sequence.toString()) == sequence
