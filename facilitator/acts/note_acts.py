"""Acts on notes and the car park."""

from dataclasses import replace
from typing import Any

from facilitator.acts.floor_acts import FloorActs
from facilitator.case.identity import NoteId, ParkedId, new_id
from facilitator.case.text import LINE_LIMIT
from facilitator.case.text_units import whole_letters
from facilitator.changes import Changes
from facilitator.meeting.notes import Draft, Note, NoteKind, ParkedTopic, parts

NOTE_DRAFT = "note"


class NoteActs(FloorActs):
    """Writing things down."""

    def notes(self) -> tuple[Note, ...]:
        """Return every note in the order written."""
        return self._store.all(Note)

    def write_note(
        self, text: str, kind: NoteKind = NoteKind.NOTE, *, may_share: bool = False, clear_draft: bool = True
    ) -> Changes:
        """Keep a note with the present item and speaker; in a private session it belongs to that session.

        What is longer than one note may be becomes several, in order, in one step. A parked one goes to the
        car park too. The half-typed note is cleared in the same step.
        """
        meeting = self.meeting()
        notes = [
            Note(
                id=NoteId(new_id()),
                text=part,
                kind=kind,
                written_at=self._clock.now(),
                item_id=meeting.item_id,
                speaker_id=meeting.speaker_id,
                private_party_id=meeting.private_party_id,
                may_share=may_share,
            )
            for part in parts(text)
        ]
        with self._store.transaction("Write a note"):
            for note in notes:
                self._store.put(note)
            if kind is NoteKind.PARK:
                self._store.put(self._parked(notes[0].text))
            if clear_draft:
                # Outside the undo step: taking the note back must not bring half of it back as well.
                self._store.forget(Draft, NOTE_DRAFT)
        return Changes(notes=True, drafts=clear_draft, parked=kind is NoteKind.PARK)

    def change_note(self, note_id: NoteId, **changes: Any) -> Changes:
        """Change the named fields of a note: text, kind, speaker, item or may_share."""
        with self._store.transaction("Change a note"):
            self._store.put(replace(self._need(Note, note_id), **changes))
        return Changes(notes=True)

    def strike_note(self, note_id: NoteId, *, struck: bool = True) -> Changes:
        """Strike a note through, or not; it stays readable."""
        with self._store.transaction("Strike a note through" if struck else "Restore a note"):
            self._store.put(replace(self._need(Note, note_id), struck=struck))
        return Changes(notes=True)

    def delete_note(self, note_id: NoteId) -> Changes:
        """Delete a note for good: it cannot be undone, and its words leave the file."""
        self._store.destroy(Note, note_id)
        return Changes(notes=True)

    def car_park(self) -> tuple[ParkedTopic, ...]:
        """Return the topics set aside."""
        return self._store.all(ParkedTopic)

    def park_topic(self, topic: str) -> Changes:
        """Set a topic aside."""
        with self._store.transaction("Park a topic"):
            self._store.put(self._parked(topic))
        return Changes(parked=True)

    def change_parked(self, parked_id: ParkedId, **changes: Any) -> Changes:
        """Change a parked topic: its words, who takes it on, or what becomes of it."""
        with self._store.transaction("Change a parked topic", typing=True):
            self._store.put(replace(self._need(ParkedTopic, parked_id), **changes))
        return Changes(parked=True)

    def remove_parked(self, parked_id: ParkedId) -> Changes:
        """Take a topic out of the car park."""
        with self._store.transaction("Remove a parked topic"):
            self._store.remove(ParkedTopic, parked_id)
        return Changes(parked=True)

    def _parked(self, topic: str) -> ParkedTopic:
        one_line = " ".join(topic.split())
        if len(one_line) > LINE_LIMIT:
            # The whole of it is the note.
            one_line = f"{whole_letters(one_line, LINE_LIMIT - 1).rstrip()}…"
        return ParkedTopic(id=ParkedId(new_id()), topic=one_line, parked_at=self._clock.now())
