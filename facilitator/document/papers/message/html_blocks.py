"""The HTML of an e-mail as plain blocks: what it says, not how it looks; nothing is fetched or run."""

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit

from lxml import etree

from facilitator.document.papers.facts import Block
from facilitator.document.papers.message.block_writer import BlockWriter
from facilitator.document.papers.message.header_words import in_one_line
from facilitator.document.papers.message.html_paragraph import Look
from facilitator.document.papers.message.html_tables import columns_of, tables_of_words

LONGEST_ADDRESS: Final = 300
MOST_BLOCKS: Final = 20_000
MOST_CHARACTERS: Final = 2_000_000

_BREAKING: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_LEFT_OUT: Final = frozenset({
    "applet", "audio", "canvas", "embed", "frame", "frameset", "head", "iframe", "math", "noframes",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_HIDING: Final = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]))",
    re.IGNORECASE,
)
# With these, mail programs fill up the line that a list of e-mails shows.
_UNSEEN: Final = dict.fromkeys(map(ord, "\xa0\u034f\u00ad\u200b\u200c\u200d\u2007\ufeff"))
_SHOWN_ADDRESSES: Final = ("http://", "https://", "mailto:", "tel:", "www.")
_BEFORE_ADDRESSES: Final = re.compile(r"^(?:mailto:|tel:|(?:https?://)?(?:www\.)?)", re.IGNORECASE)


Act = Callable[[Any], None]


