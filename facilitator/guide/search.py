"""Finding a place in the guide by words as people type them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.case.finding import folded, places_of, with_places
from facilitator.guide.topic import Block, Topic, plain

# What a question is asked with, and what says nothing of the thing that is looked for.
ASKING: Final = frozenset(
    folded(
        "a about an and are can do does for from get go has have help how i if in is it its me my of on or"
        " our s should somebody that the their them there they this to want was we what when where which who"
        " why will with you your"
    ).split()
)
SHORTEST_BEGINNING: Final = 4
# In which order places are offered.
_HEADING, _AS_TYPED, _ALIKE = range(3)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place: the section of a topic, -1 for what leads in, and its block, -1 for the heading itself."""

    topic: str
    section: int
    block: int


Wanted = tuple[tuple[str, ...], ...]


def wanted(typed: str, alike: Sequence[Sequence[str]]) -> Wanted:
    """Return for each word that tells something the words that may stand for it, folded.

    There are none for a bare question, such as "how do I". Words that mean one thing together are one.
    """
    rest = f" {folded(typed)} "
    rows = [each for group in alike for each in map(folded, group) if " " in each and f" {each} " in rest]
    for row in rows:
        rest = rest.replace(f" {row} ", " ")
    telling = (*rows, *(word for word in rest.split() if word not in ASKING))
    return tuple(tuple(dict.fromkeys((word, *_others(word, alike)))) for word in dict.fromkeys(telling))


def hits(topics: Sequence[Topic], looked_for: Wanted) -> tuple[Hit, ...]:
    """Return the places that hold every word: headings first, then what holds the words as they were typed.

    A word counts where it begins a word. What a section's heading, or its topic's title, holds need not stand
    in the block again, but some word must.
    """
    if not looked_for:
        return ()
    found = [found for topic in topics for found in _in_topic(topic, looked_for)]
    return tuple(hit for _, hit in sorted(found, key=lambda each: each[0]))


def places(text: str, looked_for: Wanted) -> tuple[tuple[int, int], ...]:
    """Return from where to before where `text` holds any of the words, in order and none over another."""
    within, at = with_places((letter, number) for number, letter in enumerate(text))
    found = sorted(
        (at[place], at[place + len(word) - 1] + 1)
        for words_alike in looked_for
        for word in words_alike
        for place in places_of(within, word)
        if place == 0 or within[place - 1] == " "
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def _others(word: str, alike: Sequence[Sequence[str]]) -> Iterator[str]:
    for group in map(tuple, alike):
        members = tuple(map(folded, group))
        if any(
            word == each or (len(word) >= SHORTEST_BEGINNING and each.startswith(word)) for each in members
        ):
            yield from members


def _in_topic(topic: Topic, looked_for: Wanted) -> Iterator[tuple[int, Hit]]:
    known = f"{topic.title} {topic.also}"
    if _holds(known, looked_for):
        yield (_HEADING if _holds_some(topic.title, looked_for) else _ALIKE), Hit(topic.name, -1, -1)
    yield from _in_blocks(topic.name, -1, known, topic.lead, looked_for)
    for number, section in enumerate(topic.sections):
        heads = f"{topic.title} {section.title}"
        if _holds(heads, looked_for) and _holds_some(section.title, looked_for):
            yield _HEADING, Hit(topic.name, number, -1)
        yield from _in_blocks(topic.name, number, heads, section.blocks, looked_for)


def _in_blocks(
    topic: str, section: int, known: str, blocks: Sequence[Block], looked_for: Wanted
) -> Iterator[tuple[int, Hit]]:
    typed = tuple(alike[:1] for alike in looked_for)
    for number, block in enumerate(blocks):
        text = f"{plain(block.head)} {plain(block.spans)}"
        if _holds_some(text, looked_for) and _holds(f"{known} {text}", looked_for):
            yield (_AS_TYPED if _holds(text, typed) else _ALIKE), Hit(topic, section, number)


def _holds(text: str, looked_for: Wanted) -> bool:
    within = f" {folded(text)}"
    return all(any(f" {word}" in within for word in alike) for alike in looked_for)


def _holds_some(text: str, looked_for: Wanted) -> bool:
    within = f" {folded(text)}"
    return any(f" {word}" in within for alike in looked_for for word in alike)
