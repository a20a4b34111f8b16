"""A meeting of several days: all are printed, the last consent dates the agreement, limits count from it."""

from collections.abc import Iterator
from datetime import date

import pytest

from facilitator.agreement.action import Due
from facilitator.agreement.manner import Manner
from facilitator.agreement.terms import TERMS
from facilitator.case.calendar_words import days_words
from facilitator.case.identity import ActionId
from facilitator.case.matter import Process
from facilitator.case.statutory_dates import StatutoryDate, dates_for
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers.reading import text_of
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, person, propose

DAY = 24 * 60 * 60
FOURTH, EIGHTEENTH = date(2026, 12, 4), date(2026, 12, 18)


@pytest.fixture
def case(vault: Vault, clock: FakeClock) -> Iterator[CaseFile]:
    opened = a_case(vault, clock, process=Process.MEDIATION)
    opened.meeting.start()
    yield opened
    opened.close()


def fortnight_later(case: CaseFile, clock: FakeClock) -> None:
    case.meeting.adjourn()
    clock.advance(14 * DAY)
    case.meeting.resume()


def limit_of(case: CaseFile, action_id: str) -> list[str]:
    found = case.precision.findings()[ActionId(action_id)]
    return [each.sentence for each in found if each.key == "after-limit"]


def printed(case: CaseFile) -> str:
    return " ".join(text_of(action_plan_pdf(case.plan.current())).split())


def test_each_day_is_printed_and_the_agreement_is_of_the_last_consent(
    case: CaseFile, clock: FakeClock
) -> None:
    early = propose(case)
    agree(case, early.id)
    assert (case.agreement.drawn().days_held, case.plan.current().agreement_date) == ((FOURTH,), FOURTH)
    fortnight_later(case, clock)
    late = propose(case, "Write to both parents.")
    family, authority = case.parties.all()
    case.consents.give(late.id, family.id)
    assert case.plan.current().agreement_date == FOURTH
    case.consents.give(late.id, authority.id)
    assert case.agreement.days_held() == (FOURTH, EIGHTEENTH)
    assert case.plan.current().agreement_date == EIGHTEENTH == case.agreement.day()
    text = printed(case)
    assert "online on 4 and 18 December 2026" in text
    assert "of 18 December 2026, with 2 actions" in text


def test_one_day_is_printed_once_where_it_is_also_the_day_of_the_agreement(case: CaseFile) -> None:
    agree(case, propose(case).id)
    text = printed(case)
    assert "online on 4 December 2026" in text
    assert "Agreed on" not in text


def test_each_party_agreed_on_the_day_of_its_own_last_consent(case: CaseFile, clock: FakeClock) -> None:
    case.terms.change(manner=Manner.ALOUD)
    action = propose(case)
    family, authority = case.parties.all()
    case.consents.give(action.id, family.id)
    fortnight_later(case, clock)
    case.consents.give(action.id, authority.id)
    day = {agreement.party: agreement.day for agreement in case.plan.current().agreements}
    assert (day[family.called], day[authority.called]) == ("4 December 2026", "18 December 2026")
    case.terms.change(agreed_on=date(2026, 12, 19))
    assert {agreement.day for agreement in case.plan.current().agreements} == {"19 December 2026"}


def test_what_is_not_printed_moves_no_day(case: CaseFile, clock: FakeClock) -> None:
    agree(case, propose(case).id)
    draft = propose(case, "Write to both parents.")
    clock.advance(3 * DAY)
    case.consents.give(draft.id, case.parties.all()[0].id)
    assert case.agreement.day() == FOURTH
    case.actions.change(draft.id, what="Ring both parents.")
    assert case.agreement.day() == FOURTH


def test_consent_to_the_terms_is_consent_to_what_is_printed(case: CaseFile, clock: FakeClock) -> None:
    agree(case, propose(case).id)
    case.terms.change(receivers="The parties alone.")
    clock.advance(2 * DAY)
    agree(case, TERMS)
    assert case.agreement.day() == date(2026, 12, 6)


def test_agreeing_twice_to_the_same_words_moves_no_day(case: CaseFile, clock: FakeClock) -> None:
    action = propose(case)
    agree(case, action.id)
    clock.advance(5 * DAY)
    agree(case, action.id)
    assert case.agreement.day() == FOURTH


def test_a_date_of_the_agreement_that_was_chosen_is_not_replaced(case: CaseFile, clock: FakeClock) -> None:
    agree(case, propose(case).id)
    case.terms.change(agreed_on=date(2026, 12, 5))
    fortnight_later(case, clock)
    agree(case, propose(case, "Write to both parents.").id)
    assert case.plan.current().agreement_date == date(2026, 12, 5)
    assert case.agreement.last_consent_day() == EIGHTEENTH


def test_the_limits_count_from_the_last_consent(case: CaseFile, clock: FakeClock) -> None:
    action = propose(case)
    case.actions.change(action.id, due=Due(day=date(2027, 1, 1)), outcome_key="amend-placement")
    assert "Friday 18 December 2026" in limit_of(case, action.id)[0]
    fortnight_later(case, clock)
    assert limit_of(case, action.id) == []
    agree(case, action.id)
    assert limit_of(case, action.id) == []
    case.actions.change(action.id, due=Due(day=date(2027, 1, 2)))
    assert "Friday 1 January 2027" in limit_of(case, action.id)[0]


def test_a_date_set_by_law_on_the_second_day_counts_from_the_second_day(
    case: CaseFile, clock: FakeClock
) -> None:
    agree(case, propose(case).id)
    fortnight_later(case, clock)
    late = propose(case, "Name the school.")
    case.actions.change(late.id, due=Due())
    case.timescales.use(late.id, "amend-placement")
    assert case.actions.all()[1].due.day == date(2027, 1, 1)


