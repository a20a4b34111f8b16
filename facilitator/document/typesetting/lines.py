"""Words into lines: which font draws each word, how wide it is, and where a line ends."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from math import fsum
from typing import NamedTuple

from facilitator.document.fonts import plain_fonts
from facilitator.document.fonts.shaped_fonts import needs_glyphs
from facilitator.document.text.bidi import base_level
from facilitator.document.typesetting.line_links import with_links
from facilitator.document.typesetting.runs import Line, Run, appended
from facilitator.document.typesetting.shaped_lines import ShapedLines

_GOOD_ENDS = "-/\u2010\u2013@.,_?&=]"


class _Letter(NamedTuple):
    font: str
    char: str
    width: float


class _Word(NamedTuple):
    runs: tuple[Run, ...]
    width: float


class Typesetter:
    """Breaks printable text into lines, in one weight. Made for one document: it keeps no words after it."""

    def __init__(self, *, bold: bool) -> None:
        self._bold = bold
        self._words: dict[str, _Word] = {}
        self._shaped = ShapedLines()
        self._space = plain_fonts.chain(bold=bold)[0].widths[ord(" ")]

    def lines(self, text: str, size: float, width: float) -> list[Line]:
        """Return the lines of `text`, at most `width` points wide; a wider word is cut, never lost."""
        wide = width * 1000 / size
        *others, last = text.split("\n")
        before = [line for other in others for line in self._paragraph(other, wide, ends=False)]
        return before + self._paragraph(last, wide, ends=True)

    def mixed_lines(
        self, pieces: Iterable[tuple[str, bool]], other: "Typesetter", size: float, width: float
    ) -> list[Line]:
        """Return the lines of one paragraph, whose pieces with True are in the weight of `other`.

        It runs from left to right, whatever names stand in it: such a sentence is the document's own.
        """
        pieces = list(pieces)
        wide = width * 1000 / size
        if any(needs_glyphs(text) for text, _ in pieces):
            texts = [(text, (other if is_other else self)._bold) for text, is_other in pieces]  # noqa: SLF001 - one of its own kind
            return self._shaped.lines(texts, wide, ends=True)
        words: list[list[_Word]] = [[]]
        for text, is_other in pieces:
            setter = other if is_other else self
            first, *rest = (setter._word(word) for word in text.split(" "))  # noqa: SLF001 - as above
            words[-1].append(first)
            words += [[word] for word in rest]
        return self._broken([_beside(word) for word in words], wide, ends=True)

    def _paragraph(self, text: str, width: float, *, ends: bool) -> list[Line]:
        if needs_glyphs(text):
            return self._shaped.lines([(text, self._bold)], width, ends=ends, base=base_level(text))
        return self._broken([self._word(word) for word in text.split(" ")], width, ends=ends)

    def _broken(self, words: Sequence[_Word], width: float, *, ends: bool) -> list[Line]:
        lines = list(self._filled(words, width))
        return with_links(
            [_line(line, ends=ends and number == len(lines)) for number, line in enumerate(lines, 1)]
        )

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
            wide = fsum(letter.width for letter in cluster)
            if piece and used + wide > width:
                ends = [number for number, letter in enumerate(piece, 1) if letter.char in _GOOD_ENDS]
                end = ends[-1] if ends and ends[-1] > len(piece) // 2 else len(piece)
                yield _joined(piece[:end])
                piece = piece[end:]
                used = fsum(letter.width for letter in piece)
            piece += cluster
            used += wide
        yield _joined(piece)

    def _clusters(self, word: _Word) -> Iterator[list[_Letter]]:
        """Yield each letter with the accents that belong to it."""
        cluster: list[_Letter] = []
        for run in word.runs:
            widths = plain_fonts.named(run.font).widths
            for char in run.text:
                if cluster and not unicodedata.combining(char):
                    yield cluster
                    cluster = []
                cluster.append(_Letter(run.font, char, widths[ord(char)]))
        yield cluster

    def _word(self, text: str) -> _Word:
        word = self._words.get(text)
        if word is None:
            word = self._words[text] = self._measured(text)
        return word

    def _measured(self, text: str) -> _Word:
        text = text.replace("\u00a0", " ")
        font = plain_fonts.for_word(text, bold=self._bold)
        return _Word((Run(font.name, text),), fsum(font.widths[ord(char)] for char in text))


def _beside(words: Sequence[_Word]) -> _Word:
    """Return what stands side by side without a space, as one word."""
    runs: list[Run] = []
    for run in (run for word in words for run in word.runs):
        appended(runs, run)
    return _Word(tuple(runs), fsum(word.width for word in words))


def _joined(letters: Sequence[_Letter]) -> _Word:
    runs: list[Run] = []
    for letter in letters:
        appended(runs, Run(letter.font, letter.char))
    return _Word(tuple(runs), fsum(letter.width for letter in letters))


def _line(words: Sequence[_Word | None], *, ends: bool) -> Line:
    runs: list[Run] = []
    for number, word in enumerate(words):
        if word is None:
            return Line(tuple(runs))
        if number:
            runs[-1] = Run(runs[-1].font, runs[-1].text + " ")
        for run in word.runs:
            appended(runs, run)
    if not ends and runs:
        runs[-1] = Run(runs[-1].font, runs[-1].text + " ")
    return Line(tuple(runs))
