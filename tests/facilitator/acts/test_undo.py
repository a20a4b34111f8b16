"""Undo takes back what was done, all of it and nothing else."""

import pytest

from facilitator.agreement.choices import Safety
from facilitator.agreement.issue import IssueState
from facilitator.case.agenda import template_for
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Status
from facilitator.vault import undo_history
from tests.facilitator.builders import FakeClock, agree, person, propose


def test_with_nothing_done_there_is_nothing_to_undo_or_redo(ready: CaseFile) -> None:
    assert ready.undo.labels() == ("", "")
    with pytest.raises(NotAllowed, match="nothing to undo"):
        ready.undo.undo()
    with pytest.raises(NotAllowed, match="nothing to redo"):
        ready.undo.redo()


def test_undo_and_redo_say_what_they_would_do_and_do_it(ready: CaseFile) -> None:
    ready.issues.add("Transport")
    ready.car_park.park("Uniform")
    assert ready.undo.labels() == ("Park a topic", "")
    ready.undo.undo()
    assert ready.undo.labels() == ("Add an issue", "Park a topic")
    assert ready.car_park.topics() == ()
    ready.undo.undo()
    assert ready.issues.all() == ()
    ready.undo.redo()
    ready.undo.redo()
    assert [issue.heading for issue in ready.issues.all()] == ["Transport"]
    assert [topic.topic for topic in ready.car_park.topics()] == ["Uniform"]


def test_a_new_act_ends_what_could_be_done_again_and_an_empty_one_does_not(ready: CaseFile) -> None:
    ready.issues.add("Transport")
    ready.issues.add("School")
    ready.undo.undo()
    ready.issues.change(ready.issues.all()[0].id, heading="Transport")
    assert ready.undo.labels() == ("Add an issue", "Add an issue")
    ready.car_park.park("Uniform")
    assert ready.undo.labels() == ("Park a topic", "")


def test_a_field_typed_letter_by_letter_is_taken_back_at_once(ready: CaseFile) -> None:
    before = ready.matter.current().title
    for typed in ("T", "Tr", "Transport"):
        ready.matter.change(title=typed)
    ready.undo.undo()
    assert ready.matter.current().title == before
    assert ready.undo.labels()[0] == ""
    ready.undo.redo()
    assert ready.matter.current().title == "Transport"


def test_a_field_typed_back_to_what_it_was_leaves_nothing_to_undo(ready: CaseFile) -> None:
    before = ready.matter.current().title
    ready.matter.change(title="x")
    ready.matter.change(title=before)
    assert ready.undo.labels() == ("", "")


def test_typing_in_another_place_or_after_another_act_is_a_step_of_its_own(ready: CaseFile) -> None:
    family, authority = ready.parties.all()
    ready.parties.change(family.id, name="F")
    ready.parties.change(authority.id, name="A")
    ready.car_park.park("Uniform")
    ready.parties.change(authority.id, name="Authority")
    ready.undo.undo()
    assert ready.parties.all()[1].name == "A"
    ready.undo.undo()
    ready.undo.undo()
    assert [party.name for party in ready.parties.all()] == ["F", ""]


