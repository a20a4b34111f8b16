"""How much text a field takes, and the sentences for more than that. Nothing is ever cut unseen."""

from typing import Final

from facilitator.case.text import TEXT_LIMIT

# What one text of a case may be. A box holds more, so that what is too long can be cut down there.
LONGEST_TEXT: Final = TEXT_LIMIT
MOST_HELD: Final = 10 * LONGEST_TEXT


def refused(most: int) -> str:
    """Return what is said of text that was not added to a field which holds `most` characters."""
    return (
        f"That is too long: this field holds {most:,} characters. Nothing was added, and what was there is "
        "unchanged. Shorten it where it comes from, or bring it in parts."
    )


def full(most: int) -> str:
    """Return what is said of a key that a full field of `most` characters did not take."""
    return f"This field is full: it holds {most:,} characters. What you typed last was not added."


def too_long(characters: int) -> str:
    """Return what is said of a text of so many characters, which is more than a case keeps as one text."""
    return (
        f"This is {characters:,} characters long; the most is {LONGEST_TEXT:,}. "
        f"It is saved once it is {characters - LONGEST_TEXT:,} shorter."
    )
