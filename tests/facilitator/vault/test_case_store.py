"""Opening a case: its schema is the newest, its file is watched, and a newer version's is refused."""

import pytest

from facilitator.case.matter import Matter
from facilitator.vault.case_store import create_case_store, open_case_store
from facilitator.vault.folder import case_file
from facilitator.vault.loss import Loss
from facilitator.vault_errors import FileNewer
from tests.facilitator.vault.conftest import Place


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


def test_a_case_of_a_newer_version_is_refused(keychain_place: Place) -> None:
    vault = keychain_place.create()
    case_id, store = create_case_store(vault)
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('case', 'later', '2030')"
    )
    store.close()

    with pytest.raises(FileNewer):
        open_case_store(vault, case_id)
    vault.close()
