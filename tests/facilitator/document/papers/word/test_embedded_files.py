"""Files that somebody put into a document are taken out as they were, by their names."""

import pytest

from facilitator.document.papers.facts import Attachment, BlockKind
from facilitator.document.papers.word import drawings
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.compound_files import compound, packaged
from tests.facilitator.document.papers.word.word_files import document, files_of, paragraph, texts, zipped

WITHIN = document(paragraph("within"))
PDF = b"%PDF-1.7 report"


def embedded(content: bytes, name: str = "embeddings/oleObject1.bin") -> WordReader:
    """Read a document into which a file was put, seen by the sign of its program."""
    shape = '<v:shape><v:imagedata r:id="rIdS"/></v:shape>'
    inner = f'<w:r><w:object>{shape}<o:OLEObject DrawAspect="Icon" r:id="rIdO"/></w:object></w:r>'
    related = (("rIdO", "oleObject", name), ("rIdS", "image", "media/sign.emf"))
    return WordReader(
        document(
            paragraph("See ", inner), related, {f"word/{name}": content, "word/media/sign.emf": b"\x01\0\0\0"}
        )
    )


@pytest.mark.parametrize(
    ("content", "part", "name", "held"),
    [
        (WITHIN, "embeddings/Advice.docx", "Advice.docx", WITHIN),
        (b"PK rows", "embeddings/Hours.xlsx", "Hours.xlsx", b"PK rows"),
        (
            compound({"\x01Ole10Native": packaged("Plan.pdf", "C:\\Plan.pdf", PDF)}),
            None,
            "Plan.pdf",
            PDF,
        ),
        (compound({"\x01Ole10Native": packaged("", "C:\\Temp\\Plan.pdf", PDF)}), None, "Plan.pdf", PDF),
        (compound({"\x01Ole10Native": packaged("a/b\n\x07 c.pdf", "", PDF)}), None, "b c.pdf", PDF),
        (compound({"\x01Ole10Native": packaged("", "", PDF)}), None, "File in the document", PDF),
        (compound({"CONTENTS": PDF}), None, "oleObject1.pdf", PDF),
        (compound({"Package": WITHIN}), None, "oleObject1.docx", WITHIN),
        (compound({"Package": b"PK\x03\x04 of photos"}), None, "oleObject1.zip", b"PK\x03\x04 of photos"),
    ],
)
def test_a_file_in_a_document_is_taken_out(content: bytes, part: str | None, name: str, held: bytes) -> None:
    reader = embedded(content, part or "embeddings/oleObject1.bin")
    looked = reader.looked()
    assert looked.attachments == (Attachment(0, name, len(held)),)
    assert reader.attachment(0) == held
    assert texts(reader.flow()) == ["See ", name]
    assert reader.flow().blocks[1].marker == "File in this document"
    assert reader.flow().left_out == ()


@pytest.mark.parametrize(
    ("stream", "ending"),
    [
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("PowerPoint Document", "ppt"),
        ("__properties_version1.0", "msg"),
    ],
)
def test_a_file_of_an_older_program_is_taken_out_as_it_is(stream: str, ending: str) -> None:
    content = compound({stream: b"words"})
    reader = embedded(content)
    assert reader.looked().attachments == (Attachment(0, f"oleObject1.{ending}", len(content)),)
    assert reader.attachment(0) == content


@pytest.mark.parametrize(
    "content",
    [
        compound({"Equation Native": b"x"}),
        compound({"CONTENTS": b"x"}),
        compound({"\x01Ole10Native": b"x"}),
        compound({"\x01Ole10Native": packaged("a", "b", b"")}),
        compound({"a": b""})[:40],
    ],
)
def test_what_only_word_can_take_out_is_named(content: bytes) -> None:
    reader = embedded(content)
    assert reader.looked().attachments == ()
    assert texts(reader.flow()) == ["See ", "only Word can take it out"]
    assert reader.flow().left_out == ("a file in it that only Word can take out",)


def test_a_file_that_is_not_there_or_does_not_unpack_is_named() -> None:
    files = files_of(
        paragraph('<w:r><w:object><o:OLEObject r:id="rIdO"/><o:OLEObject r:id="gone"/></w:object></w:r>'),
        (("rIdO", "oleObject", "embeddings/gone.bin"),),
    )
    flow = WordReader(zipped(files)).flow()
    assert flow.left_out == ("2 files in it that only Word can take out",)


def test_what_is_drawn_of_a_file_is_shown_or_named_beside_it() -> None:
    shape = '<v:shape><v:imagedata r:id="rIdS"/></v:shape>'
    inner = f'<w:r><w:object>{shape}<o:OLEObject DrawAspect="Content" r:id="rIdO"/></w:object></w:r>'
    related = (("rIdO", "package", "Hours.xlsx"), ("rIdS", "image", "drawn.emf"))
    files: dict[str, str | bytes] = {"word/Hours.xlsx": b"PK rows", "word/drawn.emf": b"\x01\0\0\0"}
    flow = WordReader(document(paragraph(inner), related, files)).flow()
    assert [block.kind for block in flow.blocks] == [BlockKind.PICTURE, BlockKind.ASIDE]
    assert texts(flow)[1] == "Hours.xlsx"
    assert flow.left_out == ("a picture of a kind that only Word can draw",)


def test_an_equation_of_an_older_word_is_a_picture_and_no_file() -> None:
    shape = '<v:shape><v:imagedata r:id="rIdS"/></v:shape>'
    inner = f'<w:r><w:object>{shape}<o:OLEObject ProgID="Equation.3" r:id="rIdO"/></w:object></w:r>'
    related = (("rIdO", "oleObject", "one.bin"), ("rIdS", "image", "drawn.wmf"))
    files: dict[str, str | bytes] = {"word/one.bin": b"x", "word/drawn.wmf": b"\xd7\xcd\xc6\x9a"}
    reader = WordReader(document(paragraph(inner), related, files))
    assert reader.looked().attachments == ()
    assert reader.flow().left_out == ("a picture of a kind that only Word can draw",)


def test_a_file_that_stands_twice_is_taken_out_once() -> None:
    inner = '<w:r><w:object><o:OLEObject r:id="rIdO"/></w:object></w:r>'
    reader = WordReader(
        document(
            paragraph(inner) + paragraph(inner),
            (("rIdO", "package", "embeddings/Advice.docx"),),
            {"word/embeddings/Advice.docx": WITHIN},
        )
    )
    assert len(reader.looked().attachments) == 1
    assert len(reader.flow().blocks) == 2


def test_more_files_than_are_taken_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings, "MOST_FILES", 0)
    assert embedded(WITHIN).flow().left_out == ("a file in it that only Word can take out",)


def test_a_file_whose_text_word_would_put_in_is_taken_out_and_named() -> None:
    body = paragraph("a") + '<w:altChunk r:id="rIdC"/><w:altChunk r:id="gone"/>'
    reader = WordReader(document(body, (("rIdC", "aFChunk", "chunk.docx"),), {"word/chunk.docx": WITHIN}))
    flow = reader.flow()
    assert [each.kind for each in flow.blocks] == [BlockKind.PARAGRAPH, BlockKind.ASIDE]
    assert texts(flow)[1] == "chunk.docx, whose text Word would show here"
    assert reader.attachment(0) == WITHIN
    assert flow.left_out[0] == "text that Word would take out of 2 other files"


def test_a_file_that_is_not_there_is_none() -> None:
    for number in (-1, 1):
        with pytest.raises(IndexError):
            embedded(WITHIN).attachment(number)
