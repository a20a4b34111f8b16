"""Signs of fonts that draw signs in place of letters are told as what is seen."""

import pytest

from facilitator.document.papers.word.sign_fonts import UNKNOWN, bullet_sign, sign, signs


@pytest.mark.parametrize(
    ("font", "typed", "seen"),
    [
        ("Wingdings", "\u00fe", "\u2611"),
        ("Wingdings", "\uf0fe", "\u2611"),
        ("Wingdings", "\u00fc", "\u2713"),
        ("wingdings 2", "RSP", "\u2611\u2612\u2713"),
        ("Webdings", "a", "\u2713"),
        ("Symbol", "a \uf0b3 5", "\u03b1 \u2265 5"),
        ("Wingdings", "\u3042", "\u3042"),
        ("Wingdings 3", "g", UNKNOWN),
        ("Arial", "Rs", "Rs"),
        ("", "Rs", "Rs"),
    ],
)
def test_words_in_a_font_of_signs_are_what_is_seen(font: str, typed: str, seen: str) -> None:
    assert signs(typed, font) == seen


def test_a_single_sign_of_a_font_that_is_not_known_is_told_as_unknown() -> None:
    assert sign("\uf041", "Signs of the School") == UNKNOWN
    assert sign("A", "Signs of the School") == "A"


@pytest.mark.parametrize(
    ("typed", "font", "seen"),
    [
        ("\uf0b7", "Symbol", "\u2022"),
        ("\uf0a7", "Wingdings", "\u25aa"),
        ("\uf0d8", "Wingdings", "\u27a2"),
        ("o", "Courier New", "\u25e6"),
        ("o", "Arial", "o"),
        ("-", "Calibri", "-"),
        ("\uf0b7", "", "\u2022"),
        ("\uf001", "Wingdings", "\u2022"),
        ("", "Symbol", ""),
    ],
)
def test_a_bullet_is_what_its_font_draws_or_a_plain_one(typed: str, font: str, seen: str) -> None:
    assert bullet_sign(typed, font) == seen
