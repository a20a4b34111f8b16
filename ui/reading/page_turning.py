"""Places on a page whose view is turned; everybody else knows them as the file shows the page."""

from dataclasses import replace

from facilitator.case.papers import PageTurn, PaperPlace
from facilitator.document.papers.facts import Area


def turned_area(area: Area, quarters: int) -> Area:
    """Return where an area lies once the page was turned by so many quarters to the right."""
    left, top, width, height = area.left, area.top, area.width, area.height
    for _ in range(quarters % 4):
        left, top, width, height = 1.0 - top - height, left, height, width
    return Area(left, top, width, height)


def unturned_point(across: float, down: float, quarters: int) -> tuple[float, float]:
    """Return where a point of the turned page lies on the page as the file shows it."""
    for _ in range(quarters % 4):
        across, down = down, 1.0 - across
    return across, down


def with_page_turned(place: PaperPlace, page: int) -> PaperPlace:
    """Return the place with one page turned by a quarter to the right, besides all."""
    own = (place.quarters_of(page) - place.quarters + 1) % 4
    others = tuple(turn for turn in place.turns if turn.page != page)
    return replace(place, turns=(*others, PageTurn(page, own)) if own else others)


def with_all_turned(place: PaperPlace) -> PaperPlace:
    """Return the place with every page turned by a quarter to the right."""
    return replace(place, quarters=(place.quarters + 1) % 4)
