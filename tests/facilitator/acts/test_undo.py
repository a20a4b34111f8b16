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
    assert ready.undo_labels() == ("", "")
    with pytest.raises(NotAllowed, match="nothing to undo"):
        ready.undo()
    with pytest.raises(NotAllowed, match="nothing to redo"):
        ready.redo()


def test_undo_and_redo_say_what_they_would_do_and_do_it(ready: CaseFile) -> None:
    ready.raise_issue("Transport")
    ready.park_topic("Uniform")
    assert ready.undo_labels() == ("Park a topic", "")
    ready.undo()
    assert ready.undo_labels() == ("Add an issue", "Park a topic")
    assert ready.car_park() == ()
    ready.undo()
    assert ready.issues() == ()
    ready.redo()
    ready.redo()
    assert [issue.heading for issue in ready.issues()] == ["Transport"]
    assert [topic.topic for topic in ready.car_park()] == ["Uniform"]


def test_a_new_act_ends_what_could_be_done_again_and_an_empty_one_does_not(ready: CaseFile) -> None:
    ready.raise_issue("Transport")
    ready.raise_issue("School")
    ready.undo()
    ready.change_issue(ready.issues()[0].id, heading="Transport")
    assert ready.undo_labels() == ("Add an issue", "Add an issue")
    ready.park_topic("Uniform")
    assert ready.undo_labels() == ("Park a topic", "")


def test_a_field_typed_letter_by_letter_is_taken_back_at_once(ready: CaseFile) -> None:
    before = ready.matter().title
    for typed in ("T", "Tr", "Transport"):
        ready.change_matter(title=typed)
    ready.undo()
    assert ready.matter().title == before
    assert ready.undo_labels()[0] == ""
    ready.redo()
    assert ready.matter().title == "Transport"


def test_a_field_typed_back_to_what_it_was_leaves_nothing_to_undo(ready: CaseFile) -> None:
    before = ready.matter().title
    ready.change_matter(title="x")
    ready.change_matter(title=before)
    assert ready.undo_labels() == ("", "")


def test_typing_in_another_place_or_after_another_act_is_a_step_of_its_own(ready: CaseFile) -> None:
    family, authority = ready.parties()
    ready.change_party(family.id, name="F")
    ready.change_party(authority.id, name="A")
    ready.park_topic("Uniform")
    ready.change_party(authority.id, name="Authority")
    ready.undo()
    assert ready.parties()[1].name == "A"
    ready.undo()
    ready.undo()
    assert [party.name for party in ready.parties()] == ["F", ""]


