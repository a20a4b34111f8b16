"""The fonts of scripts that are shaped or very large: which has a letter, which glyphs stand for words.

HarfBuzz reads and shapes. It and each font are loaded when a text first needs them, and nothing of a text
is kept.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

import resources
from facilitator.document.fonts import plain_fonts
from facilitator.document.text.script_language import ZWJ, scripts

if TYPE_CHECKING:
    import uharfbuzz

EMOJI: Final = "Zsye"
_FAMILIES: Final = {
    "Arab": "NotoNaskhArabic",
    "Hebr": "NotoSansHebrew",
    "Beng": "NotoSansBengali",
    "Guru": "NotoSansGurmukhi",
    "Taml": "NotoSansTamil",
    "Telu": "NotoSansTelugu",
    "Mlym": "NotoSansMalayalam",
    "Deva": "NotoSansDevanagari",
    "Gujr": "NotoSansGujarati",
    "Sinh": "NotoSansSinhala",
    "Thai": "NotoSansThai",
    "Ethi": "NotoSansEthiopic",
    "Hani": "DroidSansFallback",
    "Kana": "DroidSansFallback",
    "Hang": "DroidSansFallback",
    EMOJI: "NotoEmoji",
}
_FILES_OF_ONE_WEIGHT: Final = {"DroidSansFallback": "DroidSansFallback", "NotoEmoji": "NotoEmoji-Regular"}
# Naskh is drawn small within its size: so its letters are as large as the Latin ones beside them.
_SCALES: Final = {"NotoNaskhArabic": 1.2}
# All but the alphabets and signs that the other fonts have: a text without these is looked at no further.
_MAY_NEED_GLYPHS: Final = re.compile("[^\0-\u052f\u1e00-\u1fff\u2010-\u2027]")
_FIRST_EMOJI: Final = 0x1F000
TAGS: Final = frozenset(map(chr, range(0xE0020, 0xE0080)))


class Glyph(NamedTuple):
    """A glyph, the text it stands for, and how it is set; all lengths in thousandths of its font's size."""

    number: int
    text: str
    advance: float
    x: float = 0
    y: float = 0


class ShapedFont:
    """One font file. `scale` is its size beside that of the letters around it."""

    def __init__(self, name: str, file: str, scale: float) -> None:
        self.name = name
        self.scale = scale
        self._file = file

    @cached_property
    def face(self) -> "uharfbuzz.Face":
        """The font as HarfBuzz reads it."""
        import uharfbuzz  # noqa: PLC0415 - few documents need it

        return uharfbuzz.Face(resources.read_bytes(f"fonts/{self._file}.ttf"))

    @cached_property
    def font(self) -> "uharfbuzz.Font":
        """The same, with its measures."""
        import uharfbuzz  # noqa: PLC0415 - as above

        return uharfbuzz.Font(self.face)

    @property
    def unit(self) -> float:
        """A unit of the font in thousandths of its size."""
        return 1000 / int(self.face.upem)

    def has(self, char: str) -> bool:
        """Tell whether the font can draw this character by itself."""
        return bool(self.font.get_nominal_glyph(ord(char)))

    def width(self, number: int) -> float:
        """Return the width of a glyph by itself."""
        return int(self.font.get_glyph_h_advance(number)) * self.unit

    def shaped(self, text: str, script: str, language: str, *, right_to_left: bool) -> tuple[Glyph, ...]:
        """Return the glyphs of `text`, all of one script and direction, in the order from left to right."""
        import uharfbuzz  # noqa: PLC0415 - as above

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.script = "Zyyy" if script == EMOJI else script
        buffer.language = language or "en"
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        uharfbuzz.shape(self.font, buffer)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        said = _texts(text, [info.cluster for info in infos], backwards=right_to_left)
        unit = self.unit
        glyphs = (
            Glyph(info.codepoint, words, at.x_advance * unit, at.x_offset * unit, at.y_offset * unit)
            for info, at, words in zip(infos, positions, said, strict=True)
        )
        if right_to_left:
            return tuple(one for glyph in glyphs for one in self._one_for_each_letter(glyph))
        return tuple(glyphs)

    def _one_for_each_letter(self, glyph: Glyph) -> Iterator[Glyph]:
        """Yield a ligature as its first letter, and before it, without ink, the letters that follow that one.

        What is drawn from left to right is turned by readers letter by letter, and inside a glyph too.
        """
        blank = self.font.get_nominal_glyph(ord(" "))
        yield from (Glyph(blank, letter, 0) for letter in reversed(glyph.text[1:]))
        yield glyph._replace(text=glyph.text[:1])


def _texts(text: str, clusters: Sequence[int], *, backwards: bool) -> list[str]:
    """Share `text` out among the glyphs, each of which belongs to the cluster that begins at its number."""
    places = range(len(clusters))
    ordered = reversed(places) if backwards else places
    groups = [list(group) for _, group in groupby(ordered, key=lambda place: clusters[place])]
    starts = [clusters[group[0]] for group in groups]
    said = [""] * len(clusters)
    for group, start, end in zip(groups, [0, *starts[1:]], [*starts[1:], len(text)], strict=False):
        *others, last = group
        for number, place in enumerate(others):
            said[place] = text[start + number : min(start + number + 1, end)]
        said[last] = text[start + len(others) : end]
    return said


@cache
def shaped_font(script: str, *, bold: bool) -> ShapedFont:
    """Return the font that draws a script in one weight; some have one weight alone."""
    family = _FAMILIES[script]
    only = _FILES_OF_ONE_WEIGHT.get(family)
    if only:
        return _file(only, 1.0)
    return _file(f"{family}-{'Bold' if bold else 'Regular'}", _SCALES.get(family, 1.0))


@cache
def _file(file: str, scale: float) -> ShapedFont:
    return ShapedFont(file, file, scale)


def drawn_by(text: str) -> list[str]:
    """Return for each character the script whose font draws it, or nothing: the fonts of `fonts` do."""
    if not _MAY_NEED_GLYPHS.search(text):
        return [""] * len(text)
    found: list[str] = []
    for char, script in zip(text, scripts(text), strict=True):
        follows_emoji = bool(found) and found[-1] == EMOJI and (char == ZWJ or char in TAGS)
        found.append(script or (EMOJI if follows_emoji or _is_emoji(char) else ""))
    return found


def needs_glyphs(text: str) -> bool:
    """Tell whether a font of this module draws any of `text`."""
    return any(drawn_by(text)) if _MAY_NEED_GLYPHS.search(text) else False


@lru_cache(maxsize=4096)
def can_draw(char: str, script: str) -> bool:
    """Tell whether both weights of a script's font have this character."""
    return all(shaped_font(script, bold=bold).has(char) for bold in (False, True))


@lru_cache(maxsize=4096)
def _is_emoji(char: str) -> bool:
    if char.isalnum() or (ord(char) < _FIRST_EMOJI and plain_fonts.can_draw(char)):
        return False
    return can_draw(char, EMOJI)
