"""A practice meeting opens in the middle of a living meeting, and nothing of it is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.case.matter import Process
from facilitator.cases.cases import Cases
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.ui.opened_app import PASSPHRASE, Opened, closed_case

MARKED = "Practice meeting. These people and this disagreement are made up."


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


def test_locking_does_not_end_it(at_home: Callable[[], Opened]) -> None:
    opened = at_practice(at_home)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("meet")

    assert opened.driven.shows(MARKED)
