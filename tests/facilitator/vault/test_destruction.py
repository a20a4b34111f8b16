"""Key first, then files; what fails says so; what was interrupted is carried to its end."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.errors import FacilitatorError
from facilitator.vault import changeover, destruction, destruction_mark
from facilitator.vault.connection import close_database, side_files
from facilitator.vault.destruction_report import Step
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.disk import overwrite_then_remove
from facilitator.vault.folder import EVERYTHING, HEADER, LOCK
from facilitator.vault.header import Protection, read_header
from facilitator.vault.vault import Vault
from facilitator.vault_errors import KeyMissing, NotErased
from tests.facilitator.vault.conftest import CANARY, PASSPHRASE, Place, read_case, write_case

STEPS = ["mark", "key", "database", "write-ahead log", "log index", "journal", "folder", "end"]


class CrashError(Exception):
    """Stands for the end of the process at one step."""


def crashing_at(name: str) -> Callable[[Step], None]:
    def report(step: Step) -> None:
        if step.name == name:
            raise CrashError

    return report


def test_a_destroyed_case_is_gone_and_the_others_stay(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    other = write_case(vault, "other")
    path = place.folder / f"{case_id}.case"
    for side in side_files(path):
        side.write_bytes(b"left by a crash")
    heard: list[Step] = []

    report = vault.destroy_case(case_id, report=heard.append)

    assert report.erased
    assert list(report.steps) == heard
    assert [step.name for step in heard] == STEPS
    assert all(step.done and step.sentence for step in heard)
    assert vault.case_ids() == (other,)
    assert not any(case_id in name for name in place.names())
    assert not any(case_id in service for service, _ in place.backend.entries)
    with pytest.raises(KeyMissing):
        vault.open_case(case_id)
    assert read_case(vault, other) == "other"
    vault.close()


def test_a_copy_taken_before_opens_nothing_after(keychain_place: Place, tmp_path: Path) -> None:
    vault, case_id = keychain_place.vault_with_case()
    vault.close()
    copy = tmp_path / "copy"
    shutil.copytree(keychain_place.folder, copy)
    vault = keychain_place.unlock()
    vault.destroy_case(case_id)
    vault.close()

    vault = Vault.unlock(copy, PASSPHRASE, keychain=keychain_place.keychain)

    assert vault.case_ids() == (case_id,)
    with pytest.raises(KeyMissing):
        vault.open_case(case_id)
    vault.close()


def test_destroying_again_is_no_error(place: Place) -> None:
    vault, case_id = place.vault_with_case()

    assert vault.destroy_case(case_id).erased
    assert vault.destroy_case(case_id).erased
    assert place.names() == set(place.names()) - {f"{case_id}.destroying"}
    vault.close()


@pytest.mark.parametrize("name", STEPS)
def test_an_interruption_at_any_step_ends_in_a_destroyed_case(place: Place, name: str) -> None:
    vault, case_id = place.vault_with_case()
    other = write_case(vault, "other")
    with pytest.raises(CrashError):
        vault.destroy_case(case_id, report=crashing_at(name))
    assert case_id not in vault.case_ids()
    assert vault.unfinished_destructions() == (() if name == "end" else (case_id,))
    vault.close()

    assert resume_destructions(place.folder, place.keychain).erased

    assert resume_destructions(place.folder, place.keychain).steps == ()
    vault = place.unlock()
    assert vault.unfinished_destructions() == ()
    assert vault.case_ids() == (other,)
    assert not any(case_id in name for name in place.names())
    assert not any(case_id in service for service, _ in place.backend.entries)
    assert read_case(vault, other) == "other"
    vault.close()


def test_a_keychain_that_lies_about_deletion_stops_before_anything_else(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    before = (keychain_place.folder / f"{case_id}.case").read_bytes()
    keychain_place.backend.keeps_deleted = True
    heard: list[Step] = []

    with pytest.raises(NotErased, match="can still be read"):
        vault.destroy_case(case_id, report=heard.append)

    assert [(step.name, step.done) for step in heard] == [("mark", True), ("key", False)]
    assert (keychain_place.folder / f"{case_id}.case").read_bytes() == before
    assert vault.unfinished_destructions() == (case_id,)

    keychain_place.backend.keeps_deleted = False
    assert vault.destroy_case(case_id).erased
    vault.close()


def test_a_keychain_that_cannot_be_reached_is_not_taken_for_an_erased_key(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.refuses = True
    with pytest.raises(NotErased):
        vault.destroy_case(case_id)
    vault.close()

    for keychain in (None, keychain_place.keychain):
        report = resume_destructions(keychain_place.folder, keychain)
        assert not report.erased
        assert (keychain_place.folder / f"{case_id}.case").exists()

    keychain_place.backend.refuses = False
    assert resume_destructions(keychain_place.folder, keychain_place.keychain).erased
    assert keychain_place.names() - {LOCK} == {HEADER}  # Windows removes the lock itself


def test_a_file_that_stays_is_never_called_erased(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, case_id = place.vault_with_case()
    path = place.folder / f"{case_id}.case"
    real = overwrite_then_remove

    def held(file: Path) -> bool:
        if file == path:
            raise OSError(errno.EBUSY, "held by another program")
        return real(file)

    heard: list[Step] = []
    with monkeypatch.context() as patch:
        patch.setattr(destruction, "overwrite_then_remove", held)
        with pytest.raises(NotErased, match="Not erased completely"):
            vault.destroy_case(case_id, report=heard.append)

    assert [step.name for step in heard if not step.done] == ["database"]
    assert vault.unfinished_destructions() == (case_id,)
    vault.close()
    assert resume_destructions(place.folder, place.keychain).erased
    assert not path.exists()


def test_a_folder_that_cannot_be_marked_is_left_alone(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, case_id = place.vault_with_case()

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "read only")

    with monkeypatch.context() as patch:
        for writes in ("create_empty", "write_whole"):
            patch.setattr(destruction_mark, writes, refuse)
        with pytest.raises(NotErased):
            vault.destroy_case(case_id)

    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_nothing_to_resume_needs_no_keychain_and_no_vault(place: Place) -> None:
    assert resume_destructions(place.folder, None).erased
    place.create().close()
    assert resume_destructions(place.folder, None).steps == ()


def test_destroying_everything_leaves_no_folder_and_no_key(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    write_case(vault)
    close_database(vault.open_common())
    with pytest.raises(CrashError):
        vault.destroy_case(case_id, report=crashing_at("key"))

    report = vault.destroy_everything()

    assert report.erased
    assert not place.folder.exists()
    assert place.backend.entries == {}
    assert not any(vault._keys.vault_key)
    place.create().close()


def test_files_of_another_program_are_left_and_said(place: Place) -> None:
    vault, _ = place.vault_with_case()
    (place.folder / "letter.txt").write_text("not ours")

    report = vault.destroy_everything()

    assert report.erased
    assert "stays" in report.steps[-1].sentence
    assert place.names() == {"letter.txt"}


def test_everything_is_destroyed_after_a_failure_in_the_middle(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.keeps_deleted = True
    with pytest.raises(NotErased):
        vault.destroy_everything()
    assert (keychain_place.folder / f"{case_id}.case").exists()
    vault.close()
    keychain_place.backend.keeps_deleted = False

    assert resume_destructions(keychain_place.folder, keychain_place.keychain).erased

    assert not keychain_place.folder.exists()
    assert keychain_place.backend.entries == {}


def test_what_is_left_of_a_destroyed_vault_does_not_destroy_the_next(place: Place) -> None:
    place.folder.mkdir()
    (place.folder / EVERYTHING).touch()

    vault, case_id = place.vault_with_case()
    vault.close()

    assert resume_destructions(place.folder, place.keychain).steps == ()
    assert read_case(place.unlock(), case_id) == CANARY


def test_a_case_that_is_being_destroyed_cannot_be_opened(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    with pytest.raises(CrashError):
        vault.destroy_case(case_id, report=crashing_at("mark"))

    with pytest.raises(FacilitatorError):
        vault.open_case(case_id)
    vault.close()


def test_both_generations_of_a_key_go(keychain_place: Place) -> None:
    """A destruction between the two halves of a change of passphrase."""
    vault, case_id = keychain_place.vault_with_case()
    header = read_header(keychain_place.folder)
    renewed = header.renewed()
    changeover.begin(keychain_place.folder, header, renewed)
    keychain_place.backend.entries[f"Facilitator/{case_id}", renewed.generation] = "a second wrapped key"

    vault.destroy_case(case_id)

    assert not any(case_id in service for service, _ in keychain_place.backend.entries)
    assert keychain_place.protection is Protection.KEYCHAIN
    vault.close()
