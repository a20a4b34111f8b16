"""Other words that people have for the acts of the app."""

from functools import cache

from facilitator.case.finding import folded
from resources import read_toml


def also_called(words: str) -> str:
    """Return what an act with these words is called by others too, "" where nobody has other words for it."""
    within = f" {folded(words)} "
    rows = (row for row in _rows() if any(f" {each} " in within for each in row))
    return " ".join(each for row in rows for each in row)


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(folded, row)) for row in read_toml("act_synonyms.toml")["rows"])
