"""Paragraphs, headings and tables are read in their order, however they are wrapped."""

import pytest

from facilitator.document.papers.facts import Block, BlockKind, Cell, Change, Heading, Run
from facilitator.document.papers.word import room
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.word_files import (
    document,
    flow_of,
    paragraph,
    run,
    table,
    texts,
    words,
)

BY_JO = 'w:id="1" w:author="Jo" w:date="2026-05-04T09:05:00Z"'


def cells(*inner: tuple[str, str]) -> str:
    """Return a row of cells, each its properties and its words."""
    made = "".join(
        f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>" for properties, text in inner
    )
    return f"<w:tr>{made}</w:tr>"


def test_headings_are_told_by_style_by_what_it_is_based_on_by_name_and_by_their_own_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Section"/><w:basedOn w:val="H2"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Part"/>'
        '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Trip"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Trip"><w:basedOn w:val="Round"/></w:style>'
    )
    body = "".join(
        paragraph(style, properties=f'<w:pStyle w:val="{style}"/>')
        for style in ("T", "H2", "Own", "Lvl", "Round", "Gone")
    )
    body += paragraph("own", properties='<w:outlineLvl w:val="0"/>')
    body += paragraph("text", properties='<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>')
    flow = flow_of(body, styles=styles)
    assert flow.headings == (
        Heading("T", 1, 0),
        Heading("H2", 2, 1),
        Heading("Own", 2, 2),
        Heading("Lvl", 3, 3),
        Heading("own", 1, 6),
    )
    assert [block.level for block in flow.blocks] == [1, 2, 2, 3, 0, 0, 1, 0]


def test_empty_paragraphs_are_none() -> None:
    assert texts(flow_of(paragraph() + paragraph(" ") + paragraph("words") + "<w:p/>")) == ["words"]


def test_a_table_is_its_rows_with_merged_cells_and_heading_rows() -> None:
    body = (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("Needs")}</w:tc></w:tr>'
        + cells(('<w:vMerge w:val="restart"/>', "Speech"), ("", "weekly"))
        + cells(("<w:vMerge/>", "not seen"), ("", "daily"))
        + '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    )
    flow = flow_of(body + paragraph("between") + table(("other",)))
    assert flow.blocks[0] == Block(
        BlockKind.ROW, cells=(Cell(((Run("Needs"),),), columns=2, is_heading=True),), table=0
    )
    assert texts(flow) == ["Needs", "Speech | weekly", " | daily", " | ", "between", "other"]
    assert [block.table for block in flow.blocks] == [0, 0, 0, 0, -1, 1]


@pytest.mark.parametrize(("written", "columns"), [("0", 1), ("-3", 1), ("x", 1), ("99999", 200)])
def test_a_cell_covers_a_number_of_columns_that_there_can_be(written: str, columns: int) -> None:
    (row,) = flow_of(f'<w:tbl>{cells((f"""<w:gridSpan w:val="{written}"/>""", "a"))}</w:tbl>').blocks
    assert row.cells[0].columns == columns


def test_a_table_in_a_cell_is_read_as_lines_of_it() -> None:
    inner = f"{paragraph('before')}{table(('a', 'b'), ('c', 'd'))}{paragraph('after')}"
    assert texts(flow_of(table((inner, "beside")))) == ["before / a | b / c | d / after | beside"]


def test_a_heading_in_a_table_leads_to_its_row() -> None:
    heading = paragraph("Section F", properties='<w:outlineLvl w:val="1"/>')
    flow = flow_of(paragraph("a") + table(("b",), (heading,)))
    assert flow.headings == (Heading("Section F", 2, 2),)


def test_what_is_wrapped_is_read() -> None:
    controlled = f"<w:sdt><w:sdtContent>{paragraph('a')}</w:sdtContent></w:sdt>"
    custom = f"<w:customXml>{paragraph('b')}</w:customXml>"
    alternative = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{paragraph("c")}</mc:Choice></mc:AlternateContent>'
        "<mc:AlternateContent/>"
    )
    row = f"<w:sdt><w:sdtContent>{cells(('', 'd'))}</w:sdtContent></w:sdt>"
    cell = f"<w:tr><w:sdt><w:sdtContent><w:tc>{controlled}{alternative}</w:tc></w:sdtContent></w:sdt></w:tr>"
    flow = flow_of(f"{controlled}{custom}{alternative}<w:tbl>{row}{cell}</w:tbl><w:bookmarkStart/>")
    assert texts(flow) == ["a", "b", "c", "d", "a / c"]


