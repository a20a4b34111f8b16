"""What can be known of a paper: what the process that reads it tells, in values that cross a pipe as JSON.

Places on a page are fractions of its width and height as the file shows it, before anybody turned the view.
"""

from dataclasses import dataclass
from enum import StrEnum

from facilitator.case.papers import Notice


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page as shown, in fractions of its width and height from the top left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page as shown, in points (1/72 inch), or dots of a picture; never 0."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as rows of 32-bit BGRX pixels (blue, green, red, unused; opaque), `stride` bytes to a row."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word of a page and where it stands; `line` numbers the lines of the page, in the order of reading."""

    text: str
    area: Area
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, `level` from 1; `at` is the page, or in a text without pages the block, both from 0."""

    title: str
    level: int
    at: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote beside the text.

    `at` is the page, or in a text without pages the block, both from 0; `about` are the words it is beside.
    `is_answer` says that it answers the one before it, or what that one answers.
    """

    at: int
    words: str
    who: str = ""
    when: str = ""
    about: str = ""
    areas: tuple[Area, ...] = ()
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within a paper; `number` is what to ask for it by, `size` in bytes, -1 where not told."""

    number: int
    name: str
    size: int = -1


@dataclass(frozen=True, slots=True)
class Looked:
    """What a paper is, as seen when it is added.

    `pages` is 0 for a text without pages, `begins` its first words, one line. Where `locked` it asks for a
    password and nothing else is told.
    """

    pages: int = 0
    begins: str = ""
    notice: Notice = Notice.NONE
    attachments: tuple[Attachment, ...] = ()
    locked: bool = False


class Change(StrEnum):
    """Whether words are there, or were added or taken out by somebody whose change is not accepted yet."""

    NONE = ""
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; `comment` is the place of a comment on them among the flow's, -1 for none."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    change: Change = Change.NONE
    who: str = ""
    when: str = ""
    comment: int = -1


class BlockKind(StrEnum):
    """What a block of a text without pages is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    PICTURE = "picture"
    QUOTED = "quoted"
    FIELD = "field"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table's row, its paragraphs as runs; it covers `columns` columns."""

    paragraphs: tuple[tuple[Run, ...], ...]
    columns: int = 1
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text without pages.

    `level` is that of a heading or the depth of an item, from 1; `marker` what stands before an item, as "3."
    or a bullet. Rows that follow each other with one `table` number are one table. `picture` is what to ask
    for a picture by, -1 where it cannot be shown; its runs describe it, and say which change it is part of. A
    field has its name as `marker`. An aside is what stands outside the text: a header, a footer, a footnote,
    a text box; `marker` says which.
    """

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    marker: str = ""
    cells: tuple[Cell, ...] = ()
    table: int = -1
    picture: int = -1


@dataclass(frozen=True, slots=True)
class Flow:
    """A text without pages, in the order of reading; `headings` and `comments` say their block in `at`.

    `left_out` names, in words for a screen, what of the file is not shown here.
    """

    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...] = ()
    comments: tuple[Comment, ...] = ()
    left_out: tuple[str, ...] = ()
