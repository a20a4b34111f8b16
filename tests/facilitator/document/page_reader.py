"""Reads a web page as one who cannot see it: its words in order, each with the element that holds them."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(("meta", "br"))
_IN_A_LINE = frozenset(("strong", "span", "br", "a"))


@dataclass(slots=True)
class Element:
    """One element as written."""

    tag: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Read:
    """What a page says, and what it is made of."""

    said: list[tuple[str, str]] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    declaration: str = ""
    within: list[tuple[tuple[str, ...], str]] = field(default_factory=list)  # words by all that holds them

    def texts(self, *tags: str) -> list[str]:
        """Return the words that stand in elements of these names."""
        return [text for tag, text in self.said if tag in tags]

    @property
    def foot(self) -> list[str]:
        """The lines of the foot."""
        return [text for within, text in self.within if "footer" in within]

    @property
    def style(self) -> str:
        """The style sheet."""
        return " ".join(self.texts("style"))

    def those(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of each element of this name."""
        return [element.attributes for element in self.elements if element.tag == tag]


class _Reader(HTMLParser):
    """Fails on an element that is closed in another order than it was opened in, or never."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read = Read()
        self.open: list[str] = []
        self._words = ""

    def handle_decl(self, decl: str) -> None:
        self.read.declaration = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _IN_A_LINE:
            self._end_of_words()
        assert len(dict(attrs)) == len(attrs), f"an attribute twice: {attrs}"
        self.read.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag == "br":
            self._words += " "
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _IN_A_LINE:
            self._end_of_words()
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def _end_of_words(self) -> None:
        if words := re.sub(r"\s+", " ", self._words).strip():
            holder = next(tag for tag in reversed(self.open) if tag not in _IN_A_LINE)
            self.read.said.append((holder, words))
            self.read.within.append((tuple(self.open), words))
        self._words = ""


def read_page(page: bytes) -> Read:
    """Return what `page` says."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == []
    return reader.read
