"""The clock is set in mid-meeting: nothing that the window says of lengths of time jumps, typing is saved."""

import re
from datetime import timedelta

import pytest

from tests.ui.meet.conftest import Meeting

LEAPS = {
    "an hour back": timedelta(hours=-1),
    "a year back": timedelta(days=-365),
    "a year on": timedelta(days=365),
}


def said_of_time(meeting: Meeting) -> list[str]:
    """Return what the window says of lengths of time; a time of day moves with the clock, as it must."""
    words = ("min", "behind", "ahead", "%")
    shown = [text for text in meeting.screen.texts() if any(word in text for word in words)]
    # When it ends is a time of day; the seconds for which a hand is up go on.
    lengths = [re.sub(r", ends \d\d:\d\d", "", text) for text in shown if "Break" not in text]
    people = [re.sub(r"(\d:\d)\d", r"\1", meeting.row(p.name)) for p in meeting.case.people.all()]
    return [*lengths, meeting.agenda("Welcome"), *people]


def beat(meeting: Meeting) -> None:
    """Wait until the window has shown the time anew and made it durable."""
    beats: list[bool] = []
    heard = meeting.page._shown.clock.beat.connect(lambda: beats.append(True))
    meeting.wait(lambda: len(beats) >= 4)
    meeting.page._shown.clock.beat.disconnect(heard)


@pytest.mark.parametrize("leap", LEAPS)
def test_nothing_that_is_counted_jumps(leap: str, meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1", "Ctrl+Shift+3")
    meeting.wait(lambda: len(meeting.hands()) == 1)
    meeting.clock.go(9 * 60 + 5)
    meeting.screen.wait_for_text("4 min behind")
    meeting.wait(lambda: "9 of 5" in meeting.agenda("Welcome"))
    meeting.wait(lambda: "1st \u00b7 9:0" in meeting.row("Tomasz Zielinski"))
    beat(meeting)
    before = said_of_time(meeting)

    meeting.clock.at += LEAPS[leap]
    for _ in range(2):
        beat(meeting)
        assert said_of_time(meeting) == before


@pytest.mark.parametrize("leap", LEAPS)
def test_a_break_says_what_is_left_of_it_and_notes_keep_their_order(leap: str, meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+N")
    meeting.screen.type("before\n")
    meeting.screen.press("F8")
    meeting.screen.wait_for_text("10 min left.")
    meeting.clock.go(4 * 60)
    meeting.screen.wait_for_text("6 min left.")

    meeting.clock.at += LEAPS[leap]
    until = (meeting.clock.at + timedelta(minutes=6)).astimezone()
    meeting.screen.wait_for_text(f"Break until {until:%H:%M}")
    meeting.screen.wait_for_text("6 min left.")
    meeting.screen.press("F8", "Ctrl+N")
    meeting.screen.type("after\nhalf")
    meeting.wait(lambda: meeting.case.drafts.at("note").text == "half")
    assert [note.text for note in meeting.case.notes.all()] == ["before", "after"]
    shown = [text for text in meeting.screen.texts() if text.endswith(("before", "after"))]
    assert [text.split()[-1] for text in shown] == ["before", "after"]
