"""One topic of the guide as a PDF: tagged and fit for keeping like the plan, and nothing of a case in it."""

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Final

from facilitator.document.drawing.drawn_pages import drawn, one_at_a_time
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.furniture import Foot, add_foot
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.style import GUIDE
from facilitator.guide.topic import Block, Kind, Mark, Span, Topic, key_words

NAME_OF_FOOT: Final = "Facilitator: {}"


def guide_page_pdf(topic: Topic, keys: Callable[[str], str] = key_words) -> bytes:
    """Return the topic as a document, made in memory; the same topic gives the same bytes on every computer.

    `keys` turns a key in Qt's portable words into those of the system it is made on. The ways to other topics
    are not printed: a page has none.
    """
    with one_at_a_time:
        composer = Composer(GUIDE)
        composer.title(topic.title)
        _add(topic.lead, composer, keys)
        for section in topic.sections:
            composer.section(section.title)
            _add(section.blocks, composer, keys)
        pages = paginate(composer.blocks, GUIDE)
        add_foot(pages, Foot(NAME_OF_FOOT.format(topic.title)), composer, GUIDE)
        return drawn(pages, topic.title, composer.root)


def _add(blocks: Iterable[Block], composer: Composer, keys: Callable[[str], str]) -> None:
    for kind, found in groupby(blocks, key=lambda block: block.kind):
        if kind is Kind.STEP:
            composer.steps((block.number, _printed(block, keys)) for block in found)
        elif kind is not Kind.LINKS:
            for block in found:
                composer.paragraph(_printed(block, keys))


def _printed(block: Block, keys: Callable[[str], str]) -> tuple[tuple[str, bool], ...]:
    """Return the words, keys and words of a screen in bold; an arrow is apart from what is held with it."""
    head = [(_shown(span, keys), True) for span in block.head]
    rest = [(_shown(span, keys), span.mark is not Mark.NONE) for span in block.spans]
    return (*head, *([(" ", False)] if head else []), *rest)


def _shown(span: Span, keys: Callable[[str], str]) -> str:
    return _apart(keys(span.words)) if span.mark is Mark.KEY else span.words


def _apart(words: str) -> str:
    """Return words whose letters keep their own font: a word is set in one that has all of it."""
    return re.sub(r"\+(?=[←→↑↓])", " with ", words)
