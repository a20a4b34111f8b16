"""A practice meeting for somebody who hears it from a real screen reader: each thing once, in few words."""

from typing import Final

import pytest

from tests.screen_reader.heard_app import HeardApp

PASSPHRASE: Final = "copper lantern river seven"
PRIVATE: Final = "Quietly worried"
NOISE: Final = ("percent", "layered pane", "0 items")

pytestmark = pytest.mark.system("Xvfb", "dbus-daemon", "gnome-keyring-daemon", "xdotool", "unshare")


def test_a_practice_meeting_is_heard_from_the_first_run_to_finish(heard: HeardApp) -> None:
    first_run(heard)
    floor(heard)
    notes(heard)
    private_session(heard)
    what_the_room_sees(heard)
    times(heard)
    agreement(heard)
    other_pages(heard)
    palette(heard)
    spoken = heard.spoken()
    assert [said for said in spoken if any(noise in said for noise in NOISE)] == []
    assert heard.spoken_otherwise_than_once() == {}
    assert heard.long_winded() == []


def first_run(heard: HeardApp) -> None:
    """A passphrase is dots, and nothing of it is spoken."""
    heard.goes("Return", to="Passphrase password text")
    heard.type(PASSPHRASE)
    heard.notices("•")
    heard.goes("Tab", to="Show passphrase")
    heard.goes("Tab", to="The same again password text")
    heard.type(PASSPHRASE)
    heard.notices("•")
    heard.goes("Return", to="Make my encrypted store button")
    heard.press("Return", hears="Home. No open cases")
    assert {said for said in heard.spoken() if len(said) == 1} == {"•"}
    assert not any(word in said for said in heard.spoken() for word in PASSPHRASE.split())


def floor(heard: HeardApp) -> None:
    heard.press("ctrl+p", hears="Meet. Now: ")
    heard.press("ctrl+1", hears="has the floor")
    heard.press("F3", hears="has the floor, paused")
    heard.press("F3", hears="has the floor")
    heard.press("ctrl+shift+3", hears="'s hand is up, ")
    heard.press("ctrl+shift+3", hears="'s hand is down")
    heard.press("ctrl+z", hears="Took back: lowered the hand")
    heard.press("F2", hears="has the floor")
    heard.presses("3, Salma Begum, ", hears="Salma Begum has the floor")


def times(heard: HeardApp) -> None:
    """A turn of three minutes is over in twelve seconds by the quick clock."""
    heard.press("ctrl+2", hears="has the floor")
    heard.hears("Half a minute left for ")
    heard.hears("'s time is up")


def notes(heard: HeardApp) -> None:
    heard.begin()
    heard.type("Mornings")
    heard.press("ctrl+Return", hears="Note saved")
    heard.press("ctrl+z", hears="Took back: wrote a note")


def private_session(heard: HeardApp) -> None:
    heard.goes("F10", to="Private session with")
    heard.press("1", hears="Private session with the family")
    heard.begin()
    heard.type(PRIVATE)
    heard.press("ctrl+Return", hears="Note saved")


def what_the_room_sees(heard: HeardApp) -> None:
    """While the keyboard is in the window that the room sees, nothing private is spoken."""
    heard.press("F9", hears="The room sees an empty page now")
    heard.press("ctrl+b", hears="The room sees: Please wait")
    heard.take_keyboard_to("shared view")
    heard.notices("What the room sees")
    heard.press("F10", hears="The room sees the meeting now")
    heard.press("ctrl+b", hears="The room sees an empty page now")
    said = " ".join(heard.since_keyboard_went()).casefold()
    assert "private" not in said
    assert not any(word.casefold() in said for word in PRIVATE.split())
    heard.press("F9", hears="The room sees nothing now")
    heard.press("F8", hears="Break until ")
    heard.press("F8", hears="The break is over")


def agreement(heard: HeardApp) -> None:
    """A digit gives a party's agreement and takes it back; the row is not spoken again for that."""
    heard.press("alt+3", hears="Agree. All agree to 1 action")
    heard.notices("Action 1: ")
    heard.press("1", hears="The family no longer agrees to action 1")
    heard.press("1", hears="The family agrees to action 1. All agree")
    assert not any("Action 1: " in said for said in heard.since())
    heard.press("alt+i", hears="Action in one line text")
    heard.type("Rowan Shah calls the family by next Friday")
    heard.press("Return", hears="Proposed as action 2.")
    heard.press("alt+2", hears="Meet. Now: ")
    heard.press("alt+3", hears="Agree. To be agreed: action 2, Call the family")


def other_pages(heard: HeardApp) -> None:
    heard.press("alt+1", hears="Prepare. ")
    table_of_people(heard)
    heard.press("alt+4", hears="Finish. The plan holds ")
    heard.press("alt+2", hears="Meet. Now: ")


def table_of_people(heard: HeardApp) -> None:
    """Along a row what is asked and the answer are heard, in another row whose it is; never a whole row."""
    heard.goes("ctrl+Next", to="Amina Hussain.")
    heard.goes("Right", to="Who.")
    heard.goes("Right", to="Part.")
    heard.goes("Right", to="Has authority to decide check box checked.")
    heard.goes("Down", to="Tariq Hussain, has authority to decide check box not checked.")
    assert len(heard.since()) == 1
    heard.goes("space", to="checked")
    heard.goes("space", to="not checked")


def palette(heard: HeardApp) -> None:
    heard.goes("ctrl+k", to="Find an act")
    heard.begin()
    heard.type("next item")
    heard.hears("1 found: Next item")
    heard.goes("Escape", to="Note text")
