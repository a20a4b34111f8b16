"""What is told of a destroyed case: each step in its own words, and what is still there when one fails."""

from pathlib import Path

import pytest

from facilitator.vault import destruction, key_destruction
from facilitator.vault.destruction_mark import read_mark
from facilitator.vault.destruction_report import DestructionReport, Step
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.disk import overwrite_then_remove
from facilitator.vault.folder import case_file, ids_with_marker, marker
from facilitator.vault.header import Protection, read_header
from facilitator.vault.vault import CaseId, Vault
from tests.facilitator.vault.conftest import Place, write_case
from tests.facilitator.vault.destruction_steps import (
    ENDED,
    FILES,
    FILES_HELD,
    FILES_STAY,
    KEY_GONE,
    KEY_NOT_REMOVED,
    KEY_NOT_SEEN,
    KEY_STAYS,
    MARKED,
    NOT_ENDED,
    NOT_MARKED,
    NOT_SETTLED,
    SETTLED,
    held,
    refused,
    told,
)


def failing(vault: Vault, case_id: CaseId) -> tuple[str, tuple[Step, ...]]:
    """Return what is told of a destruction that fails, and its steps."""
    heard: list[Step] = []
    return told(lambda: vault.destroy_case(case_id, report=heard.append)), tuple(heard)


def test_each_step_of_a_destroyed_case_is_told(place: Place) -> None:
    vault, case_id = place.vault_with_case()

    key_gone = Step("key", True, KEY_GONE[place.protection])
    assert vault.destroy_case(case_id) == DestructionReport((MARKED, key_gone, *FILES, SETTLED, ENDED))
    vault.close()


