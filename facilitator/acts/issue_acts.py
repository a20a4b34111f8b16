"""Acts on issues and options."""

from dataclasses import replace
from typing import Any

from facilitator.acts.note_acts import NoteActs
from facilitator.agreement.action import Action, Consent
from facilitator.agreement.issue import Issue, Option
from facilitator.case.identity import IssueId, NoteId, OptionId, new_id
from facilitator.changes import Changes
from facilitator.meeting.notes import Note


class IssueActs(NoteActs):
    """Listing what is in disagreement, and what might settle it."""

    def issues(self) -> tuple[Issue, ...]:
        """Return the issues in their order."""
        return self._store.all(Issue, order="position, rowid")

    def options(self) -> tuple[Option, ...]:
        """Return the options in their order."""
        return self._store.all(Option, order="position, rowid")

    def raise_issue(self, heading: str) -> Changes:
        """Add an issue at the end."""
        place = max((issue.position for issue in self.issues()), default=-1) + 1
        with self._store.transaction("Add an issue"):
            self._store.put(Issue(id=IssueId(new_id()), heading=heading, position=place))
        return Changes(issues=True, plan=True)

    def change_issue(self, issue_id: IssueId, **changes: Any) -> Changes:
        """Change an issue; a new heading, or one taken out of the plan, clears the consents to it."""
        before = self._need(Issue, issue_id)
        after = replace(before, **changes)
        with self._store.transaction("Change an issue", typing=True):
            self._store.put(after)
            taken_out = before.print_heading and not after.print_heading
            if taken_out or after.wording != before.wording:
                self._clear_consents(issue_id)
        return Changes(issues=True, consents=True, plan=True)

    def remove_issue(self, issue_id: IssueId) -> Changes:
        """Remove an issue and its consents; options and actions under it stay, without an issue."""
        self._need(Issue, issue_id)
        with self._store.transaction("Remove an issue"):
            self._store.remove(Issue, issue_id)
            self._clear_consents(issue_id)
            for option in self.options():
                if option.issue_id == issue_id:
                    self._store.put(replace(option, issue_id=None))
            for action in self._store.where(Action, "issue_id = ?", (issue_id,)):
                self._store.put(replace(action, issue_id=None))
        return Changes(issues=True, options=True, actions=True, consents=True, plan=True)

    def add_option(
        self, description: str, issue_id: IssueId | None = None, note_id: NoteId | None = None
    ) -> Changes:
        """Add an option, under an issue or not."""
        place = max((option.position for option in self.options()), default=-1) + 1
        option = Option(
            id=OptionId(new_id()),
            description=description,
            issue_id=issue_id,
            note_id=note_id,
            position=place,
        )
        with self._store.transaction("Add an option"):
            self._store.put(option)
        return Changes(options=True)

    def option_from_note(self, note_id: NoteId, issue_id: IssueId | None = None) -> Changes:
        """Make an option of a note's words; the note stays."""
        return self.add_option(self._need(Note, note_id).text, issue_id, note_id)

    def change_option(self, option_id: OptionId, **changes: Any) -> Changes:
        """Change an option, or what came of testing it."""
        with self._store.transaction("Change an option", typing=True):
            self._store.put(replace(self._need(Option, option_id), **changes))
        return Changes(options=True)

    def remove_option(self, option_id: OptionId) -> Changes:
        """Remove an option."""
        with self._store.transaction("Remove an option"):
            self._store.remove(Option, option_id)
        return Changes(options=True)

    def _clear_consents(self, subject_id: str) -> int:
        held = self._store.where(Consent, "subject_id = ?", (subject_id,))
        for consent in held:
            self._store.remove(Consent, consent.id)
        return len(held)
