"""Any text in a web page: as text and nothing else, each stretch with its language and direction."""

from collections import deque
from collections.abc import Sequence
from html import escape

from facilitator.document.fonts.printable import readable
from facilitator.document.text.bidi import base_level
from facilitator.document.text.email_addresses import Address, addresses
from facilitator.document.text.script_language import Piece, pieces


def element(tag: str, inside: str, **attributes: str) -> str:
    """Return `inside`, which is HTML, in an element; an attribute that is empty is left out.

    `class_` is the attribute "class" and `data_label` "data-label".
    """
    written = "".join(
        f' {name.strip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{written}>{inside}</{tag}>"


def html_text(text: str) -> str:
    """Return `text` as HTML; what has no look, such as a sign that turns words round, by its code point.

    An e-mail address is a link.
    """
    shown = readable(text)
    found = deque(addresses(shown))
    start = 0
    written: list[str] = []
    for piece in pieces(shown):
        end = start + len(piece.text)
        inside: list[Address] = []  # whole: an address is of ASCII letters alone, so of one stretch
        while found and found[0].end <= end:
            inside.append(found.popleft())
        written.append(_stretch(piece, _linked(shown, start, end, inside)))
        start = end
    return "".join(written).replace("\n", "<br>")


def html_piece(text: str) -> str:
    """Return a piece of a paragraph as HTML, with the space that it begins or ends with."""
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    return f"{before}{html_text(text)}{after}"


def direction(text: str) -> str:
    """Return "rtl" for a paragraph that runs from right to left, and "" for any other."""
    return "rtl" if base_level(text) else ""


def _stretch(piece: Piece, inside: str) -> str:
    if not piece.language:
        return inside
    return element("span", inside, lang=piece.language, dir="rtl" if piece.right_to_left else "ltr")


def _linked(text: str, start: int, end: int, found: Sequence[Address]) -> str:
    """Return a stretch of `text` as HTML, with each address `found` in it as a link."""
    written: list[str] = []
    for address in found:
        link = element("a", escape(address.text), href=address.uri)
        written += [escape(text[start : address.start]), link]
        start = address.end
    return "".join([*written, escape(text[start:end])])
