"""Which tables of an e-mail hold rows of words: most only put things beside each other, one in another."""

from typing import Any, Final

MOST_COLUMNS: Final = 50
_ROWS: Final = 2


def tables_of_words(root: Any) -> frozenset[Any]:  # noqa: ANN401 - elements of lxml
    """Return the tables without a table in them that have headings, or two rows of two cells with words."""
    return frozenset(table for table in root.iter("table") if _is_of_words(table))


def columns_of(cell: Any) -> int:  # noqa: ANN401 - as above
    """Return how many columns a cell covers."""
    told = cell.get("colspan", "1")
    return max(1, min(int(told), MOST_COLUMNS)) if told.isdecimal() and len(told) <= _ROWS else 1


def _is_of_words(table: Any) -> bool:  # noqa: ANN401 - as above
    if next(table.iterdescendants("table"), None) is not None:
        return False
    if next(table.iterdescendants("th"), None) is not None:
        return True
    full = 0
    for row in table.iterdescendants("tr"):
        full += sum(1 for cell in row.iterchildren("td") if "".join(cell.itertext()).strip()) >= _ROWS
        if full >= _ROWS:
            return True
    return False
