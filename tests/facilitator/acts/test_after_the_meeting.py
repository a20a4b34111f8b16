"""After the meeting: who has still to confirm, what falls due, and the figures, which name nobody."""

from datetime import date

import pytest

from facilitator.agreement.manner import Manner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, propose


@pytest.fixture
def mediation(vault: Vault, clock: FakeClock) -> CaseFile:
    case = a_case(vault, clock, process=Process.MEDIATION)
    case.meeting.start()
    return case


def waiting(case: CaseFile) -> list[str]:
    return [party.called for party in case.agreement.still_to_confirm()]


def test_who_lacks_for_what_another_agreed_to_has_still_to_confirm(running: CaseFile) -> None:
    family = running.parties.all()[0].id
    action = propose(running)
    assert waiting(running) == []
    running.consents.give(action.id, family)
    assert waiting(running) == ["Local authority"]
    agree(running, action.id)
    assert waiting(running) == []


def test_the_outcome_is_confirmed_too_once_it_is_answered(running: CaseFile) -> None:
    agree(running, propose(running).id)
    running.terms.answer_outcome(Outcome.PARTIAL)
    assert waiting(running) == ["Family", "Local authority"]
    agree(running, OUTCOME)
    assert waiting(running) == []


def test_the_certificate_and_the_review_are_said_with_their_days(mediation: CaseFile) -> None:
    mediation.terms.change(review_on=date(2027, 2, 1))
    assert mediation.agreement.due_afterwards() == (
        "The mediation certificate is due by Wednesday 9 December 2026. Check this.",
        "The parties review the plan on Monday 1 February 2027.",
    )


def test_disagreement_resolution_has_no_certificate(running: CaseFile) -> None:
    assert running.agreement.due_afterwards() == ()


def test_who_agreed_by_e_mail_is_printed_so_with_the_day(running: CaseFile) -> None:
    agree(running, propose(running).id)
    authority = running.parties.all()[1].id
    running.manners.change(authority, manner=Manner.BY_EMAIL, said_on=date(2026, 12, 7))
    (_, printed) = running.plan.current().agreements
    assert (printed.how, printed.day) == ("Agreed by e-mail", "7 December 2026")
    assert not printed.signs


def test_the_figures_name_nobody(mediation: CaseFile, clock: FakeClock) -> None:
    mediation.matter.change(title="Amira Khan against Barton", subjects=("contents", "what Jo Khan wants"))
    clock.advance(95 * 60)
    agree(mediation, propose(mediation).id)
    mediation.terms.answer_outcome(Outcome.FULL)
    agree(mediation, OUTCOME)
    line = mediation.plan.figures_line()
    assert line == (
        "Month: December 2026; Process: Mediation; About: Needs (section B) or provision (section F); "
        "Sectors: Education; Held: Online; Meetings: 1; Length: 1 h 35 min; People: 4; "
        "Outcome: Full agreement; Actions agreed: 1"
    )
    for person in mediation.people.all():
        assert not set(person.name.split()) & set(line.split())


def test_without_agreement_the_figures_say_so(running: CaseFile) -> None:
    assert "Outcome: No agreement; Actions agreed: 0" in running.plan.figures_line()


def test_a_meeting_may_start_once_only_what_can_be_set_aside_is_open_and_a_reason_is_given(
    ready: CaseFile,
) -> None:
    assert ready.meeting.may_start("")
    ready.readiness.record("place", done=False)
    assert (ready.meeting.may_start(" "), ready.meeting.may_start("short notice")) == (False, True)
    ready.readiness.record("independent", done=False)
    assert not ready.meeting.may_start("short notice")


def test_a_meeting_planned_for_another_day_says_which_until_it_has_begun(ready: CaseFile) -> None:
    assert ready.meeting.planned_for_another_day() is None
    ready.matter.change(meeting_date=date(2026, 12, 11))
    assert ready.meeting.planned_for_another_day() == date(2026, 12, 11)
    ready.meeting.start()
    assert ready.meeting.planned_for_another_day() is None


def test_the_plan_that_a_corrected_one_replaces_is_kept_as_it_is_printed(running: CaseFile) -> None:
    running.terms.change(replaces="3F9A20CC 81B704DE")
    assert running.terms.choices().replaces == "3f9a 20cc 81b7 04de"
    with pytest.raises(InvalidValue, match="3f9a 20cc 81b7 04de"):
        running.terms.change(replaces="the old plan")
    assert running.terms.choices().replaces == "3f9a 20cc 81b7 04de"
