"""Words into lines: which font draws each word, how wide it is, and where a line ends."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.document import fonts

_GOOD_ENDS = "-/\u2010\u2013@.,_?&=]"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters drawn in one font."""

    font: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line as drawn. Its text ends in a space where the next line continues with a new word."""

    runs: tuple[Run, ...]


class _Letter(NamedTuple):
    font: str
    char: str
    width: float


@dataclass(frozen=True, slots=True)
class _Word:
    runs: tuple[Run, ...]
    width: float


class Typesetter:
    """Breaks printable text into lines, in one weight. Made for one document: it keeps no words after it."""

    def __init__(self, *, bold: bool) -> None:
        self._fonts = fonts.chain(bold=bold)
        self._words: dict[str, _Word] = {}
        self._space = self._fonts[0].widths[ord(" ")]

    def lines(self, text: str, size: float, width: float) -> list[Line]:
        """Return the lines of `text`, at most `width` points wide; a wider word is cut, never lost."""
        parts = [[self._word(word) for word in part.split(" ")] for part in text.split("\n")]
        return self._broken(parts, size, width)

    def mixed_lines(
        self, pieces: Iterable[tuple[str, bool]], other: "Typesetter", size: float, width: float
    ) -> list[Line]:
        """Return the lines of one paragraph, whose pieces with True are in the weight of `other`."""
        words: list[list[_Word]] = [[]]
        for text, is_other in pieces:
            setter = other if is_other else self
            first, *rest = (setter._word(word) for word in text.split(" "))  # noqa: SLF001 - one of its own kind
            words[-1].append(first)
            words += [[word] for word in rest]
        return self._broken([[_beside(word) for word in words]], size, width)

    def _broken(self, parts: Iterable[Sequence[_Word]], size: float, width: float) -> list[Line]:
        lines = [line for part in parts for line in self._filled(part, width * 1000 / size)]
        return [_line(words, ends=number == len(lines)) for number, words in enumerate(lines, 1)]

    def _filled(self, words: Sequence[_Word], width: float) -> Iterator[list[_Word | None]]:
        """Yield the words of each line; None marks a line that a long word runs out of, without a space."""
        line: list[_Word | None] = []
        used = 0.0
        for each in words:
            word = each
            if line and used + self._space + word.width > width:
                yield line
                line, used = [], 0.0
            if word.width > width:
                *full, word = self._pieces(word, width)
                for piece in full:
                    yield [piece, None]
            used += word.width + (self._space if line else 0)
            line.append(word)
        yield line

    def _pieces(self, word: _Word, width: float) -> Iterator[_Word]:
        """Cut a word, in the fonts it has as a whole, after a hyphen or its like where one is near."""
        piece: list[_Letter] = []
        used = 0.0
        for cluster in self._clusters(word):
            wide = sum(letter.width for letter in cluster)
            if piece and used + wide > width:
                ends = [number for number, letter in enumerate(piece, 1) if letter.char in _GOOD_ENDS]
                end = ends[-1] if ends and ends[-1] > len(piece) // 2 else len(piece)
                yield _joined(piece[:end])
                piece = piece[end:]
                used = sum(letter.width for letter in piece)
            piece += cluster
            used += wide
        yield _joined(piece)

    def _clusters(self, word: _Word) -> Iterator[list[_Letter]]:
        """Yield each letter with the accents that belong to it."""
        widths = _widths()
        cluster: list[_Letter] = []
        for run in word.runs:
            for char in run.text:
                if cluster and not unicodedata.combining(char):
                    yield cluster
                    cluster = []
                cluster.append(_Letter(run.font, char, widths[run.font][ord(char)]))
        yield cluster

    def _word(self, text: str) -> _Word:
        word = self._words.get(text)
        if word is None:
            word = self._words[text] = self._measured(text)
        return word

    def _measured(self, text: str) -> _Word:
        text = text.replace("\u00a0", " ")
        codes = list(map(ord, text))
        # One font for a whole word, so that a name is not a patchwork. The last has all that can be printed.
        font = next(font for font in self._fonts if all(code in font.widths for code in codes))
        return _Word((Run(font.name, text),), sum(font.widths[code] for code in codes))


def width_of(line: Line, size: float) -> float:
    """Return the width of a line in points."""
    widths = _widths()
    return sum(widths[run.font][ord(char)] for run in line.runs for char in run.text) * size / 1000


def _widths() -> Mapping[str, Mapping[int, float]]:
    return {font.name: font.widths for bold in (False, True) for font in fonts.chain(bold=bold)}


def _beside(words: Sequence[_Word]) -> _Word:
    """Return what stands side by side without a space, as one word."""
    runs: list[Run] = []
    for run in (run for word in words for run in word.runs):
        _append(runs, run)
    return _Word(tuple(runs), sum(word.width for word in words))


def _joined(letters: Sequence[_Letter]) -> _Word:
    runs: list[Run] = []
    for letter in letters:
        _append(runs, Run(letter.font, letter.char))
    return _Word(tuple(runs), sum(letter.width for letter in letters))


def _line(words: Sequence[_Word | None], *, ends: bool) -> Line:
    runs: list[Run] = []
    for number, word in enumerate(words):
        if word is None:
            return Line(tuple(runs))
        if number:
            runs[-1] = Run(runs[-1].font, runs[-1].text + " ")
        for run in word.runs:
            _append(runs, run)
    if not ends and runs:
        runs[-1] = Run(runs[-1].font, runs[-1].text + " ")
    return Line(tuple(runs))


def _append(runs: list[Run], run: Run) -> None:
    if runs and runs[-1].font == run.font:
        runs[-1] = Run(run.font, runs[-1].text + run.text)
    else:
        runs.append(run)