def test_the_consents_come_back_with_the_wording_they_were_given_to(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.mark_read_back(action.id)
    before, consents = ready.actions.all()[0], set(ready.consents.all())
    ready.actions.change(action.id, who="Seun Adeyemi")
    assert ready.consents.all() == ()
    ready.undo.undo()
    assert ready.actions.all()[0] == before
    assert ready.actions.all()[0].read_back
    assert set(ready.consents.all()) == consents
    assert ready.actions.versions(action.id) == ()
    ready.undo.redo()
    assert ready.consents.all() == ()
    assert ready.actions.agreed() == ()


def test_the_consents_to_a_heading_come_back_with_it_after_typing(ready: CaseFile) -> None:
    ready.issues.add("Transport")
    issue = ready.issues.all()[0]
    agree(ready, issue.id)
    for typed in ("T", "Tr", "Tra"):
        ready.issues.change(issue.id, heading=typed)
    assert ready.consents.all() == ()
    while ready.issues.all()[0].heading != "Transport":
        ready.undo.undo()
    assert len(ready.consents.all()) == 2


def test_undo_leaves_alone_what_was_recorded_for_good_meanwhile(ready: CaseFile) -> None:
    ready.terms.change(review_words="In March.")
    ready.finish.document_saved("ab12", "3f9a")
    ready.undo.undo()
    assert (ready.terms.choices().review_words, ready.terms.choices().saved_fingerprint) == ("", "ab12")


def test_typing_before_and_after_another_act_is_two_steps(running: CaseFile) -> None:
    first = running.agenda.items()[0]
    running.agenda.change(first.id, minutes=9)
    running.meeting.next_item()
    running.agenda.change(first.id, minutes=10)
    running.undo.undo()
    assert (running.agenda.items()[0].minutes, running.agenda.items()[0].done) == (9, True)
    running.undo.undo()
    assert (running.agenda.items()[0].minutes, running.agenda.items()[0].done) == (9, False)
    running.undo.undo()
    assert running.agenda.items()[0] == first


def test_undo_never_changes_the_answer_about_safety(ready: CaseFile) -> None:
    ready.finish.answer_safety(Safety.NOBODY_AT_RISK)
    ready.terms.change(review_words="In March.")
    ready.finish.answer_safety(Safety.AT_RISK)
    ready.undo.undo()
    assert ready.terms.choices().safety is Safety.AT_RISK
    assert ready.terms.choices().review_words == ""
    ready.undo.redo()
    assert ready.terms.choices().safety is Safety.AT_RISK


def test_somebody_added_and_given_the_floor_goes_in_two_steps(running: CaseFile, clock: FakeClock) -> None:
    running.people.add("Late Comer", running.parties.all()[0].id, confidentiality_accepted=True)
    running.floor.give(person(running, "Late").id)
    clock.advance(5)
    assert running.undo.labels()[0] == "Give the floor to Late Comer"
    running.undo.undo()
    running.undo.undo()
    assert running.meeting.current().speaker_id is None
    assert [each.name for each in running.people.all() if each.name.startswith("Late")] == []
    assert running.meeting.current().elapsed_ms == 5000


def test_somebody_whom_the_kept_steps_no_longer_know_to_have_spoken_is_never_taken_away(
    running: CaseFile, clock: FakeClock
) -> None:
    running.people.add("Late Comer", running.parties.all()[0].id, confidentiality_accepted=True)
    late = person(running, "Late").id
    running.floor.give(late)
    clock.advance(5)
    running._store.forget_steps(running.meeting.current().turn_id or "")
    with pytest.raises(NotAllowed, match="somebody who has spoken"):
        running.undo.undo()
    assert running.meeting.current().speaker_id == late
    clock.advance(5)
    assert running.meeting.current().turn_ms == 10_000


def test_taking_back_that_somebody_left_gives_their_floor_and_hands_back(
    running: CaseFile, clock: FakeClock
) -> None:
    jo = person(running, "Jo").id
    running.floor.give(jo)
    clock.advance(5)
    running.people.change(jo, attending=False)
    assert running.meeting.current().speaker_id is None
    clock.advance(3)
    running.undo.undo()
    clock.advance(2)
    assert running.meeting.current().speaker_id == jo
    assert [turn.spoken_ms for turn in running.meeting.turns()] == [7000]
    running.undo.redo()
    assert running.meeting.current().speaker_id is None


def test_the_agenda_under_discussion_goes_only_with_the_meeting_that_began_on_it(
    ready: CaseFile, clock: FakeClock
) -> None:
    before = ready.agenda.items()
    ready.agenda.use_template(template_for(Process.MEDIATION))
    ready.meeting.start()
    clock.advance(121)
    with pytest.raises(NotAllowed, match="start cannot be taken back"):
        ready.undo.undo()
    assert len(ready.agenda.items()) == 12
    assert ready.meeting.current().elapsed_ms == 121_000
    ready.meeting.adjourn()
    ready.undo.undo()
    assert ready.meeting.current().status is Status.RUNNING
    assert ready.agenda.items() != before


def test_a_start_by_mistake_is_taken_back_with_its_time(ready: CaseFile, clock: FakeClock) -> None:
    ready.agenda.use_template(template_for(Process.MEDIATION))
    ready.meeting.start()
    clock.advance(60)
    ready.undo.undo()
    meeting = ready.meeting.current()
    assert (meeting.status, meeting.elapsed_ms, meeting.item_id) == (Status.NOT_STARTED, 0, None)
    clock.advance(600)
    ready.undo.redo()
    clock.advance(4)
    assert ready.meeting.current().elapsed_ms == 4000
    assert ready.meeting.progress().current is not None


def test_the_floor_goes_back_with_the_time_that_was_counted_for_somebody_else(
    running: CaseFile, clock: FakeClock
) -> None:
    amira, jo = person(running, "Amira").id, person(running, "Jo").id
    running.floor.give(amira)
    clock.advance(20)
    running.floor.give(jo)
    clock.advance(3)
    running.undo.undo()
    clock.advance(7)
    assert running.meeting.current().speaker_id == amira
    assert {turn.participant_id: turn.spoken_ms for turn in running.meeting.turns()} == {amira: 30_000}
    assert jo in {each.id for each in running.speaking.unheard()}


def test_the_floor_given_again_counts_from_then_on(running: CaseFile, clock: FakeClock) -> None:
    amira, jo = person(running, "Amira").id, person(running, "Jo").id
    running.floor.give(amira)
    clock.advance(20)
    running.floor.give(jo)
    running.undo.undo()
    clock.advance(10)
    running.undo.redo()
    clock.advance(4)
    assert {turn.participant_id: turn.spoken_ms for turn in running.meeting.turns()} == {
        amira: 30_000,
        jo: 4000,
    }


def test_an_act_done_again_leaves_the_item_the_time_that_passed_before_it(
    running: CaseFile, clock: FakeClock
) -> None:
    amira, jo = person(running, "Amira").id, person(running, "Jo").id
    running.floor.give(amira)
    clock.advance(20)
    running.floor.give(jo)
    running.undo.undo()
    clock.advance(10)
    running.undo.redo()
    clock.advance(4)
    meeting = running.meeting.current()
    assert (meeting.speaker_id, meeting.turn_ms, meeting.item_ms) == (jo, 4000, 34_000)
    assert sum(running.meeting.item_times().values()) == meeting.elapsed_ms == 34_000


def test_the_next_item_taken_back_gives_its_time_to_the_item_before(
    running: CaseFile, clock: FakeClock
) -> None:
    first = running.agenda.items()[0]
    amira = person(running, "Amira").id
    running.floor.give(amira)
    clock.advance(60)
    running.meeting.next_item()
    clock.advance(5)
    running.undo.undo()
    clock.advance(1)
    meeting = running.meeting.current()
    assert (meeting.item_id, meeting.speaker_id, meeting.item_ms) == (first.id, amira, 66_000)
    assert sum(running.meeting.item_times().values()) == meeting.elapsed_ms == 66_000
    assert not running.agenda.items()[0].done


def test_thinking_time_stays_uncounted_when_a_pause_is_taken_back(
    running: CaseFile, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(10)
    running.floor.pause_turn(on=True)
    clock.advance(30)
    running.undo.undo()
    clock.advance(5)
    assert running.meeting.current().turn_ms == 15_000


def test_a_removed_party_comes_back_with_its_people_and_consents(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    people, consents = ready.people.all(), set(ready.consents.all())
    ready.parties.remove(ready.parties.all()[1].id)
    ready.undo.undo()
    assert ready.people.all() == people
    assert set(ready.consents.all()) == consents


def test_a_removed_issue_comes_back_with_what_stood_under_it(ready: CaseFile) -> None:
    ready.issues.add("Transport")
    issue = ready.issues.all()[0]
    ready.issues.change(issue.id, state=IssueState.PARTLY)
    ready.options.add("A taxi", issue.id)
    propose(ready)
    ready.actions.change(ready.actions.all()[0].id, issue_id=issue.id)
    before = (ready.issues.all(), ready.options.all(), ready.actions.all())
    ready.issues.remove(issue.id)
    assert ready.options.all()[0].issue_id is None
    ready.undo.undo()
    assert (ready.issues.all(), ready.options.all(), ready.actions.all()) == before


def test_as_many_steps_are_kept_as_promised_and_the_oldest_go(
    ready: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_history, "KEPT_STEPS", 5)
    for number in range(8):
        ready.car_park.park(f"Topic {number}")
    undone = 0
    while ready.undo.labels()[0]:
        ready.undo.undo()
        undone += 1
    assert undone == 5
    assert len(ready.car_park.topics()) == 3
