"""What is a header in a table, and how a cell to fill in is set."""

import pytest

from facilitator.document.tagging.form_fields import Field, FieldKind
from facilitator.document.tagging.structure import Element
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.style import GUIDE, LARGE, NORMAL, Look
from facilitator.document.typesetting.table_setting import TableRow, rows_have_headers, set_table
from tests.facilitator.document.test_guide_page_pdf import LEAST_CONTRAST, luminance


@pytest.mark.parametrize("columns", range(2, 7))
@pytest.mark.parametrize("rows", range(9))
def test_a_table_never_has_more_headers_than_cells_under_them(rows: int, columns: int) -> None:
    headers = columns + rows * rows_have_headers(rows, columns)
    cells = rows * (columns - rows_have_headers(rows, columns))
    assert headers <= cells or rows == 0


def test_the_tables_of_an_ordinary_plan_have_a_header_for_each_row() -> None:
    assert all(rows_have_headers(people, 3) for people in range(3, 30))
    assert all(rows_have_headers(parties, 4) for parties in range(2, 10))


def _tags(rows: int) -> list[list[str]]:
    composer = Composer(NORMAL)
    table = composer.root.add("Table")
    made = [TableRow(("Ann", "mother", "Family"))] * rows
    set_table(table, ("Name", "Who they are", "For"), made, (0.3, 0.4, 0.3), NORMAL, composer.lines)
    _, body = table.kids
    assert isinstance(body, Element)
    return [[cell.tag for cell in row.kids if isinstance(cell, Element)] for row in _elements(body)]


def _elements(of: Element) -> list[Element]:
    return [kid for kid in of.kids if isinstance(kid, Element)]


def test_a_row_has_a_header_where_the_table_is_large_enough() -> None:
    assert _tags(3) == [["TH", "TD", "TD"]] * 3
    assert _tags(2) == [["TD", "TD", "TD"]] * 2


@pytest.mark.parametrize("look", [NORMAL, LARGE, GUIDE], ids=["normal", "large", "guide"])
def test_the_words_in_a_cell_to_fill_in_are_paler_and_still_dark_enough_to_read(look: Look) -> None:
    composer = Composer(look)
    field = Field(FieldKind.SIGNATURE, "Signature of Ann, for Family")
    row = TableRow(("Family", "(sign here)"), look.gap * 4, (None, field))
    table = set_table(
        composer.root.add("Table"), ("For", "Signature"), [row], (0.5, 0.5), look, composer.lines
    )
    ((party, blank),) = [each.cells for each in table.rows]
    assert blank.field is field
    assert party.field is None
    assert blank.style.size >= 12
    assert luminance(blank.style.colour) > luminance(party.style.colour)
    assert 1.05 / (luminance(blank.style.colour) + 0.05) >= LEAST_CONTRAST
