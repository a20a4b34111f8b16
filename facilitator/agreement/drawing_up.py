"""Drawing up the plan: from the case to exactly what is printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import resources
from facilitator.agreement.action import (
    Action,
    Consent,
    agreed_by_all,
    as_printed,
    in_plan,
    plan_numbers,
)
from facilitator.agreement.agreement_day import consent_days
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue
from facilitator.agreement.manner import PartyManner, party_agreement
from facilitator.agreement.outcome import (
    OUTCOME,
    StatedOutcome,
    needs_consent,
    outcome_wording,
    stated_outcome,
)
from facilitator.agreement.plan import ActionPlan, Attendee, Outcome, PartyAgreement, PlannedAction
from facilitator.agreement.terms import (
    TERMS,
    Terms,
    printed_terms,
    standing_confidentiality,
    standing_terms,
)
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
    return drawn.choices.agreed_on or last_consent_day(drawn) or max((drawn.met_on, *drawn.met_later))


def day_agreed_by(party_id: PartyId, drawn: Drawn) -> date:
    """Return the day on which a party agreed to the last of what is printed; a date that is chosen holds."""
    days = consent_days(_printed_wordings(drawn), drawn.consents)
    return drawn.choices.agreed_on or days.get(party_id) or agreement_day(drawn)


def draw_up(drawn: Drawn) -> ActionPlan:
    """Return the plan: only what every party has consented to in its present wording."""
    matter, choices = drawn.matter, drawn.choices
    words = resources.read_toml("plan_words.toml")[matter.process.value]
    stated, agreed = outcome(drawn), agreed_actions(drawn)
    numbers = plan_numbers(drawn.actions, {action.id for action in agreed})
    is_agreement = bool(agreed) and stated.outcome is not Outcome.NONE
    terms = printed_terms(matter.process, choices, drawn.parties, drawn.consents)
    return ActionPlan(
        title=str(words["title"]),
        reference=matter.reference,
        process=matter.process.label,
        meeting_date=drawn.met_on,
        later_dates=drawn.met_later,
        meeting_mode=matter.mode.label,
        agreement_date=agreement_day(drawn) if is_agreement else None,
        outcome=stated.outcome,
        outcome_sentence=stated.sentence,
        attendees=(*_led_by(matter), *_attendees(drawn.parties, drawn.people)),
        actions=tuple(_planned(numbers[action.id], action, matter.process) for action in agreed),
        still_in_disagreement=headings_to_print(drawn),
        review=terms.review,
        receivers=terms.receivers,
        sharing_statement=terms.statement,
        confidentiality=(_what_is_kept(words, drawn), *standing_confidentiality(matter.process)),
        agreements=_agreements(drawn, terms, stated),
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
        by_when=printed.due.printed,
        how_we_will_know=printed.how_we_will_know,
        supported_by=printed.supported_by,
        basis=printed.basis,
        different_timescale=printed.different_timescale,
    )


def _led_by(matter: Matter) -> tuple[Attendee, ...]:
    name = matter.facilitator_name
    return (Attendee(name=name, role=matter.process.led_by),) if name else ()


def _attendees(parties: Sequence[Party], people: Iterable[Participant]) -> tuple[Attendee, ...]:
    names = {party.id: party.called for party in parties}
    return tuple(
        Attendee(
            name=person.printed_name,
            role=person.printed_role,
            party="" if person.party_id is None else names.get(person.party_id, ""),
        )
        for person in people
        if person.took_part
    )


def _what_is_kept(words: Mapping[str, Any], drawn: Drawn) -> str:
    if drawn.retention.at_once:
        return str(words["notes_destroyed"])
    return str(words["notes_kept"]).format(kept=drawn.retention.kept_until)


def _agreements(drawn: Drawn, terms: Terms, stated: StatedOutcome) -> tuple[PartyAgreement, ...]:
    own = {manner.id: manner for manner in drawn.manners}
    return tuple(
        party_agreement(
            party,
            drawn.people,
            own.get(party.id) or PartyManner(id=party.id),
            of_plan=drawn.choices.manner,
            matter=drawn.matter,
            day=day_agreed_by(party.id, drawn),
            terms=terms != standing_terms(drawn.matter.process),
            outcome=needs_consent(stated.outcome),
        )
        for party in drawn.parties
    )
