"""A case as a file: made, opened, watched, copied and closed, and what is left of each where it fails."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.case.agenda import items_from, template_for
from facilitator.case.copies import CopyKind
from facilitator.case.matter import Process
from facilitator.case.opening_script import OpeningWords
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Status
from facilitator.vault.connection import side_files
from facilitator.vault.folder import CaseId, case_file
from facilitator.vault.loss import Loss
from facilitator.vault.presence import Presence
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from facilitator.vault_errors import NotErased, StorageFailed, VaultError
from tests.facilitator.builders import FakeClock, a_case, a_vault

WORDS = "badger lantern velvet orchard thistle quay"
OWN = OpeningWords(id="dr:Welcome", words="Good morning.")
taken_away = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")


@pytest.fixture
def own_vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault for one test, which takes something away from it."""
    opened = a_vault(tmp_path / "vault")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("process", "minutes"), [(Process.DISAGREEMENT_RESOLUTION, 120), (Process.MEDIATION, 150)]
)
def test_a_new_case_has_the_agenda_and_the_time_of_its_process_and_nothing_to_undo(
    process: Process, minutes: int, vault: Vault, clock: FakeClock
) -> None:
    case = CaseFile.create(vault, clock=clock, process=process)
    assert (case.matter.current().process, case.matter.current().booked_minutes) == (process, minutes)
    offered = items_from(template_for(process))
    assert [item.title for item in case.agenda.items()] == [item.title for item in offered]
    assert case.undo.labels() == ("", "")
    case.close()


def test_a_new_case_speaks_in_the_facilitator_s_own_words(vault: Vault, clock: FakeClock) -> None:
    TemplateStore(vault).save_opening(Process.DISAGREEMENT_RESOLUTION, [OWN])
    case = CaseFile.create(vault, clock=clock)
    assert [part.words for part in case.opening.script() if not part.standard] == ["Good morning."]
    case.close()


def test_a_new_case_is_made_with_the_standard_words_where_the_own_cannot_be_read(
    own_vault: Vault, clock: FakeClock
) -> None:
    store = TemplateStore(own_vault)
    store.save_opening(Process.DISAGREEMENT_RESOLUTION, [OWN])
    (kept,) = [path for path in own_vault.folder.iterdir() if path.stat().st_size > 4096]
    kept.write_bytes(b"damaged")
    with pytest.raises(VaultError):
        store.opening_words()
    case = CaseFile.create(own_vault, clock=clock)
    assert all(part.standard for part in case.opening.script())
    case.close()


@taken_away
def test_where_a_case_is_made_its_file_is_looked_for_until_it_is_closed(
    own_vault: Vault, clock: FakeClock
) -> None:
    case = a_case(own_vault, clock)
    assert (case.look_for_file(), case.loss) == (None, None)
    case_file(own_vault.folder, case.case_id).unlink()
    assert case.look_for_file() is Loss.GONE
    assert case.loss is Loss.GONE
    case.close()
    assert case.look_for_file() is None


@taken_away
def test_a_case_that_cannot_be_opened_is_let_go_of(
    own_vault: Vault, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_case(own_vault, clock)
    case.papers.begin("Half", b"%PDF-1.7", 8)
    case._store.db.execute("DROP TABLE paper_piece")
    case.close()
    watched: list[Presence] = []

    def watch(case_id: CaseId) -> Presence:
        watched.append(Vault.watch_case(own_vault, case_id))
        return watched[0]

    monkeypatch.setattr(own_vault, "watch_case", watch)
    with pytest.raises(StorageFailed):
        CaseFile.open(own_vault, case.case_id, clock=clock)
    case_file(own_vault.folder, case.case_id).unlink()
    assert watched[0].look() is None


def test_a_case_that_cannot_be_opened_leaves_its_file_closed(own_vault: Vault, clock: FakeClock) -> None:
    case = a_case(own_vault, clock)
    case.papers.begin("Half", b"%PDF-1.7", 8)
    case._store.db.execute("DROP TABLE paper_piece")
    case.close()
    # What is raised holds the case as long as it is looked at: nothing but closing closes the file here.
    with pytest.raises(StorageFailed) as refused:
        CaseFile.open(own_vault, case.case_id, clock=clock)
    assert [path for path in side_files(case_file(own_vault.folder, case.case_id)) if path.exists()] == []
    assert refused.tb is not None


def test_closing_makes_the_time_of_a_running_meeting_durable_and_says_whether_it_was_left_open(
    vault: Vault, clock: FakeClock
) -> None:
    case = a_case(vault, clock)
    case.meeting.start()
    clock.advance(7)
    case.close(left_open=True)
    again = CaseFile.open(vault, case.case_id, clock=clock)
    assert again.meeting.current().elapsed_ms == 7_000
    assert again.place.current().left_open
    again.meeting.adjourn()
    again.close()
    again = CaseFile.open(vault, case.case_id, clock=clock)
    assert (again.meeting.current().status, again.place.current().left_open) == (Status.ADJOURNED, False)
    again.close()


def test_a_rescued_case_is_remembered_as_a_copy(own_vault: Vault, clock: FakeClock, tmp_path: Path) -> None:
    case = a_case(own_vault, clock)
    rescue = case.begin_rescue(tmp_path / "saved")
    assert rescue.target == tmp_path / "saved"
    (copy,) = case.copies.outstanding()
    assert (copy.kind, copy.place) == (CopyKind.FILE, str(tmp_path / "saved"))
    case.close()


def test_a_rescue_to_a_place_that_is_taken_is_refused_and_not_remembered(
    own_vault: Vault, clock: FakeClock, tmp_path: Path
) -> None:
    case = a_case(own_vault, clock)
    (tmp_path / "taken").touch()
    with pytest.raises(NotAllowed) as refusal:
        case.begin_rescue(tmp_path / "taken")
    assert str(refusal.value) == (
        "There is already a file with that name. Nothing was changed. Choose another name."
    )
    assert case.copies.all() == ()
    case.close()


@pytest.mark.parametrize("stays", [True, False])
def test_a_copy_that_fails_is_remembered_where_a_part_of_it_stays(
    own_vault: Vault, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, stays: bool
) -> None:
    case, target = a_case(own_vault, clock), tmp_path / "stick" / "copy"
    target.parent.mkdir()
    unlink = os.unlink

    def no_write(_descriptor: int) -> None:
        if target.exists():
            raise OSError(errno.EIO, "the stick was pulled out")

    def no_removal(path: str | Path, **more: int) -> None:
        if Path(path) == target:
            raise OSError(errno.EIO, "the stick was pulled out")
        unlink(path, **more)

    monkeypatch.setattr(os, "fsync", no_write)
    if stays:
        monkeypatch.setattr(os, "unlink", no_removal)
    with pytest.raises(NotErased if stays else StorageFailed):
        case.make_copy(own_vault, target, WORDS)
    monkeypatch.undo()
    assert target.exists() is stays
    assert [copy.place for copy in case.copies.outstanding()] == ([str(target)] if stays else [])
    case.close()
