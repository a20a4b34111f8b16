"""The words of one paragraph of HTML as they come: blanks put together, each run with its look."""

import re
from dataclasses import dataclass, replace
from typing import Final

from facilitator.document.papers.facts import Run

_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look that an element encloses."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False

    def within(self, tag: str) -> "Look":
        """Return the look of what an element of that name encloses."""
        if tag in {"b", "strong"}:
            return replace(self, bold=True)
        if tag in {"i", "em", "cite", "dfn"}:
            return replace(self, italic=True)
        if tag in {"u", "ins"}:
            return replace(self, underlined=True)
        return replace(self, struck=True) if tag in {"s", "strike", "del"} else self


class Paragraph:
    """What has come of a paragraph so far."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, Look]] = []

    def add(self, text: str, look: Look, *, keeps_blanks: bool = False) -> None:
        """Add words of the file, whose blanks mean one blank or, where they are kept, themselves."""
        words = text if keeps_blanks else _BLANKS.sub(" ", text)
        if not keeps_blanks and (not self._pieces or self._pieces[-1][0][-1] in " \n"):
            words = words.removeprefix(" ")
        if words:
            self._pieces.append((words, look))

    def break_line(self) -> bool:
        """End the line; return False where that would leave an empty one, which ends the paragraph."""
        if self._pieces and self._pieces[-1][0].rstrip(" ").endswith("\n"):
            return False
        if self._pieces:
            self._pieces.append(("\n", Look()))
        return True

    def pieces(self) -> int:
        """Return how many pieces there are, for `text_from`."""
        return len(self._pieces)

    def text_from(self, piece: int) -> str:
        """Return the text of that piece and those after it."""
        return "".join(words for words, _ in self._pieces[piece:])

    def taken(self) -> tuple[Run, ...]:
        """Return the runs without blanks at the ends, what looks alike as one, and begin anew."""
        joined: list[tuple[str, Look]] = []
        for words, look in self._pieces:
            if joined and joined[-1][1] == look:
                joined[-1] = joined[-1][0] + words, look
            else:
                joined.append((words, look))
        self._pieces = []
        while joined and not joined[0][0].strip():
            joined.pop(0)
        while joined and not joined[-1][0].strip():
            joined.pop()
        if joined:
            joined[0] = joined[0][0].lstrip(), joined[0][1]
            joined[-1] = joined[-1][0].rstrip(), joined[-1][1]
        return tuple(
            Run(words.replace("\xa0", " "), look.bold, look.italic, look.underlined, look.struck)
            for words, look in joined
        )
