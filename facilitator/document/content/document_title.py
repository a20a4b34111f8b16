"""What a document calls itself where a program shows it, such as in the title of a window."""

import re

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content import words
from facilitator.document.fonts.printable import normal


def document_title(plan: ActionPlan) -> str:
    """Return the plan's title on one line; words that are always there where it would name somebody."""
    title = " ".join(normal(plan.title).split()) or words.FALLBACK_TITLE
    names = {person.name for person in plan.attendees}
    names |= {person.party for person in plan.attendees} | {agreement.party for agreement in plan.agreements}
    if {part for name in names for part in _words(name)} & _words(title):
        title = words.FALLBACK_TITLE
    return f"{title} ({words.PRACTICE})" if plan.practice else title


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", normal(text).casefold()))
