"""Names and numbers in a sentence."""

from collections.abc import Sequence
from typing import Final

ORDINALS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)


def joined(names: Sequence[str]) -> str:
    """Return "Family, School and Health"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 option" or "2 options"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def on_one_line(words: str, longest: int = 90) -> str:
    """Return the beginning of `words` for a name or a list, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
