"""Opening a case: its schema is the newest, its file is watched, and a newer version's is refused."""

from pathlib import Path

import pytest

from facilitator.case.matter import Matter
from facilitator.meeting.notes import Note
from facilitator.vault.case_store import create_case_store, open_case_store
from facilitator.vault.connection import side_files
from facilitator.vault.encrypted_copy import import_copy
from facilitator.vault.folder import case_file
from facilitator.vault.loss import Loss
from facilitator.vault.rescued_copy import begin_rescue, finish
from facilitator.vault_errors import FileNewer
from tests.facilitator.vault.conftest import CHEAP, Place
from tests.facilitator.vault.small_case import WRITTEN, fill
from tests.systems import open_files_can_go

WORDS = "badger lantern velvet orchard thistle quay"


def test_a_case_is_made_and_opened_again_with_what_was_put_into_it(place: Place) -> None:
    vault = place.create()
    case_id, store = create_case_store(vault)
    store.put(Matter(reference="M 1"))
    store.close()
    again = open_case_store(vault, case_id)

    assert again.get(Matter, "matter") == Matter(reference="M 1")
    again.close()
    assert vault.case_ids() == (case_id,)
    vault.close()


@open_files_can_go
@pytest.mark.parametrize("opened_again", [False, True])
def test_its_file_is_watched_from_the_first_moment(keychain_place: Place, opened_again: bool) -> None:
    vault = keychain_place.create()
    case_id, store = create_case_store(vault)
    if opened_again:
        store.close()
        store = open_case_store(vault, case_id, whole=False)
    assert store.presence is not None
    assert store.presence.look() is None

    case_file(keychain_place.folder, case_id).unlink()

    assert store.presence.look() is Loss.GONE
    store.db.close()
    store.watch_no_more()
    vault.close()


def test_a_case_of_a_newer_version_is_refused_and_its_file_left_closed(keychain_place: Place) -> None:
    vault = keychain_place.create()
    case_id, store = create_case_store(vault)
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('case', 'later', '2030')"
    )
    store.close()

    with pytest.raises(FileNewer) as refused:
        open_case_store(vault, case_id)
    assert [path for path in side_files(case_file(keychain_place.folder, case_id)) if path.exists()] == []
    assert refused.tb is not None
    vault.close()


@open_files_can_go
def test_a_case_whose_file_is_gone_is_rescued_out_of_its_open_store(
    keychain_place: Place, tmp_path: Path
) -> None:
    vault = keychain_place.create()
    case_id, store = create_case_store(vault)
    fill(store.db, "mornings at the gate")
    case_file(keychain_place.folder, case_id).unlink()

    copied = finish(begin_rescue(store, tmp_path / "rescued"), WORDS, cost=CHEAP)

    arrived = open_case_store(vault, import_copy(vault, copied.path, WORDS, now=WRITTEN))
    assert [note.text for note in arrived.all(Note)] == ["mornings at the gate"]
    arrived.close()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["rescued"]
    store.db.close()
    store.watch_no_more()
    vault.close()
