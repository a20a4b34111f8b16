"""What stands in the head of an e-mail, in words: encoded ones decoded, folded lines joined (RFC 2047, 5322).

The library's own parser of addresses is not asked: a broken header makes it raise whatever it meets, and a
long one takes it minutes.
"""

import binascii
import re
from contextlib import suppress
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Final

from facilitator.case.calendar_words import clock_time, long_date
from facilitator.document.papers.message.charsets import decoded

LONGEST: Final = 20_000
LONGEST_NAME: Final = 150

_MOST_OF_ONE_NAME: Final = 20
_ENCODED: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_ROW_OF_ENCODED: Final = re.compile(rf"{_ENCODED.pattern}(?:\s+{_ENCODED.pattern})*")
_QUOTED_BYTE: Final = re.compile(rb"=([0-9A-Fa-f]{2})")
_QUOTED_NAME: Final = re.compile(r'"([^"\\]*)"(?= <)')


def header(message: Message, name: str) -> str:
    """Return the words of a header, "" where there is none; of several of one name all, with commas."""
    values = (value for key, value in message.raw_items() if key.lower() == name)
    return ", ".join(filter(None, map(words_of, islice(values, _MOST_OF_ONE_NAME))))


def is_too_long(message: Message, name: str) -> bool:
    """Return whether `header` leaves out the rest of a very long one."""
    return any(len(value) > LONGEST for key, value in message.raw_items() if key.lower() == name)


def words_of(raw: object) -> str:
    """Return a header as it is read, on one line."""
    text = decoded(str(raw)[:LONGEST].encode("utf-8", "surrogateescape"), "")
    return in_one_line(_ROW_OF_ENCODED.sub(_decoded_row, text))


def in_one_line(text: str) -> str:
    """Return words without what cannot be seen, or turns the direction of what follows."""
    return " ".join("".join(c if c.isprintable() else " " if c.isspace() else "" for c in text).split())


def addresses(message: Message, name: str) -> str:
    """Return the people of a header: names without their quotation marks, and addresses."""
    return _QUOTED_NAME.sub(r"\1", header(message, name))


def sender(message: Message) -> str:
    """Return the name of whoever sent it, or else the address."""
    told = addresses(message, "from") or addresses(message, "sender")
    name, _, address = told.partition("<")
    return name.strip() or address.rstrip("> ")


def sent(message: Message) -> datetime | None:
    """Return when it says it was sent, in the time of this computer."""
    with suppress(AttributeError, LookupError, OverflowError, OSError, TypeError, ValueError):
        told = parsedate_to_datetime(header(message, "date"))
        return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone()
    return None


def moment_words(moment: datetime) -> str:
    """Return day and time in words."""
    return f"{long_date(moment.date())}, {clock_time(moment)}"


def file_name(told: str, without: str) -> str:
    """Return the name of a file without folders, short and on one line; `without` one, that."""
    name = in_one_line(re.split(r"[/\\]", words_of(told))[-1]).strip(". ")
    if len(name) > LONGEST_NAME:
        stem, dot, ending = name.rpartition(".")
        name = f"{stem[: LONGEST_NAME - 10]}{dot}{ending[:8]}" if dot else name[:LONGEST_NAME]
    return name or without


def from_base64(text: str) -> bytes:
    """Return the bytes that base64 stands for, as far as it is any."""
    letters = re.sub(r"[^A-Za-z0-9+/]", "", text)
    # One letter alone past whole groups of four stands for no byte.
    whole = letters[:-1] if len(letters) % 4 == 1 else letters
    return binascii.a2b_base64(whole + "=" * (-len(whole) % 4))


def _decoded_row(row: re.Match[str]) -> str:
    """Return encoded words that follow each other; a letter may be parted between two of them."""
    made: list[tuple[str, bytes]] = []
    for charset, how, text in _ENCODED.findall(row.group()):
        name = charset.partition("*")[0].casefold()
        content = from_base64(text) if how in "bB" else _from_quoted(text)
        if made and made[-1][0] == name:
            made[-1] = name, made[-1][1] + content
        else:
            made.append((name, content))
    return "".join(decoded(content, name) for name, content in made)


def _from_quoted(text: str) -> bytes:
    content = text.replace("_", " ").encode("utf-8", "replace")
    return _QUOTED_BYTE.sub(lambda found: bytes.fromhex(found.group(1).decode()), content)
