"""Every act has a key of its own and every control a name of its own."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.meet.conftest import Meeting


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


@pytest.mark.parametrize("state", ["running", "turn", "break", "private", "attendance", "settings", "ended"])
def test_every_control_has_a_name_that_no_other_control_on_the_screen_has(
    meeting: Meeting, state: str
) -> None:
    keys = {
        "running": (),
        "turn": ("Ctrl+1", "Ctrl+Shift+2", "F5"),
        "break": ("F8",),
        "private": ("F10", "1"),
        "attendance": ("Ctrl+Shift+A",),
        "settings": ("Ctrl+Shift+T",),
        "ended": ("Ctrl+Shift+E", "Return"),
    }[state]
    meeting.screen.type("A note\n")
    meeting.screen.press(*keys)
    controls = [w for w in showing(meeting) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = Counter(w.accessibleName() for w in controls)
    assert names[""] == 0, [type(w).__name__ for w in controls if not w.accessibleName()]
    assert [name for name, count in names.items() if count > 1] == []


def test_keys_are_shown_on_the_buttons(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1", "Ctrl+Shift+2")
    words = {b.text() for b in showing(meeting) if isinstance(b, QAbstractButton)}
    for act, key in (
        ("Give the floor", "F2"), ("Pause", "F3"), ("+1 min", "F4"), ("Pass", "F7"), ("Round", "F5"),
        ("Next item", "Ctrl+→"), ("Break", "F8"), ("Private", "F10"),
    ):  # fmt: skip
        assert f"{act}\u2002{key}" in words


def test_tab_leaves_the_note_and_goes_round_the_whole_page(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+N")
    seen = []
    for _ in range(120):
        meeting.screen.press("Tab")
        seen.append(meeting.screen.focused().accessibleName())
        if seen[-1] == "Note":
            break
    assert {"Next item", "Pause", "People", "Agenda", "Find in notes", "Notes"} <= {*seen}
    assert seen[-1] == "Note"


def test_the_parts_are_gone_through_with_one_key(meeting: Meeting) -> None:
    page, window = meeting.page, meeting.window
    order = (page._people, window.foot, window.rail, page._head, page._agenda, page._notes)
    for part in order:
        meeting.screen.press("F6")
        assert part.isAncestorOf(meeting.screen.focused())


def test_the_keys_are_ones_that_a_keyboard_has(meeting: Meeting) -> None:
    for action in meeting.page.actions_for_keys():
        for sequence in action.shortcuts():
            assert sequence.count() == 1, "one key, not one after another"
            assert QKeySequence(sequence.toString()) == sequence
