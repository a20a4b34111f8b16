"""Headers, footers and notes are read besides the text, and what is damaged or missing is told."""

import pytest

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import BlockKind
from facilitator.document.papers.refusal import Reason, Refused
from facilitator.document.papers.word.story import Story
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.word_files import (
    SPACES,
    document,
    files_of,
    flow_of,
    paragraph,
    texts,
    words,
    zipped,
)


def section(*references: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<w:{place}Reference w:type="{kind}" r:id="{name}"/>' for place, kind, name in references
    )
    return f"<w:sectPr>{inner}</w:sectPr>"


def beside(kind: str, text: str) -> str:
    return f"<w:{kind} {SPACES}>{paragraph(text)}</w:{kind}>"


def test_headers_stand_before_the_text_and_footers_after_each_once() -> None:
    body = (
        paragraph("text", properties=section(("header", "default", "rId1"), ("footer", "default", "rId4")))
        + section(
            ("header", "first", "rId2"), ("header", "even", "rId3"), ("header", "default", "rId1"),
            ("header", "default", "rIdGone"), ("header", "default", "rId5"), ("header", "default", "rId6"),
        )
    )  # fmt: skip
    reader = WordReader(
        document(
            body,
            (
                ("rId1", "header", "header1.xml"), ("rId2", "header", "header2.xml"),
                ("rId3", "header", "header3.xml"), ("rId4", "footer", "footer1.xml"),
                ("rId5", "header", "header5.xml"), ("rId6", "header", "header6.xml"),
            ),
            {
                "word/header1.xml": beside("hdr", "The council"), "word/header2.xml": beside("hdr", "Front"),
                "word/header3.xml": beside("hdr", "The council"), "word/footer1.xml": beside("ftr", "Page 1"),
                "word/header5.xml": "damaged",
            },
        )
    )  # fmt: skip
    flow = reader.flow()
    assert [(block.kind, block.marker, words(block)) for block in flow.blocks] == [
        (BlockKind.ASIDE, "Header", "The council"),
        (BlockKind.ASIDE, "Header of the first page", "Front"),
        (BlockKind.PARAGRAPH, "", "text"),
        (BlockKind.ASIDE, "Footer", "Page 1"),
    ]
    assert reader.looked().begins == "text"
    assert flow.left_out == ("a part of the file that is damaged",)
    assert reader.looked().notice is Notice.DAMAGED


def test_parts_that_are_damaged_leave_the_text_readable() -> None:
    files = files_of(paragraph("words"), styles="", numbering="")
    files |= {"word/styles.xml": "<", "word/numbering.xml": ""}
    flow = WordReader(zipped(files)).flow()
    assert texts(flow) == ["words"]
    assert flow.left_out == ("2 parts of the file that are damaged",)


def test_a_document_without_relations_is_read_all_the_same() -> None:
    files = files_of(paragraph("words"))
    del files["_rels/.rels"], files["word/_rels/document.xml.rels"]
    assert texts(WordReader(zipped(files)).flow()) == ["words"]


def test_relations_that_are_none_lead_nowhere() -> None:
    files = files_of(paragraph("words"))
    files["word/_rels/document.xml.rels"] = "<x/>"
    assert texts(WordReader(zipped(files)).flow()) == ["words"]
    files["word/_rels/document.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        "<Relationship/></Relationships>"
    )
    assert texts(WordReader(zipped(files)).flow()) == ["words"]


@pytest.mark.parametrize(
    ("declared", "inner"),
    [
        ('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>', "&b;"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
        ('<!DOCTYPE x SYSTEM "http://example.com/x.dtd">', "words"),
        ("<!DOCTYPE x>", "words"),
    ],
)
def test_a_text_that_declares_what_no_document_declares_is_refused(declared: str, inner: str) -> None:
    files = files_of(paragraph("words"))
    files["word/document.xml"] = (
        f"{declared}<w:document {SPACES}><w:body>{paragraph(inner)}</w:body></w:document>"
    )
    with pytest.raises(Refused) as refused:
        WordReader(zipped(files))
    assert refused.value.reason is Reason.DAMAGED


def test_markup_that_is_very_deep_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000
    with pytest.raises(Refused) as refused:
        WordReader(document(deep))
    assert refused.value.reason is Reason.DAMAGED


def test_a_text_that_leads_too_deep_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_deep(_self: object, _body: object) -> None:
        raise RecursionError

    monkeypatch.setattr(Story, "read", too_deep)
    with pytest.raises(Refused) as refused:
        WordReader(document(paragraph("words")))
    assert refused.value.reason is Reason.TOO_MUCH


def test_tables_as_deep_as_markup_may_be_are_read() -> None:
    body = paragraph("innermost")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert "innermost" in texts(flow_of(body))[0]


def test_a_document_that_is_whole_is_told_as_nothing_else() -> None:
    looked = WordReader(document(paragraph("words"))).looked()
    assert (looked.pages, looked.notice, looked.attachments) == (0, Notice.NONE, ())


def test_what_only_word_shows_is_told_in_the_list_and_hidden_words_are_not() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    assert WordReader(document(paragraph("a", hidden))).looked().notice is Notice.NONE
    chart = '<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>'
    assert WordReader(document(paragraph("a", chart))).looked().notice is Notice.GAPS