class HtmlBlocks:
    """Takes HTML apart; `picture` gives the number of a picture that is here, by its address, -1 for none.

    Afterwards `elsewhere` counts the pictures that it would fetch, by computer; `hides_words` says that it
    has words that it does not show, `is_cut` that the rest of a very long one is left out.
    """

    def __init__(self, html: str, picture: Callable[[str], int]) -> None:
        self.elsewhere: Counter[str] = Counter()
        self.hides_words = False
        self.is_cut = False
        self._picture = picture
        self._writer = BlockWriter()
        self._looks = [Look()]
        self._keeps_blanks = 0
        self._links: list[tuple[str, int, int]] = []
        self._tables: frozenset[Any] = frozenset()
        self._is_in_table = False
        self._starts, self._ends = self._acts()
        root = _parsed(html)
        if root is not None:
            self._tables = tables_of_words(root)
            self._walk(root)

    @property
    def blocks(self) -> list[Block]:
        """Return the blocks, in their order."""
        return self._writer.blocks

    def _walk(self, root: Any) -> None:  # noqa: ANN401 - an element of lxml
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walk:
            if len(self.blocks) >= MOST_BLOCKS or self._writer.characters >= MOST_CHARACTERS:
                self.is_cut = True
                break
            if event == "start" and self._is_left_out(element):
                walk.skip_subtree()
                skipped = element
            elif event == "start":
                self._start(element)
            else:
                if element is not skipped:
                    self._end(element)
                self._add(element.tail)
        self._writer.end_paragraph()

    def _is_left_out(self, element: Any) -> bool:  # noqa: ANN401 - as above
        if element.tag in _LEFT_OUT:
            return True
        if "hidden" in element.attrib or _HIDING.search(element.get("style", "")):
            words = "".join(element.itertext(with_tail=False)).translate(_UNSEEN)
            self.hides_words = self.hides_words or bool(words.strip())
            return True
        return False

    def _start(self, element: Any) -> None:  # noqa: ANN401 - as above
        tag = element.tag
        if tag in _BREAKING:
            self._writer.end_paragraph()
        self._looks.append(self._looks[-1].within(tag))
        if tag in self._starts:
            self._starts[tag](element)
        self._add(element.text)

    def _end(self, element: Any) -> None:  # noqa: ANN401 - as above
        tag = element.tag
        self._looks.pop()
        if tag in _BREAKING:
            self._writer.end_paragraph()
        if tag in self._ends:
            self._ends[tag](element)

    def _add(self, text: str | None) -> None:
        if text:
            self._writer.add(text, self._looks[-1], keeps_blanks=bool(self._keeps_blanks))

    def _acts(self) -> tuple[dict[str, Act], dict[str, Act]]:
        """Return what the beginning and the end of an element do, by its name."""
        writer = self._writer
        starts: dict[str, Act] = {
            "a": self._start_link,
            "blockquote": lambda _: self._quote(1),
            "br": lambda _: writer.break_line(),
            "img": self._show_picture,
            "li": lambda item: writer.begin_item(item.get("value", "")),
            "ol": lambda order: writer.begin_list(_form_of(order), order.get("start", "")),
            "pre": lambda _: self._keep_blanks(1),
            "table": self._start_table,
            "td": self._start_cell,
            "th": self._start_cell,
            "ul": lambda _: writer.begin_list("", ""),
        }
        ends: dict[str, Act] = {
            "a": self._end_link,
            "blockquote": lambda _: self._quote(-1),
            "ol": lambda _: writer.end_list(),
            "pre": lambda _: self._keep_blanks(-1),
            "table": self._end_table,
            "td": self._end_cell,
            "th": self._end_cell,
            "tr": self._end_row,
            "ul": lambda _: writer.end_list(),
        }
        for level in range(1, 7):
            starts[f"h{level}"] = partial(self._set_heading, level + 1)
            ends[f"h{level}"] = partial(self._set_heading, 0)
        return starts, ends

    def _quote(self, step: int) -> None:
        self._writer.quoted += step

    def _keep_blanks(self, step: int) -> None:
        self._keeps_blanks += step

    def _set_heading(self, level: int, _: object) -> None:
        self._writer.heading = level

    def _start_table(self, table: object) -> None:
        self._is_in_table = table in self._tables
        if self._is_in_table:
            self._writer.begin_table()

    def _end_table(self, _: object) -> None:
        # Cells may lie in no row.
        self._end_row(_)
        self._is_in_table = False

    def _end_row(self, _: object) -> None:
        if self._is_in_table:
            self._writer.end_row()

    def _start_cell(self, cell: Any) -> None:  # noqa: ANN401 - as above
        if self._is_in_table:
            self._writer.begin_cell(columns_of(cell), is_heading=cell.tag == "th")

    def _end_cell(self, _: object) -> None:
        if self._is_in_table:
            self._writer.end_cell()

    def _start_link(self, link: Any) -> None:  # noqa: ANN401 - as above
        self._links.append((link.get("href", ""), self._writer.paragraph.pieces(), self._writer.characters))

    def _end_link(self, _: object) -> None:
        address, piece, characters = self._links.pop()
        if self._writer.characters == characters:
            return
        words = self._writer.paragraph.text_from(piece).strip()
        told = in_one_line(address)
        if told.casefold().startswith(_SHOWN_ADDRESSES) and _bare(words) != _bare(told):
            shown = told if len(told) <= LONGEST_ADDRESS else f"{told[:LONGEST_ADDRESS]}\u2026"
            self._add(f" ({shown.removeprefix('mailto:').removeprefix('tel:')})")

    def _show_picture(self, image: Any) -> None:  # noqa: ANN401 - as above
        address = image.get("src", "").strip()
        words = in_one_line(image.get("alt", ""))
        number = self._picture(address)
        if number >= 0:
            self._writer.add_picture(number, words)
            return
        if not {image.get("width"), image.get("height")} & {"0", "1"} and words:
            self._add(f" [{words}] ")
        if address:
            self.elsewhere[_computer(address)] += 1


def _parsed(html: str) -> Any:  # noqa: ANN401 - an element of lxml, or None
    # As deep as the library goes at all: replies to replies lie in each other.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(html.encode("utf-8", "replace"), parser)


def _form_of(order: Any) -> str:  # noqa: ANN401 - an element of lxml
    told = str(order.get("type", "1"))
    return told if told in {"1", "a", "A", "i", "I"} else "1"


def _computer(address: str) -> str:
    """Return the computer that an address is of, "" where it is of none."""
    try:
        return in_one_line(urlsplit(address).hostname or "")
    except ValueError:
        return ""


def _bare(address: str) -> str:
    return _BEFORE_ADDRESSES.sub("", address).rstrip("/").casefold()
