"""Whether one action holds a second thing to do: each is agreed, and fails, by itself."""

import re
from functools import lru_cache

from facilitator.agreement.vague_words import lists
from facilitator.case.whole_words import pattern_of

_PROMISE = re.compile(r"\b(?:will|shall|must)\b", re.IGNORECASE)
_SECOND_PROMISE = re.compile(
    r"\b(?:will|shall|must)\b.{0,300}?(?:\band|\bthen|\bwhile|\bbut|;)\s+"
    r"(?:(?!(?:who|whom|whose|which|that|what|whether|where|when|how)\b)\S+\s+){1,5}?(?:will|shall|must)\b",
    re.IGNORECASE,
)
# A full stop after one or two letters is an initial or a title, such as "J." or "Dr.".
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+|(?<=\d[.!?])\s+|[;\n]+")
_THIS_IS_TWO = 2


def looks_like_two(what: str) -> bool:
    """Return whether the words seem to hold two things to do. A guess from the words, to warn only."""
    sentences = [each for part in _SENTENCE_END.split(what) for each in _after_initials().split(part) if each]
    promises = sum(1 for sentence in sentences if _PROMISE.search(sentence))
    orders = sum(1 for sentence in sentences if _order().match(sentence))
    return max(promises, orders) >= _THIS_IS_TWO or any(
        pattern.search(what) is not None for pattern in (_joints(), _SECOND_PROMISE)
    )


@lru_cache(maxsize=1)
def _joints() -> re.Pattern[str]:
    two = lists()["two"]
    return pattern_of([*two["joints"], *(f"and {verb}" for verb in two["verbs"])])


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    """Return what finds a sentence that begins with something to do: "Send the map"."""
    two = lists()["two"]
    return pattern_of([verb for verb in two["verbs"] if verb not in two["nouns_too"]])


@lru_cache(maxsize=1)
def _after_initials() -> re.Pattern[str]:
    """Return what finds the blank after an initial with which a sentence ends: "assess J. The LA will"."""
    begins = "|".join(re.escape(word.capitalize()) for word in lists()["two"]["begins"])
    return re.compile(rf"(?<=\b[A-Z]\.)\s+(?=(?:{begins}|[A-Z]{{2,}})\b)")
