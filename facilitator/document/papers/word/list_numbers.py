"""A number as the items of a list write it (ISO/IEC 29500-1, 17.18.59)."""

from collections.abc import Callable
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN: Final = 3999
_LETTERS: Final = 26
_MOST_LETTERS: Final = 5 * _LETTERS
_TWO_FIGURES: Final = 10
_TEENS: Final = range(11, 14)
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_FIRST_IN_CIRCLE: Final = "\u2460"
_MOST_IN_CIRCLE: Final = 20


def list_number(number: int, form: str) -> str:
    """Return a number in one of Word's forms; in figures where it has none of its own."""
    return _FORMS.get(form, str)(number)


def _roman(number: int) -> str:
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _letter(number: int) -> str:
    """Return a to z, then aa to zz: the same letter again, as Word goes on."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    times, place = divmod(number - 1, _LETTERS)
    return chr(ord("a") + place) * (times + 1)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _with_zero(number: int) -> str:
    return f"0{number}" if 0 <= number < _TWO_FIGURES else str(number)


def _in_circle(number: int) -> str:
    within = 0 < number <= _MOST_IN_CIRCLE
    return chr(ord(_FIRST_IN_CIRCLE) + number - 1) if within else str(number)


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "ordinal": _ordinal,
    "decimalZero": _with_zero,
    "decimalEnclosedCircle": _in_circle,
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _number: "",
}
