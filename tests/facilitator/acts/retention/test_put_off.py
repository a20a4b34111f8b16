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
    case.answer_safety(Safety.NOBODY_AT_RISK)
    case.change_retention(destroy_on=DAY)
    case.finish_and_keep("")
    yield case
    case.close()


@pytest.fixture
def unfinished(vault: Vault, clock: DayClock) -> Iterator[CaseFile]:
    case = CaseFile.create(vault, clock=clock)
    case.change_retention(destroy_on=DAY)
    yield case
    case.close()


def test_a_kept_case_that_was_not_announced_is_asked_about_until_it_is_put_off(
    kept: CaseFile, clock: DayClock
) -> None:
    clock.day = DAY
    assert [kept.at_unlock(), kept.at_unlock()] == [AtUnlock.ASK, AtUnlock.ASK]
    assert kept.end_put_off() == TOUCHED
    assert kept.retention().announced_on == DAY
    assert kept.retention().destroy_on == DAY
    assert kept.at_unlock() is AtUnlock.DESTROY


def test_a_case_that_is_not_finished_is_asked_about_again_each_time(
    unfinished: CaseFile, clock: DayClock
) -> None:
    clock.day = DAY
    assert unfinished.at_unlock() is AtUnlock.ASK
    assert unfinished.end_put_off() == TOUCHED
    assert unfinished.retention().announced_on is None
    assert unfinished.at_unlock() is AtUnlock.ASK


def test_a_case_that_was_announced_goes_on_its_day_unasked_where_it_is_finished(
    kept: CaseFile, clock: DayClock
) -> None:
    clock.day = date(2027, 2, 20)
    assert kept.at_unlock() is AtUnlock.NOTHING
    assert kept.retention().announced_on == date(2027, 2, 20)
    clock.day = DAY
    assert kept.at_unlock() is AtUnlock.DESTROY


def test_an_announced_case_that_is_not_finished_is_asked_about_first(
    unfinished: CaseFile, clock: DayClock
) -> None:
    clock.day = date(2027, 2, 20)
    assert unfinished.at_unlock() is AtUnlock.NOTHING
    clock.day = DAY
    assert unfinished.at_unlock() is AtUnlock.ASK


def test_an_announced_case_that_was_unseen_for_more_than_a_month_is_asked_about_first(
    kept: CaseFile, clock: DayClock
) -> None:
    clock.day = date(2027, 2, 20)
    kept.at_unlock()
    clock.day = date(2027, 3, 24)
    assert kept.at_unlock() is AtUnlock.ASK
    # A question that a kill cut short comes again: seen twice is not answered.
    assert kept.at_unlock() is AtUnlock.ASK


def test_the_day_before_nothing_is_due_and_nothing_goes(kept: CaseFile, clock: DayClock) -> None:
    clock.day = date(2027, 2, 28)
    assert not kept.is_due_for_destruction()
    assert kept.at_unlock() is AtUnlock.NOTHING
    clock.day = DAY
    assert kept.is_due_for_destruction()


def test_a_case_without_a_day_is_never_due_and_unlocking_writes_nothing(
    vault: Vault, clock: DayClock
) -> None:
    case = CaseFile.create(vault, clock=clock)
    before = case.retention()
    clock.day = date(2036, 3, 1)
    assert not case.is_due_for_destruction()
    assert case.at_unlock() is AtUnlock.NOTHING
    assert case.retention() == before
    case.close()


def test_a_kept_case_holds_every_act_but_its_day_its_copies_and_its_place(
    kept: CaseFile, clock: DayClock
) -> None:
    with pytest.raises(NotAllowed) as refusal:
        kept.park_topic("One more")
    assert str(refusal.value) == "This case is finished and kept as it is. Nothing was changed."
    kept.change_retention(destroy_on=date(2027, 9, 1))
    kept.remember_place(stage="finish")
    copy = kept.record_copy("/media/stick/case.facilitator-copy")
    kept.copy_destroyed(copy.id)
    kept.clock_is_right()
    assert (kept.retention().destroy_on, kept.retention().seen_on) == (date(2027, 9, 1), clock.day)
    assert kept.place().stage == "finish"
    assert kept.copies_outstanding() == ()


def test_a_kept_case_has_a_day(kept: CaseFile) -> None:
    with pytest.raises(NotAllowed) as refusal:
        kept.change_retention(destroy_on=None)
    assert str(refusal.value) == (
        "This case is finished and kept until its day. Nothing was changed. "
        "To end it sooner, open it and destroy it."
    )
    assert kept.retention().destroy_on == DAY


def test_that_a_copy_is_destroyed_is_said_once(kept: CaseFile, clock: DayClock) -> None:
    copy = kept.record_copy("/media/stick/case.facilitator-copy")
    kept.copy_destroyed(copy.id)
    (first,) = kept.copies()
    clock.day = date(2027, 1, 5)
    assert kept.copy_destroyed(copy.id) == TOUCHED
    assert kept.copies() == (first,)


def test_another_day_is_announced_anew(kept: CaseFile, clock: DayClock) -> None:
    clock.day = date(2027, 2, 20)
    kept.at_unlock()
    kept.change_retention(destroy_on=date(2027, 3, 22))
    assert kept.retention().announced_on is None
    clock.day = date(2027, 3, 22)
    assert kept.at_unlock() is AtUnlock.ASK


def test_who_requires_it_is_told_without_announcing_the_day_anew(kept: CaseFile, clock: DayClock) -> None:
    clock.day = date(2027, 2, 20)
    kept.at_unlock()
    kept.change_retention(required_by="Eastshire")
    assert kept.retention().announced_on == date(2027, 2, 20)
    clock.day = DAY
    assert kept.at_unlock() is AtUnlock.DESTROY


def test_a_case_counts_as_seen_on_the_day_on_which_it_was_finished(vault: Vault, clock: DayClock) -> None:
    case = CaseFile.create(vault, clock=clock)
    case.answer_safety(Safety.NOBODY_AT_RISK)
    case.change_retention(destroy_on=date(2026, 12, 10))
    case.finish_and_keep("")
    assert (case.retention().seen_on, case.retention().announced_on) == (clock.day, clock.day)
    clock.day = date(2026, 12, 10)
    assert case.at_unlock() is AtUnlock.DESTROY
    case.close()


def test_only_what_the_parties_were_told_of_is_a_new_decision(vault: Vault, clock: DayClock) -> None:
    case = CaseFile.create(vault, clock=clock)
    case.change_retention(required_by="Eastshire")
    assert case.retention().decided_at is None
    case.change_retention(destroy_on=DAY)
    assert case.retention().decided_at == datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
    clock.day = date(2026, 12, 5)
    case.change_retention(destroy_on=DAY)
    assert case.retention().decided_at == datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
    case.change_retention(required_by="Westmere")
    assert case.retention().decided_at == datetime(2026, 12, 5, 9, 30, tzinfo=UTC)
    case.close()
