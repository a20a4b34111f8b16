"""Paragraphs that hold words of shaped scripts, into lines: which glyphs, in which order and language."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import fsum
from typing import NamedTuple

from facilitator.document.fonts import plain_fonts
from facilitator.document.fonts.shaped_fonts import drawn_by, shaped_font
from facilitator.document.text import bidi, line_breaks
from facilitator.document.text.script_language import Piece, pieces
from facilitator.document.typesetting.line_links import links_in
from facilitator.document.typesetting.runs import Line, Link, Part, Run, Shaped, appended

# A name stands where names begin; a sentence that runs from right to left ends at the right.
_WORDS_OF_A_NAME = 4


class _Kind(NamedTuple):
    """What the characters of one atom have in common."""

    level: int
    script: str
    piece: int
    bold: bool
    link: Link | None


class _Atom(NamedTuple):
    """Characters from `start` on that are drawn as one run."""

    start: int
    text: str
    kind: _Kind
    run: Run
    width: float


class _Unit(NamedTuple):
    """What no line ends inside of, or a space."""

    start: int
    end: int
    atoms: tuple[_Atom, ...]
    width: float


class ShapedLines:
    """Sets paragraphs. Made for one document: it keeps no words after it."""

    def __init__(self) -> None:
        self._shaped: dict[tuple[str, str, str, bool, bool], Shaped] = {}

    def lines(
        self, texts: Sequence[tuple[str, bool]], width: float, *, ends: bool, base: int = 0
    ) -> list[Line]:
        """Return the lines of one paragraph, given in pieces that are bold or not.

        `width` is in thousandths of the size of the text. Unless it `ends` there, another paragraph follows.
        With a `base` of 1 it runs from right to left as a whole.
        """
        return _Paragraph(texts, self, base).lines(width, ends=ends)

    def shaped(self, text: str, kind: _Kind, language: str) -> Shaped:
        """Return the glyphs of `text`."""
        right_to_left = kind.level % 2 == 1
        key = (text, kind.script, language, right_to_left, kind.bold)
        if key not in self._shaped:
            font = shaped_font(kind.script, bold=kind.bold)
            glyphs = font.shaped(text, kind.script, language, right_to_left=right_to_left)
            self._shaped[key] = Shaped(font, glyphs)
        return self._shaped[key]


class _Paragraph:
    def __init__(self, texts: Sequence[tuple[str, bool]], setter: ShapedLines, base: int) -> None:
        self._setter = setter
        self._base = base
        self._text = text = "".join(words for words, _ in texts)
        self._pieces: list[Piece] = pieces(text)
        # What comes from another place keeps its order: a figure after a name is not drawn into it.
        levels = [level for words, _ in texts for level in bidi.levels(words, base)]
        numbers = [number for number, piece in enumerate(self._pieces) for _ in piece.text]
        bold = [is_bold for words, is_bold in texts for _ in words]
        self._kinds = list(map(_Kind, levels, drawn_by(text), numbers, bold, links_in(text)))

    def lines(self, width: float, *, ends: bool) -> list[Line]:
        filled = list(self._filled(width))
        aligned = self._base == 1 and (len(filled) > 1 or self._text.count(" ") >= _WORDS_OF_A_NAME)
        lines: list[Line] = []
        for number, units in enumerate(filled, 1):
            is_last = number == len(filled)
            spaced = not ends if is_last else self._text[units[-1].end] == " "
            lines.append(self._line(units, width if aligned else 0, spaced=spaced))
        return lines

    def _filled(self, width: float) -> Iterator[list[_Unit]]:
        """Yield the units of each line, without the spaces around it."""
        line: list[_Unit] = []
        used = 0.0
        for unit in self._units(width):
            is_space = self._text[unit.start] == " "
            if line and not is_space and used + unit.width > width:
                yield _stripped(line, self._text)
                line, used = [], 0.0
            if line or not is_space:
                line.append(unit)
                used += unit.width
        yield _stripped(line, self._text)

    def _units(self, width: float) -> Iterator[_Unit]:
        """Yield what is set as one, none wider than `width` unless it is one character."""
        text = self._text
        may_break = line_breaks.breaks(text)
        starts = [n for n in range(len(text)) if n == 0 or may_break[n] or " " in text[n - 1 : n + 1]]
        may_cut: list[bool] = []
        for start, end in pairwise([*starts, len(text)]):
            unit = self._unit(start, end)
            if unit.width <= width:
                yield unit
            else:
                may_cut = may_cut or line_breaks.cuts(text)
                yield from self._cut(start, end, may_cut, width)

    def _cut(self, start: int, end: int, may_cut: Sequence[bool], width: float) -> Iterator[_Unit]:
        """Cut a unit between letters, each as wide as by itself, and earlier where they are wider joined."""
        places = [*self._places(start, end, may_cut, width), end]
        alone = [self._unit(letter, after).width for letter, after in pairwise(places)]
        first = 0
        while first < len(alone):
            used = alone[first]
            last = first + 1
            while last < len(alone) and used + alone[last] <= width:
                used += alone[last]
                last += 1
            unit = self._unit(places[first], places[last])
            while unit.width > width and last > first + 1:
                last -= 1
                unit = self._unit(places[first], places[last])
            yield unit
            first = last

    def _places(self, start: int, end: int, may_cut: Sequence[bool], width: float) -> Iterator[int]:
        """Yield where letters begin, and the marks of a letter that has more of them than fit a line."""
        letters = [start, *(place for place in range(start + 1, end) if may_cut[place]), end]
        for letter, after in pairwise(letters):
            fits = self._unit(letter, after).width <= width
            yield from (letter,) if fits else range(letter, after)

    def _unit(self, start: int, end: int) -> _Unit:
        atoms: list[_Atom] = []
        place = start
        for kind, same in groupby(self._kinds[start:end]):
            after = place + sum(1 for _ in same)
            atoms.append(self._atom(place, self._text[place:after].replace("\u00a0", " "), kind))
            place = after
        return _Unit(start, end, tuple(atoms), fsum(atom.width for atom in atoms))

    def _atom(self, start: int, text: str, kind: _Kind) -> _Atom:
        if kind.script:
            shaped = self._setter.shaped(text, kind, self._pieces[kind.piece].language)
            return _Atom(start, text, kind, Run(shaped.font.name, text, shaped), shaped.width)
        drawn = "".join(bidi.MIRRORED.get(char, char) for char in reversed(text)) if kind.level % 2 else text
        run = Run(plain_fonts.for_word(drawn, bold=kind.bold).name, drawn)
        return _Atom(start, text, kind, run, run.width)

    def _line(self, units: Sequence[_Unit], width: float, *, spaced: bool) -> Line:
        """Return one line, which ends at the right of `width` if that is told; `spaced`, a space follows."""
        atoms = [atom for unit in units for atom in unit.atoms]
        parts: list[Part] = []
        numbers: list[int] = []
        for (_, apart, link), same in groupby(atoms, key=self._read_as):
            together = list(same)
            numbers += [len(parts)] * len(together)
            language = self._pieces[together[0].kind.piece].language
            parts.append(Part("".join(atom.text for atom in together), language, apart, link))
        runs: list[Run] = []
        for place in bidi.visual_order([atom.kind.level for atom in atoms]):
            appended(runs, atoms[place].run._replace(part=numbers[place]))
        indent = max(0.0, width - fsum(run.width for run in runs)) if width else 0.0
        if spaced:
            self._end_in_space(parts, runs)
        return Line(tuple(runs), tuple(parts), indent)

    def _read_as(self, atom: _Atom) -> tuple[int, bool, Link | None]:
        """Return which part of its line an atom is of: that of its language, or what is said as it stands."""
        kind = atom.kind
        if self._pieces[kind.piece].language:
            return kind.piece, True, kind.link
        return -1, self._base == 1 or kind.level > 0, kind.link

    def _end_in_space(self, parts: list[Part], runs: list[Run]) -> None:
        if self._base == 1:  # on paper it would stand at the left
            parts[-1] = parts[-1]._replace(text=parts[-1].text + " ")
            return
        if parts[-1].apart or parts[-1].link:
            parts.append(Part(""))
        parts[-1] = Part(parts[-1].text + " ")
        appended(runs, Run(plain_fonts.chain(bold=False)[0].name, " ", None, len(parts) - 1))


def _stripped(line: list[_Unit], text: str) -> list[_Unit]:
    while line and text[line[-1].start] == " ":
        line.pop()
    return line
