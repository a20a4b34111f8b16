"""The structure tree of a tagged PDF: what a screen reader hears, in the order in which it hears it."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
)


def reference(document: PDFDocument, obj: object) -> PDFObjectReference:
    """Return the reference by which `document` knows the object `obj`."""
    made: PDFObjectReference = document.Reference(obj)  # type: ignore[no-untyped-call]  # reportlab has no types
    return made


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A piece of one page's content, by its number on that page."""

    page: PDFObjectReference
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One structure element. `scope` is for table headers: Row or Column."""

    tag: str
    scope: str = ""
    kids: "list[Element | MarkedContent]" = field(default_factory=list)

    def add(self, tag: str, scope: str = "") -> "Element":
        """Return a new last child."""
        child = Element(tag, scope)
        self.kids.append(child)
        return child


class PageContents:
    """Which element each numbered piece of content of each page belongs to."""

    def __init__(self) -> None:
        self._pages: list[list[Element]] = [[]]

    @property
    def page_key(self) -> int:
        """The present page's key in the parent tree."""
        return len(self._pages) - 1

    def mark(self, element: Element, page: PDFObjectReference) -> int:
        """Hang the next piece of the present page on `element`; return the piece's number."""
        pieces = self._pages[-1]
        pieces.append(element)
        element.kids.append(MarkedContent(page, len(pieces) - 1))
        return len(pieces) - 1

    def next_page(self) -> None:
        """Begin numbering anew."""
        self._pages.append([])

    def tree(self, root: Element, document: PDFDocument) -> PDFDictionary:
        """Return the StructTreeRoot; call when every page is finished."""
        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        writer = _TreeWriter(document)
        top["K"] = PDFArray([writer.write(root, reference(document, top))])
        numbers: list[object] = []
        for key, pieces in enumerate(self._pages):
            if pieces:
                array = PDFArray([writer.references[id(element)] for element in pieces])
                numbers += [key, reference(document, array)]
        top["ParentTree"] = reference(document, PDFDictionary({"Nums": PDFArray(numbers)}))
        top["ParentTreeNextKey"] = len(self._pages)
        return top


class _TreeWriter:
    def __init__(self, document: PDFDocument) -> None:
        self.references: dict[int, PDFObjectReference] = {}
        self._document = document

    def write(self, element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag), "P": parent})
        own = reference(self._document, entry)
        self.references[id(element)] = own
        page = next((kid.page for kid in element.kids if isinstance(kid, MarkedContent)), None)
        if page is not None:
            entry["Pg"] = page
        entry["K"] = PDFArray([self._kid(kid, page, own) for kid in element.kids])
        if element.scope:
            entry["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
        return own

    def _kid(
        self, kid: Element | MarkedContent, page: PDFObjectReference | None, own: PDFObjectReference
    ) -> object:
        if isinstance(kid, Element):
            return self.write(kid, own)
        if page is not None and kid.page.name == page.name:
            return kid.number
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": kid.page, "MCID": kid.number})
