"""What stands on every page around the text: which document it is, the page number, the practice notice."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.document.content import words
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.marks import Box, Page, Text
from facilitator.document.typesetting.runs import Line, width_of
from facilitator.document.typesetting.style import HAIRLINE, PAGE_HEIGHT, WARNING_TINT, Look

_PAGE_NUMBER_WIDTH = 0.35


class Foot(NamedTuple):
    """What the foot of every page says: the first beside the page's number, each of the rest on its line."""

    first: str
    rest: tuple[str, ...] = ()


def head_height(composer: Composer, look: Look) -> float:
    """Return the height to keep free at the top of each page."""
    return look.label.leading + 3 * look.gap if composer.running_notice else 0


def with_room_for(foot: Foot, look: Look) -> Look:
    """Return `look` with a margin at the bottom that holds every line of the foot."""
    return replace(look, bottom=look.bottom + len(foot.rest) * look.foot.leading)


def add_notice(pages: list[Page], composer: Composer, look: Look) -> None:
    """Add the notice to the top of every page; it is read out once, on the first."""
    if composer.running_notice:
        for number, page in enumerate(pages, 1):
            _add_notice(page, composer.running_notice, look, read=number == 1)


def add_foot(pages: list[Page], foot: Foot, composer: Composer, look: Look) -> None:
    """Add the foot, which a screen reader passes over, to every page; a line that does not fit is cut."""
    first = composer.lines(foot.first, look.foot, look.width * (1 - _PAGE_NUMBER_WIDTH))[:1]
    rest = [composer.lines(line, look.foot, look.width)[0] for line in foot.rest]
    left: Sequence[Line] = [*(first or [Line(())]), *rest]
    baseline = look.bottom - look.foot.leading - look.gap * 1.5
    for number, page in enumerate(pages, 1):
        page.append(Box(look.side, baseline + look.foot.leading, look.width, 0.75, HAIRLINE))
        page.append(Text(None, look.side, baseline, left, look.foot))
        (counter,) = composer.lines(words.page_number(number, len(pages)), look.foot, look.width)
        x = look.side + look.width - width_of(counter, look.foot.size)
        page.append(Text(None, x, baseline, (counter,), look.foot))


def _add_notice(page: Page, notice: Text, look: Look, *, read: bool) -> None:
    height = look.label.leading + look.gap
    top = PAGE_HEIGHT - look.top
    baseline = top - look.gap / 2 - look.label.ascent
    element = notice.element if read else None
    page[:0] = [
        Box(look.side, top - height, look.width, height, WARNING_TINT),
        notice._replace(element=element, y=baseline),
    ]
