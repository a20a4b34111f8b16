"""The structure tree of a tagged PDF: what a screen reader hears, in the order in which it hears it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.document.reportlab_parts import PDFDocument, PDFObject, PDFObjectReference


def reference(document: PDFDocument, obj: object) -> PDFObjectReference:
    """Return the reference by which `document` knows the object `obj`."""
    made: PDFObjectReference = document.Reference(obj)  # type: ignore[no-untyped-call]  # reportlab has no types
    return made


def text_string(text: str) -> bytes:
    """Return text in any script as PDF writes it."""
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()


class MarkedContent(NamedTuple):
    """A piece of one page's content, by its number on that page."""

    page: PDFObjectReference
    number: int


class Annotation(NamedTuple):
    """A form field or a link on one page: an object, where other content is a piece of the page's."""

    page: PDFObjectReference
    made: PDFObjectReference


@dataclass(eq=False, slots=True)
class Element:
    """One structure element. `scope` is for table headers: Row or Column; `numbering` is for lists.

    `actual_text` is read out instead of what is drawn, `language` is that of its words; empty unless told.
    """

    tag: str
    scope: str = ""
    numbering: str = ""
    actual_text: str = ""
    language: str = ""
    kids: "list[Element | MarkedContent | Annotation]" = field(default_factory=list)

    def add(self, tag: str, scope: str = "") -> "Element":
        """Return a new last child."""
        child = Element(tag, scope=scope)
        self.kids.append(child)
        return child


class PageContents:
    """Which element each numbered piece of content of each page belongs to, and each annotation."""

    def __init__(self) -> None:
        # By keys of the parent tree, which pages and annotations share.
        self._pages: dict[int, list[Element]] = {0: []}
        self._annotations: dict[int, Element] = {}
        self.page_key = 0

    @property
    def next_key(self) -> int:
        """The first key that nothing has."""
        return len(self._pages) + len(self._annotations)

    def mark(self, element: Element, page: PDFObjectReference) -> int:
        """Hang the next piece of the present page on `element`; return the piece's number."""
        pieces = self._pages[self.page_key]
        pieces.append(element)
        element.kids.append(MarkedContent(page, len(pieces) - 1))
        return len(pieces) - 1

    def hang(self, element: Element, annotation: Annotation) -> None:
        """Hang a form field or a link on `element`, with the next key."""
        self._annotations[self.next_key] = element
        element.kids.append(annotation)

    def next_page(self) -> None:
        """Begin numbering anew."""
        self.page_key = self.next_key
        self._pages[self.page_key] = []

    def tree(self, root: Element, document: PDFDocument) -> PDFObject:
        """Return the StructTreeRoot; call when every page is finished."""
        top = _Written()
        writer = _TreeWriter(document)
        child = writer.write(root, reference(document, top).format(document))
        parents = {key: writer.parents_of(pieces) for key, pieces in self._pages.items() if pieces}
        parents |= {key: writer.parent_of(element) for key, element in self._annotations.items()}
        top.content = (
            b"<</Type /StructTreeRoot /K [%b] /ParentTree <</Nums [%b]>> /ParentTreeNextKey %d>>"
            % (
                child,
                b" ".join(b"%d %b" % pair for pair in sorted(parents.items())),
                self.next_key,
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
        entry.content = b"<</S /%b /P %b%b%b%b%b /K [%b]>>" % (
            element.tag.encode(),
            parent,
            b" /Pg " + page if page else b"",
            _attributes(element),
            b" /ActualText %b" % text_string(element.actual_text) if element.actual_text else b"",
            b" /Lang (%b)" % element.language.encode() if element.language else b"",
            b" ".join([self._kid(kid, page, own) for kid in element.kids]),
        )
        return own

    def parent_of(self, element: Element) -> bytes:
        """Return the reference of an element that has been written."""
        return self._references[id(element)]

    def parents_of(self, pieces: list[Element]) -> bytes:
        """Return the reference of a page's entry in the parent tree."""
        entry = _Written()
        entry.content = b"[%b]" % b" ".join([self.parent_of(element) for element in pieces])
        return reference(self._document, entry).format(self._document)

    def _kid(self, kid: Element | MarkedContent | Annotation, page: bytes, own: bytes) -> bytes:
        if isinstance(kid, Element):
            return self.write(kid, own)
        if isinstance(kid, Annotation):
            made = kid.made.format(self._document)
            return b"<</Type /OBJR /Obj %b /Pg %b>>" % (made, self._page(kid))
        if self._page(kid) == page:
            return b"%d" % kid.number
        return b"<</Type /MCR /Pg %b /MCID %d>>" % (self._page(kid), kid.number)

    def _page(self, piece: MarkedContent | Annotation) -> bytes:
        name = piece.page.name
        if name not in self._pages:
            self._pages[name] = piece.page.format(self._document)
        return self._pages[name]


def _attributes(element: Element) -> bytes:
    if element.scope:
        return b" /A <</O /Table /Scope /%b>>" % element.scope.encode()
    if element.numbering:
        return b" /A <</O /List /ListNumbering /%b>>" % element.numbering.encode()
    return b""
