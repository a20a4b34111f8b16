"""The action plan as a PDF: accessible (PDF/UA-1), fit for keeping (PDF/A-2a), and always the same bytes."""

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content import words
from facilitator.document.content.check_code import check_code
from facilitator.document.content.document_title import document_title
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.drawing.drawn_pages import drawn, one_at_a_time
from facilitator.document.fonts.printable import one_line
from facilitator.document.typesetting.action_plan_layout import compose
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.furniture import Foot, add_foot, add_notice, head_height, with_room_for
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.style import LARGE, NORMAL

_LONGEST_REFERENCE = 18  # letters beside the page's number


def action_plan_pdf(plan: ActionPlan, *, large_print: bool = False) -> bytes:
    """Return the document, made in memory.

    The same plan gives the same bytes on every computer. Large print (18 points) has the same words in the
    same order. Nothing is dropped: what no bundled font has is printed as its code point (see `substitutes`).
    """
    code = check_code(plan)
    foot = _foot(plan, code)
    with one_at_a_time:
        look = with_room_for(foot, LARGE if large_print else NORMAL)
        composer = Composer(look)
        compose(plan_parts(plan, code), composer)
        pages = paginate(composer.blocks, look, head=head_height(composer, look))
        add_notice(pages, composer, look)
        add_foot(pages, foot, composer, look)
        return drawn(pages, one_line(document_title(plan)), composer.root)


def _foot(plan: ActionPlan, code: str) -> Foot:
    reference = one_line(plan.reference)
    lines = [words.foot_code(code), *([words.foot_replaces(plan.replaces)] if plan.replaces else [])]
    if len(reference) > _LONGEST_REFERENCE:
        return Foot("", (reference, *lines))
    return Foot(reference, tuple(lines))
