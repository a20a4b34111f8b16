"""Figures above or below the line: with no form of their own, 5 and the mark 1 of a note would be 51."""

from typing import Final

_FIGURES: Final = "0123456789+-=()"
_FORMS: Final = {
    "superscript": str.maketrans(
        _FIGURES, "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e"
    ),
    "subscript": str.maketrans(
        _FIGURES, "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e"
    ),
}


def small_figures(words: str, place: str | None) -> str:
    """Return words with their figures in the form of that place; letters stay, which have no such form."""
    return words.translate(_FORMS[place]) if place in _FORMS else words
