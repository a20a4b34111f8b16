"""A Word document that has one of everything that is read, for tests of the whole."""

from io import BytesIO

from PIL import Image

from tests.facilitator.document.papers.word.compound_files import compound, packaged
from tests.facilitator.document.papers.word.word_files import (
    SPACES,
    document,
    files_of,
    paragraph,
    run,
    table,
    zipped,
)

PICTURES = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_WHO = 'w:author="Jo Reed" w:date="2026-05-04T09:05:00Z"'


def _picture(kind: str) -> bytes:
    made = BytesIO()
    Image.new("RGB", (24, 18), "teal").save(made, kind)
    return made.getvalue()


def _mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def _drawn(inner: str) -> str:
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A map"/>{inner}</wp:inline></w:drawing></w:r>'


def _body() -> str:
    box = f"<w:txbxContent>{paragraph('Advice in a box')}</w:txbxContent>"
    alternative = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    link = '<w:r><w:instrText> HYPERLINK "https://council.example" </w:instrText></w:r>'
    ticked = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
    named = "<w:sdtPr><w:alias w:val='Views'/></w:sdtPr>"
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="3"/></w:numPr>'
    return "".join(
        (
            paragraph("Draft plan", properties='<w:pStyle w:val="H1"/>'),
            paragraph(
                "Visits are ", run("weekly", "<w:b/>"), f'<w:ins w:id="1" {_WHO}>{run(" now")}</w:ins>'
            ),
            paragraph(f'<w:del w:id="2" {_WHO}><w:r><w:delText>daily</w:delText></w:r></w:del>', "kept"),
            paragraph('<w:commentRangeStart w:id="5"/>', "discussed", '<w:commentRangeEnd w:id="5"/>'),
            paragraph("one", properties=numbered.format(0)) + paragraph("two", properties=numbered.format(1)),
            table(("Need", "Provision"), ("Speech", paragraph("a") + table(("b", "c")))),
            paragraph(_mark("begin"), link, _mark("separate"), "the council", _mark("end")),
            paragraph(_mark("begin", ticked), _mark("end")),
            paragraph('<w:hyperlink r:id="rIdL"><w:r><w:t>write</w:t></w:r></w:hyperlink>'),
            paragraph("noted", '<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r>'),
            paragraph("boxed", alternative, run("hidden", "<w:vanish/>")),
            paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/><w:br/></w:r>', "ticked"),
            paragraph("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"),
            paragraph(*(_drawn(f'<a:blip r:embed="rIdP{kind}"/>') for kind in PICTURES)),
            paragraph(_drawn('<c:chart r:id="rIdC"/>'), _drawn('<a:blip r:embed="rIdE"/>')),
            paragraph('<w:r><w:object><o:OLEObject r:id="rIdO"/></w:object></w:r>'),
            f"<w:sdt>{named}<w:sdtContent>{paragraph('I like maths.')}</w:sdtContent></w:sdt>",
            '<w:altChunk r:id="rIdD"/>',
            '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>',
        )
    )


def files() -> dict[str, str | bytes]:
    """Return the files that the document is made of."""
    level = '<w:lvl w:ilvl="{}"><w:numFmt w:val="decimal"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = level.format(0, "%1.") + level.format(1, "%1.%2.")
    comment = f'<w:comment w:id="5" {_WHO}>{paragraph("Is this agreed?")}</w:comment>'
    return files_of(
        _body(),
        (
            ("rIdL", "hyperlink", "mailto:send@council.example"),
            *((f"rIdP{kind}", "image", f"media/{kind}") for kind in PICTURES),
            ("rIdE", "image", "media/one.emf"),
            ("rIdC", "chart", "charts/one.xml"),
            ("rIdO", "oleObject", "embeddings/one.bin"),
            ("rIdD", "aFChunk", "chunk.docx"),
            ("rIdH", "header", "header1.xml"),
        ),
        {
            **{f"word/media/{kind}": _picture(kind) for kind in PICTURES},
            "word/media/one.emf": b"\x01\0\0\0" + bytes(60),
            "word/charts/one.xml": f"<c:chartSpace {SPACES}><c:v>3</c:v></c:chartSpace>",
            "word/embeddings/one.bin": compound({"\x01Ole10Native": packaged("a.pdf", "a.pdf", b"%PDF-1.7")}),
            "word/chunk.docx": document(paragraph("chunk")),
            "word/header1.xml": f"<w:hdr {SPACES}>{paragraph('The council')}</w:hdr>",
        },
        styles='<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
        numbering=f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
        comments=comment,
        footnotes=f'<w:footnote w:id="2">{paragraph("at the foot")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{paragraph("at the end")}</w:endnote>',
    )


def everything() -> bytes:
    """Return the document."""
    return zipped(files())
