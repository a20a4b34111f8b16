"""Each kind of paper has what reads it, and what that needs is loaded before."""

import codecs

import pytest

from facilitator.case.papers import PaperKind
from facilitator.document.papers.reader import prepare_for, reader_of
from tests.facilitator.document.papers.every_paper import every_paper

QUESTIONS = {
    PaperKind.PDF: {
        "looked",
        "attachment",
        "sizes",
        "page",
        "words",
        "find",
        "headings",
        "comments",
        "unlocked",
    },
    PaperKind.WORD: {"looked", "attachment", "flow", "picture"},
}
QUESTIONS |= {PaperKind.IMAGE: QUESTIONS[PaperKind.PDF], PaperKind.EMAIL: QUESTIONS[PaperKind.WORD]}


@pytest.mark.parametrize("kind", PaperKind)
def test_what_reads_a_kind_can_be_asked_all_that_such_a_paper_is(kind: PaperKind) -> None:
    prepare_for(kind)
    content = next(content for each, content in every_paper().values() if each is kind)
    reader = reader_of(kind, content)
    assert {name for name in QUESTIONS[kind] if not callable(getattr(reader, name, None))} == set()


def test_encodings_that_are_loaded_at_their_first_use_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(codecs, "lookup", asked.append)
    prepare_for(PaperKind.PDF)
    assert {"utf-16-le", "utf-16-be", "cp1252", "latin-1"} <= set(asked)
