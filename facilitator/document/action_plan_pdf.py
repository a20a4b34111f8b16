"""The action plan as a PDF: accessible (PDF/UA-1), fit for keeping (PDF/A-2a), and always the same bytes."""

import re
from io import BytesIO
from threading import Lock

from facilitator.agreement.plan import ActionPlan
from facilitator.document import words
from facilitator.document.action_plan_layout import compose
from facilitator.document.composer import Composer
from facilitator.document.furniture import add_furniture, head_height
from facilitator.document.marks import Box, Page, Text
from facilitator.document.pagination import paginate
from facilitator.document.printable import one_line
from facilitator.document.style import LARGE, NORMAL
from facilitator.document.tagged_canvas import TaggedCanvas

_PAGES_WITHOUT_BOOKMARKS = 3

# The fonts are shared by every document of the process, and reportlab reads them with one file position.
_one_at_a_time = Lock()


def action_plan_pdf(plan: ActionPlan, *, large_print: bool = False) -> bytes:
    """Return the document, made in memory.

    The same plan gives the same bytes on every computer. Large print (18 points) has the same words in the
    same order. Nothing is dropped: what no bundled font has is printed as its code point (see `substitutes`).
    """
    with _one_at_a_time:
        look = LARGE if large_print else NORMAL
        composer = Composer(look)
        compose(plan, composer)
        pages = paginate(composer.blocks, look, head=head_height(composer, look))
        add_furniture(pages, plan, composer, look)
        return _drawn(pages, _document_title(plan), composer)


def _drawn(pages: list[Page], title: str, composer: Composer) -> bytes:
    output = BytesIO()
    canvas = TaggedCanvas(output, title=title, root=composer.root)
    with_bookmarks = len(pages) > _PAGES_WITHOUT_BOOKMARKS
    for page in pages:
        for mark in page:
            if isinstance(mark, Text):
                canvas.draw_lines(mark.element, mark.x, mark.y, mark.lines, mark.style)
            elif isinstance(mark, Box):
                canvas.draw_box(mark.x, mark.y, mark.width, mark.height, mark.colour)
            elif with_bookmarks:
                canvas.add_bookmark(mark.bookmark.title, mark.bookmark.level, mark.y)
        canvas.showPage()
    if with_bookmarks:
        canvas.showOutline()
    canvas.save()
    return output.getvalue()


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
