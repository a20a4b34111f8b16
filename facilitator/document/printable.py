"""Any text, as it can be printed: every character drawn rightly or shown as its code point, none dropped."""

import re
import unicodedata

from facilitator.document import fonts
from facilitator.document.symbol_font import TO_UNICODE

# No ink and no effect on the order of letters. Joiners act only between letters that are replaced as a whole.
_WITHOUT_INK = dict.fromkeys(
    map(ord, "\u00ad\u034f\u200b\u200c\u200d\u200e\u202a\u202c\u2060\u2066\u2068\u2069\ufe0e\ufe0f\ufeff")
)
# These can make a screen show letters in another order than they are printed in, so that they are shown.
_TURNS_TEXT = frozenset("\u061c\u200f\u202b\u202d\u202e\u2067")
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
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")
_NARROW_SPACE = str.maketrans("\u202f\u2007", "\u00a0\u00a0")


def printable(text: str) -> str:
    """Return `text` in NFC, with plain spaces and line ends; what cannot be printed becomes `[U+0995]`."""
    plain = normal(text)
    return plain if plain.isascii() and plain.isprintable() else "".join(map(_shown, plain))


def one_line(text: str) -> str:
    """Return `text` printable and without line ends, for a title or a bookmark."""
    return " ".join(printable(text).split())


def normal(text: str) -> str:
    """Return `text` in NFC with plain spaces and line ends, without what has no ink; nothing is replaced."""
    plain = _LINE_ENDS.sub("\n", text).translate(_NARROW_SPACE).translate(TO_UNICODE)
    plain = unicodedata.normalize("NFC", plain.translate(_WITHOUT_INK))
    plain = _SPACES.sub(" ", plain)
    return "\n".join(line.strip(" ") for line in plain.split("\n")).strip("\n")


def _shown(char: str) -> str:
    return char if char == "\n" or _is_drawn_rightly(char) else f"[U+{ord(char):04X}]"


def _is_drawn_rightly(char: str) -> bool:
    category = unicodedata.category(char)
    if category[0] == "C" or char in _TURNS_TEXT or not fonts.can_draw(char):
        return False
    if unicodedata.bidirectional(char) in ("R", "AL", "AN"):
        return False
    # A font may have the letters of a script whose words need shaping: without it they are drawn wrongly.
    return category[0] not in "LM" or unicodedata.name(char, "").startswith(_SCRIPTS)
