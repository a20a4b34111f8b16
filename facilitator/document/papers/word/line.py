"""A paragraph of a Word document as it is put together: its words as runs, and what is shown after them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from facilitator.document.papers.facts import Run
from facilitator.document.papers.word.markup import Element


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Where the text refers to a footnote or an endnote: its name in the file, how it is marked."""

    is_endnote: bool
    name: str
    mark: str


@dataclass(slots=True)
class Line:
    """What a paragraph holds: its words, and what is shown after them, drawings with the change of each."""

    runs: tuple[Run, ...] = ()
    drawings: list[tuple[Element, Run]] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Return all its words, those that were taken out too."""
        return "".join(run.text for run in self.runs)


class Words:
    """Words as they are said, and how those from each place on look; joined once, however many they are."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._looks: list[tuple[int, Run]] = []

    def say(self, words: str, look: Run) -> None:
        """Add words that look so."""
        if not self._looks or self._looks[-1][1] != look:
            self._looks.append((len(self.said), look))
        self.said.append(words)

    def runs(self) -> Iterator[Run]:
        """Return them as runs, those that look alike as one."""
        ends = [*(start for start, _ in self._looks[1:]), len(self.said)]
        for (start, look), end in zip(self._looks, ends, strict=False):
            yield replace(look, text="".join(self.said[start:end]))
