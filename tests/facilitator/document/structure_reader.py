"""Reads a tagged PDF as a screen reader does: through its structure tree, by another library than made it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

Pieces = dict[tuple[int, int], str]  # text by page and marked-content number


@dataclass(slots=True)
class Heard:
    """What a file says: each piece with its tag, in order; and what it draws that is not read out."""

    said: list[tuple[str, str]] = field(default_factory=list)
    artifacts: list[list[str]] = field(default_factory=list)  # for each page
    languages: list[tuple[str, str]] = field(
        default_factory=list
    )  # of what is in another language, and its words
    links: list[tuple[str, ...]] = field(default_factory=list)  # the words of each, and its name in each line

    @property
    def words(self) -> str:
        """Everything that is read out, as one text."""
        return " ".join(text for _, text in self.said)


def hear(pdf: bytes) -> Heard:
    """Return what `pdf` says. Fails on text that is neither in the tree nor an artifact."""
    heard = Heard()
    with pikepdf.open(BytesIO(pdf)) as document:
        pieces: Pieces = {}
        for number, page in enumerate(document.pages):
            heard.artifacts.append(_read_page(page, number, pieces))
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        for kid in document.Root.StructTreeRoot.K:
            _walk(kid, None, pages, pieces, heard)
    assert not pieces, f"drawn but not in the structure tree: {pieces}"
    return heard


def _walk(
    element: pikepdf.Object, page: int | None, pages: dict[tuple[int, int], int], pieces: Pieces, heard: Heard
) -> None:
    page = pages[element.Pg.objgen] if "/Pg" in element else page
    text = ""
    kids: list[int | pikepdf.Object] = list(element.K)  # a marked-content number comes as an int
    for kid in kids:
        if isinstance(kid, int):
            assert page is not None, "a piece of no page"
            text += pieces.pop((page, kid))
        elif kid.get("/Type") == "/MCR":
            text += pieces.pop((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            text += str(kid.Obj.TU)
        elif kid.S in ("/Span", "/Link"):
            text += _spoken(kid, page, pages, pieces, heard)
        else:
            _say(element, text, heard)
            text = ""
            _walk(kid, page, pages, pieces, heard)
    _say(element, text, heard)


def _spoken(
    part: pikepdf.Object, page: int | None, pages: dict[tuple[int, int], int], pieces: Pieces, heard: Heard
) -> str:
    """Return what is said of a part of a line: where it says so itself, in the place of what is drawn."""
    page = pages[part.Pg.objgen] if "/Pg" in part else page
    drawn = ""
    named: list[str] = []
    kids: list[int | pikepdf.Object] = list(part.K)
    for kid in kids:
        if isinstance(kid, int):
            assert page is not None, "a piece of no page"
            drawn += pieces.pop((page, kid))
        elif kid.get("/Type") == "/MCR":
            drawn += pieces.pop((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            named.append(str(kid.Obj.Contents))
        else:
            drawn += _spoken(kid, page, pages, pieces, heard)
    if "/ActualText" in part:
        heard.languages.append((str(part.get("/Lang", "")), str(part.ActualText).strip()))
    if part.S == "/Link":
        heard.links.append((re.sub(r"\s", "", drawn), *named))
    return str(part.get("/ActualText", drawn))


def _say(element: pikepdf.Object, text: str, heard: Heard) -> None:
    if text:
        heard.said.append((str(element.S).strip("/"), re.sub(r"\s+", " ", text).strip()))


def _read_page(page: pikepdf.Page, number: int, pieces: Pieces) -> list[str]:
    fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
    artifacts: list[str] = []
    mark: int | None = None
    inside = False
    letters: Callable[[bytes], str] = bytes.decode
    for drawn in pikepdf.parse_content_stream(page):
        operands = drawn.operands
        match str(drawn.operator):
            case "BDC" | "BMC":
                assert not inside, "marked content inside marked content"
                inside = True
                mark = int(operands[1]["/MCID"]) if operands[0] != "/Artifact" else None
                if mark is None:
                    artifacts.append("")
                else:
                    assert (number, mark) not in pieces
                    pieces[(number, mark)] = ""
            case "EMC":
                inside = False
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ":
                shown = operands if str(drawn.operator) == "Tj" else operands[0]
                text = "".join(letters(bytes(each)) for each in shown if isinstance(each, pikepdf.String))
                if not text:
                    continue
                assert inside, f"neither content nor artifact: {text!r}"
                if mark is None:
                    artifacts[-1] += text
                else:
                    pieces[(number, mark)] += text
    return [text.strip() for text in artifacts if text.strip()]


def _to_unicode(font: pikepdf.Object) -> Callable[[bytes], str]:
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    letters = {
        int(code, 16): bytes.fromhex(char).decode("utf-16-be")
        for code, char in re.findall(r"^<(..(?:..)?)> <((?:[0-9A-F]{4})+)>$", cmap, re.MULTILINE)
    }
    size = 2 if font.Subtype == "/Type0" else 1

    def read(shown: bytes) -> str:
        codes = (shown[place : place + size] for place in range(0, len(shown), size))
        return "".join(letters[int.from_bytes(code, "big")] for code in codes)

    return read
