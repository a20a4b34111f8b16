"""The plain text of an e-mail in blocks: paragraphs, and what is quoted of others (RFC 3676)."""

import re
from collections.abc import Iterator
from typing import Final

from facilitator.document.papers.facts import Block, BlockKind, Run

DEEPEST: Final = 20
_SIGNATURE: Final = "-- "
_QUOTING: Final = re.compile(r"(?:> ?)+")
_QUOTING_OF_FLOWED: Final = re.compile(r">+")


def plain_blocks(text: str, *, is_flowed: bool = False, joins_words: bool = False) -> Iterator[Block]:
    """Yield the blocks of a text. Lines that only the width of a window broke are put together again.

    That is told by `is_flowed`, and by `joins_words` that the blank before such a break was not typed.
    """
    lines: list[str] = []
    depth, is_open = 0, False
    for line in text.splitlines():
        level, rest = _parted(line, is_flowed=is_flowed)
        is_signature = rest == _SIGNATURE
        if level != depth or not rest.strip() or is_signature:
            yield from _block(lines, depth)
            lines, depth, is_open = [], level, False
        if not rest.strip():
            continue
        if is_open:
            lines[-1] += rest
        else:
            lines.append(rest)
        is_open = is_flowed and rest.endswith(" ") and not is_signature
        if is_open and joins_words:
            lines[-1] = lines[-1][:-1]
    yield from _block(lines, depth)


def _parted(line: str, *, is_flowed: bool) -> tuple[int, str]:
    """Return how often a line is quoted, and the line without the marks of it."""
    marks = (_QUOTING_OF_FLOWED if is_flowed else _QUOTING).match(line)
    rest = line[marks.end() :] if marks else line
    return marks.group().count(">") if marks else 0, rest.removeprefix(" ") if is_flowed else rest


def _block(lines: list[str], depth: int) -> Iterator[Block]:
    if lines:
        text = "\n".join(line.rstrip().expandtabs() for line in lines)
        kind = BlockKind.QUOTED if depth else BlockKind.PARAGRAPH
        yield Block(kind, (Run(text),), level=min(depth, DEEPEST))
