"""The topics in their order, read from `resources/guide/`."""

from functools import cache
from typing import Final

import resources
from facilitator.guide.markdown import topic
from facilitator.guide.topic import Topic

FIRST_MEETING: Final = "first-meeting"
# How that topic is called where it is offered as a document.
FIRST_MEETING_PDF: Final = "“Your first meeting” as a PDF"


@cache
def topics() -> tuple[Topic, ...]:
    """Return every topic, the one page on a first meeting first."""
    listed = resources.read_toml("guide/contents.toml")["topics"]
    return tuple(topic(name, resources.read_text(f"guide/{name}.md"), also) for name, also in listed.items())


def topic_called(name: str) -> Topic:
    """Return the topic of that name, the first one where there is none."""
    return next((each for each in topics() if each.name == name), topics()[0])


@cache
def words_alike() -> tuple[tuple[str, ...], ...]:
    """Return groups of words of which people type one where the guide has another."""
    return tuple(tuple(group) for group in resources.read_toml("guide/contents.toml")["alike"])
