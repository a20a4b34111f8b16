"""Papers: documents that parties sent, kept encrypted in the case and read inside the app."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import PaperId, PartyId
from facilitator.errors import InvalidValue

# A paper is kept piece by piece, each durable before the next is read.
PIECE_BYTES = 1024 * 1024
LONGEST_BEGINNING = 160
LONGEST_NAME = 250
MOST_PAGES = 1_000_000
_NAMELESS = "Without a name"
_ENDING = re.compile(r"\.[^\W_]{1,8}\Z")


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
    DAMAGED = "damaged"
    SEALED = "sealed"
    PACKED = "packed"
    GAPS = "gaps"
    MORE_FILES = "more files"
    MORE_PAGES = "more pages"

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
    Notice.COVER: "This is only the cover of a folder of files. They are papers of their own in the list.",
    Notice.DAMAGED: "Part of this file is damaged. What can be read is shown. Ask for it again.",
    Notice.SEALED: (
        "This e-mail is encrypted or signed in a way that hides its words here. "
        "Open it in your e-mail program, print it to a PDF, and add that PDF."
    ),
    Notice.PACKED: (
        "Outlook packed part of this e-mail in a form that only Outlook opens (winmail.dat). "
        "Ask for it again, sent as HTML or plain text."
    ),
    Notice.GAPS: (
        "This document holds things that can only be seen in Word; they are named above its text. "
        "To have them here, open it in Word, save it as a PDF, and add that PDF."
    ),
    Notice.MORE_FILES: (
        "This PDF may hold more files than were found in it, because looking for all of them takes too long. "
        "Open it in Adobe Reader, save from there the files that are missing here, and add them."
    ),
    Notice.MORE_PAGES: (
        "This file has more pages than are shown here. Ask for the missing ones in a file of their own."
    ),
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
        name = text.line(self.name, "The paper's name", limit=LONGEST_NAME, required=True)
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "begins", text.line(self.begins, "The beginning", limit=LONGEST_BEGINNING))
        if not 0 <= self.pages <= MOST_PAGES:
            raise InvalidValue


def name_of_file(name: str) -> str:
    """Return the name of a file as that of a paper: one line, never empty, cut where it is too long."""
    return _shortened(text.line(name, "The name", limit=4 * len(name) + 1) or _NAMELESS, LONGEST_NAME)


def free_name(name: str, taken: Container[str]) -> str:
    """Return the name, numbered before its ending where one of `taken` has it: "Report (2).pdf"."""
    number, free = 1, name
    while free in taken:
        number += 1
        mark = f" ({number})"
        stem, ending = _parts(_shortened(name, LONGEST_NAME - len(mark)))
        free = f"{stem}{mark}{ending}"
    return free


def beginning_of(words: str) -> str:
    """Return the first words of a paper in one line, cut after a whole word where they are too long."""
    joined = text.line(words, "The beginning", limit=4 * len(words) + 1)
    # What is as long as it may be was cut by whoever read it.
    if len(joined) < LONGEST_BEGINNING:
        return joined
    cut = joined[: LONGEST_BEGINNING - 1]
    whole = cut.rpartition(" ")[0] or cut
    return f"{whole}…"


def _shortened(name: str, longest: int) -> str:
    stem, ending = _parts(name)
    return name if len(name) <= longest else f"{stem[: longest - len(ending) - 1].rstrip()}…{ending}"


def _parts(name: str) -> tuple[str, str]:
    found = _ENDING.search(name, 1)
    return (name, "") if found is None else (name[: found.start()], found.group())


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
