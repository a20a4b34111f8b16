"""A row taller than a page: whose it is is said again on each further page, for the eye alone."""

from collections.abc import Sequence

import pytest

from facilitator.document.drawing.drawn_pages import drawn, one_at_a_time
from facilitator.document.typesetting.blocks import Cell, Row, Table
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.marks import Page, Text
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.runs import Line
from facilitator.document.typesetting.style import LARGE, NORMAL, Look
from tests.facilitator.document.structure_reader import hear

_LOOKS = pytest.mark.parametrize("look", [NORMAL, LARGE], ids=["normal", "large"])
_LONG = "word " * 1_500


def _composed(look: Look, texts: Sequence[tuple[str, str]]) -> Composer:
    composer = Composer(look)
    columns = (look.width * 0.3, look.width * 0.7)
    table = composer.root.add("Table")
    head, body = table.add("THead").add("TR"), table.add("TBody")
    header = Row([Cell(head.add("TH", "Column"), (), look.label) for _ in columns])
    rows = []
    for label, text in texts:
        row = body.add("TR")
        rows.append(
            Row(
                (
                    Cell(
                        row.add("TH", "Row"),
                        composer.lines(label, look.label, columns[0] - 2 * look.gap),
                        look.label,
                        continued=composer.lines("Ann, continued", look.label, columns[0] - 2 * look.gap),
                    ),
                    Cell(
                        row.add("TD"),
                        composer.lines(text, look.body, columns[1] - 2 * look.gap),
                        look.body,
                    ),
                )
            )
        )
    composer.blocks.append(Table(columns=columns, header=header, rows=rows, padding=look.gap * 0.7))
    return composer


def _said(lines: Sequence[Line]) -> str:
    return " ".join(run.text.strip() for line in lines for run in line.runs)


def _first_column(page: Page, look: Look) -> list[tuple[bool, str]]:
    """Return what stands in the first column, and whether it is read out."""
    left = look.side + look.gap
    return [(mark.element is not None, _said(mark.lines)) for mark in _texts(page) if mark.x == left]


def _texts(page: Page) -> list[Text]:
    return [mark for mark in page if isinstance(mark, Text)]


@_LOOKS
def test_each_further_page_of_a_row_begins_with_whose_it_is(look: Look) -> None:
    pages = paginate(_composed(look, [("Ann", _LONG), ("Bob", "short")]).blocks, look)
    of_ann = [page for page in pages if any("word" in _said(mark.lines) for mark in _texts(page))]
    first, *further = [_first_column(page, look)[0] for page in of_ann]
    assert first == (True, "Ann")
    assert further
    assert set(further) == {(False, "Ann, continued")}
    assert _first_column(pages[-1], look)[-1] == (True, "Bob")


@_LOOKS
def test_a_row_that_fits_is_said_once(look: Look) -> None:
    pages = paginate(_composed(look, [("Ann", "short"), ("Bob", "short")]).blocks, look)
    assert [_first_column(page, look) for page in pages] == [[(True, "Ann"), (True, "Bob")]]


@_LOOKS
def test_a_row_header_that_goes_on_itself_is_not_said_again(look: Look) -> None:
    pages = paginate(_composed(look, [("long " * 300, _LONG)]).blocks, look)
    read = [[read for read, _ in _first_column(page, look)] for page in pages]
    assert read[0] == [True]
    assert read[1] == [True]
    assert read[-1] == [False]
    assert _said([line for page in pages for line in _lines_of_headers(page)]).split() == ["long"] * 300


def _lines_of_headers(page: Page) -> list[Line]:
    headers = (mark for mark in page if isinstance(mark, Text) and mark.element and mark.element.tag == "TH")
    return [line for mark in headers for line in mark.lines]


@_LOOKS
def test_a_screen_reader_hears_the_row_as_one(look: Look) -> None:
    composer = _composed(look, [("Ann", _LONG)])
    with one_at_a_time:
        heard = hear(drawn(paginate(composer.blocks, look), "Action plan", composer.root))
    assert heard.said == [("TH", "Ann"), ("TD", _LONG.strip())]
    assert "Ann, continued" in " ".join(heard.artifacts[1])


def test_what_is_said_again_cannot_take_a_row_over_the_end_of_its_page() -> None:
    for words in range(600, 900, 5):
        for page in paginate(_composed(NORMAL, [("Ann", "word " * words)]).blocks, NORMAL):
            for mark in page:
                if isinstance(mark, Text):
                    assert mark.y - (len(mark.lines) - 1) * mark.style.leading >= NORMAL.bottom
