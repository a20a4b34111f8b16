"""A text in simple Markdown, as headings, paragraphs and points to be shown as plain words."""

import re
from dataclasses import dataclass
from enum import Enum, auto

_EMPHASIS = re.compile(r"\*{1,2}([^*]+)\*{1,2}")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_TEST = re.compile(r"`tests/[^`]*`")


class Kind(Enum):
    """What a block of words is."""

    HEADING = auto()
    PARAGRAPH = auto()
    POINT = auto()
    TESTS = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Words without marks; `level` is that of a heading, from 1 on, and 0 for all others."""

    kind: Kind
    words: str
    level: int = 0


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the blocks in order. A list of tests becomes one sentence that counts them."""
    found: list[Block] = []
    for part in re.split(r"\n\s*\n", markdown.strip()):
        if part.startswith("#"):
            marks, _, words = part.partition(" ")
            found.append(Block(Kind.HEADING, _plain(words), len(marks)))
        elif part.startswith("- "):
            found.extend(_points(part))
        else:
            found.append(Block(Kind.PARAGRAPH, _plain(part)))
    return tuple(found)


def _points(part: str) -> list[Block]:
    points = re.split(r"\n?^- ", part, flags=re.MULTILINE)[1:]
    if all(_TEST.fullmatch(point.strip()) for point in points):
        how_many = "a test" if len(points) == 1 else f"{len(points)} tests"
        return [
            Block(Kind.TESTS, f"Held by {how_many}, named in the threat model that comes with the program.")
        ]
    return [Block(Kind.POINT, _plain(point)) for point in points]


def _plain(words: str) -> str:
    joined = _LINK.sub(r"\1", " ".join(words.split()))
    return _EMPHASIS.sub(r"\1", joined).replace("`", "")
