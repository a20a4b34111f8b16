"""What a vault promises from its first passphrase to the next one."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facilitator.errors import FacilitatorError, InvalidValue, NotAllowed
from facilitator.vault import changeover, tries, vault_key
from facilitator.vault.connection import close_database
from facilitator.vault.folder import HEADER, LOCK
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT, Cost, Header, Protection, read_header
from facilitator.vault.keys import derive
from facilitator.vault.tries import seconds_left
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import (
    FileDamaged,
    FileNewer,
    KeychainUnavailable,
    KeyMissing,
    TooSoon,
    VaultInUse,
    VaultMissing,
    WeakPassphrase,
    WrongPassphrase,
)
from tests.facilitator.vault.conftest import (
    CANARY,
    CHEAP,
    PASSPHRASE,
    Place,
    read_case,
    write_case,
)

UNLOCK = """
import sys
from pathlib import Path
from facilitator.vault_errors import VaultInUse
from facilitator.vault.vault import Vault

try:
    Vault.unlock(Path(sys.argv[1]), sys.argv[2], keychain=None)
except VaultInUse:
    sys.exit(7)
"""
HEAVY = ("argon2", "cryptography", "keyring", "sqlcipher3", "sqlite_utils", "filelock", "platformdirs")
IMPORT = """
import sys
import facilitator.vault.keychain, facilitator.vault.location, facilitator.vault.vault

