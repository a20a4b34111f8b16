"""What a passphrase is, and whether it is hard enough to guess."""

import unicodedata
from dataclasses import dataclass

from facilitator.vault.famous_phrases import without_famous_phrases
from facilitator.vault_errors import WeakPassphrase

SHORTEST = 12
LONGEST = 1024
WELL_KNOWN = (
    "Easy to guess: it is or holds a phrase that many people know, and those are tried first. "
    "Use four or more unrelated words."
)

_ACCEPTED_SCORE = 3
_MOST_WORDS_LOOKED_AT = 128
_OWN_WORDS = ["facilitator", "mediation", "mediator", "send", "disagreement", "resolution", "passphrase"]
# What a paste may bring along besides the blanks that Python strips: U+200B and U+FEFF have no width.
_UNSEEN = "\u200b\ufeff"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz")
_WORDS = (
    "Very easy to guess. Use four or more unrelated words.",
    "Easy to guess. Use four or more unrelated words.",
    "Still guessable. Add another unrelated word.",
    "Good: hard to guess.",
    "Very good: very hard to guess.",
)


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess: 0 (known to everyone) to 4, and one sentence about it."""

    score: int
    words: str
    acceptable: bool


def normalised(passphrase: str) -> bytearray:
    """Return the bytes that make the key: NFC, so that every keyboard writes `é` alike, then UTF-8.

    Blanks at the ends do not count: a paste brings them along unseen.
    """
    return bytearray(_plain(passphrase).encode("utf-8", "surrogatepass"))


def same(one: str, other: str) -> bool:
    """Tell whether two make the same key, however they were typed or pasted."""
    return _plain(one) == _plain(other)


def strength(passphrase: str) -> Strength:
    """Return an honest estimate; it is made here, on this computer, and keeps nothing."""
    text = _plain(passphrase)
    if not text:
        return Strength(0, f"Choose a passphrase of at least {SHORTEST} characters.", acceptable=False)
    if len(text) < SHORTEST:
        return Strength(
            0,
            f"Too short: use at least {SHORTEST} characters, for example four unrelated words.",
            acceptable=False,
        )
    if len(text) > LONGEST:
        return Strength(0, f"Too long: use at most {LONGEST} characters.", acceptable=False)
    letters = "".join(character for character in text if character.isalnum()) or text
    pattern = _pattern(text.casefold()) or _pattern(letters.casefold())
    if pattern:
        return Strength(0, pattern, acceptable=False)
    # The estimate takes each space for a surprise.
    score = min(_estimate(text), _estimate(letters))
    left = without_famous_phrases(text)
    if left != text:
        beyond = "".join(character for character in left if character.isalnum())
        score = min(score, _estimate(beyond) if beyond else 0)
        if score < _ACCEPTED_SCORE:
            return Strength(score, WELL_KNOWN, acceptable=False)
    return Strength(score, _WORDS[score], acceptable=score >= _ACCEPTED_SCORE)


def accept(passphrase: str) -> None:
    """Raise `WeakPassphrase`, with the reason, unless the passphrase may protect a vault."""
    judged = strength(passphrase)
    if not judged.acceptable:
        raise WeakPassphrase(judged.words)


def _plain(passphrase: str) -> str:
    # Composing takes time with the square of the marks on one letter, and no more than four characters
    # become one: what is far too long for a passphrase stays so without it.
    text = passphrase if len(passphrase) > 4 * LONGEST else unicodedata.normalize("NFC", passphrase)
    seen = [
        place for place, character in enumerate(text) if not (character.isspace() or character in _UNSEEN)
    ]
    return text[seen[0] : seen[-1] + 1] if seen else ""


def _pattern(text: str) -> str | None:
    for length in range(1, len(text) // 2 + 1):
        if (text[:length] * (len(text) // length + 1))[: len(text)] == text:
            return "One piece repeated is easy to guess. Use four or more unrelated words."
    for row in _ROWS:
        endless = row * (len(text) // len(row) + 2)
        if text in endless or text in endless[::-1]:
            return "A run of neighbouring keys or letters is easy to guess. Use four or more unrelated words."
    return None


def _estimate(text: str) -> int:
    from zxcvbn import zxcvbn  # type: ignore[import-untyped] # noqa: PLC0415 - has no types; costs start-up time

    # The estimate takes time with the square of the length; what follows can only make it harder to guess.
    seen = zxcvbn(text[:_MOST_WORDS_LOOKED_AT], user_inputs=_OWN_WORDS, max_length=_MOST_WORDS_LOOKED_AT)
    return int(seen["score"])
