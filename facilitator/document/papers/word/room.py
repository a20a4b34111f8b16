"""How much of a Word document is shown: a file of a few thousand bytes can hold words without end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.document.papers.facts import Run

MOST_PARAGRAPHS: Final = 60_000
MOST_CHARACTERS: Final = 9_000_000
# What a run costs besides its words, in characters.
_OF_A_RUN: Final = 40


class TooLong(Exception):
    """Raised where a text is longer than is shown; what was read before stays."""


@dataclass(slots=True)
class Room:
    """How much more of a document can be shown."""

    paragraphs: int = MOST_PARAGRAPHS
    characters: int = MOST_CHARACTERS

    def take(self, runs: Sequence[Run], paragraphs: int = 1) -> None:
        """Take the room of a paragraph. Raises TooLong where there is none."""
        self.paragraphs -= paragraphs
        self.characters -= sum(len(run.text) + len(run.who) + _OF_A_RUN for run in runs)
        if self.paragraphs < 0 or self.characters < 0:
            raise TooLong
