"""The headings beside the pages are told at any depth, each with its page, and rings of them end."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from facilitator.document.papers.facts import Heading
from facilitator.document.papers.pdf import outline
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from tests.facilitator.document.papers.made_pdfs import changed, lines, outlined, saved


def told(document: pikepdf.Pdf) -> tuple[Heading, ...]:
    return PdfReader(saved(document)).headings()


def test_each_heading_is_told_with_its_level_and_page() -> None:
    assert PdfReader(outlined()).headings() == (Heading("Part 1", 1, 0), Heading("Part 2", 2, 1))
    assert PdfReader(lines("none")).headings() == ()


def test_headings_lie_beneath_each_other_as_deep_as_they_were_put() -> None:
    with changed(lines("x", pages=3)) as document:
        with document.open_outline(max_depth=50) as marks:
            item = OutlineItem("1", 0)
            marks.root.append(item)
            for level in range(2, 41):
                below = OutlineItem(str(level), 2)
                item.children.append(below)
                item = below
        headings = told(document)
    assert [(each.title, each.level) for each in headings] == [(str(level), level) for level in range(1, 41)]
    assert headings[-1].at == 2


def test_a_heading_that_leads_to_no_page_stands_where_the_one_before_it_does() -> None:
    with changed(lines("x", pages=2)) as document:
        page = document.pages[1].obj
        second = document.make_indirect(Dictionary(Title=String("nowhere"), Dest=String("lost")))
        empty = document.make_indirect(Dictionary(Title=String(" "), Next=second))
        action = Dictionary(S=Name.GoTo, D=Array([page, Name.Fit]))
        first = document.make_indirect(Dictionary(Title=String("by an\r action"), A=action, Next=empty))
        document.Root.Outlines = document.make_indirect(Dictionary(First=first, Last=second))
        assert told(document) == (Heading("by an action", 1, 1), Heading("nowhere", 1, 1))


def test_headings_in_a_ring_end() -> None:
    with changed(lines("x")) as document:
        one = document.make_indirect(Dictionary(Title=String("one")))
        two = document.make_indirect(Dictionary(Title=String("two"), Next=one, First=one))
        one.Next, one.First = two, one
        document.Root.Outlines = document.make_indirect(Dictionary(First=one, Last=two))
        assert [each.title for each in told(document)] == ["one", "two"]


def test_more_headings_than_anybody_reads_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outline, "MOST_HEADINGS", 1)
    assert [each.title for each in PdfReader(outlined()).headings()] == ["Part 1"]
