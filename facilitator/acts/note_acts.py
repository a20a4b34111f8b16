"""Acts on notes: what the facilitator writes down."""

from dataclasses import replace
from typing import TypedDict, Unpack

from facilitator.acts.car_park_acts import CarParkActs
from facilitator.acts.changed_fields import changed
from facilitator.acts.draft_acts import DraftActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId, NoteId, PaperId, ParticipantId, new_id
from facilitator.case.papers import Paper
from facilitator.case.people import Participant
from facilitator.changes import Changes
from facilitator.meeting.notes import Note, NoteKind, parts
from facilitator.meeting.quotation import quoted


class NoteChanges(TypedDict, total=False):
    """What of a note can be changed; in whose private session it was written is not."""

    text: str
    kind: NoteKind
    item_id: ItemId | None
    speaker_id: ParticipantId | None
    may_share: bool


class NoteActs:
    """Writing things down."""

    def __init__(
        self, opened: OpenedCase, time: MeetingTime, car_park: CarParkActs, drafts: DraftActs
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._car_park, self._drafts = time, car_park, drafts

    def all(self) -> tuple[Note, ...]:
        """Return every note in the order written."""
        return self._store.all(Note)

    def write(
        self,
        text: str,
        kind: NoteKind = NoteKind.NOTE,
        *,
        may_share: bool = False,
        said_by: ParticipantId | None = None,
        clear_draft: bool = True,
    ) -> Changes:
        """Keep a note with the present item and speaker; in a private session it belongs to that session.

        `said_by` names somebody else than who has the floor.

        What is longer than one note may be becomes several, in order, in one step. A parked one goes to the
        car park too. The half-typed note is cleared in the same step.
        """
        meeting = self._time.current()
        notes = [
            Note(
                id=NoteId(new_id()),
                text=part,
                kind=kind,
                written_at=self._opened.now(),
                item_id=meeting.item_id,
                speaker_id=meeting.speaker_id if said_by is None else self._person(said_by).id,
                private_party_id=meeting.private_party_id,
                may_share=may_share,
            )
            for part in parts(text)
        ]
        with self._store.transaction("Write a note"):
            for note in notes:
                self._store.put(note)
            if kind is NoteKind.PARK:
                self._car_park.park(notes[0].text)
            if clear_draft:
                self._drafts.clear_note()
        return Changes(notes=True, parked=kind is NoteKind.PARK)

    def quote(self, words: str, paper_id: PaperId, place: str = "") -> Changes:
        """Keep what stands in a paper as a note on the present item, said by nobody; see `quoted`.

        `place` says where, as "page 12". A half-typed note stays.
        """
        meeting = self._time.current()
        paper = self._opened.need(Paper, paper_id)
        note = Note(
            id=NoteId(new_id()),
            text=quoted(words, paper.name, place).text,
            kind=NoteKind.NOTE,
            written_at=self._opened.now(),
            item_id=meeting.item_id,
            private_party_id=meeting.private_party_id,
        )
        with self._store.transaction(f"Quote from {paper.name}"):
            self._store.put(note)
        return Changes(notes=True)

    def change(self, note_id: NoteId, **changes: Unpack[NoteChanges]) -> Changes:
        """Change the named fields of a note."""
        note = changed(self._opened.need(Note, note_id), changes, NoteChanges)
        with self._store.transaction("Change a note"):
            self._store.put(note)
        return Changes(notes=True)

    def give_to(self, note_id: NoteId, speaker_id: ParticipantId | None) -> Changes:
        """Say who said what a note holds, None for nobody in particular."""
        note = self._opened.need(Note, note_id)
        if note.speaker_id == speaker_id:
            return Changes()
        name = self._person(speaker_id).name if speaker_id is not None else ""
        with self._store.transaction(f"Give a note to {name}" if name else "Take the speaker of a note away"):
            self._store.put(replace(note, speaker_id=speaker_id))
        return Changes(notes=True)

    def move_to(self, note_id: NoteId, item_id: ItemId) -> Changes:
        """Say on which agenda item a note was written."""
        note = self._opened.need(Note, note_id)
        if note.item_id == item_id:
            return Changes()
        with self._store.transaction(f"Move a note to {self._opened.need(AgendaItem, item_id).title}"):
            self._store.put(replace(note, item_id=item_id))
        return Changes(notes=True)

    def strike(self, note_id: NoteId, *, struck: bool = True) -> Changes:
        """Strike a note through, or not; it stays readable."""
        with self._store.transaction("Strike a note through" if struck else "Restore a note"):
            self._store.put(replace(self._opened.need(Note, note_id), struck=struck))
        return Changes(notes=True)

    def delete(self, note_id: NoteId) -> Changes:
        """Delete a note for good: it cannot be undone, and its words leave the file."""
        self._store.destroy(Note, note_id)
        return Changes(notes=True)

    def _person(self, person_id: ParticipantId) -> Participant:
        return self._opened.need(Participant, person_id)
