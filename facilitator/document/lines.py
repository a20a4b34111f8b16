"""Words into lines: which font draws each word, how wide it is, and where a line ends."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.document import fonts

_GOOD_ENDS = "-/\u2010\u2013@.,_?&="


@dataclass(frozen=True, slots=True)
class Run:
    """Letters drawn in one font."""

    font: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line as drawn. Its text ends in a space where the next line continues with a new word."""

    runs: tuple[Run, ...]


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
        thousandths = width * 1000 / size
        lines = [line for part in text.split("\n") for line in self._filled(part.split(" "), thousandths)]
        return [_line(words, ends=number == len(lines)) for number, words in enumerate(lines, 1)]

    def _filled(self, texts: Sequence[str], width: float) -> Iterator[list[_Word | None]]:
        """Yield the words of each line; None marks a line that a long word runs out of, without a space."""
        line: list[_Word | None] = []
        used = 0.0
        for text in texts:
            word = self._word(text)
            if line and used + self._space + word.width > width:
                yield line
                line, used = [], 0.0
            if word.width > width:
                *full, last = self._pieces(text, width)
                for piece in full:
                    yield [self._word(piece), None]
                word = self._word(last)
            used += word.width + (self._space if line else 0)
            line.append(word)
        yield line

    def _pieces(self, text: str, width: float) -> Iterator[str]:
        piece, used = "", 0.0
        for cluster in _clusters(text):
            wide = self._word(cluster).width
            if piece and used + wide > width:
                end = max(map(piece.rfind, _GOOD_ENDS)) + 1
                if end <= len(piece) // 2:
                    end = len(piece)
                yield piece[:end]
                piece = piece[end:]
                used = sum(self._word(rest).width for rest in _clusters(piece))
            piece += cluster
            used += wide
        yield piece

    def _word(self, text: str) -> _Word:
        word = self._words.get(text)
        if word is None:
            word = self._words[text] = self._measured(text)
        return word

    def _measured(self, text: str) -> _Word:
        codes = [32 if char == "\u00a0" else ord(char) for char in text]
        # One font for a whole word, so that a name is not a patchwork; by letter only where none has it all.
        for font in self._fonts:
            if all(code in font.widths for code in codes):
                return _Word((Run(font.name, text),), sum(font.widths[code] for code in codes))
        runs: list[Run] = []
        width = 0.0
        for code in codes:
            font = next(font for font in self._fonts if code in font.widths)
            width += font.widths[code]
            _append(runs, Run(font.name, chr(code)))
        return _Word(tuple(runs), width)


def width_of(line: Line, size: float) -> float:
    """Return the width of a line in points."""
    widths = {font.name: font.widths for bold in (False, True) for font in fonts.chain(bold=bold)}
    return sum(widths[run.font][ord(char)] for run in line.runs for char in run.text) * size / 1000


def _clusters(text: str) -> Iterator[str]:
    """Yield each letter with the accents that belong to it."""
    cluster = ""
    for char in text:
        if cluster and not unicodedata.combining(char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


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
