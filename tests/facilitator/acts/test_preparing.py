"""Preparing a case: parties, people, readiness and the start of the meeting."""

from collections.abc import Callable, Iterator

import pytest

from facilitator.case.agenda import built_in_templates, template_for
from facilitator.case.matter import Matter, Process, RightHolder
from facilitator.case.people import PartyKind, Role
from facilitator.case.preparation import Preparation
from facilitator.case.readiness import NEVER_OVERRIDDEN, CheckStatus, readiness
from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError, InvalidValue, NotAllowed
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, party, person, propose


@pytest.fixture(scope="module")
def untouched(vault: Vault) -> Iterator[CaseFile]:
    """A case whose meeting runs, for tests that change nothing in it."""
    case = a_case(vault, FakeClock())
    case.meeting.start()
    yield case
    case.close()


def check(case: CaseFile, key: str) -> CheckStatus:
    return next(state.status for state in case.readiness.checks() if state.key == key)


@pytest.mark.parametrize("process", list(Process))
def test_the_builder_makes_a_case_that_can_start(vault: Vault, clock: FakeClock, process: Process) -> None:
    case = a_case(vault, clock, process=process)
    assert case.readiness.missing() == ()
    case.meeting.start()
    assert case.meeting.current().status is Status.RUNNING
    case.close()


def test_a_new_case_has_its_agenda_and_a_reference_that_names_nobody(vault: Vault, clock: FakeClock) -> None:
    case = CaseFile.create(vault, clock=clock, process=Process.MEDIATION)
    assert case.matter.current().reference.startswith("MED-2026-")
    assert [i.title for i in case.agenda.items()] == [i.title for i in template_for(Process.MEDIATION).items]
    assert case.meeting.current().status is Status.NOT_STARTED
    case.close()


@pytest.mark.parametrize(
    ("undo_it", "key"),
    [
        (lambda c: c.readiness.record("independent", done=False), "independent"),
        (lambda c: c.parties.change(c.parties.all()[0].id, agreed_to_take_part=False), "takes-part"),
        (
            lambda c: c.people.change(person(c, "Seun").id, confidentiality_accepted=False),
            "confidentiality",
        ),
    ],
)
def test_no_reason_starts_a_meeting_without_one_of_the_three(
    ready: CaseFile, undo_it: Callable[[CaseFile], object], key: str
) -> None:
    undo_it(ready)
    with pytest.raises(NotAllowed, match="cannot be set aside"):
        ready.readiness.set_aside(key, "We are in a hurry.")
    with pytest.raises(NotAllowed, match="cannot start yet"):
        ready.meeting.start("We are in a hurry.")
    assert ready.meeting.current().status is Status.NOT_STARTED


def test_any_other_gap_needs_a_reason_that_is_kept(ready: CaseFile) -> None:
    ready.readiness.record("place", done=False)
    with pytest.raises(NotAllowed, match="1 readiness checks are open"):
        ready.meeting.start("  ")
    ready.meeting.start(" The room was changed this morning. ")
    assert ready.meeting.current().unready_reason == "The room was changed this morning."


BY_HAND = {
    process: [
        check.key
        for check in readiness(Preparation(matter=Matter(process=process), parties=(), people=(), records={}))
        if check.recorded_by_hand and check.can_be_overridden
    ]
    for process in Process
}


@pytest.mark.parametrize(
    ("process", "key"), [(process, key) for process, keys in BY_HAND.items() for key in keys]
)
def test_each_check_recorded_by_hand_holds_the_start_alone_until_there_is_a_reason(
    vault: Vault, clock: FakeClock, process: Process, key: str
) -> None:
    case = a_case(vault, clock, process=process)
    case.readiness.record(key, done=False)
    assert [state.key for state in case.readiness.missing()] == [key]
    with pytest.raises(NotAllowed) as refusal:
        case.meeting.start()
    assert str(refusal.value) == "1 readiness checks are open. Say why you start without them."
    assert case.meeting.current().status is Status.NOT_STARTED
    case.meeting.start("Said on the day")
    assert case.meeting.current().status is Status.RUNNING
    case.close()


