"""What stands on every page around the text: the page number, the reference, and the practice notice."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.agreement.plan import ActionPlan
from facilitator.document import words
from facilitator.document.composer import Composer
from facilitator.document.lines import Line, width_of
from facilitator.document.marks import Box, Page, Text
from facilitator.document.printable import one_line
from facilitator.document.style import HAIRLINE, PAGE_HEIGHT, WARNING_TINT, Look

_PAGE_NUMBER_WIDTH = 0.35


def head_height(composer: Composer, look: Look) -> float:
    """Return the height to keep free at the top of each page."""
    return look.label.leading + 3 * look.gap if composer.running_notice else 0


def add_furniture(pages: list[Page], plan: ActionPlan, composer: Composer, look: Look) -> None:
    """Add to every page what a screen reader passes over."""
    title, reference = one_line(plan.title), one_line(plan.reference)
    names = (" \u2013 ".join(filter(None, (title, reference))), reference, title)
    add_foot(pages, names, composer, look)
    for number, page in enumerate(pages, 1):
        if composer.running_notice:
            _add_notice(page, composer.running_notice, look, read=number == 1)


def add_foot(pages: list[Page], names: Sequence[str], composer: Composer, look: Look) -> None:
    """Add the foot to every page: the first of `names` that fits in one line, and the page's number."""
    name = _name(names, composer, look)
    baseline = look.bottom - look.small.leading - look.gap * 1.5
    for number, page in enumerate(pages, 1):
        page.append(Box(look.side, baseline + look.small.leading, look.width, 0.75, HAIRLINE))
        page.append(Text(None, look.side, baseline, (name,), look.small))
        (counter,) = composer.lines(words.page_number(number, len(pages)), look.small, look.width)
        x = look.side + look.width - width_of(counter, look.small.size)
        page.append(Text(None, x, baseline, (counter,), look.small))


def _add_notice(page: Page, notice: Text, look: Look, *, read: bool) -> None:
    height = look.label.leading + look.gap
    top = PAGE_HEIGHT - look.top
    baseline = top - look.gap / 2 - look.label.ascent
    element = notice.element if read else None
    page[:0] = [
        Box(look.side, top - height, look.width, height, WARNING_TINT),
        replace(notice, element=element, y=baseline),
    ]


def _name(names: Sequence[str], composer: Composer, look: Look) -> Line:
    """Return what tells this document from another, as far as it goes in one line."""
    width = look.width * (1 - _PAGE_NUMBER_WIDTH)
    broken = [composer.lines(name, look.small, width) for name in names if name]
    whole = [lines for lines in broken if len(lines) == 1]
    return [*whole, *broken[-1:], [Line(())]][0][0]
