"""Pictures of pages: what is looked at is drawn first, little is kept, and slow pages show themselves."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.errors import FacilitatorError, InvalidValue
from ui.reading import page_pictures
from ui.reading.page_pictures import SMALL_PIXELS, PagePictures, Wanted
from ui.reading.paper_content import PaperContent


class Drawing:
    """Stands for the process that draws: answers when it is told to, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.refuses: set[int] = set()
        self.waiting: list[Callable[[], None]] = []
        self.holds = False

    def page(self, number: int, *, width: int, most_pixels: int) -> PageImage:
        assert most_pixels
        self.asked.append((number, width))
        if number in self.refuses:
            raise InvalidValue("That page is damaged.")
        return PageImage(width, 10, 4 * width, bytes(40 * width))

    def ask(
        self,
        work: Callable[[PaperProcess], object],
        done: Callable[[object], None],
        refused: Callable[[FacilitatorError], None],
    ) -> None:
        def answer() -> None:
            try:
                made = work(cast("PaperProcess", self))
            except InvalidValue as error:
                refused(error)
            else:
                done(made)

        if self.holds:
            self.waiting.append(answer)
        else:
            answer()


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def pictures(drawing: Drawing, qapp: QApplication) -> Iterator[PagePictures]:
    made = PagePictures(cast("PaperContent", drawing), qapp)
    yield made
    made.deleteLater()


def rest(qtbot: QtBot, pictures: PagePictures) -> None:
    qtbot.waitUntil(lambda: pictures.is_at_rest)


def test_pages_are_drawn_in_the_order_in_which_they_are_wanted(
    drawing: Drawing, pictures: PagePictures, qtbot: QtBot
) -> None:
    pictures.want([Wanted(3, 500), Wanted(4, 500), Wanted(2, 500)])
    rest(qtbot, pictures)
    assert drawing.asked == [(3, 500), (4, 500), (2, 500)]


def test_what_is_no_longer_wanted_is_not_drawn(
    drawing: Drawing, pictures: PagePictures, qtbot: QtBot
) -> None:
    drawing.holds = True
    pictures.want([Wanted(0, 500), Wanted(1, 500), Wanted(2, 500)])
    pictures.want([Wanted(90, 500)])
    drawing.holds = False
    drawing.waiting.pop()()
    rest(qtbot, pictures)
    assert drawing.asked == [(0, 500), (90, 500)]


def test_nothing_is_drawn_twice(drawing: Drawing, pictures: PagePictures, qtbot: QtBot) -> None:
    for _ in range(2):
        pictures.want([Wanted(0, 500), Wanted(0, 500)])
        rest(qtbot, pictures)
    assert drawing.asked == [(0, 500)]


def test_a_page_that_is_refused_says_why_and_is_not_asked_for_again(
    drawing: Drawing, pictures: PagePictures, qtbot: QtBot
) -> None:
    drawing.refuses.add(1)
    with qtbot.waitSignal(pictures.drawn):
        pictures.want([Wanted(1, 500), Wanted(2, 500)])
    rest(qtbot, pictures)
    pictures.want([Wanted(1, 900)])
    rest(qtbot, pictures)
    assert pictures.refusal(1) == "That page is damaged."
    assert pictures.refusal(2) == ""
    assert drawing.asked == [(1, 500), (2, 500)]


def test_the_picture_shown_is_the_nearest_in_width_that_is_turned_the_same_way(
    pictures: PagePictures, qtbot: QtBot
) -> None:
    pictures.want([Wanted(0, 100), Wanted(0, 400), Wanted(0, 900), Wanted(0, 500, 1)])
    rest(qtbot, pictures)
    for width, shown in ((50, 100), (400, 400), (450, 900), (2000, 900)):
        image = pictures.best(0, width, 0)
        assert image is not None
        assert image.width() == shown
    turned = pictures.best(0, 500, 1)
    assert turned is not None
    assert (turned.width(), turned.height()) == (10, 500)
    assert pictures.best(0, 500, 2) is None
    assert pictures.best(7, 500, 0) is None


def test_no_more_is_kept_than_there_is_room_for_and_what_is_wanted_stays(
    monkeypatch: pytest.MonkeyPatch, pictures: PagePictures, qtbot: QtBot
) -> None:
    monkeypatch.setattr(page_pictures, "KEPT_BYTES", 3 * 40 * 500)
    for page in range(10):
        pictures.want([Wanted(page, 500), Wanted(page + 1, 500)])
        rest(qtbot, pictures)
    kept = [page for page in range(11) if pictures.best(page, 500, 0) is not None]
    assert kept == [8, 9, 10]


def test_where_pages_are_slow_the_next_one_shows_itself_small_first(
    monkeypatch: pytest.MonkeyPatch, drawing: Drawing, pictures: PagePictures, qtbot: QtBot
) -> None:
    monkeypatch.setattr(page_pictures, "SLOW_SECONDS", -1.0)
    pictures.want([Wanted(0, 900)])
    rest(qtbot, pictures)
    pictures.want([Wanted(1, 900)])
    rest(qtbot, pictures)
    assert drawing.asked == [(0, 900), (1, SMALL_PIXELS), (1, 900)]
