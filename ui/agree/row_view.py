"""What one row of Agree shows: an action, or what else the parties agree to, read from the case."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from facilitator.agreement.action import Action
from facilitator.agreement.finding import Finding
from facilitator.agreement.outcome import OUTCOME, needs_consent, outcome_wording
from facilitator.agreement.terms import TERMS
from facilitator.case.calendar_words import short_date
from facilitator.case.direction import isolated
from facilitator.case.identity import PartyId
from facilitator.case.list_words import shown_names
from facilitator.case.people import Party
from ui.agree.action_view import ActionView

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

DRAFT_MARK: Final = "\u00b7"
DOT: Final = " \u00b7 "
QUESTION: Final = "How far did the parties come?"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row: `subject` is what consent is given to, `findings` what the facilitator must mend.

    `action` is None for the outcome and for the terms of the plan; `whole` tells that every party agrees.
    """

    subject: str
    mark: str
    called: str
    what: str
    facts: str
    status: str
    parties: tuple[Party, ...]
    agreed: frozenset[PartyId]
    possible: bool
    whole: bool
    findings: tuple[Finding, ...] = ()
    half_typed: bool = False
    action: ActionView | None = None

    @property
    def shortly(self) -> str:
        """Return in two or three words what is still to do, or that nothing is."""
        if self.action is not None and self.action.action.withdrawn:
            return "withdrawn"
        if self.action is not None and self.action.draft:
            return "a draft"
        if self.findings:
            return f"{len(self.findings)} to mend"
        if not self.possible:
            return "not answered" if not self.facts else ""
        return "\u2713 all agree" if self.whole else f"{len(self.agreed)} of {len(self.parties)} agree"

    @property
    def sentence(self) -> str:
        """Return all of it as it is spoken."""
        names = [party.called for party in self.parties if party.id in self.agreed]
        agree = f"Agreed by {shown_names(names)}." if names and not self.whole else ""
        mend = f"{len(self.findings)} to mend." if self.findings else ""
        parts = (
            f"{self.called[:1].upper()}{self.called[1:]}: {self.what}",
            self.facts,
            self.status,
            agree,
            mend,
        )
        return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts if part)


def row_of(view: ActionView) -> RowView:
    """Return the row of an action."""
    action = view.action
    return RowView(
        subject=action.id,
        mark=str(view.number or DRAFT_MARK),
        called=view.called,
        what=action.what or "Nothing is written yet of what will be done",
        facts=_facts(action, view.issue),
        status=view.status,
        parties=view.parties,
        agreed=view.agreed,
        possible=not (action.withdrawn or action.missing),
        whole=view.in_plan,
        findings=_to_mend(view),
        half_typed=view.half_typed,
        action=view,
    )


def rows_beside_actions(case: "CaseFile") -> tuple[RowView, ...]:
    """Return what else the parties are asked: how far they came, and other terms than the usual."""
    rows = [_outcome_row(case)] if case.actions.all() else []
    return (*rows, _terms_row(case)) if case.terms.need_consent() else tuple(rows)


def _outcome_row(case: "CaseFile") -> RowView:
    answer = case.terms.choices().outcome
    parties, agreed = case.parties.all(), case.consents.parties()[OUTCOME]
    asked = needs_consent(answer)
    printed = ". ".join(outcome_wording(answer))
    missing = [party.called for party in parties if party.id not in agreed]
    whole = asked and bool(parties) and not missing
    if asked:
        status = (
            "Every party agrees, so the plan says this."
            if whole
            else f"Not agreed yet: {shown_names(missing)}."
        )
    else:
        status = (
            "No document is made."
            if answer
            else "Only you and the parties can say. The plan does not guess it."
        )
    return RowView(
        subject=OUTCOME,
        mark="",
        called="the outcome",
        what=QUESTION,
        facts=printed,
        status=status,
        parties=parties,
        agreed=agreed,
        possible=asked,
        whole=whole,
        findings=tuple(Finding("outcome", each, "") for each in case.plan.outcome_findings()),
    )


def _terms_row(case: "CaseFile") -> RowView:
    parties, agreed = case.parties.all(), case.consents.parties()[TERMS]
    missing = [party.called for party in parties if party.id not in agreed]
    whole = bool(parties) and not missing
    return RowView(
        subject=TERMS,
        mark="",
        called="sharing and review",
        what="Sharing and review are other than usual",
        facts=DOT.join(isolated(part) for part in case.terms.current().wording if part),
        status="Every party agrees, so the plan says this."
        if whole
        else f"Not agreed yet: {shown_names(missing)}.",
        parties=parties,
        agreed=agreed,
        possible=True,
        whole=whole,
    )


def _facts(action: Action, issue: str) -> str:
    due = short_date(action.due.day) if action.due.day and not action.due.words else action.due.printed
    return DOT.join(isolated(part) for part in (action.who, due, action.how_we_will_know, issue) if part)


def _to_mend(view: ActionView) -> tuple[Finding, ...]:
    # A draft says itself what it lacks.
    return view.findings if view.number else ()
