"""What goes through the pipes arrives whole or not at all, and says no password by itself."""

import io
import json

import pytest

from facilitator.case.papers import PaperKind
from facilitator.document.papers.paper_pipe import (
    Act,
    Beginning,
    Question,
    read_frame,
    write_frame,
    write_value,
)
from facilitator.document.papers.plain_values import from_plain


@pytest.mark.parametrize(
    "value",
    [
        Beginning(PaperKind.WORD, 1 << 40),
        Question(Act.FIND, wanted="at the gate", pages=(3, 4), seconds=1.5),
        Question(Act.UNLOCKED, password="caf\u00e9"),
    ],
)
def test_what_is_asked_arrives_as_it_was(value: Beginning | Question) -> None:
    pipe = io.BytesIO()
    write_value(pipe, value)
    pipe.seek(0)
    assert from_plain(type(value), json.loads(read_frame(pipe, 1000))) == value


def test_a_question_that_is_shown_somewhere_holds_no_password() -> None:
    assert "secret" not in repr(Question(Act.UNLOCKED, password="secret"))


def test_a_question_that_ends_early_or_is_too_long_ends_the_reading() -> None:
    whole = io.BytesIO()
    write_frame(whole, b"four ", b"words")
    assert read_frame(io.BytesIO(whole.getvalue()), 10) == b"four words"
    for cut in (b"", whole.getvalue()[:5], whole.getvalue()[:-1]):
        with pytest.raises(EOFError):
            read_frame(io.BytesIO(cut), 10)
    with pytest.raises(EOFError):
        read_frame(io.BytesIO(whole.getvalue()), 9)
