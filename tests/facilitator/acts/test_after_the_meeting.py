"""After the meeting: who has still to confirm, what falls due, and the figures, which name nobody."""

from datetime import date

import pytest

from facilitator.agreement.choices import Safety
from facilitator.agreement.manner import Manner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.cases.next_step import is_late, next_day, next_step
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


def test_home_says_what_is_next_from_the_first_day_to_the_last(running: CaseFile, clock: FakeClock) -> None:
    assert next_step(running) == "Go on with the meeting"
    running.meeting.adjourn()
    assert next_step(running) == "Go on with the meeting on another day"
    running.meeting.resume()
    action = propose(running)
    running.consents.give(action.id, running.parties.all()[0].id)
    running.meeting.end()
    assert next_step(running) == "Waiting for Local authority to agree: say by when"
    running.terms.change(confirm_by=date(2026, 12, 7))
    assert next_step(running) == "Waiting for Local authority: by Mon 7 Dec 2026"
    clock.advance(4 * 24 * 3600)
    assert next_step(running) == "Waiting for Local authority: was due on Mon 7 Dec 2026"
    agree(running, action.id)
    assert next_step(running) == "Next: save the plan, then finish"
    running.finish.document_saved("abc")
    assert next_step(running) == "Next: finish, and destroy the case"


def test_before_the_meeting_home_says_the_first_thing_to_do(ready: CaseFile) -> None:
    assert next_step(ready) == "Ready for Fri 4 Dec 2026"
    ready.parties.change(ready.parties.all()[1].id, prepared_on=None)
    assert next_step(ready) == "Next: call Local authority"
    ready.people.change(ready.people.all()[0].id, confidentiality_accepted=False)
    assert next_step(ready) == "Next: ask everyone to accept confidentiality"


def test_home_knows_the_day_of_what_is_next_and_whether_it_is_late(ready: CaseFile, clock: FakeClock) -> None:
    family, council = ready.parties.all()
    assert (next_day(ready), is_late(ready)) == (date(2026, 12, 4), False)
    ready.matter.change(meeting_date=None)
    assert (next_day(ready), is_late(ready)) == (None, False)
    ready.meeting.start()
    action = propose(ready)
    ready.consents.give(action.id, family.id)
    assert next_day(ready) == date(2026, 12, 4)
    ready.meeting.end()
    assert next_day(ready) == date(2026, 12, 4)
    ready.terms.change(confirm_by=date(2026, 12, 7))
    assert (next_day(ready), is_late(ready)) == (date(2026, 12, 7), False)
    clock.advance(4 * 24 * 3600)
    assert (next_day(ready), is_late(ready)) == (date(2026, 12, 7), True)
    ready.consents.give(action.id, council.id)
    assert (next_day(ready), is_late(ready)) == (date(2026, 12, 8), False)


def test_a_meeting_whose_day_has_passed_is_late_until_it_is_begun_or_put_off(
    ready: CaseFile, clock: FakeClock
) -> None:
    clock.advance(24 * 3600)
    assert is_late(ready)
    assert next_step(ready) == "Was planned for Fri 4 Dec 2026: start the meeting, or set another day"


def test_a_finished_case_is_never_late_and_its_day_is_that_until_which_it_is_kept(
    running: CaseFile, clock: FakeClock
) -> None:
    running.meeting.end()
    running.finish.answer_safety(Safety.NOBODY_AT_RISK)
    running.retention.change(destroy_on=date(2026, 12, 10))
    running.retention.finish_and_keep("")
    clock.advance(8 * 24 * 3600)
    assert (next_day(running), is_late(running), next_step(running)) == (date(2026, 12, 10), False, "")


def test_a_case_that_was_just_made_says_where_to_begin(vault: Vault) -> None:
    assert next_step(CaseFile.create(vault)) == "Next: say what it is about, and who takes part"


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
    assert printed.how == "Agreed by e-mail on 7 December 2026 to each action as it is worded here."
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
