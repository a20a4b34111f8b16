"""The action plan as a web page: the same parts, for a phone, own colours or a browser's translation."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content import words
from facilitator.document.content.check_code import check_code
from facilitator.document.content.document_title import document_title
from facilitator.document.content.parts import (
    AgreedAction,
    Bullets,
    Grid,
    Heading,
    Notice,
    Paragraph,
    Part,
    Piece,
    Signing,
    Title,
)
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.fonts.printable import readable
from facilitator.document.text.text_structure import Item, Listing, Passage, Words
from facilitator.document.web.html_text import direction, element, html_piece, html_text
from facilitator.document.web.web_page import web_page


def action_plan_html(plan: ActionPlan) -> bytes:
    """Return the document as one HTML file, made in memory.

    The same plan gives the same bytes on every computer, and the words of the PDF in their order. Every text
    stays text, whatever it holds. No letter is replaced for want of a font: the browser has its own.
    """
    code = check_code(plan)
    parts = plan_parts(plan, code)
    head = [part for part in parts if isinstance(part, Notice | Title)]
    return web_page(
        readable(document_title(plan)),
        head="\n".join(_written(head)),
        main="\n".join(_written(parts[len(head) :])),
        foot=_foot(plan, code),
    )


def _foot(plan: ActionPlan, code: str) -> str:
    first = words.BETWEEN_FACTS.join(filter(None, (plan.reference, words.foot_code(code))))
    lines = (first, words.foot_replaces(plan.replaces)) if plan.replaces else (first,)
    return "\n".join(element("p", html_text(line)) for line in lines)


def _written(parts: Sequence[Part]) -> Iterator[str]:
    """Yield each part in HTML; a table is called by the heading above it."""
    heading = ""
    for number, part in enumerate(parts, 1):
        match part:
            case Heading():
                heading = f"heading-{number}"
                yield _block("h2", part.words, id=heading)
            case Grid():
                yield _table(part.columns, ((row, False) for row in part.rows), aria_labelledby=heading)
            case _:
                yield _html(part)


def _html(part: Notice | Title | Paragraph | Bullets | AgreedAction | Signing) -> str:
    match part:
        case Notice():
            return _block("p", part.words, class_="notice")
        case Title():
            return _block("h1", part.words)
        case Paragraph():
            # A sentence of the document's own: it runs from left to right, whatever names stand in it.
            return element("p", _pieces(part.pieces))
        case Bullets():
            return element("ul", "".join(element("li", _line(item)) for item in part.items))
        case AgreedAction():
            return _action(part)
    return _signing(part)


def _block(tag: str, text: str, inside: str = "", **attributes: str) -> str:
    """Return an element with `text`, or with what is `inside` and says the same."""
    return element(tag, inside or html_text(text), dir=direction(text), **attributes)


def _pieces(pieces: Sequence[Piece]) -> str:
    written = ((html_piece(piece.words), piece.strong) for piece in pieces)
    return "".join(element("strong", text) if strong else text for text, strong in written)


def _action(action: AgreedAction) -> str:
    heading = _block("h3", action.heading, f"{action.number} {html_text(action.heading)}")
    return "\n".join((heading, *map(_passage, action.body)))


def _passage(passage: Passage | Paragraph) -> str:
    match passage:
        case Words():
            return _block("p", passage.text)
        case Listing():
            return _listing(passage)
    return _html(passage)


def _listing(listing: Listing) -> str:
    """Return a list; one that counts keeps the labels that were typed, which may be letters or begin at 3."""
    items = "".join(_item(item, labelled=listing.ordered) for item in listing.items)
    # Without its bullets a list is none for VoiceOver, unless it says that it is one.
    return element("ol", items, class_="labelled", role="list") if listing.ordered else element("ul", items)


def _item(item: Item, *, labelled: bool) -> str:
    label = f"{html_text(item.label)} " if labelled else ""
    inside = "".join(map(_listing, item.inside))
    return element("li", f"{label}{_line(item.text)}{inside}")


def _line(text: str) -> str:
    """Return words in their direction, where what stands before them stays on the left."""
    way = direction(text)
    return element("span", html_text(text), dir=way) if way else html_text(text)


def _signing(signing: Signing) -> str:
    rows = (
        ((one.party, one.name, words.SIGN_HERE, words.DATE_HERE), True)
        if one.signs
        else ((one.party, one.name, one.how, one.day), False)
        for one in signing.signers
    )
    table = _table(signing.columns, rows, _block("caption", signing.sentence))
    return "\n".join((table, _block("p", signing.below))) if signing.below else table


def _table(
    columns: Sequence[str], rows: Iterable[tuple[Sequence[str], bool]], caption: str = "", **attributes: str
) -> str:
    """Return a table; with each row comes whether somebody signs in it.

    Its roles are written out, since some browsers forget them where rows are set as blocks.
    """
    head = "".join(element("th", html_text(name), scope="col", role="columnheader") for name in columns)
    body = (
        element("tr", _cells(columns, row), role="row", class_="room" if signs else "") for row, signs in rows
    )
    inside = (
        caption,
        element("thead", element("tr", head, role="row"), role="rowgroup"),
        element("tbody", "\n".join(("", *body, "")), role="rowgroup"),
    )
    return element("table", "\n".join(("", *filter(None, inside), "")), role="table", **attributes)


def _cells(columns: Sequence[str], row: Sequence[str]) -> str:
    first, *others = (_Cell(name, text) for name, text in zip(columns, row, strict=True))
    # A header without words heads nothing.
    header = first.html("th", scope="row", role="rowheader") if first.text else first.html("td", role="cell")
    return "".join((header, *(cell.html("td", role="cell") for cell in others)))


class _Cell(NamedTuple):
    """What stands in a table, and the words over it, which are shown beside it where there is little room."""

    label: str
    text: str

    def html(self, tag: str, **attributes: str) -> str:
        return _block(tag, self.text, **attributes, data_label=self.label)
