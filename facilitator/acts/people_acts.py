"""Acts on the people: who is in the case, and who came."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal, TypeAlias, TypedDict, Unpack

from facilitator.acts.changed_fields import changed, refuse_others
from facilitator.acts.heard_before import HeardBefore
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.identity import ParticipantId, PartyId, new_id
from facilitator.case.numbering import numbers
from facilitator.case.people import Participant, Party, Presence, Role
from facilitator.case.preparation import attendance_asked
from facilitator.changes import Changes
from facilitator.errors import NotAllowed


class PersonDetails(TypedDict, total=False):
    """What can be said of a person from the first on."""

    say_name: str
    latin_name: str
    pronouns: str
    authority: bool
    confidentiality_accepted: bool
    access_asked: bool
    access_needs: str
    attendance_agreed: bool
    attending: bool
    was_here: bool
    who_they_are: str


class PersonChanges(PersonDetails, total=False):
    """What of a person can be changed."""

    name: str
    role: Role


# The fields of each kind, for a screen that has one control for many of them.
PersonText: TypeAlias = Literal["who_they_are", "say_name", "latin_name", "pronouns", "access_needs"]
PersonTick: TypeAlias = Literal["confidentiality_accepted", "authority", "access_asked", "attendance_agreed"]

_ALL_TICKED: Final = {
    "confidentiality_accepted": "Record that everyone accepts confidentiality",
    "access_asked": "Record that everyone was asked about access needs",
    "attendance_agreed": "Record that everyone agrees to who comes",
}


class PeopleActs:
    """Saying who takes part."""

    def __init__(self, opened: OpenedCase, time: MeetingTime, heard_before: HeardBefore) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._heard_before = time, heard_before

    def all(self) -> tuple[Participant, ...]:
        """Return the people in their order."""
        return self._store.all(Participant, order="position, rowid")

    def add(
        self,
        name: str,
        party_id: PartyId | None = None,
        role: Role = Role.PARTY_MEMBER,
        **details: Unpack[PersonDetails],
    ) -> Changes:
        """Add a person to a party or, with no party, to the room."""
        refuse_others(details, PersonDetails)
        if party_id is not None:
            self._opened.need(Party, party_id)
        person = Participant(
            id=ParticipantId(new_id()),
            name=name,
            party_id=party_id,
            role=role,
            position=max((p.position for p in self.all()), default=-1) + 1,
            number=self._next_number(),
            presence_at=self._now_in_the_meeting(),
            **details,
        )
        with self._store.transaction("Add a person"):
            self._store.put(self._accepted_now(None, person))
        return Changes(people=True, readiness=True, floor=True)

    def change(self, participant_id: ParticipantId, **changes: Unpack[PersonChanges]) -> Changes:
        """Change the named fields of a person; who no longer attends leaves floor, queue and round.

        So does who no longer accepts confidentiality.

        Once the meeting has begun, such a person was here and left: the plan goes on naming them.
        """
        before = self._opened.need(Participant, participant_id)
        after = self._accepted_now(before, changed(before, changes, PersonChanges))
        left = before.attending and not after.attending
        if self._heard_before.has_begun() and before.attending is not after.attending:
            was_here = after.was_here or (left and "was_here" not in changes)
            after = replace(after, was_here=was_here, presence_at=self._now_in_the_meeting())
        if after.attending:
            after = replace(after, lost_connection=False)
        with self._store.transaction("Change a person", typing=True):
            withdrawn = before.confidentiality_accepted and not after.confidentiality_accepted
            if withdrawn or left:
                self._time.let_leave(participant_id)
            self._store.put(after)
        return Changes(people=True, readiness=True, floor=True, plan=True)

    def mark_presence(self, participant_id: ParticipantId, presence: Presence) -> Changes:
        """Record that a person comes, is here, was here and left, lost the connection, or did not come.

        Raises NotAllowed for somebody who has spoken or is in the notes and is said not to have come.
        """
        person = self._opened.need(Participant, participant_id)
        never_came = presence in {Presence.NOT_COMING, Presence.DID_NOT_COME}
        if never_came and self._heard_before.was_heard(participant_id):
            message = (
                f"{person.name} has spoken or is in your notes, so they were here. "
                "Mark them as having left instead."
            )
            raise NotAllowed(message)
        gone = {Presence.LEFT, Presence.LOST_CONNECTION}
        was_here = not never_came and (person.was_here or presence in gone)
        with self._store.transaction(_presence_label(person, presence)):
            changes = self.change(participant_id, attending=presence.attends, was_here=was_here)
            lost = presence is Presence.LOST_CONNECTION
            changed_now = self._opened.need(Participant, participant_id)
            if changed_now.lost_connection is not lost:
                self._store.put(replace(changed_now, lost_connection=lost))
            return changes

    def tick_all(self, field: PersonTick) -> Changes:
        """Record of everybody who is to be there what is ticked for one: that all accept confidentiality.

        For who has authority to decide nobody can say that for all; raises NotAllowed.
        """
        if field == "authority":
            raise NotAllowed("Who has authority to decide is said for each person. Nothing was changed.")
        asked = {"attendance_agreed": {person.id for person in attendance_asked(self.all())}}
        ticks = PersonChanges()
        ticks[field] = True
        with self._store.transaction(_ALL_TICKED[field]):
            changes = Changes()
            for person in self.all():
                if (
                    person.attending
                    and not getattr(person, field)
                    and person.id in asked.get(field, {person.id})
                ):
                    changes |= self.change(person.id, **ticks)
            return changes

    def numbers(self) -> Mapping[ParticipantId, int]:
        """Return the number of each person, which stays theirs once the meeting has begun."""
        return numbers(self.all(), self._parties())

    def keep_numbers(self) -> None:
        """Give everybody for good the number that they have now."""
        for participant_id, number in self.numbers().items():
            person = self._opened.need(Participant, participant_id)
            if person.number != number:
                self._store.put(replace(person, number=number))

    def _next_number(self) -> int:
        if not self._heard_before.has_begun():
            return 0
        return max(self.numbers().values(), default=0) + 1

    def _parties(self) -> tuple[Party, ...]:
        return self._store.all(Party, order="position, rowid")

    def presence(self, person: Participant) -> Presence:
        """Return whether a person comes, is here, left or did not come; who was heard was here."""
        return self._as_they_came(person).presence(begun=self._heard_before.has_begun())

    def who_took_part(self) -> tuple[Participant, ...]:
        """Return the people who are here, or were at any time, in their order."""
        came = (self._as_they_came(person) for person in self.all())
        return tuple(person for person in came if person.took_part)

    def remove(self, participant_id: ParticipantId) -> Changes:
        """Remove a person. Raises NotAllowed for one who was heard, or who was here and left."""
        self.refuse_if_here(self._opened.need(Participant, participant_id))
        with self._store.transaction("Remove a person"):
            self._time.let_leave(participant_id)
            self._store.remove(Participant, participant_id)
        return Changes(people=True, readiness=True, floor=True)

    def move(self, participant_id: ParticipantId, step: int) -> Changes:
        """Move a person `step` places among those of their party, and so in the order of the number keys."""
        person = self._opened.need(Participant, participant_id)
        people = list(self.all())
        index = people.index(person)
        places = [place for place, each in enumerate(people) if each.party_id == person.party_id]
        there = places[min(max(places.index(index) + step, 0), len(places) - 1)]
        people.insert(there, people.pop(index))
        with self._store.transaction("Move a person"):
            for position, each in enumerate(people):
                self._store.put(replace(each, position=position))
        return Changes(people=True, floor=True)

    def refuse_if_here(self, person: Participant) -> None:
        """Raise NotAllowed for a person who was heard, or who was here and left: they stay in the case."""
        if self._heard_before.was_heard(person.id):
            message = f"{person.name} has spoken or is in your notes. Mark them as having left instead."
            raise NotAllowed(message)
        if person.was_here:
            message = (
                f"{person.name} is marked as having been here, and the plan names everyone who was. "
                "If they never came, mark that first; then they can be removed."
            )
            raise NotAllowed(message)

    def _now_in_the_meeting(self) -> datetime | None:
        """Return the time while the meeting is under way; what is put right later happened at another."""
        return self._opened.now() if self._time.kept().status.goes_on else None

    def _as_they_came(self, person: Participant) -> Participant:
        return replace(person, was_here=person.was_here or self._heard_before.was_heard(person.id))

    def _accepted_now(self, before: Participant | None, after: Participant) -> Participant:
        """Return `after` with the time of an acceptance of confidentiality that is new."""
        had = before is not None and before.confidentiality_accepted
        if after.confidentiality_accepted == had:
            return after
        return replace(after, confidentiality_at=None if had else self._opened.now())


def _presence_label(person: Participant, presence: Presence) -> str:
    return {
        Presence.HERE: f"Record that {person.name} is here",
        Presence.COMING: f"Record that {person.name} comes",
        Presence.LEFT: f"Record that {person.name} left",
        Presence.LOST_CONNECTION: f"Record that {person.name} lost the connection",
        Presence.NOT_COMING: f"Record that {person.name} will not come",
    }.get(presence, f"Record that {person.name} did not come")
