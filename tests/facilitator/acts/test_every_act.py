"""Undo takes back everything a facilitator can do, in words, or it is named here with the reason why not."""

import inspect
import re
from collections.abc import Callable
from datetime import date
from typing import Any, cast

import pytest

from facilitator.acts.undo_words import (
    PAST,
    as_done,
    done_again_words,
    redo_words,
    taken_back_words,
    undo_words,
)
from facilitator.agreement.issue import IssueState
from facilitator.agreement.manner import Manner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS
from facilitator.case.agenda import template_for
from facilitator.case.matter import Process
from facilitator.case.papers import Paper
from facilitator.case.people import PartyKind, Presence
from facilitator.case.preparation_calls import Prompt
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.notes import NoteKind
from facilitator.meeting.state import RoundOrder
from facilitator.vault.folder import CaseId
from facilitator.vault.store import Store
from facilitator.vault.tables import TABLES
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, person, propose

Act = Callable[[CaseFile], object]
ACTS = "facilitator.acts."

NEVER_UNDONE = {
    "undo.undo": "undo itself",
    "undo.redo": "redo itself",
    "undo.forget": "drops what could be undone",
    "notes.delete": "destruction: the words leave the file",
    "papers.removal": "destruction: the bytes leave the file",
    "papers.remove_unfinished": "destruction of what a crash left",
    "retention.finish_and_keep": "the end of the case",
    "retention.hold_if_finished": "the end of the case",
    "meeting.tick": "time goes by",
    "skip_time": "time goes by",
    "retention.clock_is_right": "says that time went by",
    "retention.end_put_off": "says that a person was asked",
    "drafts.clear_note": "a part of writing a note",
    "drafts.save": "the text box takes back its own typing",
    "place.remember": "where the facilitator looks",
    "room.open": "a switch of what the room sees",
    "room.close": "a switch of what the room sees",
    "room.hold": "a switch of what the room sees",
    "room.show_action": "a switch of what the room sees",
    "room.show_plan": "a switch of what the room sees",
    "room.turn_plan": "a switch of what the room sees",
    "room.show_outcome": "a switch of what the room sees",
    "finish.answer_safety": "an answer for the record",
    "finish.document_saved": "a fact outside the case",
    "copies.record": "a fact outside the case",
    "make_copy": "a fact outside the case",
    "copies.not_made": "a fact outside the case",
    "copies.destroyed": "a fact outside the case",
    "retention.at_unlock": "remembers the day",
    "precision.use_vague_words": "a list that is kept for every case, outside of it",
    "people.keep_numbers": "a part of starting the meeting",
    "papers.say_looked": "what was seen of a paper, not what was done with it",
    "papers.remember_place": "where the facilitator reads",
    "papers.expect": "what is to come, not what was done",
    "papers.begin": "not listed until it is whole",
    "papers.add_piece": "not listed until it is whole",
    "opening.bring": "a part of making the case",
    "create": "makes the case",
    "open": "opens the case",
    "close": "closes the case",
}


def _speaking(case: CaseFile) -> None:
    case.floor.give(person(case, "Amira").id)


def _waiting(case: CaseFile) -> None:
    _speaking(case)
    case.floor.raise_hand(person(case, "Jo").id)
    case.floor.raise_hand(person(case, "Rowan").id)


def _late(case: CaseFile) -> None:
    case.people.add("Omar Aziz", case.parties.all()[0].id)
    case.floor.raise_hand(person(case, "Omar").id)


def _called(case: CaseFile) -> None:
    case.calls.answer(case.parties.all()[0].id, Prompt.ISSUES, "Transport\nTherapy")


def _with_chairs(case: CaseFile) -> None:
    case.chairs.decide(kind="provision")


def _in_doubt(case: CaseFile) -> None:
    for party in case.parties.all():
        case.parties.change(party.id, agreed_to_take_part=False)


def _place_in_doubt(case: CaseFile) -> None:
    case.readiness.record("place", done=False)


