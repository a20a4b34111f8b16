"""What is told when every case is removed: each step in its own words, and what stays when one fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.platform_watch.folder_privacy import NEVER_INDEX
from facilitator.vault import changeover, destruction, emptied_folder
from facilitator.vault.destruction_mark import Mark, write_mark
from facilitator.vault.destruction_report import Step
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.disk import overwrite_then_remove
from facilitator.vault.emptied_folder import remove_folder
from facilitator.vault.folder import (
    EVERYTHING,
    HEADER,
    KEYCHAIN_PLACE,
    LOCK,
    TRIES,
    CaseId,
    case_file,
    fresh_id,
    marker,
)
from facilitator.vault.header import Protection, read_header
from tests.facilitator.vault.conftest import Place, write_case
from tests.facilitator.vault.destruction_steps import (
    ENDED,
    FILES,
    FILES_HELD,
    FILES_STAY,
    KEY_GONE,
    MARKED,
    NO_FILES,
    REMEDY,
    SETTLED,
    SOME_KEYS_STAY,
    held,
    refused,
    told,
)
from tests.facilitator.vault.keychains import MemoryBackend


def test_every_step_of_removing_everything_is_told(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    common = read_header(place.folder).common_id
    of_the_case = (
        MARKED,
        Step("key", True, "The key is removed. The key to all cases goes last."),
        *FILES,
        SETTLED,
        ENDED,
    )
    of_the_common = (MARKED, Step("key", True, "There was no key of it."), *NO_FILES, SETTLED, ENDED)
    each = (*of_the_case, *of_the_common) if case_id < common else (*of_the_common, *of_the_case)

    assert vault.destroy_everything().steps == (
        MARKED,
        *each,
        Step("vault key", True, KEY_GONE[place.protection]),
        Step("header", True, "Removed."),
        SETTLED,
        Step("vault folder", True, "The folder is gone."),
    )


def test_where_the_keys_cannot_be_looked_for_nothing_is_destroyed(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.refuses = True

    assert told(vault.destroy_everything) == SOME_KEYS_STAY + "Unlock your keychain, then try again."
    assert marker(keychain_place.folder, case_id).exists() is False
    assert (keychain_place.folder / EVERYTHING).exists()
    vault.close()

    report = resume_destructions(keychain_place.folder, keychain_place.keychain)
    assert report.steps == (
        MARKED,
        Step("key", False, "The keys could not be looked for, so nothing was destroyed."),
    )


def test_where_the_vaults_own_key_is_not_seen_no_other_is_told_as_gone(keychain_place: Place) -> None:
    vault, _ = keychain_place.vault_with_case()
    header = read_header(keychain_place.folder)
    del keychain_place.backend.entries[f"Facilitator/{header.vault_id}", header.generation]

    assert told(vault.destroy_everything) == SOME_KEYS_STAY + (
        "The keychain that keeps the keys to your cases cannot be looked into now, so nobody can say that "
        "this key is gone. Open or unlock that keychain, then try again."
    )
    vault.close()


def test_where_one_key_stays_the_other_cases_go_and_the_vaults_own_key_does_not(place: Place) -> None:
    """A mark that cannot be put stands for a key that is not removed: both come before the files."""
    vault, stuck = place.vault_with_case()
    other = write_case(vault)
    marker(place.folder, stuck).mkdir()

    assert told(vault.destroy_everything) == SOME_KEYS_STAY + REMEDY[place.protection]

    assert case_file(place.folder, stuck).exists()
    assert not case_file(place.folder, other).exists()
    assert (place.folder / HEADER).exists()
    marker(place.folder, stuck).rmdir()
    assert vault.destroy_everything().erased


@pytest.mark.parametrize(("how", "sentence"), [(refused, FILES_STAY), (held, FILES_HELD)])
def test_where_only_files_stay_it_is_told_that_every_key_is_gone(
    place: Place, monkeypatch: pytest.MonkeyPatch, how: Callable[[Path], bool], sentence: str
) -> None:
    vault, stuck = place.vault_with_case()
    path = case_file(place.folder, stuck)
    with monkeypatch.context() as patch:
        patch.setattr(
            destruction,
            "overwrite_then_remove",
            lambda each: how(each) if each == path else overwrite_then_remove(each),
        )
        assert told(vault.destroy_everything) == sentence

    assert (place.folder / HEADER).exists()
    assert vault.destroy_everything().erased


def test_a_header_that_stays_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, _ = place.vault_with_case()
    with monkeypatch.context() as patch:
        patch.setattr(destruction, "set_aside", refused)
        assert told(vault.destroy_everything) == FILES_STAY
    vault.close()
    with monkeypatch.context() as patch:
        patch.setattr(destruction, "set_aside", refused)
        steps = resume_destructions(place.folder, place.keychain).steps
    assert steps[-1] == Step("header", False, "The header could not be removed.")

    report = resume_destructions(place.folder, place.keychain)
    assert report.steps[0] == MARKED
    assert report.steps[-1] == Step("vault folder", True, "The folder is gone.")
    assert not place.folder.exists()


def test_removing_everything_is_not_told_as_done_before_it_is_on_the_disk(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = place.create()
    settled = 0

    def the_last_time(folder: Path) -> None:
        nonlocal settled
        settled += 1
        if not (folder / HEADER).exists():
            raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(destruction, "sync_folder", the_last_time)
        assert told(vault.destroy_everything) == FILES_STAY
    assert settled == 2
    vault.close()


def test_a_folder_with_files_of_another_program_stays_without_the_mark(place: Place) -> None:
    vault = place.create()
    (place.folder / "letter.txt").write_text("not ours")

    assert vault.destroy_everything().steps[-1] == Step(
        "vault folder", True, "The folder stays, because files of another program are in it."
    )
    assert place.names() == {"letter.txt"}


def test_a_folder_that_cannot_be_removed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    for name in (LOCK, EVERYTHING, "0123456789abcdef.gone"):
        (folder / name).touch()
    failed = Step("vault folder", False, "The folder could not be removed. It holds no notes and no key.")

    assert remove_folder(tmp_path / "none") == failed
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rmdir", refused)
        assert remove_folder(folder) == failed
    assert list(folder.iterdir()) == []
    assert remove_folder(folder) == Step("vault folder", True, "The folder is gone.")
    assert not folder.exists()


def test_a_folder_that_was_left_without_a_header_is_removed_at_the_next_start(place: Place) -> None:
    place.folder.mkdir()
    (place.folder / EVERYTHING).touch()

    assert resume_destructions(place.folder, None).steps == (
        Step("vault folder", True, "The folder is gone."),
    )
    assert not place.folder.exists()


def test_where_a_key_itself_stays_the_vaults_own_does_too(tmp_path: Path) -> None:
    """Something else than a file has the name of the key file, so that cannot be removed."""
    place = Place(tmp_path / "vault", Protection.PASSPHRASE_ONLY)
    vault, stuck = place.vault_with_case()
    other = write_case(vault)
    (key,) = place.folder.glob(f"{stuck}.*.key")
    key.unlink()
    key.mkdir()

    assert told(vault.destroy_everything) == SOME_KEYS_STAY + REMEDY[Protection.PASSPHRASE_ONLY]

    assert case_file(place.folder, stuck).exists()
    assert not case_file(place.folder, other).exists()
    assert (place.folder / HEADER).exists()
    vault.close()


def test_what_is_left_of_a_case_goes_whether_that_is_its_file_its_mark_or_its_key(place: Place) -> None:
    vault, only_a_file = place.vault_with_case()
    only_a_key, only_a_mark = write_case(vault), CaseId(fresh_id())
    home, generation = vault._keys.home, read_header(place.folder).generation
    home.remove(only_a_file, generation)
    case_file(place.folder, only_a_key).unlink()
    write_mark(marker(place.folder, only_a_mark), Mark(places=()))

    report = vault.destroy_everything()

    assert report.erased
    assert [step.name for step in report.steps].count("end") == 4
    assert not place.folder.exists()
    assert place.backend.entries == {}


def test_whatever_the_vault_kept_beside_its_cases_goes_with_them(place: Place) -> None:
    vault = place.create()
    changeover.begin(place.folder, read_header(place.folder))
    for name in (TRIES, KEYCHAIN_PLACE, NEVER_INDEX):
        (place.folder / name).write_text("{}")

    assert vault.destroy_everything().steps[-1] == Step("vault folder", True, "The folder is gone.")
    assert not place.folder.exists()


def test_a_key_of_the_vault_that_went_unseen_is_not_told_as_one_that_never_was(
    keychain_place: Place,
) -> None:
    class Losing(MemoryBackend):
        """Another program takes the vault's own key away while a case's is being removed."""

        def delete_password(self, service: str, user: str) -> None:
            super().delete_password(service, user)
            self.entries.clear()

    keychain_place.backend = Losing()
    vault, _ = keychain_place.vault_with_case()

    assert told(vault.destroy_everything).startswith("Not erased. Its key is not in the keychain")
    assert (keychain_place.folder / HEADER).exists()
    vault.close()


def test_a_folder_whose_removal_may_not_be_on_the_disk_is_not_told_as_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    monkeypatch.setattr(emptied_folder, "sync_folder", refused)

    assert not remove_folder(folder).done
