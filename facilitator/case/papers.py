"""Papers: documents that parties sent, kept encrypted in the case and read inside the app."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import PaperId, PartyId

# A paper is kept piece by piece, each durable before the next is read.
PIECE_BYTES = 1024 * 1024
LONGEST_BEGINNING = 160


class PaperKind(StrEnum):
    """What the app can show from memory."""

    PDF = "pdf"
    IMAGE = "image"
    WORD = "word"
    EMAIL = "email"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        return _LABELS[self]

    @property
    def has_pages(self) -> bool:
        """Whether it is shown as pages, not as running text."""
        return self in {PaperKind.PDF, PaperKind.IMAGE}


_LABELS = {
    PaperKind.PDF: "PDF",
    PaperKind.IMAGE: "Image",
    PaperKind.WORD: "Word document",
    PaperKind.EMAIL: "E-mail",
}


class Notice(StrEnum):
    """What is to be known of a paper that can be read all the same."""

    NONE = ""
    CUT_SHORT = "cut short"
    PARTLY_SHOWN = "partly shown"
    COVER = "cover"

    @property
    def sentence(self) -> str:
        """Return what a person is told, "" where there is nothing."""
        return _SENTENCES[self]


_SENTENCES = {
    Notice.NONE: "",
    Notice.CUT_SHORT: "The end of this file is missing. What is there is shown. Ask for it again.",
    Notice.PARTLY_SHOWN: (
        "This form was made for Adobe Reader, and parts of it may be missing here. "
        "Open it there, print it to a PDF, and add that PDF."
    ),
    Notice.COVER: "This is only the cover of a folder of files. Its files are papers of their own below.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document in the case, its bytes kept beside it; `size` in bytes; `whole` once all are there.

    `pages` is 0 where it has none or they were not counted; `begins` are its first words; `part_of` is the
    paper that it was in.
    """

    id: PaperId
    name: str
    kind: PaperKind
    size: int
    added_at: datetime
    party_id: PartyId | None = None
    position: int = 0
    whole: bool = False
    pages: int = 0
    begins: str = ""
    notice: Notice = Notice.NONE
    part_of: PaperId | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", text.line(self.name, "The paper's name", limit=250, required=True))


@dataclass(frozen=True, slots=True)
class PageTurn:
    """A page, from 0, that is shown turned by so many quarters to the right."""

    page: int
    quarters: int


FIT_WIDTH = 0
FIT_PAGE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlace:
    """Where in a paper somebody was reading, and how it was turned; `id` is the paper's.

    `at` is the page or block, from 0; `down` how far down in it, in thousandths; `zoom` in percent of the
    page's own size, FIT_WIDTH or FIT_PAGE. `quarters` turns every page, `turns` single ones besides.
    """

    id: PaperId
    at: int = 0
    down: int = 0
    zoom: int = FIT_WIDTH
    quarters: int = 0
    turns: tuple[PageTurn, ...] = ()

    def quarters_of(self, page: int) -> int:
        """Return by how many quarters, 0 to 3, a page is turned to the right."""
        own = next((turn.quarters for turn in self.turns if turn.page == page), 0)
        return (self.quarters + own) % 4