GAPS: dict[str, tuple[Process, Callable[[CaseFile], object]]] = {
    "authority": (
        Process.MEDIATION,
        lambda c: [c.people.change(person(c, name).id, authority=False) for name in ("Amira", "Jo")],
    ),
    "right-holder": (
        Process.MEDIATION,
        lambda c: c.matter.change(right_holder=RightHolder.NOT_RECORDED),
    ),
    "access": (
        Process.MEDIATION,
        lambda c: c.people.change(person(c, "Jo").id, access_asked=False),
    ),
    "calls": (Process.MEDIATION, lambda c: c.parties.change(c.parties.all()[1].id, prepared_on=None)),
    "attendance": (
        Process.MEDIATION,
        lambda c: c.people.change(person(c, "Jo").id, role=Role.CHILD, attendance_agreed=False),
    ),
    "sectors": (Process.MEDIATION, lambda c: c.matter.change(health_in_issue=True)),
    "decision": (Process.MEDIATION, lambda c: c.matter.change(decision_date=None)),
    "request": (Process.MEDIATION, lambda c: c.matter.change(authority_told_date=None)),
    "notice": (Process.MEDIATION, lambda c: c.matter.change(notice_date=c.matter.current().meeting_date)),
}


@pytest.mark.parametrize("key", GAPS)
def test_each_gap_that_is_found_holds_the_start_alone_until_there_is_a_reason(
    vault: Vault, clock: FakeClock, key: str
) -> None:
    process, open_it = GAPS[key]
    case = a_case(vault, clock, process=process)
    open_it(case)
    assert [state.key for state in case.readiness.missing()] == [key]
    with pytest.raises(NotAllowed, match="readiness checks are open"):
        case.meeting.start()
    case.meeting.start("Said on the day")
    case.close()


def test_no_check_is_left_without_such_a_test() -> None:
    everything = readiness(
        Preparation(matter=Matter(process=Process.MEDIATION), parties=(), people=(), records={})
    )
    assert {state.key for state in everything} == NEVER_OVERRIDDEN | set(GAPS) | set(
        BY_HAND[Process.MEDIATION]
    )


def test_a_meeting_without_an_item_that_is_open_does_not_start(ready: CaseFile) -> None:
    for item in ready.agenda.items():
        ready.agenda.remove(item.id)
    with pytest.raises(NotAllowed, match=r"^The agenda has no open item\. Add one in Prepare first\.$"):
        ready.meeting.start("In a hurry")
    assert ready.meeting.current().status is Status.NOT_STARTED


def test_a_check_set_aside_with_a_reason_no_longer_stands_open(ready: CaseFile) -> None:
    ready.readiness.record("place", done=False)
    ready.readiness.set_aside("place", "Online, each at home.")
    assert check(ready, "place") is CheckStatus.OVERRIDDEN
    assert ready.readiness.missing() == ()
    ready.readiness.set_aside("place", "")
    assert check(ready, "place") is CheckStatus.MISSING


def test_a_check_says_who_confirmed_it_and_when(ready: CaseFile, clock: FakeClock) -> None:
    clock.advance(60)
    ready.readiness.record("child", done=True, who="Amira Khan, by telephone")
    record = next(state.record for state in ready.readiness.checks() if state.key == "child")
    assert record is not None
    assert (record.who, record.recorded_at) == ("Amira Khan, by telephone", clock.now())


def test_a_meeting_starts_once(running: CaseFile) -> None:
    with pytest.raises(NotAllowed, match="already started"):
        running.meeting.start()


def test_a_party_keeps_its_colour_and_a_new_one_takes_a_free_one(ready: CaseFile) -> None:
    ready.parties.add(PartyKind.SCHOOL)
    ready.parties.remove(party(ready, PartyKind.LOCAL_AUTHORITY).id)
    ready.parties.add(PartyKind.CARE_BOARD)
    colours = {each.kind: each.colour for each in ready.parties.all()}
    assert colours == {PartyKind.FAMILY: 0, PartyKind.SCHOOL: 2, PartyKind.CARE_BOARD: 1}


def test_a_removed_party_takes_its_people_out_of_the_queue(running: CaseFile) -> None:
    running.floor.raise_hand(person(running, "Rowan").id)
    running.parties.remove(party(running, PartyKind.LOCAL_AUTHORITY).id)
    assert running.meeting.current().hands == ()
    assert [each.name for each in running.people.all()] == ["Amira Khan", "Jo Khan"]


