"""The first sentence heard of a stage says where one is and what stands there."""

from datetime import timedelta

from facilitator.agreement.choices import Safety
from facilitator.casefile import CaseFile
from facilitator.spoken.pages_told import LONGEST, home_told, page_told
from tests.facilitator.builders import agree, person, propose


def test_home_tells_how_many_cases_are_open() -> None:
    assert home_told(0) == "Home. No open cases"
    assert home_told(1) == "Home. 1 open case"
    assert home_told(2) == "Home. 2 open cases"


def test_prepare_tells_what_is_next(ready: CaseFile) -> None:
    ready.parties.change(ready.parties.all()[0].id, prepared_on=None)
    assert page_told(ready, "prepare") == "Prepare. Next: call Family"


def test_prepare_tells_that_the_meeting_goes_on(running: CaseFile) -> None:
    assert page_told(running, "prepare") == "Prepare. The meeting goes on meanwhile"


def test_meet_tells_the_item_and_who_has_the_floor_or_what_is_on(running: CaseFile) -> None:
    first = running.agenda.items()[0].title
    assert page_told(running, "meet") == f"Meet. Now: {first}"
    running.floor.give(person(running, "Amira").id)
    assert page_told(running, "meet") == f"Meet. Now: {first}. Amira Khan has the floor"
    running.private_session.begin(running.parties.all()[0].id)
    assert page_told(running, "meet") == "Meet. Private session with the family"
    running.private_session.end()
    running.meeting.end()
    assert page_told(running, "meet") == "Meet. The meeting has ended"


def test_meet_tells_that_the_meeting_has_not_started(ready: CaseFile) -> None:
    assert page_told(ready, "meet") == "Meet. The meeting has not started"


def test_agree_tells_first_what_is_to_be_agreed(running: CaseFile) -> None:
    assert page_told(running, "agree") == "Agree. Nothing is to be agreed yet"
    running.actions.propose("Send the provision map")
    assert page_told(running, "agree") == "Agree. Nothing is to be agreed yet. 1 draft to complete"
    first = propose(running, "Meet J. at the gate.")
    second = propose(running, "Call the family. " + "Each Friday. " * 20)
    assert page_told(running, "agree") == "Agree. To be agreed: action 1, Meet J. at the gate."
    agree(running, first.id)
    told = page_told(running, "agree")
    assert told.startswith("Agree. To be agreed: action 2, Call the family. Each Friday.")
    assert told.endswith("…")
    assert len(told) < LONGEST + 40
    agree(running, second.id)
    assert page_told(running, "agree") == "Agree. All agree to 2 actions. 1 draft to complete"


def test_finish_tells_what_the_plan_holds(running: CaseFile) -> None:
    assert page_told(running, "finish") == "Finish. The plan holds no action"
    first = propose(running)
    propose(running, "Call the family.")
    agree(running, first.id)
    assert page_told(running, "finish") == "Finish. The plan holds 1 action, 1 not agreed by all"


def test_a_finished_case_tells_until_when_it_is_kept(running: CaseFile) -> None:
    running.meeting.end()
    running.finish.answer_safety(Safety.NOBODY_AT_RISK)
    running.retention.change(destroy_on=running.today() + timedelta(days=3), required_by="The service")
    running.retention.finish_and_keep("")
    assert page_told(running, "finish") == "Finished. Kept until Monday 7 December 2026"


def test_another_page_has_no_sentence_of_its_own(running: CaseFile) -> None:
    assert page_told(running, "home") == ""
