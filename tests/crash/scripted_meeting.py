"""A meeting that goes on for as long as the process lives, and says what it has saved.

Arguments: the vault's folder and the number at which to go on counting. The passphrase is a made-up one.
"""

import itertools
import random
import sys
from pathlib import Path

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import NoteKind
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault

PASSPHRASE = "made up words for killing"
KINDS = tuple(NoteKind)


def say(line: str) -> None:
    """Print a line so that it is out before anything else happens."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(folder: Path) -> None:
    """Open the vault's only case and go on with its meeting."""
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    case = CaseFile.open(vault, vault.case_ids()[0])
    if case.meeting.current().status is Status.NOT_STARTED:
        case.meeting.start()
    people = [person.id for person in case.people.all()]
    chance = random.Random(len(case.notes.all()))  # noqa: S311  a script, not a secret
    say("ready")
    for number in itertools.count(len(case.notes.all())):
        case.floor.give(chance.choice(people))
        case.floor.raise_hand(chance.choice(people))
        case.drafts.save("note", f"half a note {number} " + "x" * chance.choice((5, 900)))
        case.meeting.tick()
        token = f"note-{number}"
        case.notes.write(f"{token} " + "words " * chance.choice((3, 40, 400)), chance.choice(KINDS))
        say(f"saved {token}")
        if number % 7 == 0:
            case.actions.propose(f"action after {token}", who="Somebody")
            case.undo.undo()
            case.undo.redo()
        if number % 5 == 0:
            case.notes.strike(case.notes.all()[-1].id)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
