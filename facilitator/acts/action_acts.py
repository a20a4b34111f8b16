"""Acts on actions: proposing, wording, consent, read back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from facilitator.acts.terms_acts import TermsActs
from facilitator.agreement.action import (
    Action,
    Consent,
    WordingVersion,
    consent_id,
    consented,
    digest,
    in_plan,
    plan_numbers,
)
from facilitator.agreement.issue import Issue, Option
from facilitator.agreement.outcome import OUTCOME, needs_consent, outcome_wording
from facilitator.agreement.terms import TERMS
from facilitator.case.identity import ActionId, IssueId, NoteId, OptionId, PartyId, new_id
from facilitator.case.list_words import joined
from facilitator.case.people import Party
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Note

_TOUCHED = Changes(actions=True, consents=True, plan=True)


class ActionActs(TermsActs):
    """Agreeing what will be done."""

    def actions(self) -> tuple[Action, ...]:
        """Return every action in its order, withdrawn ones too."""
        return self._store.all(Action, order="position, rowid")

    def consents(self) -> tuple[Consent, ...]:
        """Return every consent given and not cleared."""
        return self._store.all(Consent)

    def propose_action(self, what: str = "", **fields: Any) -> Changes:
        """Add an action at the end."""
        place = max((action.position for action in self.actions()), default=-1) + 1
        action = Action(id=ActionId(new_id()), what=what, position=place, **fields)
        with self._store.transaction("Add an action"):
            self._store.put(action)
        return _TOUCHED

    def action_from_note(self, note_id: NoteId) -> Changes:
        """Propose an action in a note's words; the note stays."""
        return self.propose_action(self._need(Note, note_id).text, note_id=note_id)

    def action_from_option(self, option_id: OptionId) -> Changes:
        """Propose an action in an option's words, for its issue."""
        option = self._need(Option, option_id)
        return self.propose_action(option.description, issue_id=option.issue_id)

    def change_action(self, action_id: ActionId, **changes: Any) -> Changes:
        """Change an action. A new wording clears every consent to it and keeps the old one as a version."""
        before = self._need(Action, action_id)
        after = replace(before, **changes)
        if after == before:
            return Changes()
        with self._store.transaction("Change an action"):
            if after.wording != before.wording:
                self._keep_version(before)
                self._clear_consents(action_id)
                after = replace(after, read_back=False)
            self._store.put(after)
        return _TOUCHED

    def withdraw_action(self, action_id: ActionId, *, withdrawn: bool = True) -> Changes:
        """Withdraw a proposal, or bring it back; withdrawn ones are never in the document.

        Withdrawing clears every consent, so that a proposal that is brought back is asked and read again.
        """
        action = self._need(Action, action_id)
        if action.withdrawn is withdrawn:
            return Changes()
        with self._store.transaction("Withdraw an action" if withdrawn else "Bring an action back"):
            if withdrawn and consented(action_id, action.wording, self.consents()):
                self._keep_version(action)
            self._clear_consents(action_id)
            self._store.put(replace(action, withdrawn=withdrawn, read_back=False))
        return _TOUCHED

    def move_action(self, action_id: ActionId, step: int) -> Changes:
        """Move an action `step` places, and number anew."""
        actions = list(self.actions())
        index = actions.index(self._need(Action, action_id))
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
        version = self._need(WordingVersion, version_id)
        old = version.action
        return self.change_action(
            version.action_id,
            what=old.what,
            who=old.who,
            due=old.due,
            how_we_will_know=old.how_we_will_know,
            supported_by=old.supported_by,
            basis=old.basis,
            different_timescale=old.different_timescale,
            outcome_key=old.outcome_key or self._need(Action, version.action_id).outcome_key,
        )

    def consent(self, subject_id: str, party_id: PartyId) -> Changes:
        """Record a party's consent to the present wording of an action, the plan's terms or the outcome.

        The last two are `TERMS` and `OUTCOME`. For an issue it is the consent to have its heading printed.

        Raises NotAllowed for an action without what, who or by when, for a withdrawn one, and for an outcome
        that the mediator has not answered or that is not printed.
        """
        self._need(Party, party_id)
        wording = self._wording(subject_id)
        consent = Consent(
            id=consent_id(subject_id, party_id),
            subject_id=subject_id,
            party_id=party_id,
            digest=digest(wording),
            given_at=self._clock.now(),
        )
        given = self._store.get(Consent, consent.id)
        if given is not None and given.digest == consent.digest:
            return Changes()
        with self._store.transaction("Record a consent"):
            self._store.put(consent)
        return Changes(consents=True, plan=True)

    def withdraw_consent(self, subject_id: str, party_id: PartyId) -> Changes:
        """Take a party's consent back."""
        with self._store.transaction("Take a consent back"):
            self._store.remove(Consent, consent_id(subject_id, party_id))
        return Changes(consents=True, plan=True)

    def consented_parties(self) -> Mapping[str, frozenset[PartyId]]:
        """Return who consents to the present wording of each action and issue, `TERMS` and `OUTCOME`."""
        held = self.consents()
        subjects: tuple[Action | Issue, ...] = (*self.actions(), *self.issues())
        wordings = {TERMS: self.terms().wording, OUTCOME: outcome_wording(self.choices().outcome)}
        wordings |= {subject.id: subject.wording for subject in subjects}
        return {key: consented(key, wording, held) for key, wording in wordings.items()}

    def agreed_actions(self) -> tuple[Action, ...]:
        """Return the actions that every party has consented to as they stand: these are the plan."""
        parties, held = self.parties(), self.consents()
        return tuple(action for action in self.actions() if in_plan(action, parties, held))

    def numbers(self) -> Mapping[ActionId, int]:
        """Return the number of each action that can be agreed: on screens, read aloud and in the plan."""
        agreed = {action.id for action in self.agreed_actions()}
        return plan_numbers(self.actions(), agreed)

    def mark_read_back(self, action_id: ActionId) -> Changes:
        """Record that the action was read back to the room as it stands, under the number it has now.

        Raises NotAllowed for a draft, and for one that was withdrawn: they are not offered to the room.
        """
        action = self._offered(action_id)
        number = self.numbers()[action_id]
        with self._store.transaction("Mark as read back"):
            self._store.put(replace(action, read_back=True, read_back_as=number))
        return Changes(actions=True, plan=True)

    def _offered(self, action_id: ActionId) -> Action:
        action = self._need(Action, action_id)
        if action.withdrawn:
            raise NotAllowed("This action has been withdrawn. Bring it back before the room sees it.")
        if action.missing:
            needed = joined(action.missing)
            raise NotAllowed(
                f"This is still a draft, and the room never sees a draft. Still needed: {needed}."
            )
        return action

    def _wording(self, subject_id: str) -> tuple[str, ...]:
        if subject_id == TERMS:
            return self.terms().wording
        if subject_id == OUTCOME:
            return self._outcome_wording()
        action = self._store.get(Action, subject_id)
        if action is None:
            return self._need(Issue, IssueId(subject_id)).wording
        if action.withdrawn:
            raise NotAllowed("This action has been withdrawn. Bring it back before anyone agrees to it.")
        if action.missing:
            message = f"Nobody can agree to this action yet. Still needed: {', '.join(action.missing)}."
            raise NotAllowed(message)
        return action.wording

    def _outcome_wording(self) -> tuple[str, ...]:
        answer = self.choices().outcome
        if not needs_consent(answer):
            raise NotAllowed(
                "Say first how far the parties came: full agreement or part of it. Without that answer, and "
                "without agreement, no such words are printed. Nothing was changed."
            )
        return outcome_wording(answer)

    def _keep_version(self, action: Action) -> None:
        if not any(action.wording):
            return
        number = len(self.versions(action.id)) + 1
        version = WordingVersion(
            id=f"{action.id}:{number}",
            action_id=action.id,
            number=number,
            action=action,
            written_at=self._clock.now(),
            agreed_by=tuple(sorted(consented(action.id, action.wording, self.consents()))),
        )
        self._store.put(version)
