"""What is drawn in a Word document: pictures, charts, diagrams, text boxes, and the files behind a symbol."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from facilitator.document.papers.facts import Block, BlockKind, Run
from facilitator.document.papers.word.embedded_files import MOST_FILES, EmbeddedFile, embedded_file
from facilitator.document.papers.word.left_out import LeftOut, Missing
from facilitator.document.papers.word.markup import RELATION, Element, full, w, within
from facilitator.document.papers.word.parts import Parts, Relation

BOX: Final = w("txbxContent")
# Old equations are drawn, and cannot be read as a file.
_EQUATION: Final = "Equation"
A_FILE: Final = "File in this document"
_FILE: Final = full("o", "OLEObject")
_EMBED, _LINK = full("r", "embed"), full("r", "link")
_DECODED_HERE: Final = (
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"RIFF",
)  # fmt: skip
_MOST_WORDS: Final = 2_000


@dataclass(slots=True)
class Drawn:
    """What one drawing holds: blocks to show, text boxes to read."""

    blocks: list[Block] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class Drawings:
    """Reads drawings; `pictures` are the parts that `picture` asks for by number, `files` those taken out."""

    def __init__(self, parts: Parts, left_out: LeftOut) -> None:
        self._parts = parts
        self._left_out = left_out
        self.pictures: list[str] = []
        self.files: list[EmbeddedFile] = []
        self._taken: dict[str, str] = {}
        self._told: dict[str, str] = {}

    def read(self, drawing: Element, relations: dict[str, Relation]) -> Drawn:
        """Return what a drawing holds; `relations` are those of the part in which it stands."""
        drawn = Drawn()
        about = ""
        # Of some files only the sign of their program is drawn.
        is_sign = any(each.get("DrawAspect") == "Icon" for each in within(drawing, BOX) if each.tag == _FILE)
        for each in within(drawing, BOX):
            name = each.tag.rpartition("}")[2] if isinstance(each.tag, str) else ""
            about = _about(name, each) or about
            if each.tag == BOX:
                drawn.boxes.append(each)
            elif name in _READ and not (is_sign and name == "imagedata"):
                drawn.blocks += self._thing(name, each, relations, about)
        return drawn

    def _thing(
        self, name: str, element: Element, relations: dict[str, Relation], about: str
    ) -> Iterator[Block]:
        if name in {"blip", "imagedata"}:
            yield from self._picture(element, relations, about)
        elif name == "OLEObject" and not element.get("ProgID", "").startswith(_EQUATION):
            taken = self.take_out(relations.get(element.get(RELATION, "")))
            yield Block(BlockKind.ASIDE, (Run(taken or "only Word can take it out"),), marker=A_FILE)
        elif name == "textpath" and element.get("string"):
            yield Block(
                BlockKind.ASIDE, (Run(_in_line(element.get("string"))),), marker="Words across the page"
            )
        elif name in _TOLD:
            what, relation = _TOLD[name]
            self._left_out.add(what)
            inner = self._words(relations.get(element.get(relation, "")))
            told = ": ".join(filter(None, (_NAMES[what], about, inner)))
            yield Block(BlockKind.PICTURE, (Run(told),), picture=-1)

    def _picture(self, element: Element, relations: dict[str, Relation], about: str) -> Iterator[Block]:
        relation = relations.get(element.get(_EMBED) or element.get(RELATION) or element.get(_LINK) or "")
        if relation is None:
            return
        runs = (Run(about),) if about else ()
        if relation.part and self._parts.beginning_of(relation.part).startswith(_DECODED_HERE):
            self.pictures.append(relation.part)
            yield Block(BlockKind.PICTURE, runs, picture=len(self.pictures) - 1)
            return
        self._left_out.add(Missing.DRAWING if relation.part else Missing.OUTSIDE)
        yield Block(BlockKind.PICTURE, runs, picture=-1)

    def take_out(self, relation: Relation | None) -> str:
        """Take a file out that stands in the document; return its name, "" where that cannot be."""
        part = "" if relation is None else relation.part
        if part not in self._taken:
            file = embedded_file(self._parts, part) if len(self.files) < MOST_FILES else None
            if file is None:
                self._left_out.add(Missing.FILE)
            else:
                self.files.append(file)
            self._taken[part] = "" if file is None else file.name
        return self._taken[part]

    def _words(self, relation: Relation | None) -> str:
        part = "" if relation is None else relation.part
        if part not in self._told:
            self._told[part] = self._words_of(part)
        return self._told[part]

    def _words_of(self, part: str) -> str:
        root = self._parts.root(part)
        if root is None:
            return ""
        words = "; ".join(
            dict.fromkeys(
                each.text.strip()
                for each in root.iter(full("a", "t"), full("c", "v"))
                if each.text and each.text.strip()
            )
        )
        return words[:_MOST_WORDS] + ("\u2026" if len(words) > _MOST_WORDS else "")


_TOLD: Final = {
    "chart": (Missing.CHART, RELATION),
    "relIds": (Missing.DIAGRAM, full("r", "dm")),
    "control": (Missing.CONTROL, RELATION),
    "contentPart": (Missing.INK, RELATION),
}
_NAMES: Final = {
    Missing.CHART: "chart",
    Missing.DIAGRAM: "diagram",
    Missing.CONTROL: "control",
    Missing.INK: "drawing by pen",
}
_READ: Final = frozenset({"blip", "imagedata", "OLEObject", "textpath", *_TOLD})


def _about(name: str, element: Element) -> str:
    """Return what an element says of the picture that it belongs to."""
    if name == "docPr":
        return _in_line(element.get("descr") or element.get("title") or "")
    return _in_line(element.get("alt") or "") if name == "shape" else ""


def _in_line(words: str) -> str:
    return " ".join(words[:_MOST_WORDS].split())
