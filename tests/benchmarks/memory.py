"""How often each secret lies in the memory of a program that opened a case, and after it was locked.

Run from the repository, as root on Linux: python tests/benchmarks/memory.py
Prints for ours and for a naive program (which keeps its secrets in plain Python) the copies found by another
process: passphrase in three encodings, vault key and case key raw and in hexadecimal, the text of a note.
"""

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from facilitator.casefile import CaseFile
from facilitator.vault.header import Protection
from tests.facilitator.vault.conftest import Place
from tests.facilitator.vault.test_memory_from_outside import NOTE, Secrets, running


def main() -> None:
    """Look at both programs, each while a case is open and after it was locked."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        sys.exit("Reading another program's memory takes the rights of the administrator of a Linux.")
    with tempfile.TemporaryDirectory() as folder:
        secrets = make_case(Path(folder) / "vault")
        for variant in ("ours", "naive"):
            with running(secrets, variant) as program:
                say(f"{variant}, open", program.found())
                program.go_on()
                program.wait_for("locked")
                say(f"{variant}, locked", program.found())


def make_case(folder: Path) -> Secrets:
    """Make a case with a note and return what to look for."""
    vault = Place(folder, Protection.PASSPHRASE_ONLY).create()
    case = CaseFile.create(vault)
    case.notes.write(NOTE)
    kept = Secrets(vault.folder, bytes(vault._keys.vault_key), bytes(vault._keys.of(case.case_id)))
    case.close()
    vault.close()
    return kept


def say(what: str, counts: dict[str, int]) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<16} " + ", ".join(f"{name} {count}" for name, count in counts.items()) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
