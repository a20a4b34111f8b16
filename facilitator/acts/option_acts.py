"""Acts on options: what might settle an issue."""

from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.issue import Option
from facilitator.case.identity import IssueId, NoteId, OptionId, new_id
from facilitator.changes import Changes
from facilitator.meeting.notes import Note


class OptionChanges(TypedDict, total=False):
    """What of an option can be changed: its words, what came of testing it, and its issue."""

    description: str
    reality_test: str
    struck: bool
    issue_id: IssueId | None


class OptionActs:
    """Listing what might settle what is in disagreement."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store = opened, opened.store

    def all(self) -> tuple[Option, ...]:
        """Return the options in their order."""
        return self._store.all(Option, order="position, rowid")

    def add(
        self, description: str, issue_id: IssueId | None = None, note_id: NoteId | None = None
    ) -> Changes:
        """Add an option, under an issue or not."""
        option = Option(
            id=OptionId(new_id()),
            description=description,
            issue_id=issue_id,
            note_id=note_id,
            position=max((option.position for option in self.all()), default=-1) + 1,
        )
        with self._store.transaction("Add an option"):
            self._store.put(option)
        return Changes(options=True)

    def from_note(self, note_id: NoteId, issue_id: IssueId | None = None) -> Changes:
        """Make an option of a note's words; the note stays."""
        return self.add(self._opened.need(Note, note_id).text, issue_id, note_id)

    def change(self, option_id: OptionId, **changes: Unpack[OptionChanges]) -> Changes:
        """Change an option, or what came of testing it."""
        option = changed(self._opened.need(Option, option_id), changes, OptionChanges)
        with self._store.transaction("Change an option", typing=True):
            self._store.put(option)
        return Changes(options=True)

    def remove(self, option_id: OptionId) -> Changes:
        """Remove an option."""
        with self._store.transaction("Remove an option"):
            self._store.remove(Option, option_id)
        return Changes(options=True)
