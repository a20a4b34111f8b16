"""A reportlab canvas that writes tagged content: PDF/UA-1 and PDF/A-2a, with no second pass over the file."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from facilitator.document.drawing.glyph_fonts import GlyphFont
from facilitator.document.drawing.line_drawing import Linked, PartWriter
from facilitator.document.drawing.mail_links import mail_link
from facilitator.document.fonts import plain_fonts
from facilitator.document.fonts.shaped_fonts import ShapedFont
from facilitator.document.reportlab_parts import Canvas, PDFDictionary, PDFName
from facilitator.document.tagging import reportlab_repairs
from facilitator.document.tagging.form_fields import Field, FormFields
from facilitator.document.tagging.metadata import LANGUAGE, TitleOnly, output_intents, xmp
from facilitator.document.tagging.structure import Annotation, Element, PageContents, reference
from facilitator.document.typesetting.runs import Line, Link
from facilitator.document.typesetting.style import PAGE_HEIGHT, PAGE_WIDTH, Colour, TextStyle

_ = reportlab_repairs  # imported for what it repairs

# Of a link, in sizes of its letters: how far below them its underline is, its thickness, how deep they go.
_UNDERLINE, _THICKNESS, _BELOW_LETTERS = 0.14, 0.06, 0.25


class TaggedCanvas(Canvas):
    """Draws text that belongs to an element of the structure tree, and artifacts, which belong to none."""

    # What reportlab's types leave out.
    _doc: Any
    _code: list[str]
    _filename: BytesIO
    _destinations: dict[str, object]
    _annotationrefs: list[object]

    def __init__(self, output: BytesIO, *, title: str, root: Element) -> None:
        super().__init__(
            output,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pdfVersion=(1, 7),
            lang=LANGUAGE,
            # Compressed bytes depend on the zlib that Python was built with; one plan must be one file.
            pageCompression=0,
            invariant=1,
            initialFontName=plain_fonts.chain(bold=False)[0].name,  # type: ignore[arg-type]  # it is a name
        )
        self._title = title
        self._root = root
        self._contents = PageContents()
        self._fields = FormFields(self._doc)
        self._glyph_fonts: dict[ShapedFont, GlyphFont] = {}
        self._links: dict[Link, Element] = {}
        self._colour: Colour | None = None
        self._doc.info = TitleOnly(title)
        self.setViewerPreference("DisplayDocTitle", "true")

    def draw_lines(
        self, element: Element | None, x: float, y: float, lines: Sequence[Line], style: TextStyle
    ) -> None:
        """Draw lines from the baseline `y` down, as content of `element`; without one, as page furniture."""
        if not any(run.text for line in lines for run in line.runs):
            return
        text = self.beginText(x, y)
        self._use(style.colour)
        if any(line.parts for line in lines):
            writer = PartWriter(text, style, element, self)
            writer.write(lines)
            self.drawText(text)
            for linked in writer.linked:
                self._add_link(linked, x + linked.right, y - linked.down, style)
            return
        font = ""
        for line in lines:
            for number, run in enumerate(line.runs, 1):
                if run.font != font:
                    font = run.font
                    text.setFont(font, style.size, style.leading)
                draw = text.textOut if number < len(line.runs) else text.textLine
                draw(run.text)
        with self._marked(element):
            self.drawText(text)

    def mark(self, element: Element) -> int:
        """Return the number of the page's next piece of content, which belongs to `element`."""
        return self._contents.mark(element, self._doc.thisPageRef())

    def link_element(self, link: Link, within: Element) -> Element:
        """Return the element of a link, on whatever pages it is; a new one is the last `within` another."""
        if link not in self._links:
            self._links[link] = within.add("Link")
        return self._links[link]

    def glyph_font(self, font: ShapedFont) -> GlyphFont:
        """Return a font of glyphs as this document knows it."""
        if font not in self._glyph_fonts:
            self._glyph_fonts[font] = GlyphFont(f"G{len(self._glyph_fonts) + 1}", font)
        return self._glyph_fonts[font]

    def draw_box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle; it is never read out."""
        self._code.append("/Artifact <</Type /Layout>> BDC")
        self._use(colour)
        self.rect(x, y, width, height, stroke=0, fill=1)
        self._code.append("EMC")

    def add_field(
        self, element: Element, field: Field, x: float, y: float, width: float, height: float, size: float
    ) -> None:
        """Add a form field as the last content of `element`; `size` is that of letters typed into it."""
        page = self._doc.thisPageRef()
        area = (x, y, x + width, y + height)
        made = self._fields.add(field, area, size, page, self._contents.next_key)
        self._annotate(element.add("Form"), Annotation(page, made))

    def _add_link(self, linked: Linked, x: float, y: float, style: TextStyle) -> None:
        """Underline what is linked, from `x` on the baseline `y`, and make it lead to its address."""
        self.draw_box(x, y - style.size * _UNDERLINE, linked.width, style.size * _THICKNESS, style.colour)
        page = self._doc.thisPageRef()
        area = (x, y - style.size * _BELOW_LETTERS, x + linked.width, y + style.size)
        made = reference(self._doc, mail_link(linked.link.address, area, page, self._contents.next_key))
        self._annotate(self._links[linked.link], Annotation(page, made))

    def _annotate(self, element: Element, annotation: Annotation) -> None:
        self._contents.hang(element, annotation)
        self._annotationrefs.append(annotation.made)

    def add_bookmark(self, title: str, level: int, y: float) -> None:
        """Add a heading to the outline; it leads to the height `y` of the present page."""
        key = f"h{len(self._destinations)}"
        self.bookmarkHorizontalAbsolute(key, y)
        self.addOutlineEntry(title, key, level)

    def _use(self, colour: Colour) -> None:
        if colour != self._colour:
            self.setFillColorRGB(*colour)
            self._colour = colour

    @contextmanager
    def _marked(self, element: Element | None) -> Iterator[None]:
        if element is None:
            self._code.append("/Artifact <</Type /Pagination>> BDC")
        else:
            self._code.append(f"/{element.tag} <</MCID {self.mark(element)}>> BDC")
        yield
        self._code.append("EMC")

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802, ANN401 - reportlab's hook, without types
        super()._setAnnotations(page)  # type: ignore[misc]  # reportlab's types leave it out
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._contents.page_key
        page.Tabs = PDFName("S")
        self._contents.next_page()
        self._colour = None  # each page begins anew

    def save(self) -> None:
        """Write the file; the last page has been shown."""
        document, catalog = self._doc, self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = xmp(self._title)
        catalog.OutputIntents = output_intents(document)
        catalog.StructTreeRoot = self._contents.tree(self._root, document)
        catalog.AcroForm = self._fields.form()
        for font in self._glyph_fonts.values():
            font.add_to(document)
        # Reportlab's own identifier follows the clock and names the program; this one follows the pages.
        pages = "".join(page.stream for page in document.Pages.pages)
        identifier = hashlib.sha256(pages.encode("latin-1")).hexdigest()[:32].encode()
        document._ID = b"[<%b><%b>]" % (identifier, identifier)  # noqa: SLF001 - there is no other way to set it
        document.SaveToFile(self._filename, self)
