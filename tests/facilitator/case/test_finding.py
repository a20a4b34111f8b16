"""The same words are found in whatever way they are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.finding import folded, folded_character, holds, places_of, with_places

PAIRS = (
    ("O'Brien", "O\u2019Brien"),
    ("the school's", "THE SCHOOL\u2019S"),
    ("2025-2026", "2025\u20132026"),
    ("2025-2026", "2025\u20112026"),
    ("well-being", "well\u2014being"),
    ("agreement", "agree\u00adment"),
    ("find the file", "\ufb01nd the \ufb01le"),
    ("office", "o\ufb03ce"),
    ("cafe", "cafe\u0301"),
    ("café", "CAFE\u0301"),
    ("strasse", "Straße"),
    ("STRASSE", "straße"),
    ("Caesar", "Cæsar"),
    ("coeur", "cœur"),
    ("Soren", "Søren"),
    ("Lodz", "Łódź"),
    ("istanbul", "İSTANBUL"),
    ("ISTANBUL", "\u0131stanbul"),
    ("10 000", "10\u00a0000"),
    ("10 000", "10\u202f000"),
    ("together", "to\u200bge\u2060ther\ufeff"),
    ("£1,200", "1,200"),
    ("10:30", "10.30"),
    ("3.5", "3,5"),
    ("jo.bloggs@school.example", "<Jo.Bloggs@School.Example>"),
    ("full", "\uff26\uff35\uff2c\uff2c"),
    ("محمد", "مُحَمَّد"),
    ("مدرسه", "مـدرسه"),
    ("ΣΟΦΟΣ", "σοφος"),
    ("йод", "ЙОД"),
    ("👍", "👍🏽"),
    ("👍🏿", "👍"),
    ("❤", "❤\ufe0f"),
    ("Ukraine's", "Ukraine\u02bcs"),
    ("計画", "計\n画"),
)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_ways_of_writing_the_same_are_folded_to_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("text", "wanted", "is_there"),
    [
        ("Speech & language", "speech & language", True),
        ("Speech & language", "&", True),
        ("Speech and language", "&", False),
        ("therapy - weekly", "therapy \u2013 weekly", True),
        ("a \u2013 b", "-", True),
        ("we\u2019ll see", "'", True),
        ("plan-2026_final.pdf", "final 2026", True),
        ("我们同意计划", "计划", True),
        ("我们同意计划", "划计", False),
        ("เราเห็นด้วยกับแผน", "แผน", True),
        ("anything", "", True),
        ("Give the floor", "floor give", True),
        ("Give the floor", "flour", False),
        ("ab", "a", True),
    ],
)
def test_a_text_holds_what_can_be_read_in_it(text: str, wanted: str, *, is_there: bool) -> None:
    assert holds(text, wanted) is is_there


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_every_normal_form_is_folded_to_the_same(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert folded(unicodedata.normalize(form, text)) == folded(text)


@given(st.text(), st.text())
def test_a_text_is_folded_letter_by_letter(one: str, other: str) -> None:
    assert folded(one + other) == " ".join("".join(map(folded_character, one + other)).split())


@given(st.text())
def test_upper_and_lower_case_are_folded_to_the_same(text: str) -> None:
    assert folded(text.casefold()) == folded(text)


@given(st.text(), st.data())
def test_each_letter_of_what_is_found_has_its_place(text: str, data: st.DataObject) -> None:
    within, places = with_places((letter, place) for place, letter in enumerate(text))
    assert " ".join(within.split()) == folded(text)
    assert len(within) == len(places)
    assert places == sorted(places)
    if folded(text):
        word = data.draw(st.sampled_from(folded(text).split()))
        for at in places_of(within, word):
            part = text[places[at] : places[at + len(word) - 1] + 1]
            assert word in folded(part)
