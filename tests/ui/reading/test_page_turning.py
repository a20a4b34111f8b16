"""A turned page: places on it move with it, and each page and all of them are turned by quarters."""

import pytest

from facilitator.case.identity import PaperId
from facilitator.case.papers import PageTurn, PaperPlace
from facilitator.document.papers.facts import Area
from ui.reading.page_turning import turned_area, unturned_point, with_all_turned, with_page_turned


def test_an_area_at_the_top_left_goes_round_the_corners_to_the_right() -> None:
    area = Area(0.1, 0.2, 0.3, 0.1)
    assert [round(each, 6) for each in _plain(turned_area(area, 1))] == [0.7, 0.1, 0.1, 0.3]
    assert [round(each, 6) for each in _plain(turned_area(area, 2))] == [0.6, 0.7, 0.3, 0.1]
    assert [round(each, 6) for each in _plain(turned_area(area, 3))] == [0.2, 0.6, 0.1, 0.3]
    assert turned_area(area, 0) == area


@pytest.mark.parametrize("quarters", range(5))
def test_a_point_of_the_turned_page_leads_back_to_the_words_there(quarters: int) -> None:
    area = turned_area(Area(0.1, 0.2, 0.3, 0.1), quarters)
    across, down = unturned_point(area.left + area.width / 2, area.top + area.height / 2, quarters)
    assert (round(across, 6), round(down, 6)) == (0.25, 0.25)


def test_one_page_is_turned_round_in_four_steps() -> None:
    place = PaperPlace(id=PaperId("1"))
    seen = []
    for _ in range(4):
        place = with_page_turned(place, 7)
        seen.append((place.quarters_of(7), place.quarters_of(6)))
    assert seen == [(1, 0), (2, 0), (3, 0), (0, 0)]
    assert place.turns == ()


def test_all_pages_turn_with_those_that_were_turned_before() -> None:
    place = with_all_turned(with_page_turned(PaperPlace(id=PaperId("1")), 2))
    assert (place.quarters_of(0), place.quarters_of(2)) == (1, 2)
    place = with_page_turned(place, 2)
    assert (place.quarters_of(0), place.quarters_of(2)) == (1, 3)
    assert place.turns == (PageTurn(2, 2),)


def _plain(area: Area) -> tuple[float, float, float, float]:
    return area.left, area.top, area.width, area.height
