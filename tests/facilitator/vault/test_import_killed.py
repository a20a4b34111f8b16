"""The process is killed before each change that importing a copy makes to the folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Forks in a process of its own, because a fork of the test process would take the threads of others along.
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

SCRIPT = r"""
import hashlib, json, os, shutil, sys
from datetime import UTC, datetime
from pathlib import Path
from facilitator.vault import copy_words, encrypted_copy, vault_key
from facilitator.vault.connection import close_database
from facilitator.vault.encrypted_copy import import_copy, make_copy
from facilitator.case.matter import Matter, Process
from facilitator.meeting.state import Meeting
from facilitator.meeting.notes import Note, NoteKind
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.store import Store
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.vault import Vault

root = Path(sys.argv[1])
folder, start, copy = root / "vault", root / "start", root / "copy"
WORDS = "maple otter quartz lantern"
NOW = datetime(2026, 12, 4, tzinfo=UTC)
# Argon2 is slow on purpose and not what is killed here.
def quick(words, salt, cost):
    return bytearray(hashlib.sha256(salt + words).digest())


vault_key.derive = copy_words.derive = quick
create_case = Vault.create_case


def naive(self, *, fill):
    case_id, database = create_case(self)
    fill(database)
    return case_id, database


def filled_from(carried, now, made=encrypted_copy._filled_from):
    def fill(database):
        sys.audit("before filling")
        made(carried, now)(database)
        sys.audit("before filling")
    return fill


encrypted_copy._filled_from = filled_from



def killed_before(number):
    pid = os.fork()
    if pid == 0:
        vault, seen = Vault.unlock(folder, WORDS, keychain=None), 0
        def count(event, args):
            nonlocal seen
            if event in ("os.rename", "os.remove", "os.truncate") or (
                event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
            ) or event == "before filling":
                if seen == number:
                    os._exit(9)
                seen += 1
        if sys.argv[2] == "naive":
            Vault.create_case = naive
        sys.addaudithook(count)
        import_copy(vault, copy, WORDS, now=NOW)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


vault = Vault.create(folder, WORDS, keychain=None)
case_id, database = vault.create_case()
bring_up_to_date(database)
store = Store(database)
store.keep(Matter(reference="M 1", process=Process.MEDIATION))
store.keep(Meeting())
store.keep(Note(id="n", text="whole", kind=NoteKind.NEED, written_at=NOW))
close_database(database)
make_copy(vault, case_id, copy, WORDS)
vault.destroy_case(case_id)
vault.close()
folder.rename(start)
outcomes = []
for number in range(100):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(start, folder)
    code = killed_before(number)
    assert code in (0, 9), code
    assert resume_destructions(folder, None).erased
    vault = Vault.unlock(folder, WORDS, keychain=None)
    for arrived in vault.case_ids():
        database = vault.open_case(arrived)
        assert [row["text"] for row in database["note"].rows] == ["whole"]
        assert database["case_copy"].count == 1
        close_database(database)
    outcomes.append(len(vault.case_ids()))
    vault.close()
    left = sorted(path.suffix for path in folder.iterdir())
    assert left.count(".case") == outcomes[-1] and left.count(".key") == outcomes[-1] + 1, left
    assert set(left) <= {".json", ".case", ".lock", ".key"}, left
    if code == 0:
        print(json.dumps(outcomes))
        sys.exit(0)
sys.exit("never came to an end")
"""


def run(tmp_path: Path, variant: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), variant],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=Path(__file__).parents[3],
    )


def test_a_kill_at_any_step_of_an_import_leaves_no_case_or_a_whole_one(tmp_path: Path) -> None:
    outcome = run(tmp_path, "ours")

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    outcomes = json.loads(outcome.stdout)
    assert outcomes == sorted(outcomes)
    assert (outcomes[0], outcomes[-1]) == (0, 1)
    assert len(outcomes) > 12


def test_a_case_that_counts_before_it_is_filled_would_be_caught(tmp_path: Path) -> None:
    outcome = run(tmp_path, "naive")

    assert outcome.returncode == 1
    assert "AssertionError" in outcome.stderr
