"""A case is kept until the day that somebody requires, and goes when that day has come."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.casefile import CaseFile
from facilitator.cases.summary import summary_of
from facilitator.errors import InvalidValue, NotAllowed
from facilitator.meeting.state import Meeting, Status
from facilitator.vault.encrypted_copy import import_copy
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from facilitator.vault_errors import StorageFailed
from tests.facilitator.acts.retention.conftest import WORDS, DayClock

NOW = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def case(vault: Vault, clock: DayClock) -> Iterator[CaseFile]:
    case = CaseFile.create(vault, clock=clock)
    yield case
    case.close()


def test_how_long_a_case_is_kept_outlives_closing_and_can_be_undone(vault: Vault, clock: DayClock) -> None:
    case = CaseFile.create(vault, clock=clock)
    assert case.retention.current().at_once
    changes = case.retention.change(destroy_on=date(2027, 3, 1), required_by="Eastshire")
    assert changes.keeping
    case.close()
    case = CaseFile.open(vault, case.case_id, clock=clock)
    assert case.retention.current().destroy_on == date(2027, 3, 1)
    assert case.retention.current().required_by == "Eastshire"
    case.undo.undo()
    assert case.retention.current().at_once
    case.close()


def test_a_past_day_changes_nothing(case: CaseFile) -> None:
    case.retention.change(destroy_on=date(2027, 3, 1))

    with pytest.raises(InvalidValue):
        case.retention.change(destroy_on=date(2026, 12, 4))

    assert case.retention.current().destroy_on == date(2027, 3, 1)


def test_who_requires_it_can_be_mended_after_the_day_has_come(case: CaseFile, clock: DayClock) -> None:
    case.retention.change(destroy_on=date(2027, 3, 1))
    clock.day = date(2027, 3, 2)

    case.retention.change(required_by="Eastshire")

    assert case.retention.current().required_by == "Eastshire"


@pytest.mark.parametrize("status", [Status.RUNNING, Status.ADJOURNED, Status.BREAK])
def test_a_case_whose_meeting_goes_on_is_announced_but_not_due(
    status: Status, case: CaseFile, clock: DayClock
) -> None:
    case.retention.change(destroy_on=date(2027, 3, 1))
    clock.day = date(2027, 3, 2)
    assert summary_of(case).due
    case._store.put(Meeting(status=status))

    assert not summary_of(case).due
    assert summary_of(case).announcement
    case._store.put(Meeting())


def test_a_copy_is_remembered_until_it_is_said_to_be_destroyed(
    vault: Vault, case: CaseFile, tmp_path: Path
) -> None:
    target = tmp_path / "carry.facilitator-copy"

    copied = case.make_copy(vault, target, WORDS)

    assert copied.path == target
    (copy,) = case.copies.outstanding()
    assert (copy.kind, copy.place, copy.made_at) == (CopyKind.FILE, str(target), NOW)
    assert "It must be destroyed too" in copy.words
    assert summary_of(case).copies_outstanding == 1
    assert case.undo.labels() == ("", "")

    assert case.copies.destroyed(copy.id).keeping

    assert case.copies.outstanding() == ()
    (kept,) = case.copies.all()
    assert kept.destroyed_at == NOW
    assert "as you said on 4 December 2026" in kept.words


def test_a_copy_that_was_not_made_is_not_remembered(vault: Vault, case: CaseFile, tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        case.make_copy(vault, tmp_path / "unplugged" / "copy", WORDS)

    assert case.copies.all() == ()


def test_a_copy_under_a_name_that_is_taken_is_not_made_and_not_remembered(
    vault: Vault, case: CaseFile, tmp_path: Path
) -> None:
    (tmp_path / "taken").touch()

    for target in (tmp_path / "taken", vault.folder / "among the cases"):
        with pytest.raises(NotAllowed):
            case.make_copy(vault, target, WORDS)

    assert case.copies.all() == ()


def test_the_carried_case_knows_of_the_copy_and_of_the_case_it_came_from(
    vault: Vault, case: CaseFile, tmp_path: Path, clock: DayClock
) -> None:
    copied = case.make_copy(vault, tmp_path / "c", WORDS)
    laptop = Vault.create(tmp_path / "laptop", WORDS, keychain=None, cost=WHERE_MEMORY_IS_SHORT)

    arrived = CaseFile.open(laptop, import_copy(laptop, copied.path, WORDS, now=NOW), clock=clock)

    kinds = {copy.kind: copy for copy in arrived.copies.outstanding()}
    assert set(kinds) == {CopyKind.FILE, CopyKind.ORIGINAL}
    assert "still on the other computer" in kinds[CopyKind.ORIGINAL].words
    assert arrived.matter.current() == case.matter.current()
    assert arrived.agenda.items() == case.agenda.items()
    assert [copy.kind for copy in case.copies.outstanding()] == [CopyKind.FILE]
    arrived.close()
    laptop.close()


def test_an_unknown_copy_is_refused(case: CaseFile) -> None:
    with pytest.raises(NotAllowed):
        case.copies.destroyed("none")


def test_the_longest_place_is_kept_as_one_line() -> None:
    copy = CaseCopy(id="c", kind=CopyKind.FILE, made_at=NOW, place="/media/" + "x" * 4080 + "\ny")

    assert "\n" not in copy.place


def test_a_case_is_not_finished_while_a_copy_of_it_exists(case: CaseFile) -> None:
    copy = case.copies.record("/media/stick/case.facilitator-copy")
    told = "An encrypted copy of this case still exists."
    assert any(sentence.startswith(told) for sentence in case.finish.before_destruction(""))

    case.copies.destroyed(copy.id)
    assert not any(sentence.startswith(told) for sentence in case.finish.before_destruction(""))
