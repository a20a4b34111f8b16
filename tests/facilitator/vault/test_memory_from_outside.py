"""The memory of a program that has locked its cases, looked through from outside by the administrator.

The passphrase reaches the program as text from a pipe; a window's password field holds further copies.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.vault.header import Protection
from tests.facilitator.vault.conftest import PASSPHRASE, Place
from tests.process_memory import only_by_the_administrator, regions

pytestmark = [
    pytest.mark.system("sh"),
    only_by_the_administrator,
]

NOTES = 200
NOTE = "zqOUTSIDE the child would like to be asked first"
CHILD = """
import gc, os, sys
from pathlib import Path
from facilitator.hardening import harden
from facilitator.casefile import CaseFile
from facilitator.platform_watch.freed_memory import give_back_freed_memory
from facilitator.vault.vault import Vault

assert all(measure.achieved for measure in harden())
kept = []


def pause(word):
    print(word, flush=True)
    os.read(0, 100)


def unlocked():
    # As from a password field: a str that nobody can wipe.
    typed = os.read(0, 100).decode()
    if sys.argv[2] == "naive":
        kept.append(typed)
    return Vault.unlock(Path(sys.argv[1]), typed, keychain=None)


vault = unlocked()
case = CaseFile.open(vault, vault.case_ids()[0])
if sys.argv[2] == "naive":
    kept += [bytes(vault._keys.vault_key), vault._keys.of(case.case_id).hex()]
assert case.notes.all()
case.notes_in_sight.find("child", revealed=True)
case.notes.write("a note of this hour")
pause("open")
case.close()
vault.close()
del case, vault
gc.collect()
if sys.argv[2] == "ours":
    give_back_freed_memory()
pause("locked")
"""


@dataclass(frozen=True)
class Secrets:
    """What is looked for, and where it was made."""

    folder: Path
    vault_key: bytes
    case_key: bytes

    def named(self) -> dict[str, tuple[bytes, ...]]:
        return {
            "passphrase": tuple(PASSPHRASE.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")),
            "vault key": _forms(self.vault_key),
            "case key": _forms(self.case_key),
            "note": (NOTE.encode(), NOTE.encode("utf-16-le")),
        }


def _forms(key: bytes) -> tuple[bytes, ...]:
    return key, key.hex().encode(), key.hex().upper().encode(), key.hex().encode("utf-16-le")


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    vault = Place(tmp_path / "vault", Protection.PASSPHRASE_ONLY).create()
    case = CaseFile.create(vault)
    for number in range(NOTES):
        case.notes.write(f"{NOTE} {number}")
    kept = Secrets(vault.folder, bytes(vault._keys.vault_key), bytes(vault._keys.of(case.case_id)))
    case.close()
    vault.close()
    return kept


class Watched:
    """The program, and how often each secret is in its memory now."""

    def __init__(self, secrets: Secrets, program: subprocess.Popen[bytes]) -> None:
        self._secrets = secrets
        self._program = program

    def wait_for(self, word: str) -> None:
        assert self._program.stdout is not None
        said = self._program.stdout.readline().decode().strip()
        assert said == word, self._program.communicate(timeout=20)

    def go_on(self) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(b"on")
        self._program.stdin.flush()

    def found(self) -> dict[str, int]:
        counts = dict.fromkeys(self._secrets.named(), 0)
        for region in regions(self._program.pid, "r"):
            for name, forms in self._secrets.named().items():
                counts[name] += sum(region.count(form) for form in forms)
        return counts


@contextmanager
def running(secrets: Secrets, variant: str) -> Iterator[Watched]:
    program = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(secrets.folder), variant],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    try:
        assert program.stdin is not None
        program.stdin.write(PASSPHRASE.encode())
        program.stdin.flush()
        watched = Watched(secrets, program)
        watched.wait_for("open")
        yield watched
        watched.go_on()
        _, errors = program.communicate(timeout=20)
        assert program.returncode == 0, errors.decode()
    finally:
        program.kill()
        program.communicate()


def test_after_locking_neither_passphrase_nor_key_is_left_to_be_found(secrets: Secrets) -> None:
    with running(secrets, "ours") as program:
        while_open = program.found()
        program.go_on()
        program.wait_for("locked")
        after_lock = program.found()

    # The search finds what is there.
    assert while_open["vault key"] == 1
    assert while_open["note"] >= 1
    # A note's text cannot be wiped from Python's memory: what is left of it goes with the program. What the
    # database held of it is gone.
    assert after_lock.pop("note") < while_open["note"] / 2
    assert after_lock == {"passphrase": 0, "vault key": 0, "case key": 0}


def test_secrets_that_are_kept_in_plain_python_would_be_found(secrets: Secrets) -> None:
    with running(secrets, "naive") as program:
        while_open = program.found()
        program.go_on()
        program.wait_for("locked")
        after_lock = program.found()

    # Nor does closing the case take the notes out of freed memory.
    assert after_lock["note"] > while_open["note"] / 2
    assert min(after_lock[name] for name in ("passphrase", "vault key", "case key")) >= 1
