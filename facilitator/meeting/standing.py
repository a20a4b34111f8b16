"""How each person stands in the meeting this instant, party by party: what the list of people shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case.calendar_words import clock_time, turn_time
from facilitator.case.direction import isolated
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.numbering import in_order
from facilitator.case.people import Participant, Party, Presence, Role
from facilitator.meeting.break_cue import INTERPRETERS_REST_AFTER_MS
from facilitator.meeting.heard import Heard, HeardState, Share
from facilitator.meeting.state import Hand, Meeting

NOT_OF_A_PARTY = "Not of a party"


class Badge(StrEnum):
    """What stands out about a person, the most pressing alone."""

    NONE = ""
    FLOOR = "floor"
    HAND = "hand"
    CONFIDENTIALITY = "confidentiality"
    GONE = "gone"
    JOINED = "joined"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStanding:
    """One person: `about` is who they are, `words` go with the badge, `spoken_ms` is for the whole meeting.

    `heard` is how they stand on the present item, None for who takes no turns; `to_be_asked` says that they
    are here and not yet heard on an item most of whose time has gone.
    """

    id: ParticipantId
    number: int
    name: str
    about: str
    badge: Badge
    words: str
    spoken_ms: int
    heard: HeardState | None
    is_here: bool
    to_be_asked: bool = False

    @property
    def sentence(self) -> str:
        """Return all of it as it is spoken."""
        spoken = f"spoke {turn_time(self.spoken_ms)}" if self.spoken_ms else "has not spoken"
        heard = "" if self.heard is None else f"this item: {self.heard.value}"
        parts = (f"{self.number}", self.name, self.about, self.words, spoken if self.heard else "", heard)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyStanding:
    """A party with its people and its share of the speaking time; of no party where `colour` is None."""

    name: str
    colour: int | None
    percent: int | None
    people: tuple[PersonStanding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InTheRoom:
    """What the standings are made of; `item_runs_out` says that most of the present item's time has gone."""

    meeting: Meeting
    people: Sequence[Participant]
    parties: Sequence[Party]
    presences: Mapping[ParticipantId, Presence]
    numbers: Mapping[ParticipantId, int]
    heard: Sequence[Heard]
    shares: Mapping[ParticipantId, Share]
    party_shares: Mapping[PartyId | None, Share]
    item_runs_out: bool = False


def standings(room: InTheRoom, now: datetime) -> tuple[PartyStanding, ...]:
    """Return the people party by party, each with their number; a party without people is left out."""
    states = {each.participant_id: each.state for each in room.heard}
    hands = {hand.participant_id: (place, hand) for place, hand in enumerate(room.meeting.hands, start=1)}
    found = []
    for party in (*room.parties, None):
        party_id = party.id if party else None
        people = [person for person in in_order(room.people, room.parties) if person.party_id == party_id]
        if not people:
            continue
        share = room.party_shares.get(party_id)
        found.append(
            PartyStanding(
                name=party.called if party else NOT_OF_A_PARTY,
                colour=party.colour if party else None,
                percent=share.percent if party and share and share.spoken_ms else None,
                people=tuple(
                    _person(person, room, states.get(person.id), hands.get(person.id), now)
                    for person in people
                ),
            )
        )
    return tuple(found)


def _person(
    person: Participant,
    room: InTheRoom,
    heard: HeardState | None,
    hand: tuple[int, Hand] | None,
    now: datetime,
) -> PersonStanding:
    badge, words = _badge(person, room, hand, now)
    if heard is not None and room.meeting.speaker_id == person.id and room.meeting.turn_ms > 0:
        heard = HeardState.SPOKEN
    share = room.shares.get(person.id)
    return PersonStanding(
        id=person.id,
        number=room.numbers.get(person.id, 0),
        name=person.name,
        about=about(person),
        badge=badge,
        words=words,
        spoken_ms=share.spoken_ms if share else 0,
        heard=heard,
        is_here=person.attending,
        to_be_asked=room.item_runs_out
        and person.attending
        and heard is HeardState.NOT_YET
        and room.meeting.speaker_id != person.id,
    )


def about(person: Participant) -> str:
    """Return who a person is, with whether they can decide."""
    who = person.who_they_are or ("" if person.role is Role.PARTY_MEMBER else person.role.value)
    return ", ".join(part for part in (isolated(who), "has authority" if person.authority else "") if part)


def _badge(
    person: Participant, room: InTheRoom, hand: tuple[int, Hand] | None, now: datetime
) -> tuple[Badge, str]:
    meeting, presence = room.meeting, room.presences.get(person.id, Presence.HERE)
    at = clock_time(person.presence_at.astimezone()) if person.presence_at else ""
    if meeting.speaker_id == person.id:
        return Badge.FLOOR, "has the floor, paused" if meeting.thinking else "has the floor"
    if not person.attending:
        gone = {Presence.LEFT: "left", Presence.LOST_CONNECTION: "lost connection"}.get(presence, "not here")
        return Badge.GONE, f"{gone} {at}".strip() if presence is not Presence.DID_NOT_COME else gone
    if not person.confidentiality_accepted:
        return Badge.CONFIDENTIALITY, f"joined {at}" if at else "to accept confidentiality"
    if hand is not None:
        place, raised = hand
        return Badge.HAND, f"{ordinal(place)} \u00b7 {turn_time(raised.waited_ms(now))}"
    if person.role is Role.INTERPRETER and meeting.started_at is not None:
        left = INTERPRETERS_REST_AFTER_MS - meeting.since_break_ms
        minutes = -(-left // 60_000)
        return Badge.REST, f"break due in {minutes} min" if minutes > 0 else "break is due"
    return (Badge.JOINED, f"joined {at}") if at else (Badge.NONE, "")


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
