"""The figures that commissioners ask for each quarter: one line about a case, which names nobody.

It is shown once, to be copied by hand, and kept nowhere: with the case everything it was made of goes.
"""

from facilitator.agreement.drawing_up import Drawn, agreed_actions
from facilitator.agreement.outcome import stated_outcome
from facilitator.agreement.plan import Outcome
from facilitator.case.calendar_words import MONTHS, minutes_words
from facilitator.case.list_words import joined
from facilitator.case.matter import Process
from facilitator.case.process_words import process_words
from facilitator.case.subjects import concerns_health, concerns_social_care


def figures(drawn: Drawn, *, minutes: int) -> tuple[tuple[str, str], ...]:
    """Return each figure with its name; `minutes` is for how long the meeting ran."""
    matter = drawn.matter
    met = max(drawn.days_held)
    agreed = agreed_actions(drawn)
    stated = stated_outcome(drawn.choices.outcome, agreed, drawn.parties, drawn.consents).outcome
    took_part = sum(1 for person in drawn.people if person.took_part)
    return (
        ("Month", f"{MONTHS[met.month - 1]} {met.year}"),
        ("Process", matter.process.label),
        ("About", _about(drawn)),
        ("Sectors", _sectors(drawn)),
        ("Held", matter.mode.label),
        ("Meetings", str(len(drawn.days_held))),
        ("Length", minutes_words(minutes)),
        ("People", str(took_part)),
        ("Outcome", stated.label or ("Actions agreed" if agreed else Outcome.NONE.label)),
        ("Actions agreed", str(len(agreed))),
    )


def figures_line(drawn: Drawn, *, minutes: int) -> str:
    """Return the figures in one line, to be copied."""
    return "; ".join(f"{name}: {value}" for name, value in figures(drawn, minutes=minutes))


def _about(drawn: Drawn) -> str:
    matter = drawn.matter
    kinds = process_words(matter.process).kinds
    keys = matter.subjects if matter.process is Process.MEDIATION else (matter.kind,)
    # What is typed there instead of a known subject may name somebody.
    known = [kinds[key] for key in keys if key in kinds]
    return joined(known) if known else "Other"


def _sectors(drawn: Drawn) -> str:
    health = ["health"] if concerns_health(drawn.matter) else []
    social_care = ["social care"] if concerns_social_care(drawn.matter) else []
    return joined(["education", *health, *social_care]).capitalize()
