"""Drawing up the plan: from the case to exactly what is printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from facilitator.agreement.action import (
    Action,
    Consent,
    agreed_by_all,
    as_printed,
    in_plan,
    plan_numbers,
)
from facilitator.agreement.agreement_day import consent_days
from facilitator.agreement.attendance import attendees
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue
from facilitator.agreement.manner import PartyManner, agreed_to, party_agreement
from facilitator.agreement.not_kept import not_kept
from facilitator.agreement.outcome import (
    OUTCOME,
    StatedOutcome,
    needs_consent,
    outcome_wording,
    stated_outcome,
)
from facilitator.agreement.plan import ActionPlan, Outcome, PartyAgreement, PlannedAction
from facilitator.agreement.plan_opening import about, held, references
from facilitator.agreement.plan_words import plan_words
from facilitator.agreement.terms import (
    TERMS,
    Terms,
    printed_terms,
    standing_confidentiality,
    standing_terms,
)
from facilitator.agreement.whom_to_ask import whom_to_ask
from facilitator.case.identity import PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.people import Participant, Party
from facilitator.case.retention import Retention


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Everything a plan is drawn up from."""

    matter: Matter
    parties: Sequence[Party]
    people: Sequence[Participant]
    actions: Sequence[Action]
    issues: Sequence[Issue]
    consents: Sequence[Consent]
    choices: PlanChoices
    met_on: date
    met_later: tuple[date, ...] = ()
    manners: Sequence[PartyManner] = ()
    retention: Retention = field(default_factory=Retention)

    @property
    def days_held(self) -> tuple[date, ...]:
        """Return every day on which the parties met, first to last."""
        return (self.met_on, *self.met_later)


def agreed_actions(drawn: Drawn) -> tuple[Action, ...]:
    """Return the actions that every party has consented to in their present wording."""
    return tuple(action for action in drawn.actions if in_plan(action, drawn.parties, drawn.consents))


def headings_to_print(drawn: Drawn) -> tuple[str, ...]:
    """Return the headings still in disagreement that every party has consented to have printed."""
    return tuple(
        issue.heading
        for issue in drawn.issues
        if issue.asks_to_be_printed and agreed_by_all(issue.id, issue.wording, drawn.parties, drawn.consents)
    )


def outcome(drawn: Drawn) -> StatedOutcome:
    """Return how far the parties came, as the mediator answered and every party agreed to have it said."""
    return stated_outcome(drawn.choices.outcome, agreed_actions(drawn), drawn.parties, drawn.consents)


def last_consent_day(drawn: Drawn) -> date | None:
    """Return the day of the last consent to what is printed, None where nothing is agreed."""
    return max(consent_days(_printed_wordings(drawn), drawn.consents).values(), default=None)


def agreement_day(drawn: Drawn) -> date:
    """Return the date of the agreement: the one chosen, else of the last consent, else of the meeting."""
    return drawn.choices.agreed_on or last_consent_day(drawn) or max(drawn.days_held)


def day_agreed_by(party_id: PartyId, drawn: Drawn) -> date:
    """Return the day on which a party agreed to the last of what is printed; a date that is chosen holds."""
    days = consent_days(_printed_wordings(drawn), drawn.consents)
    return drawn.choices.agreed_on or days.get(party_id) or agreement_day(drawn)


def draw_up(drawn: Drawn) -> ActionPlan:
    """Return the plan: only what every party has consented to in its present wording."""
    matter, choices, parties = drawn.matter, drawn.choices, drawn.parties
    stated, agreed = outcome(drawn), agreed_actions(drawn)
    numbers = plan_numbers(drawn.actions, {action.id for action in agreed})
    agreed_on = agreement_day(drawn) if agreed and stated.outcome is not Outcome.NONE else None
    terms = printed_terms(matter.process, choices, parties, drawn.consents)
    return ActionPlan(
        title=str(plan_words()[matter.process.value]["title"]),
        about=about(matter),
        references=references(matter, parties),
        held=held(matter, drawn.days_held, agreed_on),
        reference=matter.reference,
        agreement_date=agreed_on,
        outcome=stated.outcome,
        outcome_sentence=stated.sentence,
        attendees=attendees(matter, parties, drawn.people, drawn.days_held),
        actions=tuple(_planned(numbers[action.id], action, matter.process) for action in agreed),
        still_in_disagreement=headings_to_print(drawn),
        not_kept=not_kept(matter, parties) if agreed_on else (),
        review=terms.review,
        receivers=terms.receivers,
        sharing_statement=terms.statement,
        confidentiality=(_what_is_kept(drawn), *standing_confidentiality(matter.process)),
        agreed_to=_agreed_to(terms, stated, matter.process) if agreed_on else "",
        agreements=_agreements(drawn),
        contact=whom_to_ask(matter),
        replaces=choices.replaces,
        practice=matter.practice,
    )


def _printed_wordings(drawn: Drawn) -> dict[str, tuple[str, ...]]:
    """Return the wording of everything printed that the parties consented to, by the subject's key."""
    headings = set(headings_to_print(drawn))
    printed: dict[str, tuple[str, ...]] = {action.id: action.wording for action in agreed_actions(drawn)}
    printed |= {issue.id: issue.wording for issue in drawn.issues if issue.heading in headings}
    stated = outcome(drawn).outcome
    printed |= {OUTCOME: outcome_wording(stated)} if needs_consent(stated) else {}
    terms = printed_terms(drawn.matter.process, drawn.choices, drawn.parties, drawn.consents)
    return printed if terms == standing_terms(drawn.matter.process) else {**printed, TERMS: terms.wording}


def _planned(number: int, action: Action, process: Process) -> PlannedAction:
    printed = as_printed(action, process)
    return PlannedAction(
        number=number,
        what=printed.what,
        who=printed.who,
        by_when=printed.due.in_sentence,
        how_we_will_know=printed.how_we_will_know,
        supported_by=printed.supported_by,
        basis=printed.basis,
        different_timescale=printed.different_timescale,
    )


def _what_is_kept(drawn: Drawn) -> str:
    words = plan_words()[drawn.matter.process.value]
    if drawn.retention.at_once:
        return str(words["notes_destroyed"])
    return str(words["notes_kept"]).format(kept=drawn.retention.kept_until)


def _agreed_to(terms: Terms, stated: StatedOutcome, process: Process) -> str:
    return agreed_to(terms=terms != standing_terms(process), outcome=needs_consent(stated.outcome))


def _agreements(drawn: Drawn) -> tuple[PartyAgreement, ...]:
    own = {manner.id: manner for manner in drawn.manners}
    return tuple(
        party_agreement(
            party,
            drawn.people,
            own.get(party.id) or PartyManner(id=party.id),
            of_plan=drawn.choices.manner,
            matter=drawn.matter,
            day=day_agreed_by(party.id, drawn),
        )
        for party in drawn.parties
    )
