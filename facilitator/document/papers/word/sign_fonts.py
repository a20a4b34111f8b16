"""The signs of fonts that draw signs in place of letters, where the name of the font is known.

Sources: the tables of Wingdings, Wingdings 2 and Webdings in Unicode's own proposal for them (L2/11-052), and
https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt
"""

from typing import Final

UNKNOWN: Final = "\ufffd"
BULLET: Final = "\u2022"

_WINGDINGS: Final = {
    0x21: "\u270f", 0x22: "\u2702", 0x28: "\u260e", 0x2A: "\u2709", 0x2B: "\u2709", 0x36: "\u231b",
    0x3F: "\u270d", 0x41: "\u270c", 0x45: "\u261c", 0x46: "\u261e", 0x47: "\u261d", 0x48: "\u261f",
    0x4A: "\u263a", 0x4B: "\U0001f610", 0x4C: "\u2639", 0x4E: "\u2620", 0x51: "\u2708", 0x52: "\u263c",
    0x54: "\u2744", 0x58: "\u2720", 0x59: "\u2721", 0x6C: "\u25cf", 0x6D: "\u274d", 0x6E: "\u25a0",
    0x6F: "\u25a1", 0x71: "\u2751", 0x72: "\u2752", 0x73: "\u2b27", 0x74: "\u29eb", 0x75: "\u25c6",
    0x76: "\u2756", 0x77: "\u2b25", 0x78: "\u2612", 0x7B: "\u2740", 0x7C: "\u273f", 0x80: "\u24ea",
    **{0x81 + at: chr(0x2460 + at) for at in range(10)},
    0x8B: "\u24ff", **{0x8C + at: chr(0x2776 + at) for at in range(10)},
    0x9E: "\u00b7", 0x9F: "\u2022", 0xA0: "\u25aa", 0xA1: "\u25cb", 0xA7: "\u25aa", 0xA8: "\u2610",
    0xAB: "\u2605", 0xB2: "\u2727", 0xD8: "\u27a2", 0xDB: "\u27b2", 0xDC: "\u27b3", 0xDF: "\u2190",
    0xE0: "\u2192", 0xE1: "\u2191", 0xE2: "\u2193", 0xE7: "\u2190", 0xE8: "\u2192", 0xE9: "\u2191",
    0xEA: "\u2193", 0xF0: "\u21e8", 0xFB: "\u2717", 0xFC: "\u2713", 0xFD: "\u2612", 0xFE: "\u2611",
}  # fmt: skip
_WINGDINGS_2: Final = {
    0x4F: "\u2717", 0x50: "\u2713", 0x51: "\u2612", 0x52: "\u2611", 0x53: "\u2612", 0x54: "\u2612",
    0x97: "\u25cf", 0x98: "\u25cf", 0xA2: "\u25a0", 0xA3: "\u2610", 0xAE: "\u25c6",
}  # fmt: skip
_WEBDINGS: Final = {
    0x3D: "\u25a0", 0x3E: "\u25a1", 0x59: "\u2665", 0x61: "\u2713", 0x63: "\u2610", 0x67: "\u25a0",
    0x6E: "\u25cf", 0x72: "\u2717", 0x78: "\u2612",
}  # fmt: skip
_GREEK: Final = (
    "\u0391\u0392\u03a7\u0394\u0395\u03a6\u0393\u0397\u0399\u03d1\u039a\u039b\u039c\u039d\u039f\u03a0\u0398"
    "\u03a1\u03a3\u03a4\u03a5\u03c2\u03a9\u039e\u03a8\u0396"
)
_GREEK_SMALL: Final = (
    "\u03b1\u03b2\u03c7\u03b4\u03b5\u03c6\u03b3\u03b7\u03b9\u03d5\u03ba\u03bb\u03bc\u03bd\u03bf\u03c0\u03b8"
    "\u03c1\u03c3\u03c4\u03c5\u03d6\u03c9\u03be\u03c8\u03b6"
)
_SYMBOL: Final = {
    **{code: chr(code) for code in range(0x20, 0x40)},
    **{0x41 + at: letter for at, letter in enumerate(_GREEK)},
    **{0x61 + at: letter for at, letter in enumerate(_GREEK_SMALL)},
    0x22: "\u2200", 0x24: "\u2203", 0x27: "\u220b", 0x2A: "\u2217", 0x2D: "\u2212", 0x40: "\u2245",
    0x5B: "[", 0x5C: "\u2234", 0x5D: "]", 0x5E: "\u22a5", 0x5F: "_", 0x7B: "{", 0x7C: "|", 0x7D: "}",
    0x7E: "~", 0xA2: "\u2032", 0xA3: "\u2264", 0xA5: "\u221e", 0xA7: "\u2663", 0xA8: "\u2666",
    0xA9: "\u2665", 0xAA: "\u2660", 0xAB: "\u2194", 0xAC: "\u2190", 0xAD: "\u2191", 0xAE: "\u2192",
    0xAF: "\u2193", 0xB0: "\u00b0", 0xB1: "\u00b1", 0xB2: "\u2033", 0xB3: "\u2265", 0xB4: "\u00d7",
    0xB7: "\u2022", 0xB8: "\u00f7", 0xB9: "\u2260", 0xBA: "\u2261", 0xBB: "\u2248", 0xBC: "\u2026",
    0xD6: "\u221a", 0xDB: "\u21d4", 0xDE: "\u21d2", 0xE5: "\u2211",
}  # fmt: skip
_FONTS: Final = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}
_PRIVATE: Final = range(0xF000, 0xF100)
_BYTE: Final = 0xFF
_SPACES: Final = frozenset(" \t\n\u00a0")


def draws_signs(font: str) -> bool:
    """Tell whether the letters typed in that font are seen as signs."""
    return font.lower() in _FONTS


def sign(character: str, font: str) -> str:
    """Return what a character typed in such a font is seen as, UNKNOWN where that is not known."""
    if character in _SPACES:
        return character
    code = ord(character)
    if code > _BYTE and code not in _PRIVATE:
        return character
    known = _FONTS.get(font.lower())
    if known is None:
        return UNKNOWN if code in _PRIVATE else character
    return known.get(code & _BYTE, UNKNOWN)


def signs(text: str, font: str) -> str:
    """Return a text as it is seen in a font: the same, but where the font draws signs."""
    return "".join(sign(each, font) for each in text) if draws_signs(font) else text


def bullet_sign(words: str, font: str) -> str:
    """Return the bullet of a list: as its font draws it, a plain one where that is not known."""
    if not words.strip():
        return ""
    seen = signs(words, font).strip()
    if seen == "o" and font.lower().startswith("courier"):
        return "\u25e6"
    known = "".join(each for each in seen if each != UNKNOWN and ord(each) not in _PRIVATE)
    return known or BULLET
