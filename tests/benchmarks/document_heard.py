"""What a screen reader is told by a PDF that anything may have made; forgiving: the tests' reader is strict.

Read through the structure tree, with the text that stands for what is drawn (ISO 32000-1, 14.9.4) before the
characters of the fonts (9.10.2). A file without a tree is read as it is drawn.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from io import BytesIO
from typing import Any, Final

import pikepdf

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content.check_code import check_code
from facilitator.document.content.plan_parts import plan_parts
from tests.benchmarks.document_makers.plan_html import CHECK_CODE
from tests.benchmarks.document_plans import texts_of

_PAIR: Final = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_SPAN: Final = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_UNKNOWN: Final = "\ufffd"
_UNHEARD: Final = re.compile(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Texts = dict[tuple[tuple[int, int], int], str]
"""The text of each piece of marked content, by its page and number."""


def as_typed(pdf: bytes, plan: ActionPlan) -> tuple[int, int]:
    """Return how many texts of the plan are heard as they were typed, and of how many."""
    said = _bare("".join(heard(pdf))).replace(_bare(check_code(plan)), _bare(CHECK_CODE))
    texts = texts_of(plan_parts(plan, CHECK_CODE))
    return sum(_bare(text) in said for text in texts), len(texts)


def heard_of(pdf: bytes, name: str) -> str:
    """Return what is heard where the name stands: itself, or what comes nearest to it in letters."""
    pieces = heard(pdf)
    if _bare(name) in _bare("".join(pieces)):
        return name
    letters = set(_bare(name))
    runs = (
        "".join(run).strip()
        for piece in pieces
        for run in re.findall(f"[{''.join(letters)}\\s\u202c]+", piece)
    )
    return max(runs, key=lambda run: SequenceMatcher(None, sorted(run), sorted(name)).ratio(), default="")


def _bare(text: str) -> str:
    return _UNHEARD.sub("", text)


def heard(pdf: bytes) -> list[str]:
    """Return the pieces that are read out, in their order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = [_Page(page) for page in document.pages]
        if "/StructTreeRoot" not in document.Root:
            return [text for page in pages for text in page.drawn]
        texts: Texts = {(page.key, mark): text for page in pages for mark, text in page.marked.items()}
        return [text for text in _walk(document.Root.StructTreeRoot, (0, 0), texts) if text.strip()]


def _walk(element: pikepdf.Object, page: tuple[int, int], texts: Texts) -> Iterator[str]:
    if "/ActualText" in element:
        yield str(element.ActualText)
        return
    page = element.Pg.objgen if "/Pg" in element else page
    below: Any = element.get("/K", pikepdf.Array())
    kids: list[Any] = list(below) if isinstance(below, pikepdf.Array) else [below]
    text = ""
    for kid in kids:
        if isinstance(kid, int):
            text += texts.get((page, kid), "")
        elif "/MCID" in kid:
            text += texts.get((kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID)), "")
        elif str(kid.get("/S", "")) in ("/Span", "/Strong", "/Em"):
            text += "".join(_walk(kid, page, texts))
        elif "/Obj" not in kid:
            yield text
            text = ""
            yield from _walk(kid, page, texts)
    yield text


class _Page:
    """The text that a page draws: of each piece of marked content, and all of it in the order of drawing."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.key: tuple[int, int] = page.obj.objgen
        self.marked: dict[int, str] = {}
        self.drawn: list[str] = []
        self._open: list[tuple[int | None, bool]] = []  # the number of each, and whether a text stands for it
        resources: Any = page.obj.get("/Resources", {})
        self._properties: Any = resources.get("/Properties", {})
        self._fonts = {name: _Letters(font) for name, font in resources.get("/Font", {}).items()}
        self._read(page)

    def _read(self, page: pikepdf.Page) -> None:
        letters: _Letters | None = None
        for step in pikepdf.parse_content_stream(page):
            operands = step.operands
            match str(step.operator):
                case "BMC":
                    self._open.append((None, False))
                case "BDC":
                    self._begin(operands[1])
                case "EMC":
                    self._open.pop()
                case "Tf":
                    letters = self._fonts[str(operands[0])]
                case "Tj" | "TJ" | "'" | '"' if letters:
                    shown = operands[0] if str(step.operator) == "TJ" else operands[-1:]
                    drawn = (bytes(each) for each in shown if isinstance(each, pikepdf.String))
                    text = "".join(map(letters.read, drawn))
                    self.drawn.append(text)
                    if not any(replaced for _, replaced in self._open):
                        self._say(text)

    def _begin(self, properties: pikepdf.Object) -> None:
        if isinstance(properties, pikepdf.Name):
            properties = self._properties.get(str(properties), pikepdf.Dictionary())
        number = properties.get("/MCID")
        covered = any(replaced for _, replaced in self._open)
        self._open.append((None if number is None else int(number), "/ActualText" in properties))
        if "/ActualText" in properties and not covered:
            self._say(str(properties.ActualText))

    def _say(self, text: str) -> None:
        number = next((number for number, _ in reversed(self._open) if number is not None), None)
        if number is not None:
            self.marked[number] = self.marked.get(number, "") + text


class _Letters:
    """The characters that the codes of a font stand for."""

    def __init__(self, font: pikepdf.Object) -> None:
        self._size = 2 if font.get("/Subtype") == "/Type0" else 1
        self._letters: dict[int, str] = {}
        cmap = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
        for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
            self._letters |= {int(code, 16): _text(letters) for code, letters in _PAIR.findall(block)}
        for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
            for first, last, start, listed in _SPAN.findall(block):
                codes = range(int(first, 16), int(last, 16) + 1)
                several = re.findall(r"<([0-9A-Fa-f]+)>", listed) or [
                    f"{int(start, 16) + step:0{len(start)}x}" for step in range(len(codes))
                ]
                self._letters |= {code: _text(letters) for code, letters in zip(codes, several, strict=False)}
        self._is_latin = not cmap and self._size == 1

    def read(self, shown: bytes) -> str:
        """Return what a string of codes says; what nobody can tell is U+FFFD."""
        if self._is_latin:
            return shown.decode("cp1252", "replace")
        codes = (shown[at : at + self._size] for at in range(0, len(shown), self._size))
        return "".join(self._letters.get(int.from_bytes(code, "big"), _UNKNOWN) for code in codes)


def _text(written: str) -> str:
    return bytes.fromhex("".join(written.split())).decode("utf-16-be", "replace")
