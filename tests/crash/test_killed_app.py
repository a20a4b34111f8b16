"""The real window is killed while somebody types; after unlocking, everything is where it was.

FACILITATOR_KILLS=500 in the environment asks for more kills than the few of every run.
"""

import itertools
import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.conftest import WHY_NO_QT
from tests.desktop.accessible import Element
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]
KILLS = int(os.environ.get("FACILITATOR_KILLS", "3"))
# What the design promises: typed text is durable within half a second. Looking at it takes time too.
LONGEST_UNSAVED_S = 0.5
KEY_EVERY_MS = "25"
SAVES_LATE = """
import sys, ui.widgets.settling
ui.widgets.settling.LONGEST_UNSAVED_MS = 60_000
from ui.__main__ import main
sys.exit(main())
"""
SENTENCE = "wants one named adult to go to at break and mornings are hardest of all "


@dataclass(frozen=True)
class Look:
    """The text in the note at one instant."""

    at: float
    text: str


class KilledWindow:
    """A meeting in the window, of which this test knows what was shown in it before each kill."""

    def __init__(self, app: Desktop) -> None:
        self.app = app
        self.chance = random.Random(3)  # noqa: S311  instants that can be had again, not secrets

    def open(self) -> Element:
        """Start the program and unlock; return the note, to which the case left open must have led."""
        self.app.start()
        self.app.find("Passphrase", "text")
        self.app.type(PASSPHRASE)
        self.app.press("Return")
        return self.app.find("Note", "text", seconds=20)

    def type_until_killed(self, note: Element, *, at_least_s: float = 0.4) -> str:
        """Type on and on and kill the program at some instant; return what had to be durable then."""
        stop = threading.Event()
        typing = threading.Thread(target=self._type_on, args=(stop,))
        typing.start()
        end = time.monotonic() + self.chance.uniform(at_least_s, 2.0)
        looks = []
        try:
            while (now := time.monotonic()) < end:
                looks.append(Look(now, note.text()))
            killed = time.monotonic()
            self.app.kill()
        finally:
            stop.set()
            typing.join()
        return next((look.text for look in reversed(looks) if look.at < killed - LONGEST_UNSAVED_S), "")

    def _type_on(self, stop: threading.Event) -> None:
        """Type word after word: a typing program that is stopped inside one would leave a key held down."""
        for word in itertools.cycle(SENTENCE.split()):
            if stop.is_set():
                return
            self.app.session.run_to_end("xdotool", "type", "--delay", KEY_EVERY_MS, f"{word} ")

    def keep_a_note(self, note: Element, text: str) -> None:
        """Empty the note, keep another, and wait until it stands in the list."""
        self.app.press("ctrl+a", "Delete")
        self.app.type(text)
        self.app.press("Return")
        until(lambda: note.text() == "" and self.app.shows(f": {text}"), f"{text!r} is in the list")

    def notes_heading(self) -> str:
        """Return the heading over the notes, which names the agenda item."""
        return next(said for said in self.app.everything_said() if said.startswith("Notes on item "))


def _window(session: DesktopSession, *program: str) -> KilledWindow:
    folder = session.home / "vault"
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.meeting.start()
    case.meeting.next_item()
    case.place.remember(stage="meet", left_open=True)
    case.close(left_open=True)
    vault.close()
    return KilledWindow(Desktop(session, (sys.executable, *program, "--vault", str(folder))))


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    with DesktopSession(screen=True, keychain=False) as started:
        yield started


def test_after_a_kill_in_the_middle_of_typing_place_item_and_words_are_there(session: DesktopSession) -> None:
    window = _window(session, "-m", "ui")
    note = window.open()
    heading = window.notes_heading()
    kept: list[str] = []
    compared = 0
    for number in range(KILLS):
        kept.append(f"keep{number} was said")
        window.keep_a_note(note, kept[-1])

        due = window.type_until_killed(note)
        note = window.open()

        restored = note.text()
        assert (SENTENCE * 20).startswith(restored)
        assert restored.startswith(due)
        compared += bool(due)
        assert window.notes_heading() == heading
        assert all(window.app.shows(f": {text}") for text in kept[-3:])
        # Whoever goes on typing goes on in the same place, without touching anything else.
        window.app.type("!")
        _wait_for_words(note, f"{restored}!")
    window.app.kill()
    assert compared > 0, "every kill came too early: the test would be blind"
    assert _notes_in(window.app.vault)[-KILLS:] == kept


def test_a_window_that_saves_late_would_be_caught(session: DesktopSession) -> None:
    window = _window(session, "-c", SAVES_LATE)

    due = window.type_until_killed(window.open(), at_least_s=1.5)

    assert due
    assert not window.open().text().startswith(due)


def _wait_for_words(note: Element, words: str) -> None:
    until(lambda: note.text() == words, "typing goes on at the end")


def _notes_in(folder: Path) -> list[str]:
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    case = CaseFile.open(vault, vault.case_ids()[0])
    texts = [note.text for note in case.notes.all()]
    case.close()
    vault.close()
    return texts
