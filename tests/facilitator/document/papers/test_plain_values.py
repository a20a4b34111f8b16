"""A value comes out of a pipe as it went in, and nothing that is no such value comes out."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import (
    Area,
    Attachment,
    Block,
    BlockKind,
    Cell,
    Change,
    Comment,
    Flow,
    Heading,
    Looked,
    PageSize,
    Run,
)
from facilitator.document.papers.plain_values import from_plain, to_plain

VALUES = (
    PageSize(595.0, 842.0),
    Heading("Section F", 2, 7),
    Comment(3, "Agreed?", who="J. O'Brien", areas=(Area(0.1, 0.2, 0.3, 0.4),)),
    Looked(7, "What the school wrote", Notice.NONE, (Attachment(0, "plan.pdf", 12),)),
    Flow(
        (
            Block(
                BlockKind.ROW, cells=(Cell(((Run("a", bold=True), Run("b", change=Change.ADDED)),)),), table=1
            ),
            Block(BlockKind.PICTURE, picture=0),
        ),
        left_out=("A chart",),
    ),
)


@pytest.mark.parametrize("value", VALUES)
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    assert from_plain(type(value), json.loads(json.dumps(to_plain(value)))) == value


def test_half_a_letter_becomes_one_that_can_be_sent() -> None:
    json.dumps(to_plain(Run("\ud83d"))).encode()
    assert to_plain("\ud83d") == "?"


def test_a_whole_number_is_a_length_too() -> None:
    assert from_plain(PageSize, [595, 842]) == PageSize(595.0, 842.0)


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (PageSize, [595.0]),
        (PageSize, [595.0, True]),
        (PageSize, "595 842"),
        (PageSize, json.loads("[595, NaN]")),
        (PageSize, json.loads("[595, -Infinity]")),
        (PageSize, [595, 10**400]),
        (PageSize, None),
        (Heading, ["Section F", "2", 7]),
        (Heading, ["Section F", 2.5, 7]),
        (Heading, [["Section F"], 2, 7]),
        (Looked, [7, "", "a notice that is none", [], False]),
        (Looked, [7, "", "", {}, False]),
        (Flow, [[["no kind", [], 0, "", [], -1, -1]], [], [], []]),
    ],
)
def test_what_is_no_such_value_is_refused(kind: type, plain: Any) -> None:
    with pytest.raises(ValueError, match=r"^$|is not a valid"):
        from_plain(kind, plain)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=40,
)


@given(plain=ANY_JSON, kind=st.sampled_from([PageSize, Heading, Comment, Looked, Flow, Run, Block]))
def test_whatever_is_told_is_such_a_value_or_refused(plain: Any, kind: type) -> None:
    with suppress(ValueError):
        assert isinstance(from_plain(kind, plain), kind)