def test_a_meeting_past_midnight_was_held_on_both_days(case: CaseFile, clock: FakeClock) -> None:
    clock.advance(15 * 60 * 60)
    case.meeting.tick()
    assert case.agreement.days_held() == (FOURTH,)
    case.floor.give(person(case, "Amira").id)
    assert case.agreement.days_held() == (FOURTH, date(2026, 12, 5))


def test_ending_a_meeting_days_after_it_was_left_running_adds_no_day(
    case: CaseFile, clock: FakeClock
) -> None:
    clock.advance(3 * DAY)
    case.meeting.tick()
    case.meeting.end()
    assert case.agreement.days_held() == (FOURTH,)


def test_undo_of_resuming_takes_the_day_back(case: CaseFile, clock: FakeClock) -> None:
    fortnight_later(case, clock)
    assert case.agreement.days_held() == (FOURTH, EIGHTEENTH)
    case.undo.undo()
    assert case.agreement.days_held() == (FOURTH,)
    case.undo.redo()
    assert case.agreement.days_held() == (FOURTH, EIGHTEENTH)


def test_the_days_can_be_put_right_and_resuming_adds_to_them(case: CaseFile, clock: FakeClock) -> None:
    case.agreement.change_days_held([date(2026, 12, 4), date(2026, 12, 2)])
    assert case.agreement.drawn().days_held == (date(2026, 12, 2), FOURTH)
    assert "on 2 and 4 December 2026" in case.plan.current().held
    fortnight_later(case, clock)
    assert case.agreement.days_held() == (date(2026, 12, 2), FOURTH, EIGHTEENTH)


@pytest.mark.parametrize(
    ("days", "words"), [((), "needs a day"), ((FOURTH, date(2026, 12, 5)), "still to come")]
)
def test_a_meeting_needs_a_day_that_has_come(case: CaseFile, days: tuple[date, ...], words: str) -> None:
    with pytest.raises(NotAllowed, match=words):
        case.agreement.change_days_held(days)
    assert case.agreement.days_held() == (FOURTH,)


def test_a_case_of_the_version_before_is_opened_with_its_days(case: CaseFile, clock: FakeClock) -> None:
    case.floor.give(person(case, "Amira").id)
    fortnight_later(case, clock)
    case.floor.give(person(case, "Rowan").id)
    case._store.db.execute("UPDATE meeting SET held_on = '[]'")
    assert case.agreement.days_held() == (FOURTH, EIGHTEENTH)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([FOURTH], "4 December 2026"),
        ([FOURTH, EIGHTEENTH], "4 and 18 December 2026"),
        ([FOURTH, date(2026, 12, 11), EIGHTEENTH], "4, 11 and 18 December 2026"),
        ([date(2026, 11, 30), date(2026, 12, 14)], "30 November and 14 December 2026"),
        ([date(2026, 12, 31), date(2027, 1, 14)], "31 December 2026 and 14 January 2027"),
        ([date(2028, 2, 29), date(2028, 3, 14)], "29 February and 14 March 2028"),
        ([], ""),
    ],
)
def test_days_are_said_once_for_what_they_share(days: list[date], words: str) -> None:
    assert days_words(days) == words


def certificate(case: CaseFile) -> StatutoryDate:
    dates = dates_for(case.matter.current(), case.agreement.days_held())
    return next(each for each in dates if each.key == "certificate")


def test_the_certificate_is_counted_from_the_last_day_and_the_notice_from_the_first(
    case: CaseFile, clock: FakeClock
) -> None:
    assert certificate(case).day == date(2026, 12, 9)
    before = {each.key: each for each in dates_for(case.matter.current())}
    changes = case.meeting.adjourn()
    assert not changes.matter
    clock.advance(14 * DAY)
    assert case.meeting.resume().matter
    assert certificate(case).day == date(2026, 12, 23)
    assert "Counted from the last day on which the parties met." in certificate(case).note
    others = {each.key: each for each in dates_for(case.matter.current(), case.agreement.days_held())}
    assert {key for key in before if before[key] != others[key]} == {"certificate"}


def test_a_day_planned_to_go_on_is_later_than_the_days_held(case: CaseFile) -> None:
    case.meeting.adjourn()
    case.matter.change(meeting_date=date(2026, 12, 24))
    assert certificate(case).day == date(2026, 12, 31)


def test_the_days_as_they_are_change_nothing(case: CaseFile) -> None:
    label = case.undo.labels()
    assert case.agreement.change_days_held([FOURTH, FOURTH]) == Changes()
    assert case.undo.labels() == label
    assert case.agreement.change_days_held([date(2026, 12, 3), FOURTH]).plan
    assert case.agreement.days_held() == (date(2026, 12, 3), FOURTH)


def test_a_party_that_agreed_to_nothing_agrees_with_the_last_of_the_others(
    case: CaseFile, clock: FakeClock
) -> None:
    action = propose(case)
    family, authority = (party.id for party in case.parties.all())
    case.consents.give(action.id, family)
    clock.advance(2 * DAY)
    case.consents.give(action.id, authority)
    assert (case.agreement.day_agreed_by(family), case.agreement.day_agreed_by(authority)) == (
        FOURTH,
        date(2026, 12, 6),
    )
    assert case.agreement.day_nought(action.id) == date(2026, 12, 6)
    assert case.agreement.day_nought(ActionId("not proposed yet")) == date(2026, 12, 6)