def test_a_field_with_a_name_of_its_own_is_told_with_it() -> None:
    def control(properties: str, inner: str) -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    name = '<w:alias w:val="Views of the child"/>'
    flow = flow_of(
        control(name, paragraph("I like maths.") + paragraph("I like lunch."))
        + control(name, "<w:p/>")
        + control(name, table(("a",)))
        + control(f"{name}<w:docPartObj/>", paragraph("contents"))
        + f"<w:sdt><w:sdtPr>{name}</w:sdtPr></w:sdt>"
    )
    assert [(block.kind, block.marker, words(block)) for block in flow.blocks] == [
        (BlockKind.FIELD, "Views of the child", "I like maths.\nI like lunch."),
        (BlockKind.FIELD, "Views of the child", ""),
        (BlockKind.ROW, "", "a"),
        (BlockKind.PARAGRAPH, "", "contents"),
    ]


def test_whole_paragraphs_rows_and_cells_that_were_added_or_taken_out_are_told_as_such() -> None:
    added = f"<w:ins {BY_JO}>{paragraph('a')}</w:ins>"
    row_gone = f"<w:tr><w:trPr><w:del {BY_JO}/></w:trPr><w:tc>{paragraph('b')}</w:tc></w:tr>"
    cell_new = cells((f"<w:cellIns {BY_JO}/>", "c"), ("", "d"))
    rows_moved = f"<w:moveFrom {BY_JO}>{cells(('', 'e'))}</w:moveFrom>"
    in_cell = f"<w:tr><w:tc><w:del {BY_JO}>{paragraph('f')}</w:del></w:tc></w:tr>"
    inner = f"<w:tr><w:trPr><w:ins {BY_JO}/></w:trPr><w:tc>{paragraph('g')}</w:tc></w:tr>"
    within = f"<w:tr><w:tc><w:tbl>{inner}{cells((f'<w:cellDel {BY_JO}/>', 'h'))}</w:tbl></w:tc></w:tr>"
    flow = flow_of(f"{added}<w:tbl>{row_gone}{cell_new}{rows_moved}{in_cell}{within}</w:tbl>")
    found = {
        each.text: (each.change, each.who)
        for block in flow.blocks
        for each in (*block.runs, *(run for cell in block.cells for part in cell.paragraphs for run in part))
    }
    assert found == {
        "a": (Change.ADDED, "Jo"),
        "b": (Change.REMOVED, "Jo"),
        "c": (Change.ADDED, "Jo"),
        "d": (Change.NONE, ""),
        "e": (Change.REMOVED, "Jo (moved)"),
        "f": (Change.REMOVED, "Jo"),
        "g": (Change.ADDED, "Jo"),
        "h": (Change.REMOVED, "Jo"),
    }


def test_a_footnote_of_a_table_stands_after_it() -> None:
    body = table((paragraph("a", '<w:r><w:footnoteReference w:id="2"/></w:r>'), "b")) + paragraph("c")
    note = f'<w:footnote w:id="2">{paragraph("note")}</w:footnote>'
    assert texts(flow_of(body, footnotes=note)) == ["a [Footnote 1] | b", "note", "c"]


@pytest.mark.parametrize(("paragraphs", "characters"), [(5, 10_000), (10_000, 5 * 41)])
def test_a_text_that_is_too_long_is_shown_as_far_as_it_goes_and_told(
    paragraphs: int, characters: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = room.Room.__init__

    def small(self: room.Room) -> None:
        kept(self, paragraphs, characters)

    monkeypatch.setattr(room.Room, "__init__", small)
    flow = flow_of("".join(paragraph("w") for _ in range(9)))
    assert texts(flow) == ["w"] * 5
    assert flow.left_out == ("the end of the text (it is longer than can be shown here)",)


def test_first_words_leave_out_what_was_taken_out_and_what_stands_beside() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('beside')}</w:txbxContent></w:pict></w:r>"
    gone = f"<w:del {BY_JO}>{run('gone')}</w:del>"
    looked = WordReader(document(paragraph("Report ", gone, "of May", box) + paragraph("next"))).looked()
    assert looked.begins == "Report of May next"
    assert WordReader(document(paragraph(box))).looked().begins == "beside"
