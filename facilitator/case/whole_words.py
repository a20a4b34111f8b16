"""Finding words in a text as whole words, whatever their case, spacing, and kind of quotes and dashes."""

import re
from collections.abc import Iterable

from facilitator.case.finding import alike


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, a longer one before one it holds."""
    ordered = sorted({p for p in phrases if p.strip()}, key=len, reverse=True)
    if not ordered:
        return re.compile(r"(?!)")
    each = (r"\s+".join(map(_as_typed, phrase.split())) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def _as_typed(word: str) -> str:
    """Return a pattern for a word, in which any sign like the one that stands there will do."""
    groups = (alike(letter) for letter in word)
    return "".join(f"[{re.escape(''.join(sorted(group)))}]" for group in groups)


def holds_words(text: str, phrase: str) -> bool:
    """Return whether `text` holds `phrase` as whole words; false for an empty phrase."""
    return pattern_of([phrase]).search(text) is not None


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, without the marks between them."""
    return tuple(re.findall(r"\w+", text))