def test_who_has_spoken_or_is_in_the_notes_stays_in_the_case(running: CaseFile, clock: FakeClock) -> None:
    rowan = person(running, "Rowan")
    running.floor.give(rowan.id)
    clock.advance(5)
    with pytest.raises(NotAllowed, match="Rowan Shah has spoken or is in your notes"):
        running.people.remove(rowan.id)
    with pytest.raises(NotAllowed, match="Mark them as having left instead"):
        running.parties.remove(party(running, PartyKind.LOCAL_AUTHORITY).id)
    running.people.change(rowan.id, attending=False)
    assert running.meeting.current().speaker_id is None
    assert len(running.people.all()) == 4


def test_a_party_met_in_private_stays_in_the_case(running: CaseFile) -> None:
    family = party(running, PartyKind.FAMILY)
    running.private_session.begin(family.id)
    with pytest.raises(NotAllowed, match="spoken with Family in private"):
        running.parties.remove(family.id)
    running.notes.write("Said in private")
    running.private_session.end()
    with pytest.raises(NotAllowed, match="spoken with Family in private"):
        running.parties.remove(family.id)


def test_people_are_moved_among_those_of_their_party_whoever_stands_between(ready: CaseFile) -> None:
    ready.people.move(person(ready, "Seun").id, -9)
    assert [each.name.split()[0] for each in ready.people.all()] == ["Amira", "Jo", "Seun", "Rowan"]
    ready.people.add("Bea Khan", person(ready, "Amira").party_id)
    ready.people.move(person(ready, "Bea").id, -1)
    assert [each.name.split()[0] for each in ready.people.all()] == ["Amira", "Bea", "Jo", "Seun", "Rowan"]


@pytest.mark.parametrize(
    ("who", "step", "order"),
    [("Amira", 1, "JARS"), ("Amira", 9, "JARS"), ("Jo", 1, "AJRS"), ("Rowan", 2, "AJSR"), ("Jo", -9, "JARS")],
)
def test_nobody_is_moved_beyond_the_last_or_first_of_their_party(
    ready: CaseFile, who: str, step: int, order: str
) -> None:
    ready.people.move(person(ready, who).id, step)
    assert [each.name[0] for each in ready.people.all()] == list(order)
    assert [each.position for each in ready.people.all()] == [0, 1, 2, 3]


def test_another_process_brings_its_length_and_its_own_agenda_where_none_was_made(ready: CaseFile) -> None:
    ready.matter.change(process=Process.MEDIATION)
    assert ready.matter.current().booked_minutes == 150
    assert len(ready.agenda.items()) == 12
    ready.undo.undo()
    assert (ready.matter.current().booked_minutes, len(ready.agenda.items())) == (120, 10)
    ready.agenda.add("Lunch", 30)
    ready.matter.change(process=Process.MEDIATION)
    assert [item.title for item in ready.agenda.items()][-1] == "Lunch"


def test_another_process_replaces_no_booked_time_that_was_typed(ready: CaseFile) -> None:
    ready.matter.change(booked_minutes=90)
    ready.matter.change(process=Process.MEDIATION)
    assert ready.matter.current().booked_minutes == 90


def test_items_are_moved_up_and_down_and_not_beyond_the_ends(ready: CaseFile) -> None:
    for item in ready.agenda.items()[3:]:
        ready.agenda.remove(item.id)
    one, two, three = (item.id for item in ready.agenda.items())
    ready.agenda.move(one, 1)
    assert [item.id for item in ready.agenda.items()] == [two, one, three]
    ready.agenda.move(one, 7)
    ready.agenda.move(two, -7)
    assert [item.id for item in ready.agenda.items()] == [two, three, one]
    ready.agenda.order([one, three])
    assert [item.id for item in ready.agenda.items()] == [one, three, two]


def test_an_item_that_was_discussed_stays_and_the_template_is_no_longer_changed(
    running: CaseFile, clock: FakeClock
) -> None:
    first = running.agenda.items()[0]
    clock.advance(5)
    running.meeting.next_item()
    for item in (first, running.agenda.items()[1]):
        with pytest.raises(NotAllowed, match="has been under discussion"):
            running.agenda.remove(item.id)
    running.agenda.remove(running.agenda.items()[2].id)
    with pytest.raises(NotAllowed, match="changed item by item"):
        running.agenda.use_template(built_in_templates()[1])


