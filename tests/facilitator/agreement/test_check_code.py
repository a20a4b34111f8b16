"""The check code of a plan that is replaced is read however it is typed, and printed in one form."""

import pytest

from facilitator.agreement.check_code import read_check_code
from facilitator.agreement.drawing_up import draw_up
from facilitator.casefile import CaseFile
from facilitator.document.content.fingerprint import fingerprint
from facilitator.errors import InvalidValue
from tests.facilitator.builders import agree, propose


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("3f9a 20cc 81b7 04de", "3f9a 20cc 81b7 04de"),
        ("3F9A20CC81B704DE", "3f9a 20cc 81b7 04de"),
        ("3f9a-20cc\u201381b7\u201404de", "3f9a 20cc 81b7 04de"),
        ("4f2a 90c1", "4f2a 90c1"),
    ],
)
def test_spaces_dashes_and_capitals_do_not_matter(typed: str, kept: str) -> None:
    assert read_check_code(typed) == kept


@pytest.mark.parametrize("typed", ["the old plan", "3f9a", "3f9a 20cc 81b7 04d", "3f9g 20cc", "0" * 20])
def test_what_cannot_be_one_is_refused_with_what_one_looks_like(typed: str) -> None:
    with pytest.raises(InvalidValue, match="3f9a 20cc 81b7 04de"):
        read_check_code(typed)


def test_every_fingerprint_is_one() -> None:
    assert read_check_code(fingerprint(b"a plan")) == fingerprint(b"a plan")


def test_a_corrected_plan_says_which_it_replaces_and_nobody_is_asked_again(running: CaseFile) -> None:
    action = propose(running)
    agree(running, action.id)
    assert draw_up(running.agreement.drawn()).replaces == ""
    running.terms.change(replaces="3F9A20CC 81B704DE")
    drawn = draw_up(running.agreement.drawn())
    assert drawn.replaces == "3f9a 20cc 81b7 04de"
    assert [each.number for each in drawn.actions] == [1]
