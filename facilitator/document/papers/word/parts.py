"""The parts of a Word document and how they refer to each other (Open Packaging Conventions)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from docx.opc import oxml
from docx.opc.constants import RELATIONSHIP_TARGET_MODE, RELATIONSHIP_TYPE
from docx.opc.oxml import CT_Relationships
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.oxml.parser import parse_xml
from lxml import etree

from facilitator.document.papers.refusal import Reason, Refused
from facilitator.document.papers.word.markup import MAIN, Element
from facilitator.document.papers.word.office_zip import OfficeZip

_MOST_RELATIONS: Final = 50_000
_USUAL_MAIN: Final = "/word/document.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: another part of the file, or an address outside, where nothing is read."""

    kind: str
    part: str
    address: str


def _relations(xml: bytes) -> Element:
    return oxml.parse_xml(xml)  # type: ignore[arg-type] # bytes say their own encoding


class Parts:
    """The parts of one document. Raises Refused for what is no Word document, or was cut off."""

    def __init__(self, content: bytes) -> None:
        self._zip = OfficeZip(content)
        self._relations: dict[str, dict[str, Relation]] = {}
        main = next(iter(self.related(PACKAGE_URI, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)), _USUAL_MAIN)
        root = self.root(main)
        body = None if root is None else root.find(f"{{{MAIN}}}body")
        if body is None:
            raise Refused(self._zip.other_kind())
        self.main = main
        self.body: Element = body

    def __contains__(self, part: str) -> bool:
        return part[1:] in self._zip

    def root(self, part: str, parse: Callable[[bytes], Element] = parse_xml) -> Element | None:
        """Return the first element of a part; None for a part that is not there or cannot be read."""
        if part not in self:
            return None
        try:
            root = parse(self._zip.xml(part[1:]))
        except (etree.XMLSyntaxError, ValueError):
            return None
        # No program that writes such files declares a document type; whoever does means harm.
        return None if root is None or root.getroottree().docinfo.internalDTD is not None else root

    def bytes_of(self, part: str) -> bytes:
        """Return a part as it is. Raises Refused where it cannot be unpacked."""
        if part not in self:
            raise Refused(Reason.DAMAGED)
        return self._zip.file(part[1:])

    def beginning_of(self, part: str) -> bytes:
        """Return how a part begins, b"" where it is not there."""
        return self._zip.beginning(part[1:]) if part in self else b""

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by the names it has for them."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(PackURI(part))
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts within the file to which a part has a relation of that kind."""
        return [each.part for each in self.relations(part).values() if each.kind == kind and each.part]

    def _read_relations(self, part: PackURI) -> dict[str, Relation]:
        root = self.root(part.rels_uri, _relations)
        found: dict[str, Relation] = {}
        if not isinstance(root, CT_Relationships):
            return found
        for each in root.Relationship_lst[:_MOST_RELATIONS]:
            target = each.target_ref or ""
            if each.target_mode == RELATIONSHIP_TARGET_MODE.EXTERNAL:
                found[each.rId or ""] = Relation(each.reltype or "", "", target)
            else:
                inside = PackURI.from_rel_ref(part.baseURI, target)
                found[each.rId or ""] = Relation(each.reltype or "", str(inside), "")
        return found
