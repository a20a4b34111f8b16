"""A case that is finished and kept: locked as it is until its day, read and never changed."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from facilitator.agreement.choices import Safety
from facilitator.case.retention import AtUnlock
from facilitator.casefile import CaseFile
from facilitator.cases.summary import summary_of
from facilitator.errors import InvalidValue, NotAllowed
from facilitator.meeting.state import Meeting, Status
from facilitator.vault.vault import Vault
from tests.facilitator.acts.retention.conftest import DayClock

DAY = date(2027, 3, 1)


@pytest.fixture
def case(vault: Vault, clock: DayClock) -> CaseFile:
    case = CaseFile.create(vault, clock=clock)
    case.notes.write("The head wrote it all down")
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    return case


def finished(case: CaseFile) -> CaseFile:
    case.retention.change(destroy_on=DAY, required_by="Eastshire")
    case.retention.finish_and_keep("")
    return case


def test_it_needs_a_day_and_what_destruction_needs(case: CaseFile) -> None:
    with pytest.raises(NotAllowed, match="No day is chosen"):
        case.retention.finish_and_keep("")
    case.retention.change(destroy_on=DAY)
    with pytest.raises(NotAllowed, match="Save the action plan first"):
        case.retention.finish_and_keep("a fingerprint")
    case.finish.answer_safety(Safety.NOT_ASKED)
    with pytest.raises(NotAllowed, match="safety"):
        case.retention.finish_and_keep("")

    assert not case.retention.current().finished


def test_nothing_of_it_can_be_changed_any_more_not_even_after_opening_it_again(
    vault: Vault, case: CaseFile, clock: DayClock
) -> None:
    note = finished(case).notes.all()[0]
    case.close()
    again = CaseFile.open(vault, case.case_id, clock=clock)

    acts: tuple[Callable[[], object], ...] = (
        lambda: again.notes.write("One word more"),
        lambda: again.notes.change(note.id, text="Another word"),
        lambda: again.notes.delete(note.id),
        lambda: again.actions.propose("Another"),
        lambda: again.matter.change(title="Another"),
        lambda: again.drafts.save("note", "half"),
    )
    for act in acts:
        with pytest.raises(NotAllowed, match="finished and kept as it is"):
            act()
    assert again.undo.labels() == ("", "")
    assert [kept.text for kept in again.notes.all()] == ["The head wrote it all down"]
    assert summary_of(again).stage_label == "Finished, kept until Monday 1 March 2027"
    again.close()


def test_a_copy_of_it_that_was_not_made_is_forgotten_again(case: CaseFile) -> None:
    copy = finished(case).copies.record("/media/stick/case.facilitator-copy")
    case.copies.not_made(copy.id)

    assert case.copies.all() == ()


def test_its_day_can_be_put_off_but_not_taken_away(case: CaseFile) -> None:
    finished(case)
    case.retention.change(destroy_on=DAY + timedelta(days=90))

    with pytest.raises(NotAllowed, match="finished and kept"):
        case.retention.change(destroy_on=None)
    with pytest.raises(InvalidValue):
        case.retention.change(destroy_on=date(2026, 12, 4))
    assert case.retention.current().destroy_on == DAY + timedelta(days=90)


def test_days_pass_until_it_is_announced_and_then_destroyed(
    vault: Vault, case: CaseFile, clock: DayClock
) -> None:
    finished(case).close()
    done = []
    for day in (date(2027, 1, 5), date(2027, 2, 3), date(2027, 2, 16), date(2026, 1, 1), DAY):
        clock.day = day
        again = CaseFile.open(vault, case.case_id, clock=clock)
        done.append(again.retention.at_unlock())
        again.close()

    assert done == [*[AtUnlock.NOTHING] * 3, AtUnlock.CLOCK_BEHIND, AtUnlock.DESTROY]


def test_a_meeting_that_was_left_adjourned_does_not_keep_a_finished_case_for_ever(
    case: CaseFile, clock: DayClock
) -> None:
    case._store.put(Meeting(status=Status.ADJOURNED))
    finished(case)
    clock.day = DAY

    assert case.retention.is_due_for_destruction()


def test_saying_that_the_clock_is_right_makes_its_days_count(
    vault: Vault, case: CaseFile, clock: DayClock
) -> None:
    finished(case).close()
    for day, then in (
        (date(2046, 1, 1), AtUnlock.ASK),
        (date(2026, 12, 5), AtUnlock.CLOCK_BEHIND),
    ):
        clock.day = day
        again = CaseFile.open(vault, case.case_id, clock=clock)
        assert again.retention.at_unlock() is then
        if then is AtUnlock.CLOCK_BEHIND:
            again.retention.clock_is_right()
            assert again.retention.at_unlock() is AtUnlock.NOTHING
        again.close()
