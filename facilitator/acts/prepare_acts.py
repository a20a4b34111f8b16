"""Acts of preparation: the matter, the parties, the people and readiness."""

from dataclasses import replace
from typing import Any

from facilitator.acts.undo_acts import UndoActs
from facilitator.agreement.action import Consent
from facilitator.case.agenda import AgendaItem, items_from, template_for
from facilitator.case.identity import ParticipantId, PartyId, new_id
from facilitator.case.matter import Process, reference_for
from facilitator.case.mending import MendingPlace, mending_place
from facilitator.case.papers import Paper
from facilitator.case.people import Participant, Party, PartyKind, Presence, Role
from facilitator.case.preparation import Preparation, ReadinessRecord
from facilitator.case.readiness import CheckState, missing, readiness
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Status


class PrepareActs(UndoActs):
    """Preparing the case, at home and offline."""

    def change_matter(self, **changes: Any) -> Changes:
        """Change the named fields of the matter.

        A new process brings its reference, usual booked time and agenda where the other's stand as they were
        offered; what the facilitator typed stays.
        """
        before = self.matter()
        process = changes.get("process", before.process)
        if changes.get("reference", before.reference) != before.reference:
            changes.setdefault("reference_typed", True)
        if process is not before.process:
            changes.setdefault("reference", reference_for(before, process))
            if before.booked_minutes == before.process.usual_minutes:
                changes.setdefault("booked_minutes", Process(process).usual_minutes)
            changes.setdefault("kind", "")
        with self._store.transaction("Change the matter", typing=True):
            self._store.put(replace(before, **changes))
            followed = process is not before.process and self._agenda_follows(before.process, process)
        return Changes(matter=True, readiness=True, plan=True, agenda=followed, clock=followed)

    def add_party(self, kind: PartyKind, name: str = "") -> Changes:
        """Add a party at the end, in a colour no other party has."""
        parties = self.parties()
        used = {party.colour for party in parties}
        party = Party(
            id=PartyId(new_id()),
            kind=kind,
            name=name,
            position=max((p.position for p in parties), default=-1) + 1,
            colour=next(index for index in range(len(parties) + 1) if index not in used),
        )
        with self._store.transaction("Add a party"):
            self._store.put(party)
        return Changes(people=True, readiness=True, consents=True, plan=True)

    def change_party(self, party_id: PartyId, **changes: Any) -> Changes:
        """Change the named fields of a party."""
        with self._store.transaction("Change a party", typing=True):
            self._store.put(replace(self._need(Party, party_id), **changes))
        return Changes(people=True, readiness=True, preparation=True, plan=True)

    def remove_party(self, party_id: PartyId) -> Changes:
        """Remove a party, its people and its consents.

        Raises NotAllowed when one of them was heard or was here and left, or when it had a private session.
        """
        party = self._need(Party, party_id)
        people = [p for p in self.participants() if p.party_id == party_id]
        for person in people:
            self._refuse_if_here(person)
        if self._met_in_private(party_id):
            message = f"You have spoken with {party.called} in private, so it stays in the case."
            raise NotAllowed(message)
        with self._store.transaction("Remove a party"):
            for person in people:
                self._let_leave(person.id)
            self._store.remove(Party, party_id)
            for person in people:
                self._store.remove(Participant, person.id)
            for consent in self._store.where(Consent, "party_id = ?", (party_id,)):
                self._store.remove(Consent, consent.id)
            for paper in self._store.where(Paper, "party_id = ?", (party_id,)):
                self._store.put(replace(paper, party_id=None))
        return Changes(people=True, readiness=True, consents=True, plan=True, papers=True)

    def add_participant(
        self, name: str, party_id: PartyId | None = None, role: Role = Role.PARTY_MEMBER, **changes: Any
    ) -> Changes:
        """Add a person to a party or, with no party, to the room."""
        people = self.participants()
        if party_id is not None:
            self._need(Party, party_id)
        person = Participant(
            id=ParticipantId(new_id()),
            name=name,
            party_id=party_id,
            role=role,
            position=max((p.position for p in people), default=-1) + 1,
            **changes,
        )
        person = self._accepted_now(None, person)
        with self._store.transaction("Add a person"):
            self._store.put(person)
        return Changes(people=True, readiness=True, floor=True)

    def change_participant(self, participant_id: ParticipantId, **changes: Any) -> Changes:
        """Change the named fields of a person; who no longer attends leaves floor, queue and round.

        So does who no longer accepts confidentiality.

        Once the meeting has begun, such a person was here and left: the plan goes on naming them.
        """
        before = self._need(Participant, participant_id)
        after = self._accepted_now(before, replace(before, **changes))
        if before.attending and not after.attending and self.has_begun() and "was_here" not in changes:
            after = replace(after, was_here=True)
        with self._store.transaction("Change a person", typing=True):
            withdrawn = before.confidentiality_accepted and not after.confidentiality_accepted
            if withdrawn or (before.attending and not after.attending):
                self._let_leave(participant_id)
            self._store.put(after)
        return Changes(people=True, readiness=True, floor=True, plan=True)

    def _accepted_now(self, before: Participant | None, after: Participant) -> Participant:
        """Return `after` with the time of an acceptance of confidentiality that is new."""
        had = before is not None and before.confidentiality_accepted
        if after.confidentiality_accepted == had:
            return after
        return replace(after, confidentiality_at=None if had else self._clock.now())

    def mark_presence(self, participant_id: ParticipantId, presence: Presence) -> Changes:
        """Record that a person comes, is here, was here and left, or did not come.

        Raises NotAllowed for somebody who has spoken or is in the notes and is said not to have come.
        """
        person = self._need(Participant, participant_id)
        never_came = presence in {Presence.NOT_COMING, Presence.DID_NOT_COME}
        if never_came and self._was_heard(participant_id):
            message = (
                f"{person.name} has spoken or is in your notes, so they were here. "
                "Mark them as having left instead."
            )
            raise NotAllowed(message)
        was_here = not never_came and (person.was_here or presence is Presence.LEFT)
        with self._store.transaction("Change who is here"):
            return self.change_participant(participant_id, attending=presence.attends, was_here=was_here)

    def has_begun(self) -> bool:
        """Return whether the meeting was ever started."""
        return self._kept_meeting().status is not Status.NOT_STARTED

    def presence(self, person: Participant) -> Presence:
        """Return whether a person comes, is here, left or did not come; who was heard was here."""
        return self._as_they_came(person).presence(begun=self.has_begun())

    def who_took_part(self) -> tuple[Participant, ...]:
        """Return the people who are here, or were at any time, in their order."""
        came = (self._as_they_came(person) for person in self.participants())
        return tuple(person for person in came if person.took_part)

    def _as_they_came(self, person: Participant) -> Participant:
        return replace(person, was_here=person.was_here or self._was_heard(person.id))

    def remove_participant(self, participant_id: ParticipantId) -> Changes:
        """Remove a person. Raises NotAllowed for one who was heard, or who was here and left."""
        person = self._need(Participant, participant_id)
        self._refuse_if_here(person)
        with self._store.transaction("Remove a person"):
            self._let_leave(participant_id)
            self._store.remove(Participant, participant_id)
        return Changes(people=True, readiness=True, floor=True)

    def move_participant(self, participant_id: ParticipantId, step: int) -> Changes:
        """Move a person `step` places among those of their party, and so in the order of the number keys."""
        person = self._need(Participant, participant_id)
        people = list(self.participants())
        index = people.index(person)
        places = [place for place, each in enumerate(people) if each.party_id == person.party_id]
        there = places[min(max(places.index(index) + step, 0), len(places) - 1)]
        people.insert(there, people.pop(index))
        with self._store.transaction("Move a person"):
            for position, each in enumerate(people):
                self._store.put(replace(each, position=position))
        return Changes(people=True, floor=True)

    def readiness(self) -> tuple[CheckState, ...]:
        """Return every readiness check of the process as it stands."""
        return readiness(self._preparation())

    def mending_place(self, key: str) -> MendingPlace:
        """Return the field in which the check with this key is mended."""
        return mending_place(key, self._preparation())

    def missing_checks(self) -> tuple[CheckState, ...]:
        """Return the readiness checks that stand open."""
        return missing(self.readiness())

    def record_check(self, key: str, *, done: bool, who: str = "") -> Changes:
        """Record that a check is done, or not, and who confirmed it."""
        record = self._store.get(ReadinessRecord, key) or ReadinessRecord(id=key)
        with self._store.transaction("Record a readiness check"):
            self._store.put(replace(record, done=done, who=who, recorded_at=self._clock.now()))
        return Changes(readiness=True)

    def override_check(self, key: str, reason: str) -> Changes:
        """Record why a check is set aside; an empty reason takes it back. Raises NotAllowed for the three."""
        state = next((s for s in self.readiness() if s.key == key), None)
        if state is None or not state.can_be_overridden:
            raise NotAllowed("This check cannot be set aside. It protects everyone in the room.")
        record = self._store.get(ReadinessRecord, key) or ReadinessRecord(id=key)
        with self._store.transaction("Set a readiness check aside"):
            self._store.put(replace(record, reason=reason, recorded_at=self._clock.now()))
        return Changes(readiness=True)

    def _preparation(self) -> Preparation:
        records = {record.id: record for record in self._store.all(ReadinessRecord)}
        return Preparation(
            matter=self.matter(), parties=self.parties(), people=self.participants(), records=records
        )

    def _refuse_if_here(self, person: Participant) -> None:
        if self._was_heard(person.id):
            message = f"{person.name} has spoken or is in your notes. Mark them as having left instead."
            raise NotAllowed(message)
        if person.was_here:
            message = (
                f"{person.name} is marked as having been here, and the plan names everyone who was. "
                "If they never came, mark that first; then they can be removed."
            )
            raise NotAllowed(message)

    def _agenda_follows(self, before: Process, after: Process) -> bool:
        offered = [(line.title, line.minutes) for line in template_for(before).items]
        items = self._store.all(AgendaItem, order="position, rowid")
        if [(item.title, item.minutes) for item in items] != offered or any(item.done for item in items):
            return False
        for item in items:
            self._store.remove(AgendaItem, item.id)
        for item in items_from(template_for(after)):
            self._store.put(item)
        return True
