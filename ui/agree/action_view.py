"""What one action's card shows, read from the case."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.agreement.action import Action, WordingVersion
from facilitator.agreement.consent_words import consent_words
from facilitator.agreement.finding import Finding
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Party

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
    "outcome_key",
    "basis",
    "different_timescale",
)
NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """One action as it stands.

    `number` is 0 for a draft and for a withdrawn one, which `draft` and `withdrawn` count.
    """

    action: Action
    number: int
    draft: int
    withdrawn: int
    parties: tuple[Party, ...]
    agreed: frozenset[PartyId]
    versions: tuple[WordingVersion, ...]
    issue: str
    findings: tuple[Finding, ...]
    half_typed: bool
    process: Process
    in_plan: bool
    status: str

    @property
    def called(self) -> str:
        """Return what controls of this action are named after."""
        if self.number:
            return f"action {self.number}"
        return f"draft {self.draft}" if self.draft else f"withdrawn action {self.withdrawn}"


def action_views(case: "CaseFile") -> tuple[ActionView, ...]:
    """Return every action in its order, withdrawn ones too."""
    parties, consents = case.parties.all(), case.consents.parties()
    in_plan = {action.id for action in case.actions.agreed()}
    precision, process = case.precision.findings(), case.matter.current().process
    headings = {issue.id: issue.heading for issue in case.issues.all()}
    views = []
    numbers = case.actions.numbers()
    drafts = withdrawn = 0
    for action in case.actions.all():
        number = numbers.get(action.id, 0)
        drafts += action.is_draft
        withdrawn += action.withdrawn
        agreed = consents.get(action.id, frozenset()) & {party.id for party in parties}
        versions = case.actions.versions(action.id)
        views.append(
            ActionView(
                action=action,
                number=number,
                draft=drafts if action.is_draft else 0,
                withdrawn=withdrawn if action.withdrawn else 0,
                parties=parties,
                agreed=agreed,
                versions=versions,
                issue=headings.get(action.issue_id, "") if action.issue_id else "",
                findings=precision.get(action.id, ()),
                half_typed=is_half_typed(case, action.id),
                process=process,
                in_plan=action.id in in_plan,
                status=consent_words(action, parties, agreed, versions, number),
            )
        )
    return tuple(views)


def draft_place(action_id: ActionId | str, field: str) -> str:
    """Return under which name a half-typed field of an action is kept."""
    return f"action:{action_id}:{field}"


def is_half_typed(case: "CaseFile", action_id: ActionId | str) -> bool:
    """Return whether something was typed into this action's editor and not saved as its wording."""
    return any(case.drafts.at(draft_place(action_id, field)).text for field in FIELDS)