print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_a_case_is_there_again_after_the_next_unlock(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    other = write_case(vault, "another")
    vault.close()

    vault = place.unlock()

    assert vault.protection is place.protection
    assert set(vault.case_ids()) == {case_id, other}
    assert read_case(vault, case_id) == CANARY
    assert read_case(vault, other) == "another"
    vault.close()


def test_the_passphrase_may_be_typed_on_another_keyboard(place: Place) -> None:
    Vault.create(place.folder, "caf\u00e9 otter quartz lantern", keychain=place.keychain, cost=CHEAP).close()

    place.unlock("cafe\u0301 otter quartz lantern").close()


def test_before_there_is_a_vault_nothing_is_unlocked(place: Place) -> None:
    assert not Vault.exists(place.folder)
    with pytest.raises(VaultMissing):
        place.unlock()
    assert not place.folder.exists()

    place.create().close()

    assert Vault.exists(place.folder)
    assert read_header(place.folder).protection is place.protection


def test_a_second_vault_in_the_same_folder_is_refused(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    vault.close()

    with pytest.raises(NotAllowed):
        place.create()

    assert read_case(place.unlock(), case_id) == CANARY


def test_a_weak_passphrase_makes_no_vault(place: Place) -> None:
    with pytest.raises(WeakPassphrase):
        Vault.create(place.folder, "password1234", keychain=place.keychain, cost=CHEAP)

    assert not place.folder.exists()
    assert place.backend.entries == {}


def test_a_wrong_passphrase_opens_nothing_and_loses_nothing(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    vault.close()

    with pytest.raises(WrongPassphrase):
        place.unlock("maple otter quartz lanterN")

    vault = place.unlock()
    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_after_wrong_passphrases_even_the_right_one_waits(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.create().close()
    for _ in range(4):
        tries.count_wrong(place.folder, 5000.0)
    monkeypatch.setattr("time.time", lambda: 5000.5)

    assert seconds_left(place.folder, time.time()) == 1.5
    with pytest.raises(TooSoon, match="2 seconds"):
        place.unlock()

    monkeypatch.setattr("time.time", lambda: 5002.0)
    place.unlock().close()
    assert seconds_left(place.folder, time.time()) == 0


def test_wrong_passphrases_are_counted_across_restarts(place: Place) -> None:
    place.create().close()
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            place.unlock("wrong")
        assert seconds_left(place.folder, time.time()) == 0

    with pytest.raises(WrongPassphrase):
        place.unlock("wrong")

    assert seconds_left(place.folder, time.time()) > 0
    with pytest.raises(TooSoon):
        place.unlock()


def test_a_copied_folder_gives_nothing_without_the_keychain(keychain_place: Place, tmp_path: Path) -> None:
    vault, case_id = keychain_place.vault_with_case()
    vault.close()
    copy = Place(tmp_path / "copy", Protection.KEYCHAIN)
    shutil.copytree(keychain_place.folder, copy.folder)

    with pytest.raises(KeyMissing):
        copy.unlock()
    with pytest.raises(KeychainUnavailable):
        Vault.unlock(copy.folder, PASSPHRASE, keychain=None)
    left = {path.suffix for path in copy.folder.iterdir()} - {".lock"}  # which Windows removes itself
    assert left == {".json", ".case"}

    vault = keychain_place.unlock()
    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_a_key_serves_no_other_case(place: Place) -> None:
    vault, first = place.vault_with_case()
    second = write_case(vault, "second")
    home, generation = vault._keys.home, read_header(place.folder).generation
    taken = home.get(first, generation)
    assert taken is not None
    home.remove(second, generation)
    home.put(second, generation, taken)

    with pytest.raises(FileDamaged):
        vault.open_case(second)

    assert read_case(vault, first) == CANARY
    vault.close()


def test_a_case_whose_key_is_gone_says_so_and_stays(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    vault._keys.home.remove(case_id, read_header(place.folder).generation)
    before = (place.folder / f"{case_id}.case").read_bytes()

    with pytest.raises(KeyMissing):
        vault.open_case(case_id)

    assert vault.case_ids() == (case_id,)
    assert (place.folder / f"{case_id}.case").read_bytes() == before
    vault.close()


def test_a_damaged_or_missing_case_file_leaves_the_others_alone(place: Place) -> None:
    vault, damaged = place.vault_with_case()
    missing, sound = write_case(vault), write_case(vault, "sound")
    path = place.folder / f"{damaged}.case"
    path.write_bytes(path.read_bytes()[:-4096])
    (place.folder / f"{missing}.case").unlink()

    for case_id in (damaged, missing):
        with pytest.raises(FileDamaged):
            vault.open_case(case_id)

    assert read_case(vault, sound) == "sound"
    vault.close()


@pytest.mark.parametrize("name", ["../outside", "", "0" * 31, "G" * 32, "/etc/passwd"])
def test_an_id_is_never_a_path(place: Place, name: str) -> None:
    vault = place.create()

    for act in (vault.open_case, vault.destroy_case):
        with pytest.raises(InvalidValue):
            act(CaseId(name))
    vault.close()


def test_the_common_file_is_made_once_and_is_no_case(place: Place) -> None:
    vault = place.create()
    database = vault.open_common()
    database.table("template").insert({"title": "my agenda"})
    close_database(database)
    assert vault.case_ids() == ()
    vault.close()

    vault = place.unlock()
    database = vault.open_common()
    assert [row["title"] for row in database["template"].rows] == ["my agenda"]
    close_database(database)
    vault.close()


def test_a_second_copy_of_the_program_is_refused(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    outcome = subprocess.run(
        [
            sys.executable,
            "-c",
            UNLOCK,
            str(place.folder),
            PASSPHRASE,
        ],
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert outcome.returncode == 7
    with pytest.raises(VaultInUse):
        place.unlock()
    with pytest.raises(VaultInUse):
        place.create()
    assert read_case(vault, case_id) == CANARY
    vault.close()

    place.unlock().close()


def test_a_failed_unlock_lets_go_of_the_vault(place: Place) -> None:
    place.create().close()
    for wrong in ("wrong", "wrong again"):
        with pytest.raises(WrongPassphrase):
            place.unlock(wrong)

    place.unlock().close()


def test_a_closed_vault_opens_nothing_and_holds_no_key(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    key = vault._keys.vault_key

    vault.close()
    vault.close()

    assert key == bytes(32)
    for act in (
        vault.create_case,
        vault.open_common,
        vault.destroy_everything,
        lambda: vault.open_case(case_id),
        lambda: vault.destroy_case(case_id),
        lambda: vault.change_passphrase(PASSPHRASE, "a new passphrase of words"),
    ):
        with pytest.raises(NotAllowed, match="locked"):
            act()
    assert read_case(place.unlock(), case_id) == CANARY


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_look_into_the_vault(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    database = vault.open_case(case_id)
    database.table("note").insert({"text": "more"})
    with pytest.raises(FacilitatorError):
        place.unlock()

    assert place.folder.stat().st_mode & 0o777 == 0o700
    assert {path.name: path.stat().st_mode & 0o777 for path in place.folder.iterdir()} == dict.fromkeys(
        place.names(), 0o600
    )
    close_database(database)
    vault.close()


def test_no_name_in_folder_or_keychain_says_what_a_case_is_about(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    header = read_header(keychain_place.folder)

    assert keychain_place.names() == {HEADER, LOCK, f"{case_id}.case"}
    assert set(keychain_place.backend.entries) == {
        (f"Facilitator/{owner}", header.generation) for owner in (header.vault_id, case_id)
    }
    vault.close()


def test_a_newer_or_damaged_header_is_refused_and_left_as_it_is(place: Place) -> None:
    place.create().close()
    path = place.folder / HEADER
    for content, kind in ((b'{"format": 9}', FileNewer), (b"{}", FileDamaged)):
        path.write_bytes(content)
        with pytest.raises(kind):
            place.unlock()
        with pytest.raises(kind):
            read_header(place.folder)
        assert path.read_bytes() == content


def test_notes_without_a_header_are_not_built_over(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    vault.close()
    saved = (place.folder / HEADER).read_bytes()
    (place.folder / HEADER).unlink()

    with pytest.raises(FileDamaged, match=r"vault\.json"):
        place.create()

    (place.folder / HEADER).write_bytes(saved)
    assert read_case(place.unlock(), case_id) == CANARY


def test_a_vault_whose_folder_vanished_says_so(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    away = place.folder.rename(place.folder.with_name("away"))

    with pytest.raises(VaultMissing):
        vault.case_ids()
    with pytest.raises(VaultMissing):
        vault.create_case()
    with pytest.raises(FacilitatorError):
        vault.open_case(case_id)

    away.rename(place.folder)
    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_a_keychain_that_fails_leaves_no_half_made_vault_or_case(keychain_place: Place) -> None:
    backend = keychain_place.backend
    backend.keeps_nothing = True
    with pytest.raises(KeychainUnavailable):
        keychain_place.create()
    assert not Vault.exists(keychain_place.folder)

    backend.keeps_nothing = False
    vault = keychain_place.create()
    before = keychain_place.names()
    backend.keeps_nothing = True
    with pytest.raises(KeychainUnavailable):
        vault.create_case()
    assert keychain_place.names() == before
    assert vault.case_ids() == ()

    backend.keeps_nothing = False
    assert read_case(vault, write_case(vault)) == CANARY
    vault.close()


def test_where_memory_is_short_the_vault_is_made_with_the_lower_cost(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_a_little(passphrase: bytearray, salt: bytes, cost: Cost) -> bytearray:
        if cost.memory > WHERE_MEMORY_IS_SHORT.memory:
            raise MemoryError
        return derive(passphrase, salt, cost)

    monkeypatch.setattr(vault_key, "derive", only_a_little)
    Vault.create(place.folder, PASSPHRASE, keychain=place.keychain).close()

    assert read_header(place.folder).cost == WHERE_MEMORY_IS_SHORT
    place.unlock().close()


def test_without_memory_the_vault_stays_shut_and_whole(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.create().close()

    def nothing(_passphrase: bytearray, _salt: bytes, _cost: Cost) -> bytearray:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(vault_key, "derive", nothing)
        with pytest.raises(FacilitatorError, match="short of memory"):
            place.unlock()

    assert seconds_left(place.folder, time.time()) == 0
    place.unlock().close()


def test_no_error_carries_the_passphrase_in_its_frames(place: Place) -> None:
    place.create().close()
    wrong = "zqWRONG passphrase of this test"

    with pytest.raises(WrongPassphrase) as caught:
        place.unlock(wrong)

    trace = caught.value.__traceback__
    frames = []
    while trace is not None:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    inside = [
        frame for frame in frames if "facilitator/vault/" in frame.f_code.co_filename.replace(os.sep, "/")
    ]
    product = [frame for frame in inside if "tests" not in Path(frame.f_code.co_filename).parts]
    assert product
    for frame in product:
        assert not any(wrong in repr(value) for value in frame.f_locals.values())


def test_the_module_loads_without_the_libraries_behind_it() -> None:
    outcome = subprocess.run(
        [
            sys.executable,
            "-c",
            IMPORT,
            *HEAVY,
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )

    assert outcome.stdout.strip() == "[]"


def test_the_key_of_a_vault_that_was_never_finished_goes_with_the_next_making(keychain_place: Place) -> None:
    header = Header.fresh(Protection.KEYCHAIN, CHEAP)
    keychain_place.folder.mkdir()
    changeover.begin(keychain_place.folder, header)
    abandoned = (f"Facilitator/{header.vault_id}", header.generation)
    keychain_place.backend.entries[abandoned] = "a wrapped key"

    keychain_place.create().close()

    assert abandoned not in keychain_place.backend.entries
    assert len(keychain_place.backend.entries) == 1
