"""What the room sees stands there word for word, and each part of it is about the right person."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.action import Action, Due
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.room_sees import Agreeing, Room, room_sees
from facilitator.agreement.shared_view import (
    BLANK,
    SharedAction,
    SharedOutcome,
    SharedSpeaker,
    SharedStep,
    SharedView,
    Showing,
)
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ActionId, ItemId, ParticipantId, PartyId
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.meeting.progress import progress
from facilitator.meeting.state import Hand, Meeting, Round, Status

MINUTE = 60_000
NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
GROUND_RULE = "Everyone here has a chance to speak and be heard."
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, colour=0)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Elm School", colour=3)
AMIRA = Participant(id=ParticipantId("amira"), name="Amira Khan", party_id=FAMILY.id)
ROWAN = Participant(id=ParticipantId("rowan"), name="Rowan Shah", party_id=SCHOOL.id)
SEUN = Participant(id=ParticipantId("seun"), name="Seun Adeyemi", role=Role.INTERPRETER)
WELCOME = AgendaItem(id=ItemId("welcome"), title="Welcome", minutes=5, done=True)
VIEWS = AgendaItem(id=ItemId("views"), title="Views", minutes=20)
RUNNING = Meeting(status=Status.RUNNING, item_id=VIEWS.id)
ACTION = Action(
    id=ActionId("2"),
    what="Meet J. at the gate.",
    who="Rowan Shah",
    due=Due(day=date(2026, 12, 11)),
    how_we_will_know="Amira is told.",
    supported_by="The office",
    basis="Regulation 42(3)",
    different_timescale="As agreed.",
)
AGREEING = Agreeing(
    actions=(replace(ACTION, id=ActionId("1"), what="Another."), ACTION),
    numbers={ActionId("1"): 1, ActionId("2"): 2},
    answer=Outcome.PARTIAL,
    consented={"2": frozenset({SCHOOL.id}), OUTCOME: frozenset({FAMILY.id})},
)
SHOWN = Room(open=True, held=False)


def seen(meeting: Meeting, room: Room = SHOWN, agreeing: Agreeing = AGREEING) -> SharedView:
    plan = progress(meeting, [WELCOME, VIEWS], {VIEWS.id: 2 * MINUTE}, booked_minutes=60)
    return room_sees(room, meeting, plan, (SEUN, AMIRA, ROWAN), (FAMILY, SCHOOL), agreeing)


def test_the_room_sees_the_whole_of_the_meeting() -> None:
    speaking = replace(
        RUNNING, speaker_id=ROWAN.id, turn_ms=4_000, allowance_ms=90_000, thinking=True,
        hands=(Hand(participant_id=SEUN.id, raised_at=NOW), Hand(participant_id=AMIRA.id, raised_at=NOW)),
    )  # fmt: skip
    assert seen(speaking) == SharedView(
        showing=Showing.MEETING,
        title="Views",
        message=GROUND_RULE,
        time_words="18 min left on this item",
        speaker=SharedSpeaker(
            name="Rowan Shah",
            party="Elm School",
            colour=3,
            spoken_ms=4_000,
            allowance_ms=90_000,
            thinking=True,
        ),
        then=("Seun Adeyemi", "Amira Khan"),
        steps=(
            SharedStep(title="Welcome", minutes=5, done=True, current=False),
            SharedStep(title="Views", minutes=20, done=False, current=True),
        ),
    )


def test_who_speaks_for_no_party_is_called_by_their_role_and_has_no_colour() -> None:
    speaker = seen(replace(RUNNING, speaker_id=SEUN.id)).speaker
    assert speaker is not None
    assert (speaker.name, speaker.party, speaker.colour) == ("Seun Adeyemi", "Interpreter", None)


def test_a_round_says_who_is_next_instead_of_the_raised_hands() -> None:
    hands = (Hand(participant_id=AMIRA.id, raised_at=NOW),)
    going = Round(waiting=(ROWAN.id, ParticipantId("gone")))
    assert seen(replace(RUNNING, hands=hands, round=going)).then == ("Rowan Shah",)
    assert seen(replace(RUNNING, hands=hands, round=Round(waiting=()))).then == ()


@pytest.mark.parametrize("status", [Status.NOT_STARTED, Status.ADJOURNED, Status.ENDED])
def test_a_meeting_that_does_not_go_on_welcomes_the_room(status: Status) -> None:
    welcome = SharedView(showing=Showing.PAUSE, title="Welcome", message=GROUND_RULE)
    assert seen(Meeting(status=status)) == welcome


def test_a_private_session_asks_the_room_to_wait_even_on_a_break_or_with_an_action_shown() -> None:
    private = replace(RUNNING, private_party_id=FAMILY.id)
    wait = SharedView(showing=Showing.PAUSE, title="Please wait", message="We will be back together soon.")
    assert seen(private) == wait
    assert seen(replace(private, status=Status.BREAK), replace(SHOWN, action_id=ACTION.id)) == wait


def test_the_room_sees_the_whole_of_the_action_and_which_party_agrees() -> None:
    assert seen(RUNNING, replace(SHOWN, action_id=ACTION.id)) == SharedView(
        showing=Showing.ACTION,
        title="Action 2",
        action=SharedAction(
            number=2,
            what="Meet J. at the gate.",
            who="Rowan Shah",
            by_when="Friday 11 December 2026",
            due="by Friday 11 December 2026",
            how_we_will_know="Amira is told.",
            supported_by="The office",
            basis="Regulation 42(3)",
            different_timescale="As agreed.",
            agreed=(("Family", False), ("Elm School", True)),
        ),
    )


def test_the_whole_plan_is_what_all_agree_to_in_the_order_of_its_numbers() -> None:
    whole = frozenset({FAMILY.id, SCHOOL.id})
    third = replace(ACTION, id=ActionId("3"), what="A third.")
    agreeing = replace(
        AGREEING,
        actions=(third, *AGREEING.actions),
        numbers={ActionId("1"): 1, ActionId("2"): 2, ActionId("3"): 3},
        consented={"1": whole, "2": frozenset({SCHOOL.id}), "3": whole},
    )
    view = seen(RUNNING, replace(SHOWN, plan=True), agreeing)

    assert (view.showing, view.title, view.message) == (Showing.PLAN, "What you have agreed so far", "")
    assert [(each.number, each.what) for each in view.plan] == [(1, "Another."), (3, "A third.")]


def test_a_plan_to_which_nobody_agrees_yet_says_so() -> None:
    view = seen(RUNNING, replace(SHOWN, plan=True))

    assert (view.plan, view.message) == ((), "Nothing is agreed by everyone yet.")


@pytest.mark.parametrize("numbers", [{}, {ActionId("1"): 1}, {ActionId("2"): 0}])
def test_an_action_without_a_number_is_not_shown(numbers: dict[ActionId, int]) -> None:
    unnumbered = replace(AGREEING, numbers=numbers)
    assert seen(RUNNING, replace(SHOWN, action_id=ACTION.id), unnumbered) == BLANK


@pytest.mark.parametrize("actions", [(), (replace(ACTION, withdrawn=True),), (replace(ACTION, who=""),)])
def test_an_action_that_is_gone_withdrawn_or_a_draft_is_not_shown_whatever_its_number(
    actions: tuple[Action, ...],
) -> None:
    assert seen(RUNNING, replace(SHOWN, action_id=ACTION.id), replace(AGREEING, actions=actions)) == BLANK


def test_the_room_sees_the_whole_of_the_outcome_and_which_party_agrees() -> None:
    assert seen(RUNNING, replace(SHOWN, outcome=True)) == SharedView(
        showing=Showing.OUTCOME,
        title="Partial agreement",
        outcome=SharedOutcome(
            sentence="The parties agreed on part of what they discussed.",
            agreed=(("Family", True), ("Elm School", False)),
        ),
    )


def test_a_closed_or_a_held_view_is_blank() -> None:
    assert seen(RUNNING, Room(open=False, held=False)) == BLANK
    assert seen(RUNNING, Room(open=True, held=True)) == BLANK
    assert Room() == Room(open=False, held=True, action_id=None, outcome=False)
    assert (BLANK.showing, BLANK.title, BLANK.message, BLANK.time_words) == (Showing.BLANK, "", "", "")
