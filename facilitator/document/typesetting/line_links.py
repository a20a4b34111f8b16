"""Which letters of broken lines are a link: an address that is cut is one link in all its lines."""

from collections.abc import Sequence
from itertools import groupby

from facilitator.document.text.email_addresses import addresses
from facilitator.document.typesetting.runs import Line, Link, Part, Run, appended


def links_in(text: str) -> list[Link | None]:
    """Return for each character of a paragraph the link that it belongs to."""
    links: list[Link | None] = [None] * len(text)
    for address in addresses(text):
        links[address.start : address.end] = [Link(address)] * len(address.text)
    return links


def with_links(lines: list[Line]) -> list[Line]:
    """Return the lines of a paragraph, which are of letters alone, with each address as a part."""
    links = links_in("".join(line.text for line in lines))
    if not any(links):
        return lines
    made: list[Line] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        made.append(_in_parts(line, links[start:end]) if any(links[start:end]) else line)
        start = end
    return made


def _in_parts(line: Line, links: Sequence[Link | None]) -> Line:
    letters = [Run(run.font, char) for run in line.runs for char in run.text]
    runs: list[Run] = []
    parts: list[Part] = []
    for link, same in groupby(zip(letters, links, strict=True), key=lambda each: each[1]):
        together = [letter for letter, _ in same]
        for letter in together:
            appended(runs, Run(letter.font, letter.text, None, len(parts)))
        parts.append(Part("".join(letter.text for letter in together), link=link))
    return Line(tuple(runs), tuple(parts))
