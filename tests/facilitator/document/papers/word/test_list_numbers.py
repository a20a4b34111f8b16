"""The numbers of lists are written as Word writes them."""

import pytest

from facilitator.document.papers.word.list_numbers import list_number


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("decimal", {1: "1", 12: "12", 0: "0"}),
        ("lowerRoman", {1: "i", 4: "iv", 9: "ix", 49: "xlix", 1994: "mcmxciv", 0: "0", 4000: "4000"}),
        ("upperRoman", {14: "XIV"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb", 53: "aaa", 0: "0", 131: "131"}),
        ("upperLetter", {2: "B", 27: "AA"}),
        (
            "ordinal",
            {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 21: "21st", 113: "113th"},
        ),
        ("decimalZero", {7: "07", 10: "10"}),
        ("decimalEnclosedCircle", {1: "\u2460", 20: "\u2473", 21: "21"}),
        ("numberInDash", {3: "- 3 -"}),
        ("none", {3: ""}),
        ("a form of tomorrow", {3: "3"}),
    ],
)
def test_a_number_in_each_form(form: str, written: dict[int, str]) -> None:
    assert {number: list_number(number, form) for number in written} == written
