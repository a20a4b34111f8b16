"""What stands before the items of a list in HTML (HTML Living Standard, 4.4.5)."""

from typing import Final

BULLET: Final = "\u2022"

_LETTERS: Final = 26
_MOST_ROMAN: Final = 3999
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


class ListMarkers:
    """Counts the items of one list; `form` is "" for bullets, else one of "1aAiI"."""

    def __init__(self, form: str, start: str = "") -> None:
        self._form = form
        self._next = _number(start, 1)

    def marker(self, value: str = "") -> str:
        """Return the marker of the next item, which may say its own number."""
        if not self._form:
            return BULLET
        number = _number(value, self._next)
        self._next = number + 1
        return f"{_written(number, self._form)}."


def _number(told: str, otherwise: int) -> int:
    # Longer ones take the time of the square of their length.
    return int(told) if len(told) < _LETTERS and told.removeprefix("-").isdecimal() else otherwise


def _written(number: int, form: str) -> str:
    if form in "aA" and number > 0:
        return _in_letters(number, form)
    if form in "iI" and 0 < number <= _MOST_ROMAN:
        roman = _in_roman(number)
        return roman if form == "i" else roman.upper()
    return str(number)


def _in_letters(number: int, first: str) -> str:
    made = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        made = chr(ord(first) + letter) + made
    return made


def _in_roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        made += letters * (number // value)
        number %= value
    return made