def test_the_meeting_goes_through_the_agenda_and_back(running: CaseFile, clock: FakeClock) -> None:
    items = running.agenda.items()
    for _item in items[1:]:
        clock.advance(60)
        running.meeting.next_item()
    assert running.meeting.current().item_id == items[-1].id
    with pytest.raises(NotAllowed, match="This is the last item"):
        running.meeting.next_item()
    assert [item.done for item in running.agenda.items()] == [True] * 9 + [False]
    running.meeting.go_to_item(items[2].id)
    clock.advance(30)
    assert not running.agenda.items()[2].done
    assert running.meeting.item_times()[items[2].id] == 90_000


STALE: dict[str, Callable[[CaseFile], object]] = {
    "change party": lambda c: c.parties.change("gone", name="x"),  # type: ignore[arg-type]
    "remove party": lambda c: c.parties.remove("gone"),  # type: ignore[arg-type]
    "change person": lambda c: c.people.change("gone", name="x"),  # type: ignore[arg-type]
    "move person": lambda c: c.people.move("gone", 1),  # type: ignore[arg-type]
    "remove person": lambda c: c.people.remove("gone"),  # type: ignore[arg-type]
    "add to party": lambda c: c.people.add("x", "gone"),  # type: ignore[arg-type]
    "change item": lambda c: c.agenda.change("gone", minutes=1),  # type: ignore[arg-type]
    "move item": lambda c: c.agenda.move("gone", 1),  # type: ignore[arg-type]
    "go to item": lambda c: c.meeting.go_to_item("gone"),  # type: ignore[arg-type]
    "give floor": lambda c: c.floor.give("gone"),  # type: ignore[arg-type]
    "raise hand": lambda c: c.floor.raise_hand("gone"),  # type: ignore[arg-type]
    "pass": lambda c: c.floor.let_pass("gone"),  # type: ignore[arg-type]
    "private": lambda c: c.private_session.begin("gone"),  # type: ignore[arg-type]
    "change note": lambda c: c.notes.change("gone", text="x"),  # type: ignore[arg-type]
    "strike note": lambda c: c.notes.strike("gone"),  # type: ignore[arg-type]
    "change parked": lambda c: c.car_park.change("gone", owner="x"),  # type: ignore[arg-type]
    "change issue": lambda c: c.issues.change("gone", heading="x"),  # type: ignore[arg-type]
    "remove issue": lambda c: c.issues.remove("gone"),  # type: ignore[arg-type]
    "change option": lambda c: c.options.change("gone", description="x"),  # type: ignore[arg-type]
    "change action": lambda c: c.actions.change("gone", what="x"),  # type: ignore[arg-type]
    "move action": lambda c: c.actions.move("gone", 1),  # type: ignore[arg-type]
    "withdraw action": lambda c: c.actions.withdraw("gone"),  # type: ignore[arg-type]
    "read back": lambda c: c.actions.mark_read_back("gone"),  # type: ignore[arg-type]
    "consent": lambda c: c.consents.give("gone", c.parties.all()[0].id),
    "restore": lambda c: c.actions.restore_version("gone"),
    "timescale": lambda c: c.timescales.use("gone", "assess"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("act", STALE)
def test_an_act_on_what_is_gone_is_refused_with_a_sentence(untouched: CaseFile, act: str) -> None:
    label = untouched.undo.labels()
    with pytest.raises(NotAllowed, match=r"no longer in the case\. Nothing was changed"):
        STALE[act](untouched)
    assert untouched.undo.labels() == label


REMOVE_NOTHING: list[Callable[[CaseFile], object]] = [
    lambda c: c.agenda.remove("gone"),  # type: ignore[arg-type]
    lambda c: c.car_park.remove("gone"),  # type: ignore[arg-type]
    lambda c: c.options.remove("gone"),  # type: ignore[arg-type]
    lambda c: c.consents.withdraw("gone", c.parties.all()[0].id),
    lambda c: c.notes.delete("gone"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("remove", REMOVE_NOTHING)
def test_removing_what_is_gone_already_changes_nothing(
    running: CaseFile, remove: Callable[[CaseFile], object]
) -> None:
    propose(running)
    remove(running)
    assert running.undo.labels() == ("Add an action", "")


BAD_INPUT: list[Callable[[CaseFile], object]] = [
    lambda c: c.people.add("x" * 10_000),
    lambda c: c.people.add("\u202e"),
    lambda c: c.people.change(person(c, "Rowan").id, name="", attending=False),
    lambda c: c.matter.change(title="x" * 501),
    lambda c: c.agenda.add("", 5),
    lambda c: c.notes.write("\n \n"),
    lambda c: c.actions.propose("x" * 5_001),
    lambda c: c.issues.add("x" * 301),
]


@pytest.mark.parametrize("act", BAD_INPUT)
def test_what_cannot_be_kept_is_refused_and_nothing_changes(
    untouched: CaseFile, act: Callable[[CaseFile], object]
) -> None:
    untouched.floor.give(person(untouched, "Rowan").id)
    label = untouched.undo.labels()
    before = (
        untouched.matter.current(),
        untouched.people.all(),
        untouched.agenda.items(),
        untouched.notes.all(),
        untouched.meeting.current(),
    )
    with pytest.raises(InvalidValue) as refusal:
        act(untouched)
    assert isinstance(refusal.value, FacilitatorError)
    assert "x" * 20 not in str(refusal.value)
    after = (
        untouched.matter.current(),
        untouched.people.all(),
        untouched.agenda.items(),
        untouched.notes.all(),
        untouched.meeting.current(),
    )
    assert after == before
    assert untouched.undo.labels() == label


def test_an_interpreter_in_the_room_must_accept_confidentiality_and_is_not_waited_for(
    ready: CaseFile,
) -> None:
    ready.people.add("Ines Fry", role=Role.INTERPRETER)
    assert {state.key for state in ready.readiness.missing()} == {"confidentiality", "access"}
    ready.people.change(person(ready, "Ines").id, confidentiality_accepted=True, access_asked=True)
    ready.meeting.start()
    assert "Ines Fry" not in {each.name for each in ready.speaking.unheard()}


def test_a_suggested_reference_follows_the_process_and_back(ready: CaseFile) -> None:
    offered = ready.matter.current().reference
    assert offered.startswith("DR-2026-")
    ready.matter.change(process=Process.MEDIATION)
    assert ready.matter.current().reference == f"MED{offered[2:]}"
    ready.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    assert ready.matter.current().reference == ready.plan.current().reference == offered


@pytest.mark.parametrize("typed", ["WM/77", "DR-2026-555", "MED-2026-001x", ""])
def test_a_reference_that_was_typed_stays_whatever_the_process(ready: CaseFile, typed: str) -> None:
    offered = ready.matter.current().reference
    ready.matter.change(reference=typed)
    ready.undo.forget()
    ready.matter.change(process=Process.MEDIATION)
    assert ready.matter.current().reference == typed
    ready.matter.change(reference=offered)
    ready.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    assert ready.matter.current().reference == offered


def test_taking_back_what_was_typed_lets_the_reference_follow_again(ready: CaseFile) -> None:
    offered = ready.matter.current().reference
    ready.matter.change(reference="WM/77")
    ready.undo.undo()
    ready.matter.change(process=Process.MEDIATION)
    assert ready.matter.current().reference == f"MED{offered[2:]}"


def test_a_length_that_was_chosen_stays_whatever_the_process(ready: CaseFile) -> None:
    ready.matter.change(booked_minutes=90)
    ready.matter.change(process=Process.MEDIATION)
    assert ready.matter.current().booked_minutes == 90


def test_all_take_part_is_recorded_where_it_was_not_and_taken_back_at_once(
    ready: CaseFile,
) -> None:
    first, *others = (each.id for each in ready.parties.all())
    for each in others:
        ready.parties.change(each, agreed_to_take_part=False)
    ready.parties.change(first, agreed_to_take_part=True)
    assert ready.parties.all_take_part().readiness
    assert all(each.agreed_to_take_part for each in ready.parties.all())
    ready.undo.undo()
    assert [each.id for each in ready.parties.all() if each.agreed_to_take_part] == [first]
