"""What each kind of paper can be asked, within the process that reads it; which class reads which kind."""

import codecs
from collections.abc import Callable
from typing import Final, Protocol

from facilitator.case.papers import PaperKind
from facilitator.document.papers.facts import (
    Area,
    Comment,
    Flow,
    Heading,
    Looked,
    PageImage,
    PageSize,
    PageWord,
)

# Python loads each of them from a file when it is first used.
_ENCODINGS: Final = (
    *("ascii", "latin-1", "cp1252", "cp437", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"),
    *("unicode-escape", "raw-unicode-escape"),
)


class Reader(Protocol):
    """One paper, held in memory for as long as it is read. Every method raises Refused."""

    def looked(self) -> Looked:
        """Return what it is; this is asked first, when it is added."""

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""


class PagedReader(Reader, Protocol):
    """A paper of pages, counted from 0: a PDF, a picture."""

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page as shown."""

    def page(self, number: int, width: int, most_pixels: int) -> PageImage:
        """Return a page `width` pixels wide, or as large as `most_pixels` allows."""

    def words(self, number: int) -> tuple[PageWord, ...]:
        """Return the words of a page in the order of reading, the values of forms among them."""

    def find(self, wanted: str, pages: tuple[int, ...]) -> tuple[int, tuple[Area, ...]] | None:
        """Return the first of `pages` that holds `wanted`, and where: in text, forms and comments."""

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings that its maker put beside the pages, none where there are none."""

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments of all pages, in their order."""

    def unlocked(self, password: str) -> bytes:
        """Return the same paper without its password. Raises Refused for a wrong one."""


class FlowReader(Reader, Protocol):
    """A text without pages: a Word document, an e-mail."""

    def flow(self) -> Flow:
        """Return the whole text."""

    def picture(self, number: int, most_pixels: int) -> PageImage:
        """Return a picture that stands in it."""


def reader_of(kind: PaperKind, content: bytes) -> PagedReader | FlowReader:
    """Return what reads a paper of that kind; `prepare_for` was called before."""
    _, read = _parts_for(kind)
    return read(content)


def prepare_for(kind: PaperKind) -> None:
    """Load whatever reading this kind can need: afterwards no file can be opened any more."""
    prepare, _ = _parts_for(kind)
    for name in _ENCODINGS:
        codecs.lookup(name)
    prepare()


def _parts_for(kind: PaperKind) -> tuple[Callable[[], None], Callable[[bytes], PagedReader | FlowReader]]:
    """Return what prepares for papers of that kind, and what reads one.

    Each is loaded only here: a process begins with no decoder that its paper has no use for.
    """
    if kind is PaperKind.PDF:
        from facilitator.document.papers.pdf.pdf_reader import PdfReader  # noqa: PLC0415 - see above
        from facilitator.document.papers.pdf.preparation import prepare as for_pdf  # noqa: PLC0415

        return for_pdf, PdfReader
    if kind is PaperKind.IMAGE:
        from facilitator.document.papers.picture.picture_reader import PictureReader  # noqa: PLC0415
        from facilitator.document.papers.picture.preparation import prepare as for_picture  # noqa: PLC0415

        return for_picture, PictureReader
    if kind is PaperKind.WORD:
        from facilitator.document.papers.word.preparation import prepare as for_word  # noqa: PLC0415
        from facilitator.document.papers.word.word_reader import WordReader  # noqa: PLC0415

        return for_word, WordReader
    from facilitator.document.papers.message.message_reader import MessageReader  # noqa: PLC0415
    from facilitator.document.papers.message.preparation import prepare as for_message  # noqa: PLC0415

    return for_message, MessageReader