def _on_break(case: CaseFile) -> None:
    case.meeting.begin_break(10)


def _private(case: CaseFile) -> None:
    case.private_session.begin(case.parties.all()[0].id)


def _nothing(_case: CaseFile) -> None:
    """Nothing needs to be there first."""


def _noted(case: CaseFile) -> None:
    case.notes.write("Wants one named adult")


def _issued(case: CaseFile) -> None:
    case.issues.add("Transport")
    case.issues.add("Therapy")
    case.options.add("A taxi", case.issues.all()[0].id)


def _proposed(case: CaseFile) -> None:
    propose(case)
    propose(case, "Write on Fridays.")


def _outcome_agreed(case: CaseFile) -> None:
    agree(case, propose(case).id)
    case.terms.answer_outcome(Outcome.FULL)
    agree(case, OUTCOME)


def _papered(case: CaseFile) -> None:
    paper_id = case.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    case.papers.add_piece(paper_id, 0, b"%PDF-1.7")
    case.papers.finish(paper_id)


def _paper_begun(case: CaseFile) -> None:
    case.papers.add_piece(case.papers.begin("Letter.pdf", b"%PDF-1.7", 8), 0, b"%PDF-1.7")


def _change_wording(case: CaseFile) -> None:
    _proposed(case)
    case.actions.change(case.actions.all()[0].id, who="Seun Adeyemi")


