"""Makes Word documents for tests, from the markup of their body and of whatever else belongs to them."""

import zipfile
from io import BytesIO
from typing import Final

from facilitator.document.papers.facts import Block, BlockKind, Flow
from facilitator.document.papers.word.word_reader import WordReader

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
_WHOLE: Final = {
    "styles": "styles",
    "numbering": "numbering",
    "comments": "comments",
    "commentsExtended": "commentsEx",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}


def relations(*each: tuple[str, str, str]) -> str:
    """Return relations, each a name, a kind and a target; one with `://` or `mailto:` leads outside."""
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind if "://" in kind else f"{OFFICE}/{kind}"}" '
        f'Target="{target}"{_mode(target)}/>'
        for name, kind, target in each
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{listed}</Relationships>'


def _mode(target: str) -> str:
    return ' TargetMode="External"' if "://" in target or target.startswith("mailto:") else ""


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a zip of these files."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def files_of(
    body: str,
    related: tuple[tuple[str, str, str], ...] = (),
    files: dict[str, str | bytes] | None = None,
    **parts: str,
) -> dict[str, str | bytes]:
    """Return the files of a document, by the markup within its body and parts as `styles` or `footnotes`.

    `related` are further relations of the main text, `files` further files.
    """
    known = [(f"rPart{name}", _kind(name), f"{name}.xml") for name in parts]
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*known, *related),
        **{f"word/{name}.xml": _part(name, inner) for name, inner in parts.items()},
        **(files or {}),
    }


def document(
    body: str,
    related: tuple[tuple[str, str, str], ...] = (),
    files: dict[str, str | bytes] | None = None,
    **parts: str,
) -> bytes:
    """Return a document as `files_of` has it."""
    return zipped(files_of(body, related, files, **parts))


def _kind(name: str) -> str:
    extended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    return extended if name == "commentsExtended" else name


def _part(name: str, inner: str) -> str:
    element = f"{'w15' if name == 'commentsExtended' else 'w'}:{_WHOLE[name]}"
    return f"<{element} {SPACES}>{inner}</{element}>"


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs, or of plain words."""
    inner = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Return words that look alike."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of plain words, or of the markup of cells."""
    inner = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl>{inner}</w:tbl>"


def cell(words: str) -> str:
    """Return a cell of plain words, or of markup."""
    if words.startswith("<w:tc"):
        return words
    return f"<w:tc>{words if words.startswith('<') else paragraph(words)}</w:tc>"


def flow_of(
    body: str,
    related: tuple[tuple[str, str, str], ...] = (),
    files: dict[str, str | bytes] | None = None,
    **parts: str,
) -> Flow:
    """Return what is read of a document as `files_of` has it."""
    return WordReader(document(body, related, files, **parts)).flow()


def words(block: Block) -> str:
    """Return the words of a block, its cells and their paragraphs apart."""
    if block.kind is BlockKind.ROW:
        return " | ".join(
            " / ".join("".join(run.text for run in runs) for runs in cell.paragraphs) for cell in block.cells
        )
    return "".join(run.text for run in block.runs)


def texts(flow: Flow) -> list[str]:
    """Return the words of each block."""
    return list(map(words, flow.blocks))
