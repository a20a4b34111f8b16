"""Acts on issues: what is in disagreement."""

from dataclasses import replace
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.action import Action
from facilitator.agreement.issue import Issue, IssueState, Option
from facilitator.case.identity import IssueId, new_id
from facilitator.changes import Changes


class IssueChanges(TypedDict, total=False):
    """What of an issue can be changed."""

    heading: str
    state: IssueState
    print_heading: bool


class IssueActs:
    """Listing what is in disagreement."""

    def __init__(self, opened: OpenedCase, consents: ConsentRecords) -> None:
        self._opened, self._store = opened, opened.store
        self._consents = consents

    def all(self) -> tuple[Issue, ...]:
        """Return the issues in their order."""
        return self._store.all(Issue, order="position, rowid")

    def add(self, heading: str) -> Changes:
        """Add an issue at the end."""
        place = max((issue.position for issue in self.all()), default=-1) + 1
        with self._store.transaction("Add an issue"):
            self._store.put(Issue(id=IssueId(new_id()), heading=heading, position=place))
        return Changes(issues=True, plan=True)

    def change(self, issue_id: IssueId, **changes: Unpack[IssueChanges]) -> Changes:
        """Change an issue; a new heading, or one taken out of the plan, clears the consents to it."""
        before = self._opened.need(Issue, issue_id)
        after = changed(before, changes, IssueChanges)
        with self._store.transaction("Change an issue", typing=True):
            self._store.put(after)
            taken_out = before.print_heading and not after.print_heading
            if taken_out or after.wording != before.wording:
                self._consents.clear(issue_id)
        return Changes(issues=True, consents=True, plan=True)

    def remove(self, issue_id: IssueId) -> Changes:
        """Remove an issue and its consents; options and actions under it stay, without an issue."""
        self._opened.need(Issue, issue_id)
        with self._store.transaction("Remove an issue"):
            self._store.remove(Issue, issue_id)
            self._consents.clear(issue_id)
            for option in self._store.where(Option, "issue_id = ?", (issue_id,), order="position, rowid"):
                self._store.put(replace(option, issue_id=None))
            for action in self._store.where(Action, "issue_id = ?", (issue_id,)):
                self._store.put(replace(action, issue_id=None))
        return Changes(issues=True, options=True, actions=True, consents=True, plan=True)
