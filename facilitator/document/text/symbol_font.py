"""The private-use characters by which old Word files and PDFs write signs of the fonts Symbol and Wingdings.

The font is lost when text is pasted, and U+F020 to U+F0FF mean one thing in Symbol and another in Wingdings.
Here is what is certain nevertheless: what Word itself puts in for a bullet, or as somebody types an arrow, a
face or a box to tick, and where only one of the two signs stands in sentences.
Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt
"""

from typing import Final

BULLET: Final = "\u2022"

# What Word offers to begin the lines of a list with: dots, squares, diamonds and an arrowhead.
_BULLETS: Final = "\uf06c\uf06e\uf071\uf076\uf09f\uf0a7\uf0b7\uf0d8"
_SIGNS: Final = {
    "\uf020": " ",
    "\uf02b": "+",
    "\uf02d": "\u2212",
    "\uf03c": "<",
    "\uf03d": "=",
    "\uf03e": ">",
    "\uf04a": "\u263a",  # the face that Word makes of :)
    "\uf04c": "\u2639",  # and of :(
    "\uf06f": "\u2610",  # a box to tick
    "\uf0a3": "\u2264",
    "\uf0a8": "\u2610",
    "\uf0ac": "\u2190",
    "\uf0ad": "\u2191",
    "\uf0ae": "\u2192",
    "\uf0af": "\u2193",
    "\uf0b0": "\u00b0",
    "\uf0b1": "\u00b1",
    "\uf0b3": "\u2265",
    "\uf0b4": "\u00d7",
    "\uf0b8": "\u00f7",
    "\uf0b9": "\u2260",
    "\uf0bb": "\u2248",
    "\uf0bc": "\u2026",
    "\uf0df": "\u2190",  # the arrow that Word makes of <--
    "\uf0e0": "\u2192",  # and of -->
    "\uf0e7": "\u2190",
    "\uf0e8": "\u2192",
    "\uf0fb": "\u2717",
    "\uf0fc": "\u2713",
    "\uf0fd": "\u2612",
    "\uf0fe": "\u2611",
}

TO_UNICODE: Final = str.maketrans({**dict.fromkeys(_BULLETS, BULLET), **_SIGNS})
"""For `str.translate`: what each of the certain ones is in Unicode. The others are not in it."""

# Shapes in Wingdings and Greek letters in Symbol: what they are is certain only where a line begins with one.
_AT_THE_BEGINNING: Final = "\uf070\uf072\uf073\uf074\uf075\uf077"
_ALSO_WITHIN: Final = "\uf02d\uf06f\uf0a8\uf0e0\uf0e8\uf0fc"

LIST_MARKERS: Final = _BULLETS + _AT_THE_BEGINNING + _ALSO_WITHIN
"""What is the marker of a list where a line begins with it."""
