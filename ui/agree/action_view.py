"""What one action's card shows, read from the case."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.agreement.action import Action, WordingVersion
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Party
from ui.agree.list_words import joined

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

FIELDS = (
    "what",
    "who",
    "due_kind",
    "due_words",
    "due_day",
    "how_we_will_know",
    "supported_by",
    "issue_id",
    "basis",
    "different_timescale",
)
NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """One action as it stands; `number` is 0 for a withdrawn one, which `withdrawn` counts."""

    action: Action
    number: int
    withdrawn: int
    parties: tuple[Party, ...]
    agreed: frozenset[PartyId]
    versions: tuple[WordingVersion, ...]
    issue: str
    findings: tuple[str, ...]
    half_typed: bool
    process: Process

    @property
    def called(self) -> str:
        """Return what controls of this action are named after."""
        return f"action {self.number}" if self.number else f"withdrawn action {self.withdrawn}"

    @property
    def agreed_by_all(self) -> bool:
        """Return whether this action is in the plan as it stands."""
        whole = bool(self.parties) and len(self.agreed) == len(self.parties)
        return whole and not self.action.withdrawn and not self.action.missing

    @property
    def status(self) -> str:
        """Return in a sentence or two how far the parties are with this wording."""
        if self.action.withdrawn:
            return "Withdrawn. It stays in sight until Finish and is never in the document."
        if not self.parties:
            return "There is no party yet who could agree. Add the parties in Prepare."
        if self.action.missing:
            return f"Nobody can agree to this yet. Still needed: {joined(self.action.missing)}."
        if self.agreed_by_all:
            return "Agreed by everyone" + (", and read back." if self.action.read_back else ".")
        return " ".join(self._asked())

    def _asked(self) -> list[str]:
        waiting = [party for party in self.parties if party.id not in self.agreed]
        had_agreed = self._had_agreed()
        again = [party.called for party in waiting if party.id in had_agreed]
        first = [party.called for party in waiting if party.id not in had_agreed]
        last = self.versions[-1].action.wording if self.versions else ()
        why = "It was withdrawn" if last == self.action.wording else "The wording is new"
        sentences = [f"{why}. Ask again: {joined(again)}."] if again else []
        if first:
            sentences.append(f"Not agreed yet: {joined(first)}.")
        return sentences

    def _had_agreed(self) -> frozenset[PartyId]:
        """Return who agreed to an earlier wording: their word does not hold for this one."""
        return frozenset(party for version in self.versions for party in version.agreed_by)


def action_views(case: "CaseFile") -> tuple[ActionView, ...]:
    """Return every action in its order, withdrawn ones too."""
    parties, consents = case.parties(), case.consented_parties()
    precision, process = case.precision(), case.matter().process
    headings = {issue.id: issue.heading for issue in case.issues()}
    views = []
    number = withdrawn = 0
    for action in case.actions():
        number += not action.withdrawn
        withdrawn += action.withdrawn
        views.append(
            ActionView(
                action=action,
                number=0 if action.withdrawn else number,
                withdrawn=withdrawn if action.withdrawn else 0,
                parties=parties,
                agreed=consents.get(action.id, frozenset()) & {party.id for party in parties},
                versions=case.versions(action.id),
                issue=headings.get(action.issue_id, "") if action.issue_id else "",
                findings=tuple(finding.sentence for finding in precision.get(action.id, ())),
                half_typed=is_half_typed(case, action.id),
                process=process,
            )
        )
    return tuple(views)


def draft_place(action_id: ActionId | str, field: str) -> str:
    """Return under which name a half-typed field of an action is kept."""
    return f"action:{action_id}:{field}"


def is_half_typed(case: "CaseFile", action_id: ActionId | str) -> bool:
    """Return whether something was typed into this action's editor and not saved as its wording."""
    return any(case.draft(draft_place(action_id, field)).text for field in FIELDS)
