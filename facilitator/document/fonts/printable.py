"""Any text, as it can be printed: every character drawn rightly or shown as its code point, none dropped."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from facilitator.document.fonts import plain_fonts
from facilitator.document.fonts.shaped_fonts import EMOJI, can_draw, drawn_by
from facilitator.document.text.script_language import JOINERS, ZWJ, script_of, scripts
from facilitator.document.text.symbol_font import TO_UNICODE

# No ink and no effect on the order of letters.
_WITHOUT_INK = dict.fromkeys(
    map(ord, "\u00ad\u034f\u200b\u200e\u202a\u202c\u2060\u2066\u2068\u2069\ufe0e\ufe0f\ufeff")
)
# These can make a screen show letters in another order than they are printed in, so that they are shown.
_TURNS_TEXT = frozenset("\u061c\u200f\u202b\u202d\u202e\u2067")
_WITHOUT_A_LOOK = ("Cc", "Cf", "Cs", "Co")
_NEVER_A_CHARACTER = 0xFFFE
_SCRIPTS = (
    "LATIN ",
    "GREEK ",
    "CYRILLIC ",
    "ARMENIAN ",
    "GEORGIAN ",
    "COMBINING ",
    "MODIFIER LETTER ",
    "FEMININE ORDINAL",
    "MASCULINE ORDINAL",
    "MICRO SIGN",
)
# The flags of England, Scotland and Wales are one sign each, spelt in letters without ink.
_FLAGS = re.compile(
    "\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)\U000e007f"
)
_JOINED_SCRIPTS = frozenset({"Arab", "Beng", "Deva", "Gujr", "Guru", "Mlym", "Sinh", "Taml", "Telu"})
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")
_NARROW_SPACE = str.maketrans("\u202f\u2007", "\u00a0\u00a0")


def printable(text: str) -> str:
    """Return `text` in NFC, with plain spaces and line ends; what cannot be printed becomes `[U+0995]`."""
    return _by_code(normal(text), _is_drawn_rightly)


def readable(text: str) -> str:
    """Return `text` as `printable` does where no font is short: only what has no look becomes `[U+202E]`."""
    return _by_code(normal(text), _has_a_look)


def one_line(text: str) -> str:
    """Return `text` printable and without line ends, for a title or a bookmark."""
    return " ".join(printable(text).split())


def normal(text: str) -> str:
    """Return `text` in NFC with plain spaces and line ends, without what has no ink; nothing is replaced."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")  # as nearly every word is
    plain = _LINE_ENDS.sub("\n", text).translate(_NARROW_SPACE).translate(TO_UNICODE)
    plain = unicodedata.normalize("NFC", plain.translate(_WITHOUT_INK))
    plain = _SPACES.sub(" ", _without_idle_joiners(plain))
    return "\n".join(line.strip(" ") for line in plain.split("\n")).strip("\n")


def _without_idle_joiners(text: str) -> str:
    """Return `text` without joiners that join nothing: they act in some scripts and between emoji."""
    if JOINERS[0] not in text and ZWJ not in text:
        return text
    kept: list[str] = []
    for char, following in zip(text, [*text[1:], " "], strict=True):
        if char not in JOINERS or _joins(kept[-1] if kept else " ", char, following):
            kept.append(char)
    return "".join(kept)


def _joins(last: str, joiner: str, following: str) -> bool:
    script = script_of(last)
    if script in _JOINED_SCRIPTS:
        return _is_drawn_rightly(last, script)
    return joiner == ZWJ and EMOJI in drawn_by(last) and EMOJI in drawn_by(following)


def _by_code(plain: str, is_shown: Callable[[str, str], bool]) -> str:
    if plain.isascii() and plain.isprintable():
        return plain
    start = 0
    shown: list[str] = []
    for flag in _FLAGS.finditer(plain):
        shown += [*_each(plain[start : flag.start()], is_shown), flag[0]]
        start = flag.end()
    return "".join([*shown, *_each(plain[start:], is_shown)])


def _each(plain: str, is_shown: Callable[[str, str], bool]) -> Iterator[str]:
    for char, script in zip(plain, scripts(plain), strict=True):
        yield char if char == "\n" or char in JOINERS or is_shown(char, script) else f"[U+{ord(char):04X}]"


def _has_a_look(char: str, _script: str) -> bool:
    # A character of a later Unicode than this Python's may have one; the last two of each plane never do.
    hidden = unicodedata.category(char) in _WITHOUT_A_LOOK
    return not hidden and ord(char) & _NEVER_A_CHARACTER != _NEVER_A_CHARACTER


@lru_cache(maxsize=4096)
def _is_drawn_rightly(char: str, script: str) -> bool:
    """Tell whether a character is drawn rightly in the script that it is of; a mark is of its letter's."""
    category = unicodedata.category(char)
    if category[0] == "C" or char in _TURNS_TEXT:
        return False
    if script:
        return can_draw(char, script)
    if drawn_by(char) == [EMOJI]:
        return True
    if not plain_fonts.can_draw(char) or unicodedata.bidirectional(char) in ("R", "AL", "AN"):
        return False
    # A font may have the letters of a script whose words need shaping: without it they are drawn wrongly.
    return category[0] not in "LM" or unicodedata.name(char, "").startswith(_SCRIPTS)
