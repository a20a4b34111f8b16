"""What the words of an action themselves show: vague ones, and a second thing to do in one action."""

import re
from functools import lru_cache

import resources
from facilitator.case.whole_words import pattern_of

LISTS = "vague_words.toml"

_PROMISE = re.compile(r"\b(?:will|shall|must)\b", re.IGNORECASE)
# A full stop after one or two letters is an initial or a title, such as "J." or "Dr.".
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+|[;\n]+")
_THIS_IS_TWO = 2


def vague_words(*texts: str) -> tuple[str, ...]:
    """Return the vague words that stand in the texts, each once, in lower case, in their order."""
    vague, _joints = _patterns()
    found = (" ".join(match.group().lower().split()) for text in texts for match in vague.finditer(text))
    return tuple(dict.fromkeys(found))


def looks_like_two(what: str) -> bool:
    """Return whether the words seem to hold two things to do. A guess from the words, to warn only."""
    _vague, joints = _patterns()
    promises = sum(1 for sentence in _SENTENCE_END.split(what) if _PROMISE.search(sentence))
    return promises >= _THIS_IS_TWO or joints.search(what) is not None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = resources.read_toml(LISTS)
    return pattern_of(lists["vague"]), pattern_of([*lists["joints"], *(f"and {v}" for v in lists["verbs"])])
