"""A paragraph of a Word document as a block, or as a line of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from facilitator.document.papers.facts import Block, BlockKind, Run
from facilitator.document.papers.word.line import Line

_BETWEEN_CELLS: Final = " | "


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph in its form: the level of a heading, the marker and depth of an item."""

    line: Line
    heading: int
    marker: str | None
    depth: int

    @property
    def title(self) -> str:
        """Return its words in one line, with its marker."""
        return " ".join(f"{self.marker or ''} {self.line.words}".split())


def says_something(runs: Sequence[Run]) -> bool:
    """Tell whether there is anything but blanks."""
    return any(run.text and not run.text.isspace() for run in runs)


def with_marker(item: Item) -> tuple[Run, ...]:
    """Return the words of a paragraph with its marker before them."""
    runs = item.line.runs
    return (Run(f"{item.marker} ", bold=runs[0].bold), *runs) if item.marker else runs


def block_of(item: Item) -> Block:
    """Return a paragraph as the block that it is."""
    if item.heading:
        return Block(BlockKind.HEADING, with_marker(item), level=item.heading)
    if item.marker is None:
        return Block(BlockKind.PARAGRAPH, item.line.runs)
    return Block(BlockKind.ITEM, item.line.runs, level=item.depth, marker=item.marker)


def in_lines(lines: Iterable[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Return paragraphs as lines of one."""
    return joined(lines, "\n")


def joined(pieces: Iterable[tuple[Run, ...]], between: str = _BETWEEN_CELLS) -> tuple[Run, ...]:
    """Return pieces in one line, with what stands between them."""
    found: list[Run] = []
    for number, piece in enumerate(pieces):
        if number:
            found.append(Run(between))
        found += piece
    return tuple(found)


def trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without blanks before the first word."""
    while runs and not runs[0].text.lstrip():
        runs = runs[1:]
    return (replace(runs[0], text=runs[0].text.lstrip()), *runs[1:]) if runs else ()
