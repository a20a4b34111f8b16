"""Pages one below the other: where each lies, which is read, and the same place in another layout."""

import pytest

from facilitator.case.papers import FIT_PAGE, FIT_WIDTH
from facilitator.document.papers.facts import PageSize
from ui.reading.page_layout import HIGHEST, NARROWEST, PageLayout, Room

A4 = PageSize(595.0, 842.0)
SIDEWAYS = PageSize(842.0, 595.0)
ROOM = Room(width=820, height=600, gap=10, unit=1.0)


def laid(*sizes: PageSize, zoom: int = FIT_WIDTH, quarters: int = 0, room: Room = ROOM) -> PageLayout:
    return PageLayout(sizes, lambda _: quarters, zoom, room)


def test_every_page_is_as_wide_as_the_room_whatever_its_size() -> None:
    pages = laid(A4, SIDEWAYS)
    assert [(box.left, box.width) for box in map(pages.box, (0, 1))] == [(10, 800), (10, 800)]
    assert pages.box(0).height == round(800 * 842 / 595)
    assert pages.box(1).top == pages.box(0).bottom + 10
    assert pages.height == pages.box(1).bottom + 10


def test_a_whole_page_fits_the_room() -> None:
    box = laid(A4, zoom=FIT_PAGE).box(0)
    assert box.height == 580
    assert box.left == (820 - box.width) // 2


def test_a_percentage_is_of_the_size_of_the_page_and_may_be_wider_than_the_room() -> None:
    pages = laid(A4, zoom=200)
    assert (pages.box(0).width, pages.box(0).height) == (1190, 1684)
    assert pages.width == 1210


def test_a_turned_page_has_its_sides_exchanged() -> None:
    assert laid(A4, quarters=1).box(0) == laid(SIDEWAYS).box(0)
    assert laid(A4, quarters=2).box(0) == laid(A4).box(0)


def test_pages_in_sight_are_those_of_which_something_is_seen() -> None:
    pages = laid(*[A4] * 5, zoom=50)
    first, second = pages.box(0), pages.box(1)
    assert pages.between(0, 5) == range(1)
    assert pages.between(0, second.top + 1) == range(2)
    assert pages.between(first.bottom, second.bottom) == range(1, 2)
    assert pages.between(first.bottom - 1, second.top + 1) == range(2)


@pytest.mark.parametrize(("top", "read"), [(0, 0), (250, 0), (400, 1), (10_000, 4)])
def test_the_page_that_is_read_is_the_one_of_which_most_is_seen(top: int, read: int) -> None:
    pages = laid(*[A4] * 5, zoom=100)
    height = pages.box(0).height
    assert pages.most_seen(top * height // 500, top * height // 500 + 600) == min(read, 4)


def test_a_place_is_the_same_in_every_layout() -> None:
    wide, small = laid(*[A4] * 20), laid(*[A4] * 20, zoom=50)
    for line in range(0, wide.height, 997):
        there = small.line_of(*wide.place_at(line))
        assert abs(wide.line_of(*small.place_at(there)) - line) <= 2


def test_a_place_beyond_the_pages_is_at_their_ends() -> None:
    pages = laid(A4, A4)
    assert pages.page_at(-100) == 0
    assert pages.page_at(10**9) == 1
    assert pages.line_of(7, 0.0) == pages.line_of(1, 0.0)


def test_a_hostile_page_takes_no_more_room_than_can_be_counted() -> None:
    pages = laid(PageSize(0.001, 14_400.0), PageSize(14_400.0, 0.001), zoom=FIT_WIDTH)
    assert pages.box(0).height == HIGHEST
    assert pages.box(1).height == 1
    assert laid(PageSize(0.001, 14_400.0), zoom=FIT_PAGE).box(0).width == NARROWEST


def test_without_pages_there_is_only_the_room() -> None:
    assert (len(laid()), laid().width, laid().height) == (0, 820, 10)
