"""Undo takes back everything a facilitator can do, in words, or it is named here with the reason why not."""

import inspect
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from facilitator.acts.undo_words import PAST, as_done, redo_words, undo_words
from facilitator.agreement.issue import IssueState
from facilitator.agreement.manner import Manner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.case.agenda import template_for
from facilitator.case.matter import Process
from facilitator.case.papers import Paper
from facilitator.case.people import PartyKind, Presence
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.notes import NoteKind
from facilitator.vault.tables import TABLES
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, person, propose

Act = Callable[[CaseFile], object]

NEVER_UNDONE = {
    "undo": "undo itself",
    "redo": "redo itself",
    "forget_undo": "drops what could be undone",
    "delete_note": "destruction: the words leave the file",
    "removal_of_paper": "destruction: the bytes leave the file",
    "remove_unfinished_papers": "destruction of what a crash left",
    "finish_and_keep": "the end of the case",
    "hold_if_finished": "the end of the case",
    "tick": "time goes by",
    "skip_time": "time goes by",
    "clock_is_right": "says that time went by",
    "end_put_off": "says that a person was asked",
    "save_draft": "the text box takes back its own typing",
    "remember_place": "where the facilitator looks",
    "open_room_view": "a switch of what the room sees",
    "close_room_view": "a switch of what the room sees",
    "hold_room_view": "a switch of what the room sees",
    "show_action_to_room": "a switch of what the room sees",
    "show_outcome_to_room": "a switch of what the room sees",
    "answer_safety": "an answer for the record",
    "document_saved": "a fact outside the case",
    "record_copy": "a fact outside the case",
    "make_copy": "a fact outside the case",
    "copy_not_made": "a fact outside the case",
    "copy_destroyed": "a fact outside the case",
    "at_unlock": "remembers the day",
    "use_vague_words": "a list that is kept for every case, outside of it",
    "begin_paper": "not listed until it is whole",
    "add_paper_piece": "not listed until it is whole",
    "bring_opening": "a part of making the case",
    "create": "makes the case",
    "open": "opens the case",
    "close": "closes the case",
}


def _speaking(case: CaseFile) -> None:
    case.give_floor(person(case, "Amira").id)


def _waiting(case: CaseFile) -> None:
    _speaking(case)
    case.raise_hand(person(case, "Jo").id)
    case.raise_hand(person(case, "Rowan").id)


def _late(case: CaseFile) -> None:
    case.add_participant("Omar Aziz", case.parties()[0].id)
    case.raise_hand(person(case, "Omar").id)


def _on_break(case: CaseFile) -> None:
    case.begin_break(10)


def _private(case: CaseFile) -> None:
    case.begin_private_session(case.parties()[0].id)


def _nothing(_case: CaseFile) -> None:
    """Nothing needs to be there first."""


def _noted(case: CaseFile) -> None:
    case.write_note("Wants one named adult")


def _issued(case: CaseFile) -> None:
    case.raise_issue("Transport")
    case.raise_issue("Therapy")
    case.add_option("A taxi", case.issues()[0].id)


def _proposed(case: CaseFile) -> None:
    propose(case)
    propose(case, "Write on Fridays.")


def _outcome_agreed(case: CaseFile) -> None:
    agree(case, propose(case).id)
    case.answer_outcome(Outcome.FULL)
    agree(case, OUTCOME)


def _papered(case: CaseFile) -> None:
    paper_id = case.begin_paper("Report.pdf", b"%PDF-1.7", 8)
    case.add_paper_piece(paper_id, 0, b"%PDF-1.7")
    case.finish_paper(paper_id)


def _paper_begun(case: CaseFile) -> None:
    case.add_paper_piece(case.begin_paper("Letter.pdf", b"%PDF-1.7", 8), 0, b"%PDF-1.7")


def _change_wording(case: CaseFile) -> None:
    _proposed(case)
    case.change_action(case.actions()[0].id, who="Seun Adeyemi")


