"""Whatever the meeting does, the room sees only what is on the allow-list."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import datetime

import pytest

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.room_sees import Agreeing, Room, room_sees
from facilitator.agreement.shared_view import BLANK, SharedView, Showing
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.progress import progress
from facilitator.meeting.state import Meeting, Status
from facilitator.vault.vault import Vault
from tests.canary_case import CanaryCase
from tests.facilitator.builders import propose

ALLOWED_IN_THE_MEETING = {("AgendaItem", "title"), ("Participant", "name"), ("Party", "name")}
ALLOWED_WITH_AN_ACTION = {
    ("Party", "name"),
    ("Action", "what"),
    ("Action", "who"),
    ("Action", "how_we_will_know"),
    ("Action", "supported_by"),
    ("Action", "basis"),
    ("Action", "different_timescale"),
}

RUNNING = Meeting(status=Status.RUNNING)


@pytest.fixture
def canaries(vault: Vault) -> Iterator[CanaryCase]:
    made = CanaryCase(vault)
    yield made
    made.close()


def words_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from words_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from words_in(part)


def room_text(case: CaseFile) -> str:
    return "\n".join(words_in(asdict(case.room.shared_view())))


def _nothing(_case: CaseFile) -> None:
    pass


def _floor(case: CaseFile) -> None:
    people = case.people.all()
    case.floor.give(people[0].id)
    case.floor.raise_hand(people[1].id)
    case.floor.raise_hand(people[2].id)


def _round(case: CaseFile) -> None:
    case.floor.begin_round()


def _break(case: CaseFile) -> None:
    case.meeting.begin_break(10)


def _private_session(case: CaseFile) -> None:
    _floor(case)
    case.private_session.begin(case.parties.all()[0].id)
    case.notes.write("zqprivatewords", may_share=True)


def _ended(case: CaseFile) -> None:
    case.meeting.end()


@pytest.mark.parametrize("state", [_nothing, _floor, _round, _break, _private_session, _ended])
def test_no_field_outside_the_list_reaches_the_room(
    canaries: CanaryCase, state: Callable[[CaseFile], None]
) -> None:
    case = canaries.case
    case.meeting.start("short notice")
    case.room.open()
    case.room.hold(held=False)

    state(case)

    text = room_text(case)
    leaked = {canaries.words[word] for word in canaries.private(ALLOWED_IN_THE_MEETING) if word in text}
    assert leaked == set()
    assert "zqprivatewords" not in text


def test_a_private_session_does_not_even_name_the_party(canaries: CanaryCase) -> None:
    case = canaries.case
    case.meeting.start("short notice")
    case.room.open()
    case.room.hold(held=False)
    _private_session(case)

    assert "zq" not in room_text(case)
    assert case.room.shared_view().showing is Showing.PAUSE


def test_only_the_action_that_was_offered_is_seen(canaries: CanaryCase) -> None:
    case = canaries.case
    case.meeting.start("short notice")
    case.room.open()
    case.room.hold(held=False)
    first, second, withdrawn = case.actions.all()

    case.room.show_action(first.id)

    text = room_text(case)
    leaked = {canaries.words[word] for word in canaries.private(ALLOWED_WITH_AN_ACTION) if word in text}
    assert leaked == set()
    assert first.what in text
    assert second.what not in text
    with pytest.raises(NotAllowed, match="withdrawn"):
        case.room.show_action(withdrawn.id)
    assert first.what in room_text(case)
    case.actions.withdraw(first.id)
    assert case.room.shared_view() == BLANK


def test_the_view_opens_blank_and_stays_so_until_released(canaries: CanaryCase) -> None:
    case = canaries.case
    case.meeting.start("short notice")
    _floor(case)

    assert case.room.shared_view() == BLANK
    case.room.open()
    assert case.room.shared_view() == BLANK
    case.room.hold(held=False)
    assert case.room.shared_view().showing is Showing.MEETING
    case.room.hold(held=True)
    assert case.room.shared_view() == BLANK


def test_after_a_restart_the_room_sees_nothing(canaries: CanaryCase) -> None:
    case = canaries.case
    case.meeting.start("short notice")
    case.room.open()
    case.room.hold(held=False)
    case.close(left_open=True)

    canaries.case = CaseFile.open(canaries.vault, case.case_id)

    assert canaries.case.room.shared_view() == BLANK


def test_the_view_tells_the_speaker_the_queue_and_the_clock(canaries: CanaryCase) -> None:
    case = canaries.case
    case.meeting.start("short notice")
    case.room.open()
    case.room.hold(held=False)
    _floor(case)

    view = case.room.shared_view()

    people = case.people.all()
    assert view.speaker is not None
    assert view.speaker.name == people[0].name
    assert view.then == (people[1].name, people[2].name)
    assert view.title == case.agenda.items()[0].title
    assert "min left on this item" in view.time_words


def test_the_room_sees_every_word_that_the_parties_are_asked_to_agree_to(canaries: CanaryCase) -> None:
    case = canaries.case
    case.room.open()
    case.room.hold(held=False)
    case.matter.change(process=Process.MEDIATION)
    offered = [action for action in case.actions.all() if action.can_be_agreed]
    assert offered
    for action in offered:
        case.room.show_action(action.id)
        shown = room_text(case)
        assert all(words in shown for words in action.wording)


def test_a_draft_never_reaches_the_room(running: CaseFile) -> None:
    running.room.open()
    running.room.hold(held=False)
    running.notes.write("zq Amira says the head teacher lied")
    running.actions.from_note(running.notes.all()[0].id)
    draft = running.actions.all()[0]
    with pytest.raises(NotAllowed, match=r"still a draft.*who will do it and by when"):
        running.room.show_action(draft.id)
    with pytest.raises(NotAllowed, match="still a draft"):
        running.actions.mark_read_back(draft.id)
    assert "zq" not in room_text(running)


def test_an_action_that_loses_what_it_needs_while_it_is_shown_leaves_the_room(running: CaseFile) -> None:
    running.room.open()
    running.room.hold(held=False)
    action = propose(running)
    running.room.show_action(action.id)
    assert running.room.shared_view().showing is Showing.ACTION
    running.actions.change(action.id, who="")
    assert running.room.shared_view() == BLANK


def test_the_room_sees_no_basis_in_law_that_the_plan_does_not_print(running: CaseFile) -> None:
    running.room.open()
    running.room.hold(held=False)
    action = propose(running)
    running.actions.change(
        action.id, basis="Regulation 42(3)", different_timescale="As regulation 42(5) allows."
    )
    running.room.show_action(action.id)
    assert "egulation" not in room_text(running)
    running.matter.change(process=Process.MEDIATION)
    assert "Regulation 42(3)" in room_text(running)
    assert "As regulation 42(5) allows." in room_text(running)


def test_the_room_is_shown_how_far_the_parties_came_in_the_words_they_are_asked_to_agree_to(
    running: CaseFile,
) -> None:
    running.room.open()
    running.room.hold(held=False)
    running.room.show_outcome()
    assert running.room.shared_view() == BLANK
    running.terms.answer_outcome(Outcome.FULL)
    family, authority = running.parties.all()
    running.consents.give(OUTCOME, family.id)
    view = running.room.shared_view()
    assert (view.showing, view.title) == (Showing.OUTCOME, "Full agreement")
    assert view.outcome is not None
    assert view.outcome.sentence == "The parties agreed on everything they discussed."
    assert view.outcome.agreed == ((family.called, True), (authority.called, False))
    running.terms.answer_outcome(Outcome.NONE)
    assert running.room.shared_view() == BLANK
    running.room.show_action(None)
    assert running.room.shared_view().showing is Showing.MEETING


def seen(meeting: Meeting, *, spent_ms: int = 0) -> SharedView:
    item = AgendaItem(id=ItemId("1"), title="Transport", minutes=20)
    plan = progress(meeting, [item], {item.id: spent_ms}, booked_minutes=120)
    nothing = Agreeing(actions=(), numbers={}, answer=Outcome.UNSAID, consented={})
    return room_sees(Room(open=True, held=False), meeting, plan, (), (), nothing)


@pytest.mark.parametrize(
    ("spent_ms", "words"),
    [
        (0, "20 min left on this item"),
        (60_000, "19 min left on this item"),
        (60_001, "19 min left on this item"),
        (1_199_999, "1 min left on this item"),
        (1_200_000, "This item's time is up"),
        (1_300_000, "This item's time is up"),
    ],
)
def test_the_room_sees_the_minutes_that_are_left_and_that_they_are_over(spent_ms: int, words: str) -> None:
    assert seen(replace(RUNNING, item_id=ItemId("1")), spent_ms=spent_ms).time_words == words


def test_the_room_sees_no_time_while_no_item_is_under_way() -> None:
    view = seen(RUNNING)
    assert (view.showing, view.title, view.time_words) == (Showing.MEETING, "", "")


def test_a_break_says_when_it_ends_and_otherwise_that_it_will() -> None:
    pause = replace(RUNNING, status=Status.BREAK)
    until = datetime.fromisoformat("2026-12-04T10:05").astimezone()
    view = seen(replace(pause, break_until=until))
    assert (view.showing, view.title, view.message) == (Showing.PAUSE, "Break", "Back at about 10:05.")
    assert seen(pause).message == "We will be back soon."