def test_the_consents_come_back_with_the_wording_they_were_given_to(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.mark_read_back(action.id)
    before, consents = ready.actions()[0], set(ready.consents())
    ready.change_action(action.id, who="Seun Adeyemi")
    assert ready.consents() == ()
    ready.undo()
    assert ready.actions()[0] == before
    assert ready.actions()[0].read_back
    assert set(ready.consents()) == consents
    assert ready.versions(action.id) == ()
    ready.redo()
    assert ready.consents() == ()
    assert ready.agreed_actions() == ()


def test_the_consents_to_a_heading_come_back_with_it_after_typing(ready: CaseFile) -> None:
    ready.raise_issue("Transport")
    issue = ready.issues()[0]
    agree(ready, issue.id)
    for typed in ("T", "Tr", "Tra"):
        ready.change_issue(issue.id, heading=typed)
    assert ready.consents() == ()
    while ready.issues()[0].heading != "Transport":
        ready.undo()
    assert len(ready.consents()) == 2


def test_undo_leaves_alone_what_was_recorded_for_good_meanwhile(ready: CaseFile) -> None:
    ready.change_choices(review_words="In March.")
    ready.document_saved("ab12")
    ready.undo()
    assert (ready.choices().review_words, ready.choices().saved_fingerprint) == ("", "ab12")


def test_typing_before_and_after_another_act_is_two_steps(running: CaseFile) -> None:
    first = running.agenda()[0]
    running.change_item(first.id, minutes=9)
    running.next_item()
    running.change_item(first.id, minutes=10)
    running.undo()
    assert (running.agenda()[0].minutes, running.agenda()[0].done) == (9, True)
    running.undo()
    assert (running.agenda()[0].minutes, running.agenda()[0].done) == (9, False)
    running.undo()
    assert running.agenda()[0] == first


def test_undo_never_changes_the_answer_about_safety(ready: CaseFile) -> None:
    ready.answer_safety(Safety.NOBODY_AT_RISK)
    ready.change_choices(review_words="In March.")
    ready.answer_safety(Safety.AT_RISK)
    ready.undo()
    assert ready.choices().safety is Safety.AT_RISK
    assert ready.choices().review_words == ""
    ready.redo()
    assert ready.choices().safety is Safety.AT_RISK


def test_somebody_added_and_given_the_floor_goes_in_two_steps(running: CaseFile, clock: FakeClock) -> None:
    running.add_participant("Late Comer", running.parties()[0].id, confidentiality_accepted=True)
    running.give_floor(person(running, "Late").id)
    clock.advance(5)
    assert running.undo_labels()[0] == "Give the floor to Late Comer"
    running.undo()
    running.undo()
    assert running.meeting().speaker_id is None
    assert [each.name for each in running.participants() if each.name.startswith("Late")] == []
    assert running.meeting().elapsed_ms == 5000


def test_somebody_whom_the_kept_steps_no_longer_know_to_have_spoken_is_never_taken_away(
    running: CaseFile, clock: FakeClock
) -> None:
    running.add_participant("Late Comer", running.parties()[0].id, confidentiality_accepted=True)
    late = person(running, "Late").id
    running.give_floor(late)
    clock.advance(5)
    running._store.forget_steps(running.meeting().turn_id or "")
    with pytest.raises(NotAllowed, match="somebody who has spoken"):
        running.undo()
    assert running.meeting().speaker_id == late
    clock.advance(5)
    assert running.meeting().turn_ms == 10_000


def test_taking_back_that_somebody_left_gives_their_floor_and_hands_back(
    running: CaseFile, clock: FakeClock
) -> None:
    jo = person(running, "Jo").id
    running.give_floor(jo)
    clock.advance(5)
    running.change_participant(jo, attending=False)
    assert running.meeting().speaker_id is None
    clock.advance(3)
    running.undo()
    clock.advance(2)
    assert running.meeting().speaker_id == jo
    assert [turn.spoken_ms for turn in running.turns()] == [7000]
    running.redo()
    assert running.meeting().speaker_id is None


def test_the_agenda_under_discussion_goes_only_with_the_meeting_that_began_on_it(
    ready: CaseFile, clock: FakeClock
) -> None:
    before = ready.agenda()
    ready.use_template(template_for(Process.MEDIATION))
    ready.start_meeting()
    clock.advance(121)
    with pytest.raises(NotAllowed, match="start cannot be taken back"):
        ready.undo()
    assert len(ready.agenda()) == 12
    assert ready.meeting().elapsed_ms == 121_000
    ready.adjourn()
    ready.undo()
    assert ready.meeting().status is Status.RUNNING
    assert ready.agenda() != before


def test_a_start_by_mistake_is_taken_back_with_its_time(ready: CaseFile, clock: FakeClock) -> None:
    ready.use_template(template_for(Process.MEDIATION))
    ready.start_meeting()
    clock.advance(60)
    ready.undo()
    meeting = ready.meeting()
    assert (meeting.status, meeting.elapsed_ms, meeting.item_id) == (Status.NOT_STARTED, 0, None)
    clock.advance(600)
    ready.redo()
    clock.advance(4)
    assert ready.meeting().elapsed_ms == 4000
    assert ready.progress().current is not None


def test_the_floor_goes_back_with_the_time_that_was_counted_for_somebody_else(
    running: CaseFile, clock: FakeClock
) -> None:
    amira, jo = person(running, "Amira").id, person(running, "Jo").id
    running.give_floor(amira)
    clock.advance(20)
    running.give_floor(jo)
    clock.advance(3)
    running.undo()
    clock.advance(7)
    assert running.meeting().speaker_id == amira
    assert {turn.participant_id: turn.spoken_ms for turn in running.turns()} == {amira: 30_000}
    assert jo in {each.id for each in running.unheard()}


def test_the_floor_given_again_counts_from_then_on(running: CaseFile, clock: FakeClock) -> None:
    amira, jo = person(running, "Amira").id, person(running, "Jo").id
    running.give_floor(amira)
    clock.advance(20)
    running.give_floor(jo)
    running.undo()
    clock.advance(10)
    running.redo()
    clock.advance(4)
    assert {turn.participant_id: turn.spoken_ms for turn in running.turns()} == {amira: 30_000, jo: 4000}


def test_the_next_item_taken_back_gives_its_time_to_the_item_before(
    running: CaseFile, clock: FakeClock
) -> None:
    first = running.agenda()[0]
    amira = person(running, "Amira").id
    running.give_floor(amira)
    clock.advance(60)
    running.next_item()
    clock.advance(5)
    running.undo()
    clock.advance(1)
    meeting = running.meeting()
    assert (meeting.item_id, meeting.speaker_id, meeting.item_ms) == (first.id, amira, 66_000)
    assert sum(running.item_times().values()) == meeting.elapsed_ms == 66_000
    assert not running.agenda()[0].done


def test_thinking_time_stays_uncounted_when_a_pause_is_taken_back(
    running: CaseFile, clock: FakeClock
) -> None:
    running.give_floor(person(running, "Amira").id)
    clock.advance(10)
    running.pause_turn(on=True)
    clock.advance(30)
    running.undo()
    clock.advance(5)
    assert running.meeting().turn_ms == 15_000


def test_a_removed_party_comes_back_with_its_people_and_consents(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    people, consents = ready.participants(), set(ready.consents())
    ready.remove_party(ready.parties()[1].id)
    ready.undo()
    assert ready.participants() == people
    assert set(ready.consents()) == consents


def test_a_removed_issue_comes_back_with_what_stood_under_it(ready: CaseFile) -> None:
    ready.raise_issue("Transport")
    issue = ready.issues()[0]
    ready.change_issue(issue.id, state=IssueState.PARTLY)
    ready.add_option("A taxi", issue.id)
    propose(ready)
    ready.change_action(ready.actions()[0].id, issue_id=issue.id)
    before = (ready.issues(), ready.options(), ready.actions())
    ready.remove_issue(issue.id)
    assert ready.options()[0].issue_id is None
    ready.undo()
    assert (ready.issues(), ready.options(), ready.actions()) == before


def test_as_many_steps_are_kept_as_promised_and_the_oldest_go(
    ready: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_history, "KEPT_STEPS", 5)
    for number in range(8):
        ready.park_topic(f"Topic {number}")
    undone = 0
    while ready.undo_labels()[0]:
        ready.undo()
        undone += 1
    assert undone == 5
    assert len(ready.car_park()) == 3
