"""A topic's text, in Markdown of a few kinds, as values.

- `# title` once, then what leads in, then sections, each with `## heading`.
- Paragraphs; points with `- `; steps with `1. `; what is said aloud with `> `; tables of two columns as rows.
- `**words**` stand on the screen so; `[F2](key:Next speaker)` is a key, in Qt's portable words, and the act
  that has it.
- `See [Title](name.md), [Title](name.md).` is a line of ways to other topics.
"""

import re
from collections.abc import Iterator
from typing import Final

from facilitator.guide.topic import Block, Kind, Link, Mark, Section, Span, Topic

_INLINE: Final = re.compile(r"\[(?P<key>[^\]]+)\]\(key:(?P<act>[^)]+)\)|\*\*(?P<screen>[^*]+)\*\*")
_LINK: Final = re.compile(r"\[([^\]]+)\]\(([a-z-]+)\.md\)")
_STEP: Final = re.compile(r"(\d+)\. ")
_ITEM: Final = re.compile(r"\n(?=- |\d+\. )")
_RULE_OF_TABLE: Final = re.compile(r"\|[ |:-]+\|")


def topic(name: str, markdown: str, also: str = "") -> Topic:
    """Return the topic that a text is. Raises ValueError where it does not begin with its title."""
    first, *sections = re.split(r"^## ", markdown.strip(), flags=re.MULTILINE)
    if not first.startswith("# "):
        message = f"{name}: the first line of a topic is its title"
        raise ValueError(message)
    title, _, lead = first.removeprefix("# ").partition("\n")
    return Topic(
        name=name,
        title=title.strip(),
        lead=tuple(_blocks(lead)),
        sections=tuple(_section(section) for section in sections),
        also=also,
    )


def _section(text: str) -> Section:
    title, _, rest = text.partition("\n")
    return Section(title.strip(), tuple(_blocks(rest)))


def _blocks(text: str) -> Iterator[Block]:
    for part in filter(None, re.split(r"\n\s*\n", text.strip())):
        if part.startswith("|"):
            yield from _rows(part)
        elif part.startswith("> "):
            yield Block(kind=Kind.ALOUD, spans=_spans(re.sub(r"^> ?", "", part, flags=re.MULTILINE)))
        elif part.startswith("- ") or _STEP.match(part):
            for item in _ITEM.split(part):
                yield _item(item)
        elif part.startswith("See ["):
            links = tuple(Link(words, name) for words, name in _LINK.findall(part))
            yield Block(kind=Kind.LINKS, links=links)
        else:
            yield Block(kind=Kind.PARAGRAPH, spans=_spans(part))


def _item(item: str) -> Block:
    step = _STEP.match(item)
    if step is None:
        return Block(kind=Kind.POINT, spans=_spans(item.removeprefix("- ")))
    return Block(kind=Kind.STEP, spans=_spans(item[step.end() :]), number=int(step[1]))


def _rows(part: str) -> Iterator[Block]:
    rows = [row for row in part.splitlines() if not _RULE_OF_TABLE.fullmatch(row.strip())]
    for row in rows[1:]:
        head, words = row.strip().strip("|").split("|")
        yield Block(kind=Kind.ROW, head=_spans(head), spans=_spans(words))


def _spans(text: str) -> tuple[Span, ...]:
    joined = " ".join(text.split())
    spans: list[Span] = []
    at = 0
    for found in _INLINE.finditer(joined):
        if found.start() > at:
            spans.append(Span(joined[at : found.start()]))
        key, screen = found["key"], found["screen"]
        spans.append(Span(key, Mark.KEY, found["act"]) if key else Span(screen, Mark.ON_SCREEN))
        at = found.end()
    if at < len(joined):
        spans.append(Span(joined[at:]))
    return tuple(spans)
