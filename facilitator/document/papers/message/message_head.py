"""The head of an e-mail as it is read: who wrote to whom, when and about what."""

from collections.abc import Iterator, Sequence
from email.message import Message
from typing import Final

from facilitator.case.calendar_words import plain_date
from facilitator.case.papers import LONGEST_BEGINNING
from facilitator.document.papers.facts import Block, BlockKind, Run
from facilitator.document.papers.message.header_words import (
    addresses,
    header,
    is_too_long,
    moment_words,
    sender,
    sent,
)

NO_SUBJECT: Final = "No subject"
MOST_NAMED: Final = 20
TOO_LONG: Final = "the rest of a very long list in its head"

_PEOPLE: Final = (
    ("From", "from"),
    ("Reply to", "reply-to"),
    ("To", "to"),
    ("Copy to", "cc"),
    ("Hidden copy to", "bcc"),
)


def head_blocks(message: "Message[str, str]") -> Iterator[Block]:
    """Yield the subject as a heading, then a field for each thing that the head tells."""
    yield Block(BlockKind.HEADING, (Run(header(message, "subject") or NO_SUBJECT),), level=1)
    for name, key in _PEOPLE:
        told = addresses(message, key)
        if told and not (key == "reply-to" and told == addresses(message, "from")):
            yield _field(name, told)
    moment, written = sent(message), header(message, "date")
    if moment is not None:
        yield _field("Sent", moment_words(moment))
    if written:
        yield _field("Sent, as written", written)


def attached_block(names: Sequence[str]) -> Block:
    """Return a field that names the files within it, of very many the first."""
    more = len(names) - MOST_NAMED
    return _field("Files", ", ".join(names[:MOST_NAMED]) + (f", and {more} more" if more > 0 else ""))


def head_is_too_long(message: "Message[str, str]") -> bool:
    """Return whether `head_blocks` leaves out the rest of something."""
    return any(is_too_long(message, key) for _, key in (*_PEOPLE, ("", "subject")))


def first_words(message: "Message[str, str]") -> str:
    """Return who wrote, when and about what, on one line."""
    moment = sent(message)
    day = plain_date(moment.date()) if moment is not None else ""
    who = ", ".join(filter(None, (sender(message), day)))
    words = ": ".join(filter(None, (who, header(message, "subject"))))
    return words if len(words) <= LONGEST_BEGINNING else f"{words[: LONGEST_BEGINNING - 1]}\u2026"


def _field(name: str, words: str) -> Block:
    return Block(BlockKind.FIELD, (Run(words),), marker=name)