# What must be there first, and the act.
UNDONE: dict[str, tuple[Act, Act]] = {
    "actions.from_note": (_noted, lambda c: c.actions.from_note(c.notes.all()[0].id)),
    "actions.from_option": (_issued, lambda c: c.actions.from_option(c.options.all()[0].id)),
    "terms.answer_outcome": (_outcome_agreed, lambda c: c.terms.answer_outcome(Outcome.PARTIAL)),
    "agenda.add": (_nothing, lambda c: c.agenda.add("Any other business", 5)),
    "options.add": (_nothing, lambda c: c.options.add("A taxi")),
    "people.add": (_nothing, lambda c: c.people.add("Late Comer", c.parties.all()[0].id)),
    "parties.add": (_nothing, lambda c: c.parties.add(PartyKind.SCHOOL)),
    "meeting.adjourn": (_waiting, lambda c: c.meeting.adjourn()),
    "meeting.begin_break": (_waiting, lambda c: c.meeting.begin_break(10)),
    "private_session.begin": (_waiting, lambda c: c.private_session.begin(c.parties.all()[0].id)),
    "floor.begin_round": (_waiting, lambda c: c.floor.begin_round()),
    "actions.change": (_proposed, lambda c: c.actions.change(c.actions.all()[0].id, who="Seun Adeyemi")),
    "terms.change": (_nothing, lambda c: c.terms.change(review_words="In March")),
    "agreement.change_days_held": (_nothing, lambda c: c.agreement.change_days_held([date(2026, 11, 27)])),
    "issues.change": (_issued, lambda c: c.issues.change(c.issues.all()[0].id, state=IssueState.PARTLY)),
    "agenda.change": (_nothing, lambda c: c.agenda.change(c.agenda.items()[0].id, minutes=9)),
    "matter.change": (_nothing, lambda c: c.matter.change(title="Transport to school")),
    "notes.change": (_noted, lambda c: c.notes.change(c.notes.all()[0].id, kind=NoteKind.NEED)),
    "options.change": (
        _issued,
        lambda c: c.options.change(c.options.all()[0].id, reality_test="Who drives?"),
    ),
    "car_park.change": (
        lambda c: c.car_park.park("Uniform"),
        lambda c: c.car_park.change(c.car_park.topics()[0].id, owner="Jo"),
    ),
    "people.change": (
        _waiting,
        lambda c: c.people.change(person(c, "Amira").id, attending=False),
    ),
    "parties.change": (_nothing, lambda c: c.parties.change(c.parties.all()[0].id, name="The Khans")),
    "manners.change": (
        _nothing,
        lambda c: c.manners.change(c.parties.all()[0].id, manner=Manner.SIGNED),
    ),
    "retention.change": (_nothing, lambda c: c.retention.change(required_by="the commissioner")),
    "consents.give": (_proposed, lambda c: c.consents.give(c.actions.all()[0].id, c.parties.all()[0].id)),
    "meeting.end_break": (_on_break, lambda c: c.meeting.end_break()),
    "meeting.end": (_waiting, lambda c: c.meeting.end()),
    "private_session.end": (_private, lambda c: c.private_session.end()),
    "floor.end_round": (lambda c: c.floor.begin_round(), lambda c: c.floor.end_round()),
    "meeting.extend_break": (_on_break, lambda c: c.meeting.extend_break(5)),
    "meeting.extend_item": (_nothing, lambda c: c.meeting.extend_item(5)),
    "floor.extend_turn": (_speaking, lambda c: c.floor.extend_turn()),
    "papers.finish": (_paper_begun, lambda c: c.papers.finish(c._store.all(Paper)[0].id)),
    "floor.free": (_speaking, lambda c: c.floor.free()),
    "floor.give": (_waiting, lambda c: c.floor.give(person(c, "Jo").id)),
    "meeting.go_to_item": (_speaking, lambda c: c.meeting.go_to_item(c.agenda.items()[3].id)),
    "meeting.let_unheard_pass": (_waiting, lambda c: c.meeting.let_unheard_pass()),
    "floor.lower_hand": (_waiting, lambda c: c.floor.lower_hand(person(c, "Jo").id)),
    "people.mark_presence": (
        _waiting,
        lambda c: c.people.mark_presence(person(c, "Amira").id, Presence.LEFT),
    ),
    "actions.mark_read_back": (_proposed, lambda c: c.actions.mark_read_back(c.actions.all()[0].id)),
    "actions.move": (_proposed, lambda c: c.actions.move(c.actions.all()[0].id, 1)),
    "floor.move_hand": (_waiting, lambda c: c.floor.move_hand(person(c, "Rowan").id, 0)),
    "agenda.move": (_nothing, lambda c: c.agenda.move(c.agenda.items()[0].id, 1)),
    "calls.answer": (
        _nothing,
        lambda c: c.calls.answer(c.parties.all()[0].id, Prompt.ISSUES, "Transport"),
    ),
    "calls.take_issues": (_called, lambda c: c.calls.take_issues()),
    "chairs.name": (_with_chairs, lambda c: c.chairs.name("senco", "Rowan Shah")),
    "chairs.take_away": (_with_chairs, lambda c: c.chairs.take_away("senco")),
    "chairs.decide": (_nothing, lambda c: c.chairs.decide(kind="provision", health_in_issue=True)),
    "parties.all_take_part": (_in_doubt, lambda c: c.parties.all_take_part()),
    "readiness.record_rest": (_place_in_doubt, lambda c: c.readiness.record_rest()),
    "people.tick_all": (_late, lambda c: c.people.tick_all("access_asked")),
    "people.move": (_nothing, lambda c: c.people.move(c.people.all()[0].id, 1)),
    "meeting.next_item": (_waiting, lambda c: c.meeting.next_item()),
    "floor.next_speaker": (_waiting, lambda c: c.floor.next_speaker()),
    "options.from_note": (_noted, lambda c: c.options.from_note(c.notes.all()[0].id)),
    "agenda.order": (_nothing, lambda c: c.agenda.order([item.id for item in reversed(c.agenda.items())])),
    "readiness.set_aside": (_nothing, lambda c: c.readiness.set_aside("access", "They were asked by letter")),
    "car_park.park": (_nothing, lambda c: c.car_park.park("Uniform")),
    "confidentiality.accept": (_late, lambda c: c.confidentiality.accept(person(c, "Omar").id)),
    "confidentiality.go_on_without": (_late, lambda c: c.confidentiality.go_on_without(person(c, "Omar").id)),
    "floor.let_next_pass": (_waiting, lambda c: c.floor.let_next_pass()),
    "floor.let_pass": (_waiting, lambda c: c.floor.let_pass(person(c, "Amira").id)),
    "floor.pause_turn": (_speaking, lambda c: c.floor.pause_turn(on=True)),
    "actions.propose": (_nothing, lambda c: c.actions.propose("Write on Fridays.")),
    "floor.raise_hand": (_speaking, lambda c: c.floor.raise_hand(person(c, "Jo").id)),
    "issues.add": (_nothing, lambda c: c.issues.add("Transport")),
    "readiness.record": (_nothing, lambda c: c.readiness.record("place", done=False)),
    "issues.remove": (_issued, lambda c: c.issues.remove(c.issues.all()[0].id)),
    "agenda.remove": (_nothing, lambda c: c.agenda.remove(c.agenda.items()[-1].id)),
    "options.remove": (_issued, lambda c: c.options.remove(c.options.all()[0].id)),
    "car_park.remove": (
        lambda c: c.car_park.park("Uniform"),
        lambda c: c.car_park.remove(c.car_park.topics()[0].id),
    ),
    "people.remove": (
        lambda c: c.floor.raise_hand(person(c, "Jo").id),
        lambda c: c.people.remove(person(c, "Jo").id),
    ),
    "parties.remove": (_papered, lambda c: c.parties.remove(c.parties.all()[1].id)),
    "papers.rename": (_papered, lambda c: c.papers.rename(c.papers.all()[0].id, "Report of March")),
    "actions.restore_version": (
        _change_wording,
        lambda c: c.actions.restore_version(c.actions.versions(c.actions.all()[0].id)[0].id),
    ),
    "meeting.resume": (lambda c: c.meeting.adjourn(), lambda c: c.meeting.resume()),
    "opening.say": (_nothing, lambda c: c.opening.say(c.opening.script()[0].key, "Good morning.")),
    "papers.say_whose": (_papered, lambda c: c.papers.say_whose(c.papers.all()[0].id, c.parties.all()[0].id)),
    "floor.set_round_order": (_nothing, lambda c: c.floor.set_round_order(RoundOrder.LEAST_HEARD)),
    "floor.set_turn_length": (_nothing, lambda c: c.floor.set_turn_length(60)),
    "floor.skip_in_round": (
        lambda c: c.floor.begin_round(),
        lambda c: c.floor.skip_in_round(),
    ),
    "notes.give_to": (_noted, lambda c: c.notes.give_to(c.notes.all()[0].id, person(c, "Jo").id)),
    "notes.move_to": (_noted, lambda c: c.notes.move_to(c.notes.all()[0].id, c.agenda.items()[2].id)),
    "notes.quote": (_papered, lambda c: c.notes.quote("Weekly therapy", c.papers.all()[0].id, "page 2")),
    "notes.strike": (_noted, lambda c: c.notes.strike(c.notes.all()[0].id)),
    "opening.use_standard": (
        lambda c: c.opening.say(c.opening.script()[0].key, "Good morning."),
        lambda c: c.opening.use_standard(),
    ),
    "actions.withdraw": (
        lambda c: agree(c, propose(c).id),
        lambda c: c.actions.withdraw(c.actions.all()[0].id),
    ),
    "consents.withdraw": (
        lambda c: agree(c, propose(c).id),
        lambda c: c.consents.withdraw(c.actions.all()[0].id, c.parties.all()[0].id),
    ),
    "notes.write": (_nothing, lambda c: c.notes.write("Wants one named adult", NoteKind.PARK)),
}

