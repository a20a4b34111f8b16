"""The process is killed before each of its changes to folder and keychain, one after the other."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.vault.header import Protection

# Forks in a process of its own, because a fork of the test process would take the threads of others along.
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

SCRIPT = r"""
import hashlib, json, os, shutil, sys
from pathlib import Path
from facilitator.errors import FacilitatorError
from facilitator.vault_errors import WrongPassphrase
from facilitator.vault import vault_key
from facilitator.vault.connection import close_database
from facilitator.vault.folder import HEADER
from facilitator.vault.keychain import Keychain
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.vault import Vault
import facilitator.vault.keys

root, act, protection = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
folder, entries, start = root / "vault", root / "entries.json", root / "start"
OLD, NEW = "maple otter quartz lantern", "velvet anchor thistle radio"
# Argon2 is slow on purpose and not what is killed here.
vault_key.derive = lambda passphrase, salt, cost: bytearray(hashlib.sha256(salt + passphrase).digest())


class Backend:
    def _all(self):
        return json.loads(entries.read_text()) if entries.exists() else {}
    def _keep(self, everything):
        fresh = entries.with_suffix(".new")
        fresh.write_text(json.dumps(everything))
        fresh.replace(entries)
    def get_password(self, service, user):
        return self._all().get(service + " " + user)
    def set_password(self, service, user, secret):
        self._keep(self._all() | {service + " " + user: secret})
    def delete_password(self, service, user):
        everything = self._all()
        del everything[service + " " + user]
        self._keep(everything)


class Direct(Keychain):
    def _within_time(self, act):
        return act()


keychain = Direct(Backend(), "test") if protection == "keychain" else None


def read(vault, case_id):
    database = vault.open_case(case_id)
    try:
        return [row["text"] for row in database["note"].rows]
    finally:
        close_database(database)


def prepare():
    vault = Vault.create(folder, OLD, keychain=keychain)
    ids = []
    for text in ("first", "second"):
        case_id, database = vault.create_case()
        database["note"].insert({"text": text})
        close_database(database)
        ids.append(case_id)
    close_database(vault.open_common())
    vault.close()
    return ids


def killed_before(number, work):
    pid = os.fork()
    if pid == 0:
        seen = 0
        def count(event, args):
            nonlocal seen
            changes = event in ("os.rename", "os.remove", "os.rmdir", "os.truncate", "os.mkdir") or (
                event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
                and str(args[0]).startswith(str(root))
            )
            if changes:
                if seen == number:
                    os._exit(9)
                seen += 1
        try:
            work(lambda: sys.addaudithook(count))
        except BaseException as error:
            print("failed:", type(error).__name__, error, flush=True)
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def after_change(ids, ended):
    try:
        vault, opened = Vault.unlock(folder, OLD, keychain=keychain), "old"
    except WrongPassphrase:
        vault, opened = Vault.unlock(folder, NEW, keychain=keychain), "new"
    assert opened == "new" or not ended
    assert set(vault.case_ids()) == set(ids)
    assert [read(vault, case_id) for case_id in ids] == [["first"], ["second"]]
    close_database(vault.open_common())
    assert_one_generation(4)
    vault.close()
    return opened


def after_destroy(ids, ended):
    marked = list(folder.glob("*.destroying"))
    report = resume_destructions(folder, keychain)
    assert report.erased
    vault = Vault.unlock(folder, OLD, keychain=keychain)
    left = vault.case_ids()
    assert read(vault, ids[1]) == ["second"]
    if ids[0] in left:
        assert not ended and not marked
        assert read(vault, ids[0]) == ["first"]
        assert_one_generation(4)
    else:
        assert not [path for path in folder.iterdir() if ids[0] in path.name]
        assert_one_generation(3)
    vault.close()
    return "kept" if ids[0] in left else "destroyed"


def after_create_case(ids, ended):
    assert resume_destructions(folder, keychain).erased
    vault = Vault.unlock(folder, OLD, keychain=keychain)
    made = set(vault.case_ids()) - set(ids)
    for case_id in made:
        database = vault.open_case(case_id)
        database["note"].insert({"text": "it works"})
        close_database(database)
    assert len(made) == 1 or not ended
    assert_one_generation(4 + len(made))
    vault.close()
    return f"{len(made)} made"


def after_destroy_everything(ids, ended):
    resume_destructions(folder, keychain)
    if folder.exists() and (folder / HEADER).exists():
        assert not ended and not list(folder.glob("everything.destroying"))
        vault = Vault.unlock(folder, OLD, keychain=keychain)
        assert [read(vault, case_id) for case_id in ids] == [["first"], ["second"]]
        vault.close()
        return "kept"
    assert Backend()._all() == {}
    assert not folder.exists() or not list(folder.iterdir())
    return "destroyed"


def after_create(ids, ended):
    if not Vault.exists(folder):
        assert not ended
        Vault.create(folder, OLD, keychain=keychain).close()
        outcome = "made again"
    else:
        outcome = "made"
    vault = Vault.unlock(folder, OLD, keychain=keychain)
    assert_one_generation(1)
    vault.close()
    return outcome


def assert_one_generation(owners):
    names = [name.split() for name in Backend()._all()]
    keys = [path.name.split(".")[:2] for path in folder.glob("*.key")]
    found = names if keychain else keys
    assert len(found) == owners, (owners, found)
    assert len({generation for _, generation in found}) == 1, found
    left = {path.suffix for path in folder.iterdir()}
    assert left <= {".json", ".case", ".lock", ".key"}, left
    assert not (folder / "changeover.json").exists()


def acting(ids):
    def work(armed):
        if act == "create":
            armed()
            Vault.create(folder, OLD, keychain=keychain)
            return
        vault = Vault.unlock(folder, OLD, keychain=keychain)
        armed()
        {
            "change": lambda: vault.change_passphrase(OLD, NEW),
            "destroy": lambda: vault.destroy_case(ids[0]),
            "create_case": lambda: close_database(vault.create_case()[1]),
            "destroy_everything": vault.destroy_everything,
        }[act]()
    return work


ids = [] if act == "create" else prepare()
if folder.exists():
    folder.rename(start)
else:
    start.mkdir()
kept = entries.read_text() if entries.exists() else "{}"
after = {
    "change": after_change, "destroy": after_destroy, "create_case": after_create_case,
    "destroy_everything": after_destroy_everything, "create": after_create,
}[act]
outcomes = []
for number in range(300):
    shutil.rmtree(folder, ignore_errors=True)
    if act != "create":
        shutil.copytree(start, folder)
    entries.write_text(kept)
    code = killed_before(number, acting(ids))
    assert code in (0, 9), code
    outcomes.append(after(ids, code == 0))
    if code == 0:
        print(json.dumps(outcomes))
        sys.exit(0)
sys.exit("never came to an end")
"""


@pytest.mark.parametrize("protection", list(Protection))
@pytest.mark.parametrize(
    ("act", "first", "last", "steps"),
    [
        ("create", "made again", "made", 6),
        ("create_case", "0 made", "1 made", 4),
        ("change", "old", "new", 12),
        ("destroy", "kept", "destroyed", 5),
        ("destroy_everything", "kept", "destroyed", 15),
    ],
)
def test_a_kill_at_any_step_leaves_a_whole_vault(
    act: str, first: str, last: str, steps: int, protection: Protection, tmp_path: Path
) -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), act, protection],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        cwd=Path(__file__).parents[3],
    )

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    outcomes = json.loads(outcome.stdout)
    assert (outcomes[0], outcomes[-1]) == (first, last)
    assert len(outcomes) > steps