def test_files_that_a_crash_left_beside_it_go_too_and_are_told(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    for ending in ("-wal", "-shm", "-journal"):
        case_file(place.folder, case_id).with_name(f"{case_id}.case{ending}").write_bytes(b"left")

    steps = vault.destroy_case(case_id).steps

    assert [step.sentence for step in steps[2:6]] == ["Overwritten and removed."] * 4
    assert not any(case_id in name for name in place.names())
    vault.close()


def test_a_report_without_steps_or_with_every_step_done_is_of_what_is_erased() -> None:
    assert DestructionReport(()).erased
    assert DestructionReport((MARKED, SETTLED)).erased
    assert not DestructionReport((NOT_MARKED, SETTLED)).erased
    assert not DestructionReport((MARKED, NOT_SETTLED)).erased


def test_a_mark_says_that_a_person_asked_for_the_destruction(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    (place.folder / f"{case_id}.case-wal").mkdir()
    told(lambda: vault.destroy_case(case_id))

    assert read_mark(marker(place.folder, case_id)).asked
    assert vault.unfinished_destructions() == (case_id,)
    vault.close()


def test_where_no_mark_can_be_put_nothing_is_destroyed(place: Place) -> None:
    """Something else than a file has the name of the mark: it can be neither written nor made durable."""
    vault, case_id = place.vault_with_case()
    marker(place.folder, case_id).mkdir()

    assert failing(vault, case_id) == (
        "Not erased. Part of this case is still on this computer. Try again.",
        (NOT_MARKED,),
    )
    assert case_file(place.folder, case_id).stat().st_size
    vault.close()


def test_a_keychain_in_which_the_key_stays_is_told_as_such(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.keeps_deleted = True

    assert failing(vault, case_id) == (
        KEY_STAYS + "Unlock your keychain, then try again.",
        (MARKED, KEY_NOT_SEEN),
    )
    vault.close()


def test_a_keychain_that_cannot_be_asked_is_told_as_such(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.refuses = True

    assert failing(vault, case_id) == (
        KEY_STAYS + "Unlock your keychain, then try again.",
        (MARKED, KEY_NOT_REMOVED),
    )
    vault.close()


def test_a_key_that_is_not_there_is_told_with_what_to_do(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    del keychain_place.backend.entries[
        f"Facilitator/{case_id}", read_header(keychain_place.folder).generation
    ]

    sentence, steps = failing(vault, case_id)

    assert sentence == (
        "Not erased. Its key is not in the keychain, and Facilitator did not remove it: it may be in a "
        "keychain that is not open now. Nothing else was touched. Open that keychain and try again. If there "
        "is none, change your passphrase first: then a key that lies elsewhere opens nothing."
    )
    assert steps == (MARKED, KEY_NOT_SEEN)
    vault.close()


def test_a_key_file_that_stays_is_told_with_the_folder_to_look_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "vault", Protection.PASSPHRASE_ONLY)
    vault, case_id = place.vault_with_case()
    monkeypatch.setattr(Path, "replace", refused)

    sentence, steps = failing(vault, case_id)

    assert sentence == KEY_STAYS + "See that the folder with your cases may be written, then try again."
    assert steps == (MARKED, KEY_NOT_SEEN)
    vault.close()


@pytest.mark.parametrize(
    ("ending", "name"),
    [("", "database"), ("-wal", "write-ahead log"), ("-shm", "log index"), ("-journal", "journal")],
)
def test_a_file_that_cannot_be_removed_is_told_by_name(place: Place, ending: str, name: str) -> None:
    """Something else than a file has its name, so it can be neither overwritten nor removed."""
    vault, case_id = place.vault_with_case()
    stuck = place.folder / f"{case_id}.case{ending}"
    stuck.unlink(missing_ok=True)
    stuck.mkdir()

    sentence, steps = failing(vault, case_id)

    assert sentence == FILES_STAY
    assert [step for step in steps if not step.done] == [
        Step(name, False, f"The {name} could not be removed.")
    ]
    assert len(steps) == 6
    assert vault.unfinished_destructions() == (case_id,)
    stuck.rmdir()
    assert vault.destroy_case(case_id).erased
    vault.close()


def test_a_file_that_is_open_elsewhere_is_told_with_what_to_close(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, case_id = place.vault_with_case()
    log = place.folder / f"{case_id}.case-wal"
    monkeypatch.setattr(
        destruction,
        "overwrite_then_remove",
        lambda path: held(path) if path == log else overwrite_then_remove(path),
    )

    sentence, steps = failing(vault, case_id)

    assert sentence == FILES_HELD
    assert [step for step in steps if not step.done] == [
        Step(
            "write-ahead log",
            False,
            "The write-ahead log could not be removed: it is open in another program.",
        )
    ]
    vault.close()


@pytest.mark.parametrize("part", ["sweep", "sync_folder"])
def test_a_removal_that_may_not_be_on_the_disk_is_not_told_as_done(
    place: Place, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    vault, case_id = place.vault_with_case()
    with monkeypatch.context() as patch:
        patch.setattr(destruction, part, refused)
        sentence, steps = failing(vault, case_id)

    assert sentence == FILES_STAY
    assert steps[-1] == NOT_SETTLED
    assert vault.unfinished_destructions() == (case_id,)
    vault.close()


def test_a_mark_that_stays_is_told_and_ends_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, case_id = place.vault_with_case()
    with monkeypatch.context() as patch:
        patch.setattr(destruction, "remove", refused)
        sentence, steps = failing(vault, case_id)

    assert sentence == FILES_STAY
    assert steps[-1] == NOT_ENDED
    assert vault.unfinished_destructions() == (case_id,)
    assert vault.destroy_case(case_id).erased
    vault.close()


def test_what_is_left_of_an_overwritten_file_goes_with_the_next_case(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    (place.folder / "0123456789abcdef.gone").write_bytes(b"half overwritten")

    vault.destroy_case(case_id)

    assert "0123456789abcdef.gone" not in place.names()
    vault.close()


def test_a_keychain_that_is_not_there_keeps_a_destruction_for_later(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.refuses = True
    told(lambda: vault.destroy_case(case_id))
    vault.close()

    assert resume_destructions(keychain_place.folder, None) == DestructionReport(
        (Step("key", False, "The keychain cannot be reached, so the key is not destroyed yet."),)
    )
    assert ids_with_marker(keychain_place.folder) == (case_id,)


def test_every_interrupted_destruction_is_resumed_and_told(place: Place) -> None:
    vault, first = place.vault_with_case()
    second = write_case(vault)
    for case_id in (first, second):
        (place.folder / f"{case_id}.case-wal").mkdir()
        told(lambda case_id=case_id: vault.destroy_case(case_id))  # type: ignore[misc]
    vault.close()

    stays = resume_destructions(place.folder, place.keychain)
    assert not stays.erased
    assert [step.name for step in stays.steps if not step.done] == ["write-ahead log"] * 2

    for case_id in (first, second):
        (place.folder / f"{case_id}.case-wal").rmdir()
    report = resume_destructions(place.folder, place.keychain)
    assert report.erased
    assert [step for step in report.steps if step.name == "end"] == [ENDED, ENDED]
    place.unlock().close()


def test_a_key_of_which_nothing_can_be_written_down_is_told_as_not_removed(
    keychain_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, case_id = keychain_place.vault_with_case()
    del keychain_place.backend.entries[
        f"Facilitator/{case_id}", read_header(keychain_place.folder).generation
    ]
    monkeypatch.setattr(key_destruction, "write_mark", refused)

    assert failing(vault, case_id) == (
        KEY_STAYS + "Unlock your keychain, then try again.",
        (MARKED, KEY_NOT_REMOVED),
    )
    vault.close()
