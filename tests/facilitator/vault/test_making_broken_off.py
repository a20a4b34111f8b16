"""What a making that was broken off leaves behind stands in nobody's way."""

import pytest

from facilitator.vault.connection import close_database
from facilitator.vault.destruction_mark import Mark, write_mark
from facilitator.vault.folder import CHANGEOVER, CaseId, marker
from facilitator.vault.header import read_header
from tests.facilitator.vault.conftest import CANARY, Place, read_case


@pytest.mark.parametrize("left", [b"", b"[]", b"no record", b'{"vault": "../other", "generations": ["0"]}'])
def test_a_record_that_was_never_whole_keeps_nobody_from_making_a_vault(
    keychain_place: Place, left: bytes
) -> None:
    keychain_place.folder.mkdir()
    (keychain_place.folder / CHANGEOVER).write_bytes(left)

    vault, case_id = keychain_place.vault_with_case()

    assert read_case(vault, case_id) == CANARY
    assert CHANGEOVER not in keychain_place.names()
    vault.close()


def test_what_belongs_to_no_case_is_made_anew_where_its_making_was_broken_off(place: Place) -> None:
    vault = place.create()
    common = CaseId(read_header(place.folder).common_id)
    close_database(vault.open_common())
    write_mark(marker(place.folder, common), Mark(places=()))

    close_database(vault.open_common())

    assert vault.has_common()
    assert vault.unfinished_destructions() == ()
    vault.close()
