"""The meeting for a listener: what runs, whose turn it is, who waits, and whose time is nearly up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.case.people import Party, Presence
from facilitator.meeting.standing import ordinal
from facilitator.meeting.state import Meeting, Status

_PRESENCES = {
    Presence.HERE: "is here",
    Presence.LEFT: "has left",
    Presence.LOST_CONNECTION: "has lost the connection",
    Presence.DID_NOT_COME: "did not come",
}
_STANDS = {
    Status.NOT_STARTED: "The meeting has not started",
    Status.ADJOURNED: "The meeting is adjourned",
    Status.ENDED: "The meeting has ended",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNow:
    """The meeting as it stands this instant, and how its people and parties are called.

    `item_minutes_left` is None while nothing is to be said of the item's time, 0 once it is up;
    `break_is_over` tells that everyone should be back.
    """

    meeting: Meeting
    items: Mapping[ItemId, str] = field(default_factory=dict)
    item_minutes_left: int | None = None
    break_cue: str = ""
    break_is_over: bool = False
    names: Mapping[ParticipantId, str] = field(default_factory=dict)
    presences: Mapping[ParticipantId, Presence] = field(default_factory=dict)
    parties: Mapping[PartyId, str] = field(default_factory=dict)

    @property
    def item(self) -> str:
        """Return the title of the item under discussion, "" for none."""
        return "" if self.meeting.item_id is None else self.items.get(self.meeting.item_id, "")

    @property
    def standing(self) -> str:
        """Return that the meeting is not in joint session and why, "" while it is."""
        meeting = self.meeting
        if meeting.status is Status.BREAK and meeting.break_until is not None:
            return f"Break until {clock_time(meeting.break_until.astimezone())}"
        if meeting.private_party_id is not None:
            return f"Private session with {self.parties.get(meeting.private_party_id, 'a party')}"
        return _STANDS.get(meeting.status, "")

    @property
    def floor(self) -> str:
        """Return who has the floor, "" for nobody."""
        speaker = self.meeting.speaker_id
        name = "" if speaker is None else self.names.get(speaker, "")
        return f"{name} has the floor{', paused' if self.meeting.thinking else ''}" if name else ""


def side(party: Party) -> str:
    """Return how a party is called in the middle of a sentence: "the family", or its own name."""
    kinds = {party.kind.value, party.kind.label.casefold()}
    if party.name and party.name.casefold() not in kinds:
        return party.name
    called = party.called
    return f"the {called[:1].lower()}{called[1:]}"


def meeting_told(before: MeetingNow, after: MeetingNow, *, discreetly: bool) -> Iterator[str]:
    """Yield what is new, the most important first; `discreetly` leaves private sessions out."""
    yield from _standing_told(before, after, discreetly=discreetly)
    yield from _presences_told(before, after)
    if after.item and after.meeting.item_id != before.meeting.item_id:
        yield f"Now: {after.item}"
    yield from _floor_told(before, after)
    yield from _hands_told(before, after)
    yield from _times_told(before, after)


def _standing_told(before: MeetingNow, after: MeetingNow, *, discreetly: bool) -> Iterator[str]:
    was, now = before.meeting, after.meeting
    private = now.private_party_id is not None or was.private_party_id is not None
    if after.standing == before.standing or (private and discreetly):
        return
    if after.standing:
        yield after.standing
    elif was.private_party_id is not None:
        yield f"The private session with {before.parties.get(was.private_party_id, 'a party')} is over"
    elif was.status is Status.BREAK:
        yield "The break is over"
    elif was.status is not Status.NOT_STARTED:
        yield "The meeting goes on"


def _presences_told(before: MeetingNow, after: MeetingNow) -> Iterator[str]:
    for person, presence in after.presences.items():
        was = before.presences.get(person)
        if was in _PRESENCES and presence in _PRESENCES and presence is not was:
            yield f"{after.names.get(person, '')} {_PRESENCES[presence]}"


def _floor_told(before: MeetingNow, after: MeetingNow) -> Iterator[str]:
    if after.floor == before.floor:
        return
    if after.floor:
        yield after.floor
    elif not after.standing and not before.standing:
        yield "Nobody has the floor"


def _hands_told(before: MeetingNow, after: MeetingNow) -> Iterator[str]:
    was = [hand.participant_id for hand in before.meeting.hands]
    now = [hand.participant_id for hand in after.meeting.hands]
    for place, person in enumerate(now, start=1):
        if person not in was:
            yield f"{after.names.get(person, '')}'s hand is up, {ordinal(place)}"
    for person in was:
        gone = after.presences.get(person, Presence.HERE) is not before.presences.get(person, Presence.HERE)
        if person not in now and person != after.meeting.speaker_id and not gone:
            yield f"{after.names.get(person, '')}'s hand is down"
    if was != now and sorted(was) == sorted(now):
        moved = next(each for each in now if [p for p in was if p != each] == [p for p in now if p != each])
        yield f"{after.names.get(moved, '')}'s hand is {ordinal(now.index(moved) + 1)} now"


def _times_told(before: MeetingNow, after: MeetingNow) -> Iterator[str]:
    was, now = before.meeting, after.meeting
    speaker = after.names.get(now.speaker_id, "") if now.speaker_id is not None else ""
    if now.turn_is_over and not (was.turn_is_over and was.turn_id == now.turn_id):
        yield f"{speaker}'s time is up"
    elif now.turn_nearly_over and not (was.turn_nearly_over and was.turn_id == now.turn_id):
        yield f"Half a minute left for {speaker}"
    if was.item_id == now.item_id and _kind(before.item_minutes_left) != _kind(after.item_minutes_left):
        left = after.item_minutes_left
        if left == 0:
            yield "This item's time is up"
        elif left is not None and before.item_minutes_left is None:
            yield f"{left} minute{'' if left == 1 else 's'} left on this item"
    if after.break_is_over and not before.break_is_over:
        yield "Everyone should be back now"
    if after.break_cue and not before.break_cue:
        yield after.break_cue


def _kind(minutes_left: int | None) -> int:
    return -1 if minutes_left is None else min(minutes_left, 1)
