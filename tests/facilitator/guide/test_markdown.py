"""A topic's text becomes what a screen draws: headings, paragraphs, lists, keys, words of a screen."""

import pytest

from facilitator.guide.markdown import topic
from facilitator.guide.topic import Block, Kind, Link, Mark, Section, Span, key_words, plain

TEXT = """# A title

What leads
in.

## First

- a point with **Add a party**
- another
  that goes on

1. one
2. press [Ctrl+Right](key:Next item)

## Second

> said aloud
> to all

| Key | What it does |
|---|---|
| [F2](key:Next speaker) | the next |

See [Keys](keys.md), [What is left](what-is-left.md).
"""


def test_every_kind_of_block_is_read() -> None:
    read = topic("name", TEXT, also="more words")

    assert (read.name, read.title, read.also) == ("name", "A title", "more words")
    assert read.lead == (Block(kind=Kind.PARAGRAPH, spans=(Span("What leads in."),)),)
    assert read.sections == (
        Section(
            "First",
            (
                Block(kind=Kind.POINT, spans=(Span("a point with "), Span("Add a party", Mark.ON_SCREEN))),
                Block(kind=Kind.POINT, spans=(Span("another that goes on"),)),
                Block(kind=Kind.STEP, spans=(Span("one"),), number=1),
                Block(
                    kind=Kind.STEP,
                    spans=(Span("press "), Span("Ctrl+Right", Mark.KEY, "Next item")),
                    number=2,
                ),
            ),
        ),
        Section(
            "Second",
            (
                Block(kind=Kind.ALOUD, spans=(Span("said aloud to all"),)),
                Block(
                    kind=Kind.ROW,
                    head=(Span("F2", Mark.KEY, "Next speaker"),),
                    spans=(Span("the next"),),
                ),
                Block(kind=Kind.LINKS, links=(Link("Keys", "keys"), Link("What is left", "what-is-left"))),
            ),
        ),
    )


def test_what_is_read_of_a_topic_stands_in_order() -> None:
    read = topic("name", TEXT)

    assert plain(read.spans) == (
        "What leads in.a point with Add a partyanother that goes ononepress Ctrl+→said aloud to allF2the next"
    )
    assert read.links == (Link("Keys", "keys"), Link("What is left", "what-is-left"))
    assert [block.words for block in read.sections[1].blocks] == [
        "said aloud to all",
        "F2 the next",
        "Keys, What is left",
    ]


def test_arrows_are_read_as_arrows() -> None:
    assert [key_words(keys) for keys in ("Ctrl+Right", "Alt+Up", "Ctrl+Return", "F2")] == [
        "Ctrl+→",
        "Alt+↑",
        "Ctrl+Enter",
        "F2",
    ]


def test_a_topic_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="meet: the first line of a topic is its title"):
        topic("meet", "Words.\n\n## A heading")
