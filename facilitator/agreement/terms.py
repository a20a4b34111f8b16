"""The terms of the plan as a whole: who may receive it, how it may be shared, when it is looked at again.

The standing words of a process are this program's usual ones: the opening words hold them, so that they are
read out. Any other words are printed only with every party's consent to them, like the words of an action.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.agreement.action import Consent, agreed_by_all
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.plan_words import plan_words
from facilitator.case.calendar_words import long_date
from facilitator.case.matter import Process
from facilitator.case.people import Party
from facilitator.case.working_days import is_working_day, working_day_before

TERMS = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the plan says of itself, in printed words; `review` may be empty."""

    receivers: str
    statement: str
    review: str = ""

    @property
    def wording(self) -> tuple[str, ...]:
        """Return exactly what parties consent to."""
        return (self.receivers, self.statement, self.review)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sharing statement that can be chosen: `label` for the screen, `words` for the document."""

    key: str
    label: str
    words: str


def statements() -> tuple[Statement, ...]:
    """Return the sharing statements that can be chosen."""
    return tuple(Statement(key=key, **row) for key, row in plan_words()["statements"].items())


def standing_statement(process: Process) -> Statement:
    """Return the sharing statement of a process where none is chosen."""
    return _statement(plan_words()[process.value]["statement"])


def standing_terms(process: Process) -> Terms:
    """Return the terms of a process where nothing is chosen."""
    return Terms(
        receivers=str(plan_words()[process.value]["sharing"]), statement=standing_statement(process).words
    )


def standing_confidentiality(process: Process) -> tuple[str, ...]:
    """Return what the plan of a process says of confidence: it ends where the opening words say."""
    words = plan_words()
    return tuple(line.replace("{limit}", words["limit"]) for line in words[process.value]["confidentiality"])


def chosen_terms(process: Process, choices: PlanChoices) -> Terms:
    """Return the terms as they are chosen, whether or not the parties have agreed to them."""
    standing = standing_terms(process)
    known = {statement.key: statement.words for statement in statements()}
    return Terms(
        receivers=choices.receivers or standing.receivers,
        statement=known.get(choices.statement_key, standing.statement),
        review=_review(choices),
    )


def need_consent(process: Process, choices: PlanChoices) -> bool:
    """Return whether the terms are other than the standing ones, so that every party is asked."""
    return chosen_terms(process, choices) != standing_terms(process)


def printed_terms(
    process: Process, choices: PlanChoices, parties: Sequence[Party], consents: Sequence[Consent]
) -> Terms:
    """Return the terms for the document: those chosen where every party consents, else the standing ones."""
    chosen = chosen_terms(process, choices)
    return chosen if agreed_by_all(TERMS, chosen.wording, parties, consents) else standing_terms(process)


def suggested_review(process: Process, agreed_on: date) -> date:
    """Return a working day on which such a plan may be looked at again: only a suggestion."""
    day = agreed_on + timedelta(weeks=int(plan_words()[process.value]["review_weeks"]))
    return day if is_working_day(day) else working_day_before(day)


def _review(choices: PlanChoices) -> str:
    day = f"The parties will review this plan on {long_date(choices.review_on)}." if choices.review_on else ""
    return " ".join(part for part in (day, choices.review_words) if part)


def _statement(key: str) -> Statement:
    return next(statement for statement in statements() if statement.key == key)