# Acts that are possible only before the meeting, or only in the other process.
BEFORE: dict[str, tuple[Act, Act]] = {
    "meeting.start": (_nothing, lambda c: c.meeting.start()),
    "agenda.use_template": (_nothing, lambda c: c.agenda.use_template(template_for(Process.MEDIATION))),
    "timescales.use": (
        _proposed,
        lambda c: c.timescales.use(c.actions.all()[0].id, "assess", replacing=True),
    ),
    "timescales.add_offered": (
        lambda c: c.matter.change(subjects=("refuse-assess",)),
        lambda c: c.timescales.add_offered(),
    ),
}
WRITES = re.compile(
    r"_store\.(put|keep|remove|forget|destroy|transaction|undo|redo)"
    r"|_time\.(move|let_leave)|_pieces\.|_hold\.room ="
)


def acts() -> list[str]:
    """Return every public method of a case and of its parts that changes something, under its part's name."""
    nothing_opened = cast("Store", None)
    parts = vars(CaseFile(nothing_opened, FakeClock(), CaseId(""), cast("TemplateStore", None)))
    owners = {name: type(part) for name, part in parts.items() if type(part).__module__.startswith(ACTS)}
    methods = {
        f"{owner}.{name}": method
        for owner, kind in owners.items()
        if not owner.startswith("_")
        for name, method in inspect.getmembers(kind, inspect.isroutine)
    }
    methods |= dict(inspect.getmembers(CaseFile, inspect.isroutine))
    return [name for name, method in methods.items() if not _hidden(name) and _changes_something(method)]