# What must be there first, and the act.
UNDONE: dict[str, tuple[Act, Act]] = {
    "action_from_note": (_noted, lambda c: c.action_from_note(c.notes()[0].id)),
    "action_from_option": (_issued, lambda c: c.action_from_option(c.options()[0].id)),
    "answer_outcome": (_outcome_agreed, lambda c: c.answer_outcome(Outcome.PARTIAL)),
    "add_item": (_nothing, lambda c: c.add_item("Any other business", 5)),
    "add_option": (_nothing, lambda c: c.add_option("A taxi")),
    "add_participant": (_nothing, lambda c: c.add_participant("Late Comer", c.parties()[0].id)),
    "add_party": (_nothing, lambda c: c.add_party(PartyKind.SCHOOL)),
    "adjourn": (_waiting, lambda c: c.adjourn()),
    "begin_break": (_waiting, lambda c: c.begin_break(10)),
    "begin_private_session": (_waiting, lambda c: c.begin_private_session(c.parties()[0].id)),
    "begin_round": (_waiting, lambda c: c.begin_round()),
    "change_action": (_proposed, lambda c: c.change_action(c.actions()[0].id, who="Seun Adeyemi")),
    "change_choices": (_nothing, lambda c: c.change_choices(review_words="In March")),
    "change_days_held": (_nothing, lambda c: c.change_days_held([date(2026, 11, 27)])),
    "change_issue": (_issued, lambda c: c.change_issue(c.issues()[0].id, state=IssueState.PARTLY)),
    "change_item": (_nothing, lambda c: c.change_item(c.agenda()[0].id, minutes=9)),
    "change_matter": (_nothing, lambda c: c.change_matter(title="Transport to school")),
    "change_note": (_noted, lambda c: c.change_note(c.notes()[0].id, kind=NoteKind.NEED)),
    "change_option": (_issued, lambda c: c.change_option(c.options()[0].id, reality_test="Who drives?")),
    "change_parked": (
        lambda c: c.park_topic("Uniform"),
        lambda c: c.change_parked(c.car_park()[0].id, owner="Jo"),
    ),
    "change_participant": (
        _waiting,
        lambda c: c.change_participant(person(c, "Amira").id, attending=False),
    ),
    "change_party": (_nothing, lambda c: c.change_party(c.parties()[0].id, name="The Khans")),
    "change_party_manner": (
        _nothing,
        lambda c: c.change_party_manner(c.parties()[0].id, manner=Manner.SIGNED),
    ),
    "change_retention": (_nothing, lambda c: c.change_retention(required_by="the commissioner")),
    "consent": (_proposed, lambda c: c.consent(c.actions()[0].id, c.parties()[0].id)),
    "end_break": (_on_break, lambda c: c.end_break()),
    "end_meeting": (_waiting, lambda c: c.end_meeting()),
    "end_private_session": (_private, lambda c: c.end_private_session()),
    "end_round": (lambda c: c.begin_round(), lambda c: c.end_round()),
    "extend_break": (_on_break, lambda c: c.extend_break(5)),
    "extend_item": (_nothing, lambda c: c.extend_item(5)),
    "extend_turn": (_speaking, lambda c: c.extend_turn()),
    "finish_paper": (_paper_begun, lambda c: c.finish_paper(c._store.all(Paper)[0].id)),
    "free_floor": (_speaking, lambda c: c.free_floor()),
    "give_floor": (_waiting, lambda c: c.give_floor(person(c, "Jo").id)),
    "go_to_item": (_speaking, lambda c: c.go_to_item(c.agenda()[3].id)),
    "let_unheard_pass": (_waiting, lambda c: c.let_unheard_pass()),
    "lower_hand": (_waiting, lambda c: c.lower_hand(person(c, "Jo").id)),
    "mark_presence": (_waiting, lambda c: c.mark_presence(person(c, "Amira").id, Presence.LEFT)),
    "mark_read_back": (_proposed, lambda c: c.mark_read_back(c.actions()[0].id)),
    "move_action": (_proposed, lambda c: c.move_action(c.actions()[0].id, 1)),
    "move_hand": (_waiting, lambda c: c.move_hand(person(c, "Rowan").id, 0)),
    "move_item": (_nothing, lambda c: c.move_item(c.agenda()[0].id, 1)),
    "move_participant": (_nothing, lambda c: c.move_participant(c.participants()[0].id, 1)),
    "next_item": (_waiting, lambda c: c.next_item()),
    "next_speaker": (_waiting, lambda c: c.next_speaker()),
    "option_from_note": (_noted, lambda c: c.option_from_note(c.notes()[0].id)),
    "order_agenda": (_nothing, lambda c: c.order_agenda([item.id for item in reversed(c.agenda())])),
    "override_check": (_nothing, lambda c: c.override_check("access", "They were asked by letter")),
    "park_topic": (_nothing, lambda c: c.park_topic("Uniform")),
    "accept_confidentiality": (_late, lambda c: c.accept_confidentiality(person(c, "Omar").id)),
    "go_on_without": (_late, lambda c: c.go_on_without(person(c, "Omar").id)),
    "pass_next": (_waiting, lambda c: c.pass_next()),
    "pass_turn": (_waiting, lambda c: c.pass_turn(person(c, "Amira").id)),
    "pause_turn": (_speaking, lambda c: c.pause_turn(on=True)),
    "propose_action": (_nothing, lambda c: c.propose_action("Write on Fridays.")),
    "raise_hand": (_speaking, lambda c: c.raise_hand(person(c, "Jo").id)),
    "raise_issue": (_nothing, lambda c: c.raise_issue("Transport")),
    "record_check": (_nothing, lambda c: c.record_check("place", done=False)),
    "remove_issue": (_issued, lambda c: c.remove_issue(c.issues()[0].id)),
    "remove_item": (_nothing, lambda c: c.remove_item(c.agenda()[-1].id)),
    "remove_option": (_issued, lambda c: c.remove_option(c.options()[0].id)),
    "remove_parked": (
        lambda c: c.park_topic("Uniform"),
        lambda c: c.remove_parked(c.car_park()[0].id),
    ),
    "remove_participant": (
        lambda c: c.raise_hand(person(c, "Jo").id),
        lambda c: c.remove_participant(person(c, "Jo").id),
    ),
    "remove_party": (_papered, lambda c: c.remove_party(c.parties()[1].id)),
    "rename_paper": (_papered, lambda c: c.rename_paper(c.papers()[0].id, "Report of March")),
    "restore_version": (
        _change_wording,
        lambda c: c.restore_version(c.versions(c.actions()[0].id)[0].id),
    ),
    "resume_meeting": (lambda c: c.adjourn(), lambda c: c.resume_meeting()),
    "say_opening_part": (_nothing, lambda c: c.say_opening_part(c.opening_script()[0].key, "Good morning.")),
    "say_whose_paper": (_papered, lambda c: c.say_whose_paper(c.papers()[0].id, c.parties()[0].id)),
    "set_turn_length": (_nothing, lambda c: c.set_turn_length(60)),
    "skip_in_round": (
        lambda c: c.begin_round(),
        lambda c: c.skip_in_round(),
    ),
    "strike_note": (_noted, lambda c: c.strike_note(c.notes()[0].id)),
    "use_standard_opening": (
        lambda c: c.say_opening_part(c.opening_script()[0].key, "Good morning."),
        lambda c: c.use_standard_opening(),
    ),
    "withdraw_action": (
        lambda c: agree(c, propose(c).id),
        lambda c: c.withdraw_action(c.actions()[0].id),
    ),
    "withdraw_consent": (
        lambda c: agree(c, propose(c).id),
        lambda c: c.withdraw_consent(c.actions()[0].id, c.parties()[0].id),
    ),
    "write_note": (_nothing, lambda c: c.write_note("Wants one named adult", NoteKind.PARK)),
}

