"""Word documents with what councils put in them, and the files of other programs."""

import zipfile
from io import BytesIO
from typing import Final

from tests.facilitator.document.papers.word.word_files import (
    document,
    files_of,
    paragraph,
    run,
    table,
    zipped,
)
from tests.made_papers.sentence import SAID

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STYLES: Final = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
    for level in (1, 2)
)
_NUMBERING: Final = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)
_COMMENT: Final = (
    '<w:comment w:id="0" w:author="EP" w:date="2026-03-02T09:00:00Z">'
    "<w:p><w:r><w:t>Which caf\u00e9 is meant?</w:t></w:r></w:p></w:comment>"
)
_TICK: Final = (
    '<w:sdt><w:sdtPr><w:alias w:val="Agreed"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    "</w:sdtPr><w:sdtContent><w:r><w:t>\u2612</w:t></w:r></w:sdtContent></w:sdt>"
)
_CONTROL: Final = (
    '<w:sdt><w:sdtPr><w:alias w:val="Child"/></w:sdtPr>'
    f"<w:sdtContent>{paragraph('Aisha Begum')}</w:sdtContent></w:sdt>"
)


def _change(kind: str, who: str, words: str) -> str:
    tag = "delText" if kind == "del" else "t"
    inner = f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'
    return f'<w:{kind} w:id="9" w:author="{who}" w:date="2026-03-01T10:00:00Z">{inner}</w:{kind}>'


def _heading(words: str, level: int) -> str:
    return paragraph(words, properties=f'<w:pStyle w:val="Heading{level}"/>')


def _item(words: str, depth: int = 0) -> str:
    return paragraph(words, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="3"/></w:numPr>')


_BODY: Final = (
    _heading("Draft EHC plan", 1)
    + paragraph(SAID)
    + _heading("Section F", 2)
    + _item("Speech and language")
    + _item("once a week", 1)
    + _item("Transport")
    + table(("Need", "Provision"), ("Speech", "Thirty minutes"))
    + paragraph(
        "The provision is ",
        _change("del", "LA officer", "thirty"),
        _change("ins", "LA officer", "sixty"),
        '<w:commentRangeStart w:id="0"/>',
        run(" minutes a week"),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        run("."),
    )
    + _CONTROL
    + paragraph(_TICK)
)


def draft_plan() -> bytes:
    """Return a draft plan: headings, a list, a table, tracked changes, a comment, and controls filled in."""
    return document(_BODY, styles=_STYLES, numbering=_NUMBERING, comments=_COMMENT)


def draft_plan_with_macros() -> bytes:
    """Return the same as a document with macros (.docm)."""
    files = files_of(_BODY, styles=_STYLES, numbering=_NUMBERING, comments=_COMMENT)
    types = str(files["[Content_Types].xml"])
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files["[Content_Types].xml"] = types.replace(
        plain, "application/vnd.ms-word.document.macroEnabled.main+xml"
    )
    files["word/vbaProject.bin"] = OLE + bytes(504)
    return zipped(files)


def locked() -> bytes:
    """Return the beginning of an Office file that asks for a password."""
    return OLE + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(3000)


def older() -> bytes:
    """Return the beginning of a file of an older Office program, or of Outlook."""
    return OLE + bytes(4088)


def workbook() -> bytes:
    """Return the outside of an Excel workbook."""
    return zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})


def presentation() -> bytes:
    """Return the outside of a PowerPoint presentation."""
    return zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"})


def open_text() -> bytes:
    """Return the outside of an OpenDocument text."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<office:document-content/>")
    return made.getvalue()


def packed() -> bytes:
    """Return a folder packed into one file."""
    return zipped({"Papers/Report.pdf": b"%PDF-1.7", "Papers/notes.txt": b"words"})


def long_plan(paragraphs: int = 200) -> bytes:
    """Return a plan of many pages."""
    said = (paragraph(f"Paragraph {number} of the plan. {SAID}") for number in range(1, paragraphs + 1))
    return document(_heading("Draft EHC plan", 1) + "".join(said), styles=_STYLES)