def _hidden(name: str) -> bool:
    return name.rpartition(".")[2].startswith("_")


def _changes_something(method: Callable[..., object]) -> bool:
    returned = inspect.signature(method).return_annotation
    return returned is Changes or bool(WRITES.search(inspect.getsource(method)))


@pytest.mark.parametrize("name", acts())
def test_every_act_can_be_taken_back_or_says_here_why_not(name: str) -> None:
    if name == "papers.pieces":
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
    case.meeting.tick()
    case.undo.forget()
    before = everything(case)
    act(case)
    label, _ = case.undo.labels()
    after = everything(case)
    assert after != before
    assert label
    assert label.split()[0] in PAST
    case.undo.undo()
    assert everything(case) == before
    assert case.undo.labels() == ("", label)
    case.undo.redo()
    assert everything(case) == after
    assert case.undo.labels() == (label, "")


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
    if name == "agenda.use_template":
        case.agenda.change(case.agenda.items()[0].id, minutes=3)
    taken_back_and_done_again(case, clock, *BEFORE[name])
    case.close()


def test_undo_and_redo_say_what_was_done(running: CaseFile) -> None:
    running.floor.give(person(running, "Amira").id)
    assert undo_words(running.undo.labels()[0]) == "Undo: gave the floor to Amira Khan"
    running.undo.undo()
    assert redo_words(running.undo.labels()[1]) == "Redo: gave the floor to Amira Khan"


def test_what_was_taken_back_is_told_by_its_name(running: CaseFile) -> None:
    _proposed(running)
    _issued(running)
    action = running.actions.all()[0]
    council, terms = running.parties.all()[1], "the plan's terms"
    for subject, called in ((action.id, "1"), (TERMS, terms), (running.issues.all()[0].id, "a heading")):
        running.consents.give(subject, council.id)
        told = taken_back_words(running.undo.labels()[0])
        assert told == f"Took back: the consent of {council.called} to {called}"
    running.consents.withdraw(action.id, council.id)
    assert taken_back_words(running.undo.labels()[0]) == (
        f"Took back: withdrew the consent of {council.called} to 1"
    )
    running.floor.give(person(running, "Amira").id)
    assert done_again_words(running.undo.labels()[0]) == "Done again: gave the floor to Amira Khan"


def test_without_anything_to_take_back_the_words_are_bare_and_long_ones_are_cut() -> None:
    assert (undo_words(""), redo_words("")) == ("Undo", "Redo")
    said = as_done("Go to " + "a long title " * 20)
    assert len(said) <= 70
    assert said.endswith("…")
