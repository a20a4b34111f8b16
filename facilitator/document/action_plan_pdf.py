"""The action plan as a PDF: accessible (PDF/UA-1), fit for keeping (PDF/A-2a), and always the same bytes."""

import re

from facilitator.agreement.plan import ActionPlan
from facilitator.document import words
from facilitator.document.action_plan_layout import compose
from facilitator.document.composer import Composer
from facilitator.document.drawing import drawn, one_at_a_time
from facilitator.document.furniture import add_furniture, head_height
from facilitator.document.pagination import paginate
from facilitator.document.printable import one_line
from facilitator.document.style import LARGE, NORMAL


def action_plan_pdf(plan: ActionPlan, *, large_print: bool = False) -> bytes:
    """Return the document, made in memory.

    The same plan gives the same bytes on every computer. Large print (18 points) has the same words in the
    same order. Nothing is dropped: what no bundled font has is printed as its code point (see `substitutes`).
    """
    with one_at_a_time:
        look = LARGE if large_print else NORMAL
        composer = Composer(look)
        compose(plan, composer)
        pages = paginate(composer.blocks, look, head=head_height(composer, look))
        add_furniture(pages, plan, composer, look)
        return drawn(pages, _document_title(plan), composer.root)


def _document_title(plan: ActionPlan) -> str:
    """Return the title for the file's properties, which a reader shows in its window: it names nobody."""
    title = one_line(plan.title) or words.FALLBACK_TITLE
    names = {person.name for person in plan.attendees}
    names |= {person.party for person in plan.attendees} | {agreement.party for agreement in plan.agreements}
    if {part for name in names for part in _words(name)} & _words(title):
        title = words.FALLBACK_TITLE
    return f"{title} ({words.PRACTICE})" if plan.practice else title


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", one_line(text).casefold()))
