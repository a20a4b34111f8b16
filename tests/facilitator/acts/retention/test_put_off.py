"""A day that has come is put off by a person's word alone, and only for a case that is finished and kept."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.choices import Safety
from facilitator.case.retention import AtUnlock
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.acts.retention.conftest import DayClock

DAY = date(2027, 3, 1)
TOUCHED = Changes(keeping=True, plan=True, opening=True)


@pytest.fixture
def kept(vault: Vault, clock: DayClock) -> Iterator[CaseFile]:
    case = CaseFile.create(vault, clock=clock)
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    case.retention.change(destroy_on=DAY)
    case.retention.finish_and_keep("")
    yield case
    case.close()


@pytest.fixture
def unfinished(vault: Vault, clock: DayClock) -> Iterator[CaseFile]:
    case = CaseFile.create(vault, clock=clock)
    case.retention.change(destroy_on=DAY)
    yield case
    case.close()


def test_a_kept_case_that_was_not_announced_is_asked_about_until_it_is_put_off(
    kept: CaseFile, clock: DayClock
) -> None:
    clock.day = DAY
    assert [kept.retention.at_unlock(), kept.retention.at_unlock()] == [AtUnlock.ASK, AtUnlock.ASK]
    assert kept.retention.end_put_off() == TOUCHED
    assert kept.retention.current().announced_on == DAY
    assert kept.retention.current().destroy_on == DAY
    assert kept.retention.at_unlock() is AtUnlock.DESTROY


def test_a_case_that_is_not_finished_is_asked_about_again_each_time(
    unfinished: CaseFile, clock: DayClock
) -> None:
    clock.day = DAY
    assert unfinished.retention.at_unlock() is AtUnlock.ASK
    assert unfinished.retention.end_put_off() == TOUCHED
    assert unfinished.retention.current().announced_on is None
    assert unfinished.retention.at_unlock() is AtUnlock.ASK


def test_a_case_that_was_announced_goes_on_its_day_unasked_where_it_is_finished(
    kept: CaseFile, clock: DayClock
) -> None:
    clock.day = date(2027, 2, 20)
    assert kept.retention.at_unlock() is AtUnlock.NOTHING
    assert kept.retention.current().announced_on == date(2027, 2, 20)
    clock.day = DAY
    assert kept.retention.at_unlock() is AtUnlock.DESTROY


def test_an_announced_case_that_is_not_finished_is_asked_about_first(
    unfinished: CaseFile, clock: DayClock
) -> None:
    clock.day = date(2027, 2, 20)
    assert unfinished.retention.at_unlock() is AtUnlock.NOTHING
    clock.day = DAY
    assert unfinished.retention.at_unlock() is AtUnlock.ASK


def test_an_announced_case_that_was_unseen_for_more_than_a_month_is_asked_about_first(
    kept: CaseFile, clock: DayClock
) -> None:
    clock.day = date(2027, 2, 20)
    kept.retention.at_unlock()
    clock.day = date(2027, 3, 24)
    assert kept.retention.at_unlock() is AtUnlock.ASK
    # A question that a kill cut short comes again: seen twice is not answered.
    assert kept.retention.at_unlock() is AtUnlock.ASK


def test_the_day_before_nothing_is_due_and_nothing_goes(kept: CaseFile, clock: DayClock) -> None:
    clock.day = date(2027, 2, 28)
    assert not kept.retention.is_due_for_destruction()
    assert kept.retention.at_unlock() is AtUnlock.NOTHING
    clock.day = DAY
    assert kept.retention.is_due_for_destruction()


def test_a_case_without_a_day_is_never_due_and_unlocking_writes_nothing(
    vault: Vault, clock: DayClock
) -> None:
    case = CaseFile.create(vault, clock=clock)
    before = case.retention.current()
    clock.day = date(2036, 3, 1)
    assert not case.retention.is_due_for_destruction()
    assert case.retention.at_unlock() is AtUnlock.NOTHING
    assert case.retention.current() == before
    case.close()


def test_a_kept_case_holds_every_act_but_its_day_its_copies_and_its_place(
    kept: CaseFile, clock: DayClock
) -> None:
    with pytest.raises(NotAllowed) as refusal:
        kept.car_park.park("One more")
    assert str(refusal.value) == "This case is finished and kept as it is. Nothing was changed."
    kept.retention.change(destroy_on=date(2027, 9, 1))
    kept.place.remember(stage="finish")
    copy = kept.copies.record("/media/stick/case.facilitator-copy")
    kept.copies.destroyed(copy.id)
    kept.retention.clock_is_right()
    assert (kept.retention.current().destroy_on, kept.retention.current().seen_on) == (
        date(2027, 9, 1),
        clock.day,
    )
    assert kept.place.current().stage == "finish"
    assert kept.copies.outstanding() == ()


def test_a_kept_case_has_a_day(kept: CaseFile) -> None:
    with pytest.raises(NotAllowed) as refusal:
        kept.retention.change(destroy_on=None)
    assert str(refusal.value) == (
        "This case is finished and kept until its day. Nothing was changed. "
        "To end it sooner, open it and destroy it."
    )
    assert kept.retention.current().destroy_on == DAY


def test_that_a_copy_is_destroyed_is_said_once(kept: CaseFile, clock: DayClock) -> None:
    copy = kept.copies.record("/media/stick/case.facilitator-copy")
    kept.copies.destroyed(copy.id)
    (first,) = kept.copies.all()
    clock.day = date(2027, 1, 5)
    assert kept.copies.destroyed(copy.id) == TOUCHED
    assert kept.copies.all() == (first,)


def test_another_day_is_announced_anew(kept: CaseFile, clock: DayClock) -> None:
    clock.day = date(2027, 2, 20)
    kept.retention.at_unlock()
    kept.retention.change(destroy_on=date(2027, 3, 22))
    assert kept.retention.current().announced_on is None
    clock.day = date(2027, 3, 22)
    assert kept.retention.at_unlock() is AtUnlock.ASK


def test_who_requires_it_is_told_without_announcing_the_day_anew(kept: CaseFile, clock: DayClock) -> None:
    clock.day = date(2027, 2, 20)
    kept.retention.at_unlock()
    kept.retention.change(required_by="Eastshire")
    assert kept.retention.current().announced_on == date(2027, 2, 20)
    clock.day = DAY
    assert kept.retention.at_unlock() is AtUnlock.DESTROY


def test_a_case_counts_as_seen_on_the_day_on_which_it_was_finished(vault: Vault, clock: DayClock) -> None:
    case = CaseFile.create(vault, clock=clock)
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    case.retention.change(destroy_on=date(2026, 12, 10))
    case.retention.finish_and_keep("")
    assert (case.retention.current().seen_on, case.retention.current().announced_on) == (clock.day, clock.day)
    clock.day = date(2026, 12, 10)
    assert case.retention.at_unlock() is AtUnlock.DESTROY
    case.close()


def test_only_what_the_parties_were_told_of_is_a_new_decision(vault: Vault, clock: DayClock) -> None:
    case = CaseFile.create(vault, clock=clock)
    case.retention.change(required_by="Eastshire")
    assert case.retention.current().decided_at is None
    case.retention.change(destroy_on=DAY)
    assert case.retention.current().decided_at == datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
    clock.day = date(2026, 12, 5)
    case.retention.change(destroy_on=DAY)
    assert case.retention.current().decided_at == datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
    case.retention.change(required_by="Westmere")
    assert case.retention.current().decided_at == datetime(2026, 12, 5, 9, 30, tzinfo=UTC)
    case.close()
