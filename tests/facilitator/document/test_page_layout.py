"""Where things stand on the pages: inside the margins, apart from each other, and whole where they fit."""

from collections.abc import Iterator

import pytest

from facilitator.agreement.plan import ActionPlan, Attendee, PartyAgreement
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.typesetting.action_plan_layout import compose
from facilitator.document.typesetting.blocks import Table
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.furniture import Foot, add_foot, add_notice, head_height
from facilitator.document.typesetting.marks import Blank, Page, Text
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.runs import width_of
from facilitator.document.typesetting.style import LARGE, NORMAL, PAGE_HEIGHT, PAGE_WIDTH, Look
from tests.facilitator.document.plans import action, hostile_plan, partial_plan, plan

_LOOKS = pytest.mark.parametrize("look", [NORMAL, LARGE], ids=["normal", "large"])


def _pages(of: ActionPlan, look: Look) -> list[Page]:
    composer = Composer(look)
    compose(plan_parts(of, "3f9a 20cc 81b7 04de"), composer)
    pages = paginate(composer.blocks, look, head=head_height(composer, look))
    add_notice(pages, composer, look)
    add_foot(pages, Foot(of.reference), composer, look)
    return pages


def _boxes(page: Page) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right and top of each line of text that is not page furniture."""
    for mark in page:
        if isinstance(mark, Text) and mark.element:
            for number, line in enumerate(mark.lines):
                y = mark.y - number * mark.style.leading
                right = mark.x + width_of(line, mark.style.size)
                if line.runs and line.runs[0].text.strip():
                    yield mark.x, y - mark.style.size * 0.2, right, y + mark.style.size * 0.7


_PLANS = {
    "ordinary": partial_plan(25),
    "practice": partial_plan(3, practice=True),
    "hostile": hostile_plan(),
    "long": plan([action(1, what="word " * 3_000, who="W" * 10_000), action(2)]),
}


@_LOOKS
@pytest.mark.parametrize("name", _PLANS)
def test_no_line_leaves_the_page_or_stands_on_another(name: str, look: Look) -> None:
    for page in _pages(_PLANS[name], look):
        boxes = list(_boxes(page))
        for left, bottom, right, top in boxes:
            # A line that goes on ends in a space, which may lie in the margin.
            assert left >= look.side
            assert right <= PAGE_WIDTH - look.side + look.body.size
            assert bottom >= look.bottom - 1
            assert top <= PAGE_HEIGHT - look.top + 1
        for number, (left, bottom, right, top) in enumerate(boxes):
            for other_left, other_bottom, other_right, other_top in boxes[number + 1 :]:
                apart = other_left >= right - look.body.size / 2 or other_right - look.body.size / 2 <= left
                assert apart or other_bottom >= top or other_top <= bottom


@_LOOKS
def test_an_action_that_fits_is_on_one_page(look: Look) -> None:
    for before in range(12):
        people = tuple(Attendee(name=f"Person {n}", role="Parent") for n in range(before))
        pages = _pages(plan(1, attendees=people), look)
        heading = [number for number, page in enumerate(pages) if "Arrange a meeting" in _text(page)]
        owner = [number for number, page in enumerate(pages) if "we will know" in _text(page)]
        assert heading == owner


@_LOOKS
def test_a_heading_is_never_the_last_thing_on_a_page(look: Look) -> None:
    for number in range(1, 30):
        for page in _pages(partial_plan(number), look):
            texts = [mark for mark in page if isinstance(mark, Text) and mark.element]
            assert texts[-1].element is not None
            assert texts[-1].element.tag not in ("H1", "H2", "H3")


@_LOOKS
def test_a_row_is_cut_only_where_it_is_taller_than_a_page(look: Look) -> None:
    room = PAGE_HEIGHT - look.top - look.bottom
    cut = 0
    for words in range(20, 500, 40):
        people = tuple(Attendee(name=name, role="word " * words) for name in ("Zoë", "Ann"))
        pages_of: dict[int, set[int]] = {}
        height_of: dict[int, float] = {}
        for number, page in enumerate(_pages(plan(1, attendees=people), look)):
            for mark in page:
                if isinstance(mark, Text) and mark.element and mark.element.tag in ("TD", "TH"):
                    pages_of.setdefault(id(mark.element), set()).add(number)
                    height = len(mark.lines) * mark.style.leading
                    height_of[id(mark.element)] = height_of.get(id(mark.element), 0) + height
        for cell, pages in pages_of.items():
            if len(pages) > 1:
                cut += 1
                assert height_of[cell] > room - 10 * look.body.leading
    assert cut


@_LOOKS
@pytest.mark.parametrize("number", range(1, 30))
def test_what_is_signed_stands_on_the_page_of_the_signatures(number: int, look: Look) -> None:
    made = partial_plan(number)
    (signed,) = [page for page in _pages(made, look) if "(sign here)" in _text(page)]
    words = _text(signed)
    assert "How each party agreed" in words
    assert f"This is plan {made.reference} of" in words
    assert all(one.signatory in words for one in made.agreements)
    assert made.contact in words


@_LOOKS
@pytest.mark.parametrize("party", ["School", "W" * 240, "W" * 400], ids=["short", "a page", "pages"])
def test_a_place_to_sign_never_stands_below_the_text_however_long_a_name_is(party: str, look: Look) -> None:
    for words in range(20, 48):
        one = PartyAgreement(party=party, signatory="extraordinarily " * words, how="", signs=True)
        places = [mark for page in _pages(partial_plan(1, agreements=(one, one)), look) for mark in page]
        fields = [mark for mark in places if isinstance(mark, Blank)]
        assert len(fields) == 4
        assert all(field.y >= look.bottom for field in fields)


def test_five_ordinary_actions_with_signatures_are_two_pages() -> None:
    assert len(_pages(partial_plan(5), NORMAL)) == 2
    assert len(_pages(partial_plan(2), NORMAL)) == 2


def _text(page: Page) -> str:
    texts = (run.text for mark in page if isinstance(mark, Text) for line in mark.lines for run in line.runs)
    return " ".join(" ".join(texts).split())


def _words_on(page: Page) -> list[str]:
    return [_words(mark) for mark in page if isinstance(mark, Text)]


def _words(mark: Text) -> str:
    return " ".join(run.text.strip() for line in mark.lines for run in line.runs)


@_LOOKS
@pytest.mark.parametrize("before", range(20, 40))
def test_a_small_table_stands_whole_on_one_page_wherever_it_begins(before: int, look: Look) -> None:
    composer = Composer(look)
    for _ in range(before):
        composer.paragraph("Before.")
    composer.table(("Party", "How"), [("Family", "Aloud"), ("School", "Signs")], (0.5, 0.5))
    pages = [_words_on(page) for page in paginate(composer.blocks, look)]
    (whole,) = [page for page in pages if "Family" in page]
    assert whole[whole.index("Party") :] == ["Party", "How", "Family", "Aloud", "School", "Signs"]


def test_a_heading_that_nothing_follows_stands_at_the_end() -> None:
    composer = Composer(NORMAL)
    composer.paragraph("Before.")
    composer.section("Review")
    assert [_words_on(page) for page in paginate(composer.blocks, NORMAL)] == [["Before.", "Review"]]


def test_a_row_that_asks_for_more_room_than_a_page_has_is_drawn_once() -> None:
    composer = Composer(NORMAL)
    composer.table(("Name", "Party"), [("Zoë", "Family")], (0.5, 0.5))
    (table,) = composer.blocks
    assert isinstance(table, Table)
    tall = table._replace(rows=[row._replace(room=2 * PAGE_HEIGHT) for row in table.rows])
    drawn = [words for page in paginate([tall], NORMAL) for words in _words_on(page)]
    assert drawn == ["Name", "Party", "Zoë", "Family"]
