"""What a topic of the guide consists of."""

from dataclasses import dataclass
from enum import Enum, auto


class Mark(Enum):
    """What some words of a text are, besides words."""

    NONE = auto()
    ON_SCREEN = auto()
    KEY = auto()


class Kind(Enum):
    """What a block of words is; a ROW has a key, or a word to be explained, and what it is."""

    PARAGRAPH = auto()
    POINT = auto()
    STEP = auto()
    ROW = auto()
    ALOUD = auto()
    LINKS = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one mark: those on a button, or a key in Qt's portable words, and then the act it does."""

    words: str
    mark: Mark = Mark.NONE
    act: str = ""

    @property
    def shown(self) -> str:
        """The words as they are read: arrows as arrows."""
        return key_words(self.words) if self.mark is Mark.KEY else self.words


@dataclass(frozen=True, slots=True)
class Link:
    """The way to another topic."""

    words: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or one of a list; `head` is the first cell of a ROW, `number` that of a STEP."""

    kind: Kind
    spans: tuple[Span, ...] = ()
    head: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    number: int = 0

    @property
    def words(self) -> str:
        """All that is read of it, in order."""
        head, rest = plain(self.head), plain(self.spans)
        linked = ", ".join(link.words for link in self.links)
        return " ".join(part for part in (head, rest, linked) if part)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One page of the guide; `also` are words that people look for it by."""

    name: str
    title: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
    also: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span of the topic, in reading order."""
        blocks = (*self.lead, *(block for section in self.sections for block in section.blocks))
        return tuple(span for block in blocks for span in (*block.head, *block.spans))

    @property
    def links(self) -> tuple[Link, ...]:
        """Every way from this topic to another."""
        blocks = (*self.lead, *(block for section in self.sections for block in section.blocks))
        return tuple(link for block in blocks for link in block.links)


def plain(spans: tuple[Span, ...]) -> str:
    """Return the words of spans as they are read."""
    return "".join(span.shown for span in spans)


def key_words(keys: str) -> str:
    """Return a key in Qt's portable words as people read it on Windows and Linux."""
    for name, sign in (("Right", "→"), ("Left", "←"), ("Up", "↑"), ("Down", "↓"), ("Return", "Enter")):
        keys = keys.replace(f"+{name}", f"+{sign}")
    return keys
