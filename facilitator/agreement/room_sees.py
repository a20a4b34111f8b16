"""What the room sees now: of the meeting and of what is agreed, what is on an allow-list and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.agreement.action import Action
from facilitator.agreement.outcome import OUTCOME, needs_consent, outcome_wording
from facilitator.agreement.plan import Outcome
from facilitator.agreement.shared_view import (
    BLANK,
    SharedAction,
    SharedOutcome,
    SharedSpeaker,
    SharedStep,
    SharedView,
    Showing,
)
from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ActionId, ParticipantId, PartyId
from facilitator.case.people import Participant, Party
from facilitator.meeting.progress import MINUTE_MS, Progress
from facilitator.meeting.state import Meeting, Status

GROUND_RULE = "Everyone here has a chance to speak and be heard."


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What the facilitator lets the room see: nothing, the meeting, one action, the outcome or the plan."""

    open: bool = False
    held: bool = True
    action_id: ActionId | None = None
    outcome: bool = False
    plan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreeing:
    """What can be offered to the room: the actions, their numbers, the outcome, and who consents to each."""

    actions: Sequence[Action]
    numbers: Mapping[ActionId, int]
    answer: Outcome
    consented: Mapping[str, frozenset[PartyId]]


def room_sees(
    room: Room,
    meeting: Meeting,
    plan: Progress,
    people: Sequence[Participant],
    parties: Sequence[Party],
    agreeing: Agreeing,
) -> SharedView:
    """Return what the room sees now. A closed or held view is blank, whatever the meeting does.

    An action without a number is a draft or withdrawn: the view is blank, as without an answer.
    """
    if not room.open or room.held:
        return BLANK
    if meeting.private_party_id is not None:
        return SharedView(
            showing=Showing.PAUSE, title="Please wait", message="We will be back together soon."
        )
    if meeting.status is Status.BREAK:
        return SharedView(showing=Showing.PAUSE, title="Break", message=_return_words(meeting))
    if room.action_id is not None or room.outcome or room.plan:
        return _offered_view(room, parties, agreeing)
    if meeting.status is not Status.RUNNING:
        return SharedView(showing=Showing.PAUSE, title="Welcome", message=GROUND_RULE)
    return _meeting_view(meeting, plan, people, parties)


def _meeting_view(
    meeting: Meeting, plan: Progress, people: Sequence[Participant], parties: Sequence[Party]
) -> SharedView:
    names = {person.id: person.name for person in people}
    waiting: Sequence[ParticipantId] = [hand.participant_id for hand in meeting.hands]
    if meeting.round is not None:
        waiting = meeting.round.waiting
    current = plan.current
    return SharedView(
        showing=Showing.MEETING,
        title=current.item.title if current else "",
        message=GROUND_RULE,
        time_words=_time_words(plan),
        speaker=_speaker(meeting, people, parties),
        then=tuple(names[each] for each in waiting if each in names),
        steps=tuple(
            SharedStep(
                title=each.item.title, minutes=each.item.minutes, done=each.item.done, current=each.current
            )
            for each in plan.items
        ),
    )


def _speaker(
    meeting: Meeting, people: Sequence[Participant], parties: Sequence[Party]
) -> SharedSpeaker | None:
    person = next((p for p in people if p.id == meeting.speaker_id), None)
    if person is None:
        return None
    party = next((p for p in parties if p.id == person.party_id), None)
    return SharedSpeaker(
        name=person.name,
        party=party.called if party else person.role.label,
        colour=party.colour if party else None,
        spoken_ms=meeting.turn_ms,
        allowance_ms=meeting.allowance_ms,
        thinking=meeting.thinking,
    )


def _offered_view(room: Room, parties: Sequence[Party], agreeing: Agreeing) -> SharedView:
    if room.action_id is not None:
        return _action_view(room.action_id, parties, agreeing)
    if room.plan:
        return _plan_view(parties, agreeing)
    return _outcome_view(agreeing.answer, parties, agreeing.consented)


def _plan_view(parties: Sequence[Party], agreeing: Agreeing) -> SharedView:
    """Return every action that all parties agree to, as the plan numbers them, and no other."""
    everyone = {party.id for party in parties}
    agreed = [
        each
        for each in agreeing.actions
        if each.can_be_agreed and everyone and agreeing.consented.get(each.id, frozenset()) >= everyone
    ]
    numbered = sorted(agreed, key=lambda each: agreeing.numbers.get(each.id, 0))
    return SharedView(
        showing=Showing.PLAN,
        title="What you have agreed so far",
        message="" if agreed else "Nothing is agreed by everyone yet.",
        plan=tuple(_shared_action(each, parties, agreeing) for each in numbered),
    )


def _shared_action(action: Action, parties: Sequence[Party], agreeing: Agreeing) -> SharedAction:
    holds = agreeing.consented.get(action.id, frozenset())
    return SharedAction(
        number=agreeing.numbers.get(action.id, 0),
        what=action.what,
        who=action.who,
        by_when=action.due.printed,
        due=action.due.in_sentence,
        how_we_will_know=action.how_we_will_know,
        supported_by=action.supported_by,
        basis=action.basis,
        different_timescale=action.different_timescale,
        agreed=tuple((party.called, party.id in holds) for party in parties),
    )


def _action_view(action_id: ActionId, parties: Sequence[Party], agreeing: Agreeing) -> SharedView:
    number = agreeing.numbers.get(action_id, 0)
    action = next((each for each in agreeing.actions if each.id == action_id), None)
    if action is None or not number or not action.can_be_agreed:
        return BLANK
    return SharedView(
        showing=Showing.ACTION,
        title=f"Action {number}",
        action=_shared_action(action, parties, agreeing),
    )


def _outcome_view(
    answer: Outcome, parties: Sequence[Party], consented: Mapping[str, frozenset[PartyId]]
) -> SharedView:
    if not needs_consent(answer):
        return BLANK
    label, sentence = outcome_wording(answer)
    holds = consented.get(OUTCOME, frozenset())
    return SharedView(
        showing=Showing.OUTCOME,
        title=label,
        outcome=SharedOutcome(
            sentence=sentence, agreed=tuple((party.called, party.id in holds) for party in parties)
        ),
    )


def _time_words(plan: Progress) -> str:
    current = plan.current
    if current is None:
        return ""
    left = current.item.minutes * MINUTE_MS - current.spent_ms
    if left <= 0:
        return "This item's time is up"
    return f"{-(-left // MINUTE_MS)} min left on this item"


def _return_words(meeting: Meeting) -> str:
    if meeting.break_until is None:
        return "We will be back soon."
    return f"Back at about {clock_time(meeting.break_until.astimezone())}."
