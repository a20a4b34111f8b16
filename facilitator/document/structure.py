"""The structure tree of a tagged PDF: what a screen reader hears, in the order in which it hears it."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference


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

    def tree(self, root: Element, document: PDFDocument) -> PDFObject:
        """Return the StructTreeRoot; call when every page is finished."""
        top = _Written()
        writer = _TreeWriter(document)
        child = writer.write(root, reference(document, top).format(document))
        numbers = [
            b"%d %b" % (key, writer.parents_of(pieces)) for key, pieces in enumerate(self._pages) if pieces
        ]
        top.content = (
            b"<</Type /StructTreeRoot /K [%b] /ParentTree <</Nums [%b]>> /ParentTreeNextKey %d>>"
            % (
                child,
                b" ".join(numbers),
                len(self._pages),
            )
        )
        return top


class _Written(PDFObject):
    """An object written by hand: a document has thousands, and reportlab's dictionaries are slow."""

    __RefOnly__ = 1
    content = b""

    def format(self, _: PDFDocument) -> bytes:
        return self.content


class _TreeWriter:
    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._references: dict[int, bytes] = {}
        self._pages: dict[str, bytes] = {}

    def write(self, element: Element, parent: bytes) -> bytes:
        """Write `element` and all below it; return its reference."""
        entry = _Written()
        own = reference(self._document, entry).format(self._document)
        self._references[id(element)] = own
        page = next((self._page(kid) for kid in element.kids if isinstance(kid, MarkedContent)), b"")
        entry.content = b"<</S /%b /P %b%b%b /K [%b]>>" % (
            element.tag.encode(),
            parent,
            b" /Pg " + page if page else b"",
            b" /A <</O /Table /Scope /%b>>" % element.scope.encode() if element.scope else b"",
            b" ".join([self._kid(kid, page, own) for kid in element.kids]),
        )
        return own

    def parents_of(self, pieces: list[Element]) -> bytes:
        """Return the reference of a page's entry in the parent tree."""
        entry = _Written()
        entry.content = b"[%b]" % b" ".join([self._references[id(element)] for element in pieces])
        return reference(self._document, entry).format(self._document)

    def _kid(self, kid: Element | MarkedContent, page: bytes, own: bytes) -> bytes:
        if isinstance(kid, Element):
            return self.write(kid, own)
        if self._page(kid) == page:
            return b"%d" % kid.number
        return b"<</Type /MCR /Pg %b /MCID %d>>" % (self._page(kid), kid.number)

    def _page(self, piece: MarkedContent) -> bytes:
        name = piece.page.name
        if name not in self._pages:
            self._pages[name] = piece.page.format(self._document)
        return self._pages[name]