# Acts that are possible only before the meeting, or only in the other process.
BEFORE: dict[str, tuple[Act, Act]] = {
    "start_meeting": (_nothing, lambda c: c.start_meeting()),
    "use_template": (_nothing, lambda c: c.use_template(template_for(Process.MEDIATION))),
    "use_timescale": (_proposed, lambda c: c.use_timescale(c.actions()[0].id, "assess", replacing=True)),
}
WRITES = re.compile(r"_store\.(put|keep|remove|forget|destroy|transaction|undo|redo)|_floor_move|\.execute\(")


def acts() -> list[str]:
    """Return every public method of a case that changes something."""
    found = []
    for name, method in inspect.getmembers(CaseFile, inspect.isroutine):
        if name.startswith("_"):
            continue
        changes = inspect.signature(method).return_annotation is Changes
        if changes or WRITES.search(inspect.getsource(method)):
            found.append(name)
    return found


@pytest.mark.parametrize("name", acts())
def test_every_act_can_be_taken_back_or_says_here_why_not(name: str) -> None:
    if name == "paper_pieces":
        return
    assert (name in UNDONE or name in BEFORE) != (name in NEVER_UNDONE), name


def everything(case: CaseFile) -> dict[str, list[Any]]:
    """Return all that is in the case; an item on which no time was spent is like one that never was."""
    held: dict[str, list[Any]] = {kind.__name__: list(case._store.all(kind, order="id")) for kind in TABLES}
    held["ItemTime"] = [each for each in held["ItemTime"] if each.ms]
    return held


def taken_back_and_done_again(case: CaseFile, clock: FakeClock, first: Act, act: Act) -> None:
    first(case)
    clock.advance(7)
    case.tick()
    case.forget_undo()
    before = everything(case)
    act(case)
    label, _ = case.undo_labels()
    after = everything(case)
    assert after != before
    assert label
    assert label.split()[0] in PAST
    case.undo()
    assert everything(case) == before
    assert case.undo_labels() == ("", label)
    case.redo()
    assert everything(case) == after
    assert case.undo_labels() == (label, "")


@pytest.mark.parametrize("name", UNDONE)
def test_an_act_of_the_meeting_is_taken_back_whole_and_done_again(
    name: str, running: CaseFile, clock: FakeClock
) -> None:
    taken_back_and_done_again(running, clock, *UNDONE[name])


@pytest.mark.parametrize("name", BEFORE)
def test_an_act_before_the_meeting_is_taken_back_whole_and_done_again(
    name: str, vault: Vault, clock: FakeClock
) -> None:
    case = a_case(vault, clock, process=Process.MEDIATION)
    if name == "use_template":
        case.change_item(case.agenda()[0].id, minutes=3)
    taken_back_and_done_again(case, clock, *BEFORE[name])
    case.close()


def test_undo_and_redo_say_what_was_done(running: CaseFile) -> None:
    running.give_floor(person(running, "Amira").id)
    assert undo_words(running.undo_labels()[0]) == "Undo: gave the floor to Amira Khan"
    running.undo()
    assert redo_words(running.undo_labels()[1]) == "Redo: gave the floor to Amira Khan"


def test_without_anything_to_take_back_the_words_are_bare_and_long_ones_are_cut() -> None:
    assert (undo_words(""), redo_words("")) == ("Undo", "Redo")
    said = as_done("Go to " + "a long title " * 20)
    assert len(said) <= 70
    assert said.endswith("…")
