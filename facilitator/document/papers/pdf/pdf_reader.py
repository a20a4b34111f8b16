"""A PDF: its pages, words, headings, comments and the files within it."""

from contextlib import suppress
from functools import cached_property
from itertools import islice
from time import monotonic
from typing import Final

import pypdfium2

from facilitator.case.finding import folded
from facilitator.case.papers import LONGEST_BEGINNING, Notice
from facilitator.document.papers.facts import (
    Area,
    Comment,
    Heading,
    Looked,
    PageImage,
    PageSize,
    PageWord,
)
from facilitator.document.papers.page_words import folded_text, found_in
from facilitator.document.papers.pdf import drawing, opening, password_removal, portfolio
from facilitator.document.papers.pdf.annotations import comments_of
from facilitator.document.papers.pdf.embedded_files import EmbeddedFiles
from facilitator.document.papers.pdf.form_values import form_values, with_values
from facilitator.document.papers.pdf.outline import headings_of
from facilitator.document.papers.pdf.page_characters import PageCharacters
from facilitator.document.papers.pdf.shown_page import Pages
from facilitator.document.papers.refusal import Reason, Refused

# More marks than this on one page help nobody, and each of them is drawn.
MOST_AREAS: Final = 1000
MOST_COMMENTS: Final = 10_000
PATIENCE_SECONDS: Final = 6.0
_NOT_LISTED: Final = (
    "Further comments, on this page and after it, are not listed here. They are on their pages."
)
# One more than is kept: where the cut falls on a blank it can be seen all the same.
_BEGINNING: Final = LONGEST_BEGINNING + 1
_PAGES_FOR_A_BEGINNING: Final = 20
_SECONDS_FOR_A_BEGINNING: Final = 2.0
_MOST_REMEMBERED: Final = 50_000_000


class PdfReader:
    """Reads one PDF, which is held open; see `reader.PagedReader`."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._folded: dict[int, str] = {}
        self._remembered = 0

    def looked(self) -> Looked:
        """Return what it is."""
        try:
            document = self._document
        except Refused as refused:
            if refused.reason is Reason.LOCKED:
                return Looked(locked=True)
            raise
        begins = self._begins()
        if opening.is_for_adobe_alone(document, begins):
            raise Refused(Reason.FORM_OF_ADOBE)
        attachments = self._files.attachments()
        notice = Notice.NONE
        if opening.is_cut_short(self._content):
            notice = Notice.CUT_SHORT
        elif opening.is_partly_for_adobe(document):
            notice = Notice.PARTLY_SHOWN
        elif not self._files.are_all:
            notice = Notice.MORE_FILES
        elif attachments and portfolio.is_portfolio(self._content, document):
            notice = Notice.COVER
        return Looked(len(document), begins, notice, attachments)

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        return self._files.content(number)

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page as shown."""
        return drawing.sizes_of(self._document)

    def page(self, number: int, width: int, most_pixels: int) -> PageImage:
        """Return a page as a picture."""
        with self._pages.held(number) as page:
            return drawing.drawn(self._document, page, width, most_pixels)

    def words(self, number: int) -> tuple[PageWord, ...]:
        """Return the words of a page in the order of reading, the values of its form among them."""
        return self._words(number, with_ticks=True)

    def find(self, wanted: str, pages: tuple[int, ...]) -> tuple[int, tuple[Area, ...]] | None:
        """Return the first of `pages` that holds `wanted`, and where: in text, forms and comments.

        A damaged page is passed over. Raises Refused where every one of them is damaged.
        """
        looked_for = folded(wanted)
        damaged = 0
        for number in pages:
            if looked_for and looked_for not in self._folded.get(number, looked_for):
                continue
            try:
                areas = self._found_on(number, wanted)
            except Refused:
                damaged += 1
                continue
            if areas:
                return number, areas
        if damaged and damaged == len(pages):
            raise Refused(Reason.DAMAGED)
        return None

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings beside the pages."""
        return tuple(headings_of(self._document))

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments of all pages; where there are too many, the last one says so."""
        found: list[Comment] = []
        over = monotonic() + PATIENCE_SECONDS
        for number in self._pages.in_turn():
            if monotonic() > over:
                found.append(Comment(number, _NOT_LISTED))
                break
            with suppress(Refused), self._pages.held(number) as page:
                found += comments_of(page, number)
            if len(found) > MOST_COMMENTS:
                found[MOST_COMMENTS:] = [Comment(found[MOST_COMMENTS].at, _NOT_LISTED)]
                break
        return tuple(found)

    def unlocked(self, password: str) -> bytes:
        """Return the same PDF without its password."""
        return password_removal.without_password(self._content, password)

    @cached_property
    def _document(self) -> pypdfium2.PdfDocument:
        return opening.opened(self._content)

    @cached_property
    def _files(self) -> EmbeddedFiles:
        return EmbeddedFiles(self._document, self._pages)

    @cached_property
    def _pages(self) -> Pages:
        return Pages(self._document)

    def _begins(self) -> str:
        over = monotonic() + _SECONDS_FOR_A_BEGINNING
        for number in islice(self._pages.in_turn(), _PAGES_FOR_A_BEGINNING):
            words: tuple[PageWord, ...] = ()
            with suppress(Refused):
                # What is ticked says nothing without what it stands beside.
                words = self._words(number, with_ticks=False)
            if words:
                return " ".join(word.text for word in words[:LONGEST_BEGINNING])[:_BEGINNING]
            if monotonic() > over:
                break
        return ""

    def _words(self, number: int, *, with_ticks: bool) -> tuple[PageWord, ...]:
        with self._pages.held(number) as page:
            written = PageCharacters(page)
            values = form_values(self._document, page, written.placement)
            return with_values(written.words(), [each for each in values if with_ticks or each.is_typed])

    def _found_on(self, number: int, wanted: str) -> tuple[Area, ...]:
        with self._pages.held(number) as page:
            written = PageCharacters(page)
            beside: list[tuple[str, tuple[Area, ...]]] = [
                (" ".join(value.lines), (value.area,))
                for value in form_values(self._document, page, written.placement)
                if value.is_typed
            ]
            beside += [(f"{each.words}\n{each.who}", each.areas) for each in comments_of(page, number)]
            held = "\n".join([folded_text(written.text()), *(folded(words) for words, _ in beside)])
            self._remember(number, held)
            if folded(wanted) not in held:
                return ()
            spans = islice(found_in(written.characters(), wanted), MOST_AREAS)
            found = [area for first, last in spans for area in written.areas(first, last)]
            for words, areas in beside:
                if any(found_in(list(zip(words, range(len(words)), strict=True)), wanted)):
                    found += areas
            return tuple(dict.fromkeys(found))[:MOST_AREAS]

    def _remember(self, number: int, words: str) -> None:
        if number not in self._folded and self._remembered + len(words) < _MOST_REMEMBERED:
            self._folded[number] = words
            self._remembered += len(words)
