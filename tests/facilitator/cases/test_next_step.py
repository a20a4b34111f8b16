"""Home says what is next for a case, and by when, from the first day to the last."""

from datetime import date

import pytest

from facilitator.agreement.choices import Safety
from facilitator.casefile import CaseFile
from facilitator.cases.next_step import is_late, next_day, next_step
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, agree, propose


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


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
    running.finish.document_saved("abc", "3f9a")
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
