"""What text may be kept: any words in any script, as plain text, without characters that cannot be seen.

Direction overrides are left out because they could make a printed sentence read otherwise than the one
on the screen (Unicode Technical Report 36).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from facilitator.errors import InvalidValue

LINE_LIMIT = 500
TEXT_LIMIT = 20_000

_MOST_MARKS = 30
_JOINER = "\u034f"
# No mark comes before U+0300; what this finds is looked at character by character.
_MANY_MARKS = re.compile("[\u0300-\U0010ffff]{31}")

_DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_BREAKS = frozenset("\n\r\u2028\u2029\v\f\x85")


def line(value: str, what: str, *, limit: int = LINE_LIMIT, required: bool = False) -> str:
    """Return `value` as one line of text without blank ends.

    Raises InvalidValue, naming `what`, when it is longer than `limit` characters, or empty but required.
    """
    joined = "".join(" " if c in _LINE_BREAKS or c == "\t" else c for c in value)
    return _checked(" ".join(_seen(joined).split()), what, limit, required=required)


def text(value: str, what: str, *, limit: int = TEXT_LIMIT, required: bool = False) -> str:
    """Return `value` as text of any number of lines without blank ends.

    Raises InvalidValue, naming `what`, when it is longer than `limit` characters, or empty but required.
    """
    return _checked(draft(value).strip(), what, limit, required=required)


def draft(value: str) -> str:
    """Return half-typed text as it stands, without characters that cannot be stored or seen."""
    lines = value.replace("\r\n", "\n")
    return _seen("".join("\n" if c in _LINE_BREAKS else c for c in lines))


def _seen(value: str) -> str:
    clean = value.encode("utf-8", "replace").decode("utf-8")
    if clean.isascii() and clean.isprintable():
        return clean
    kept = "".join(c for c in clean if c in "\n\t" or not _unseen(c))
    if _MANY_MARKS.search(kept):
        kept = "".join(_joined_in_short_runs(kept))
    return unicodedata.normalize("NFC", kept)


def _joined_in_short_runs(characters: Iterable[str]) -> Iterator[str]:
    """Put a joiner that nobody sees after every 30 marks on one letter (Unicode Annex 15, Stream-Safe Text).

    Putting marks in their order takes time with the square of their number.
    """
    run = 0
    for character in characters:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MOST_MARKS:
            yield _JOINER
            run = 1
        yield character


def _unseen(character: str) -> bool:
    return unicodedata.category(character) == "Cc" or character in _DIRECTION_CONTROLS


def _checked(value: str, what: str, limit: int, *, required: bool) -> str:
    if required and not value:
        message = f"{what} is empty. Type something first."
        raise InvalidValue(message)
    if len(value) > limit:
        message = (
            f"{what} is {len(value):,} characters long; the most is {limit:,}. "
            "Nothing was changed. Shorten it, then try again."
        )
        raise InvalidValue(message)
    return value
