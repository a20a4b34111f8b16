"""Acts on actions: proposing, wording, order, read back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias, TypedDict, Unpack

from facilitator.acts.changed_fields import changed, refuse_others
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.party_acts import PartyActs
from facilitator.agreement.action import Action, Due, WordingVersion, consented, in_plan, plan_numbers
from facilitator.agreement.issue import Option
from facilitator.case.identity import ActionId, IssueId, NoteId, OptionId, new_id
from facilitator.case.list_words import joined
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Note

_TOUCHED = Changes(actions=True, consents=True, plan=True)


class ActionDetails(TypedDict, total=False):
    """What can be said of an action beside its words."""

    who: str
    due: Due
    how_we_will_know: str
    supported_by: str
    issue_id: IssueId | None
    outcome_key: str
    basis: str
    different_timescale: str


class ActionChanges(ActionDetails, total=False):
    """What of an action can be changed; withdrawing and reading back are acts of their own."""

    what: str


# The fields that are words, for a screen that has one control for many of them.
ActionText: TypeAlias = Literal[
    "what", "who", "how_we_will_know", "supported_by", "basis", "different_timescale"
]


class ActionActs:
    """Agreeing what will be done."""

    def __init__(self, opened: OpenedCase, parties: PartyActs, consents: ConsentRecords) -> None:
        self._opened, self._store = opened, opened.store
        self._parties, self._consents = parties, consents

    def all(self) -> tuple[Action, ...]:
        """Return every action in its order, withdrawn ones too."""
        return self._store.all(Action, order="position, rowid")

    def propose(self, what: str = "", **details: Unpack[ActionDetails]) -> Changes:
        """Add an action at the end."""
        refuse_others(details, ActionDetails)
        return self._add(Action(id=ActionId(new_id()), what=what, **details))

    def from_note(self, note_id: NoteId) -> Changes:
        """Propose an action in a note's words; the note stays."""
        words = self._opened.need(Note, note_id).text
        return self._add(Action(id=ActionId(new_id()), what=words, note_id=note_id))

    def from_option(self, option_id: OptionId) -> Changes:
        """Propose an action in an option's words, for its issue."""
        option = self._opened.need(Option, option_id)
        return self.propose(option.description, issue_id=option.issue_id)

    def change(self, action_id: ActionId, **changes: Unpack[ActionChanges]) -> Changes:
        """Change an action. A new wording clears every consent to it and keeps the old one as a version."""
        before = self._opened.need(Action, action_id)
        after = changed(before, changes, ActionChanges)
        if after == before:
            return Changes()
        with self._store.transaction("Change an action"):
            if after.wording != before.wording:
                self._keep_version(before)
                self._consents.clear(action_id)
                after = replace(after, read_back=False)
            self._store.put(after)
        return _TOUCHED

    def withdraw(self, action_id: ActionId, *, withdrawn: bool = True) -> Changes:
        """Withdraw a proposal, or bring it back; withdrawn ones are never in the document.

        Withdrawing clears every consent, so that a proposal that is brought back is asked and read again.
        """
        action = self._opened.need(Action, action_id)
        if action.withdrawn is withdrawn:
            return Changes()
        with self._store.transaction("Withdraw an action" if withdrawn else "Bring an action back"):
            if withdrawn and consented(action_id, action.wording, self._consents.all()):
                self._keep_version(action)
            self._consents.clear(action_id)
            self._store.put(replace(action, withdrawn=withdrawn, read_back=False))
        return _TOUCHED

    def move(self, action_id: ActionId, step: int) -> Changes:
        """Move an action `step` places, and number anew."""
        actions = list(self.all())
        index = actions.index(self._opened.need(Action, action_id))
        actions.insert(min(max(index + step, 0), len(actions) - 1), actions.pop(index))
        with self._store.transaction("Move an action"):
            for position, action in enumerate(actions):
                self._store.put(replace(action, position=position))
        return _TOUCHED

    def versions(self, action_id: ActionId) -> tuple[WordingVersion, ...]:
        """Return the wordings an action has had before, oldest first."""
        return self._store.where(WordingVersion, "action_id = ?", (action_id,), order="number")

    def restore_version(self, version_id: str) -> Changes:
        """Give an action an earlier wording again; it asks every party again, like any change."""
        version = self._opened.need(WordingVersion, version_id)
        old, present = version.action, self._opened.need(Action, version.action_id)
        return self.change(
            version.action_id,
            what=old.what,
            who=old.who,
            due=old.due,
            how_we_will_know=old.how_we_will_know,
            supported_by=old.supported_by,
            basis=old.basis,
            different_timescale=old.different_timescale,
            outcome_key=old.outcome_key or present.outcome_key,
        )

    def agreed(self) -> tuple[Action, ...]:
        """Return the actions that every party has consented to as they stand: these are the plan."""
        parties, held = self._parties.all(), self._consents.all()
        return tuple(action for action in self.all() if in_plan(action, parties, held))

    def numbers(self) -> Mapping[ActionId, int]:
        """Return the number of each action that can be agreed: on screens, read aloud and in the plan."""
        return plan_numbers(self.all(), {action.id for action in self.agreed()})

    def mark_read_back(self, action_id: ActionId) -> Changes:
        """Record that the action was read back to the room as it stands, under the number it has now.

        Raises NotAllowed for a draft, and for one that was withdrawn: they are not offered to the room.
        """
        action = self.offered(action_id)
        number = self.numbers()[action_id]
        with self._store.transaction("Mark as read back"):
            self._store.put(replace(action, read_back=True, read_back_as=number))
        return Changes(actions=True, plan=True)

    def offered(self, action_id: ActionId) -> Action:
        """Return an action as the room may see it.

        Raises NotAllowed for a draft, and for one that was withdrawn.
        """
        action = self._opened.need(Action, action_id)
        if action.withdrawn:
            raise NotAllowed("This action has been withdrawn. Bring it back before the room sees it.")
        if action.missing:
            needed = joined(action.missing)
            raise NotAllowed(
                f"This is still a draft, and the room never sees a draft. Still needed: {needed}."
            )
        return action

    def _add(self, action: Action) -> Changes:
        place = max((other.position for other in self.all()), default=-1) + 1
        with self._store.transaction("Add an action"):
            self._store.put(replace(action, position=place))
        return _TOUCHED

    def _keep_version(self, action: Action) -> None:
        if not any(action.wording):
            return
        number = len(self.versions(action.id)) + 1
        version = WordingVersion(
            id=f"{action.id}:{number}",
            action_id=action.id,
            number=number,
            action=action,
            written_at=self._opened.now(),
            agreed_by=tuple(sorted(consented(action.id, action.wording, self._consents.all()))),
        )
        self._store.put(version)
