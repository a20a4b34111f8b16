"""A Word document is read from memory: its paragraphs, headings, lists and tables in their order."""

from io import BytesIO

import docx
import pytest

from facilitator.case.papers import LONGEST_BEGINNING, beginning_of
from facilitator.document.papers.facts import BlockKind, Heading
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.word_files import document, paragraph, table


def test_a_document_as_programs_write_it_is_read() -> None:
    written = docx.Document()
    written.add_heading("Draft plan", 1)
    written.add_paragraph("The school visit", style="List Number")
    written.add_paragraph("The transport", style="List Number")
    rows = written.add_table(1, 2)
    rows.cell(0, 0).text, rows.cell(0, 1).text = "Need", "Provision"
    made = BytesIO()
    written.save(made)

    flow = WordReader(made.getvalue()).flow()

    heading, first, second, row = flow.blocks
    assert (heading.kind, heading.level, heading.runs[0].text) == (BlockKind.HEADING, 1, "Draft plan")
    assert flow.headings == (Heading("Draft plan", 1, 0),)
    assert [(each.kind, each.marker, each.runs[0].text) for each in (first, second)] == [
        (BlockKind.ITEM, "1.", "The school visit"),
        (BlockKind.ITEM, "2.", "The transport"),
    ]
    assert [cell.paragraphs[0][0].text for cell in row.cells] == ["Need", "Provision"]
    assert flow.left_out == ()


def test_its_first_words_are_told() -> None:
    content = document(paragraph("Report on") + table(("Year 4", "Ms Reed")) + paragraph("and more " * 60))

    begins = WordReader(content).looked().begins

    assert begins.startswith("Report on Year 4 Ms Reed and more and more")
    assert len(begins) == LONGEST_BEGINNING + 1
    cut_at_a_blank = WordReader(document(paragraph("word " * 60))).looked().begins
    assert beginning_of(cut_at_a_blank) == ("word " * 31).strip() + "\u2026"


def test_a_picture_that_is_not_there_is_none() -> None:
    reader = WordReader(document(paragraph("words")))
    for number in (-1, 0, 1):
        with pytest.raises(IndexError):
            reader.picture(number, 1000)
