"""Values of markup are told as what they mean, whatever is written in their place."""

import pytest
from lxml import etree

from facilitator.document.papers.word.markup import as_number, chosen, date_words, switch, w, within
from tests.facilitator.document.papers.word.word_files import SPACES


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12", 12),
        (" -3 ", -3),
        ("", None),
        (None, None),
        ("1e3", None),
        ("9" * 10, None),
        ("\u0663", None),
        ("--1", None),
    ],
)
def test_a_number_is_a_short_row_of_digits(written: str | None, number: int | None) -> None:
    assert as_number(written) == number


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-05-04T09:05:00Z", "4 May 2026, 09:05"),
        ("2026-12-31T23:59:59", "31 December 2026, 23:59"),
        ("2026-05-04T09:05:00+01:00", "4 May 2026, 09:05"),
        ("yesterday", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_moment_is_told_as_a_day_and_a_time(written: str | None, read: str) -> None:
    assert date_words(written) == read


@pytest.mark.parametrize(
    ("inner", "is_on"),
    [
        ("<w:b/>", True),
        ('<w:b w:val="1"/>', True),
        ('<w:b w:val="true"/>', True),
        ('<w:b w:val="on"/>', True),
        ('<w:b w:val="0"/>', False),
        ('<w:b w:val="False"/>', False),
        ("<w:i/>", None),
    ],
)
def test_a_property_is_on_where_it_stands_and_says_no_other(inner: str, is_on: bool | None) -> None:
    assert switch(etree.fromstring(f"<w:rPr {SPACES}>{inner}</w:rPr>"), w("b")) is is_on


def _alternative(inner: str) -> etree._Element:
    return etree.fromstring(f"<mc:AlternateContent {SPACES}>{inner}</mc:AlternateContent>")


def test_of_alternatives_the_first_known_is_read_else_the_one_for_older_readers() -> None:
    known, strange = '<mc:Choice Requires="wps"/>', '<mc:Choice Requires="cx1"/>'
    fallback = "<mc:Fallback/>"
    for inner, place in ((strange + known + fallback, 1), (strange + fallback, 1), (strange, 0)):
        alternative = _alternative(inner)
        assert chosen(alternative) is alternative[place]
    assert chosen(_alternative("")) is None


def test_what_stands_in_an_element_is_met_once_and_in_order() -> None:
    first = '<mc:Choice Requires="wps"><w:b/><w:tbl><w:i/></w:tbl></mc:Choice>'
    second = "<mc:Fallback><w:strike/></mc:Fallback>"
    root = etree.fromstring(
        f"<w:r {SPACES}><w:t/><mc:AlternateContent>{first}{second}</mc:AlternateContent>"
        "<mc:AlternateContent/><w:u/></w:r>"
    )
    assert [each.tag for each in within(root, w("tbl"))] == [w("t"), w("b"), w("tbl"), w("u")]
