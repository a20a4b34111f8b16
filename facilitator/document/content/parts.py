"""What a document is made of, whatever form it takes: its words in their order, and what each of them is.

Every form of the plan is made from the same parts, so that all of them say the same words in the same order.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from facilitator.document.text.text_structure import Passage


class Piece(NamedTuple):
    """Some words of a paragraph, as they are or strong."""

    words: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands at the top of every page, and is read out once, first."""

    words: str


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title."""

    words: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section, which all parts up to the next one belong to."""

    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, whose pieces stand side by side with the spaces that are in them."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """One action: what heads it, and below it what belongs to it.

    `heading` is the agreed sentence itself where that is one paragraph of a heading's length.
    """

    number: int
    heading: str
    body: tuple[Passage | Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a row of column headers, whose rows begin with their own header."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signer:
    """How one party agreed: in words, or with `signs` by a signature that the document leaves room for."""

    party: str
    name: str
    how: str
    day: str
    signs: bool


@dataclass(frozen=True, slots=True)
class Signing:
    """What is agreed or signed, under it how each party did, and a last sentence; never apart."""

    sentence: str
    columns: tuple[str, ...]
    signers: tuple[Signer, ...]
    below: str = ""


Part: TypeAlias = Notice | Title | Heading | Paragraph | Bullets | AgreedAction | Grid | Signing
