"""A meeting that was left open: unlocking leads straight back to the note being written."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import QUICK
from tests.desktop.accessible import Element
from tests.desktop.app import Desktop

PASSPHRASE = "harbour lantern zqpassphrase orchard"


@dataclass(frozen=True)
class Keys:
    """The random keys that were made, to be looked for."""

    vault: bytes
    case: bytes


def leave_meeting_open(folder: Path, notes: Sequence[str] = ()) -> Keys:
    """Make a vault without a keychain, and in it the practice meeting at its second agenda item."""
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.meeting.start()
    case.meeting.next_item()
    for text in notes:
        case.notes.write(text)
    keys = Keys(bytes(vault._keys.vault_key), bytes(vault._keys.of(case.case_id)))
    case.place.remember(stage="meet", left_open=True)
    case.close(left_open=True)
    vault.close()
    return keys


def unlock(app: Desktop, passphrase: str = PASSPHRASE) -> Element:
    """Type the passphrase into the window and return the note, which has the focus then."""
    app.find("Passphrase", "text")
    app.type(passphrase)
    app.press("Return")
    return app.find("Note", "text", seconds=20)
