"""Any text, as it can be printed: every character drawn rightly or shown as its code point, none dropped."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.agreement.plan import ActionPlan
from facilitator.document import fonts
from facilitator.document.symbol_font import TO_UNICODE

# No ink and no effect on the order of letters. Joiners act only between letters that are replaced as a whole.
_WITHOUT_INK = dict.fromkeys(
    map(ord, "\u00ad\u034f\u200b\u200c\u200d\u200e\u202a\u202c\u2060\u2066\u2068\u2069\ufe0e\ufe0f\ufeff")
)
# These can make a screen show letters in another order than they are printed in, so that they are shown.
_TURNS_TEXT = frozenset("\u061c\u200f\u202b\u202d\u202e\u2067")
_SCRIPTS = (
    "LATIN ",
    "GREEK ",
    "CYRILLIC ",
    "ARMENIAN ",
    "GEORGIAN ",
    "COMBINING ",
    "MODIFIER LETTER ",
    "FEMININE ORDINAL",
    "MASCULINE ORDINAL",
    "MICRO SIGN",
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")
_NARROW_SPACE = str.maketrans("\u202f\u2007", "\u00a0\u00a0")


@dataclass(frozen=True, slots=True)
class Substitute:
    """Words that no bundled font can print rightly, and the visible signs printed in their stead.

    In an action of the plan, `action` is its number and `field` what of it holds the words.
    """

    where: str
    text: str
    shown_as: str
    action: int = 0
    field: str = ""


def printable(text: str) -> str:
    """Return `text` in NFC, with plain spaces and line ends; what cannot be printed becomes `[U+0995]`."""
    plain = _normal(text)
    return plain if plain.isascii() and plain.isprintable() else "".join(map(_shown, plain))


def one_line(text: str) -> str:
    """Return `text` printable and without line ends, for a title or a bookmark."""
    return " ".join(printable(text).split())


def substitutes(plan: ActionPlan) -> tuple[Substitute, ...]:
    """Return every run of words of the plan that would be printed by code points."""
    return tuple(found for text in _texts(plan) for found in _substituted(text))


def _normal(text: str) -> str:
    plain = _LINE_ENDS.sub("\n", text).translate(_NARROW_SPACE).translate(TO_UNICODE)
    plain = unicodedata.normalize("NFC", plain.translate(_WITHOUT_INK))
    plain = _SPACES.sub(" ", plain)
    return "\n".join(line.strip(" ") for line in plain.split("\n")).strip("\n")


def _shown(char: str) -> str:
    return char if char == "\n" or _is_drawn_rightly(char) else f"[U+{ord(char):04X}]"


def _is_drawn_rightly(char: str) -> bool:
    category = unicodedata.category(char)
    if category[0] == "C" or char in _TURNS_TEXT or not fonts.can_draw(char):
        return False
    if unicodedata.bidirectional(char) in ("R", "AL", "AN"):
        return False
    # A font may have the letters of a script whose words need shaping: without it they are drawn wrongly.
    return category[0] not in "LM" or unicodedata.name(char, "").startswith(_SCRIPTS)


class _Text(NamedTuple):
    where: str
    words: str
    action: int = 0
    field: str = ""


def _substituted(text: _Text) -> Iterator[Substitute]:
    run: list[str] = []
    for word in [*_normal(text.words).split(), ""]:
        if word and printable(word) != word:
            run.append(word)
        elif run:
            words = " ".join(run)
            yield Substitute(text.where, words, printable(words), text.action, text.field)
            run.clear()


# How each field of an action is called here, and which field of the case it comes from.
_ACTION_FIELDS = (
    ("what", "what", "what"),
    ("who", "who", "who"),
    ("by_when", "by when", "due_words"),
    ("how_we_will_know", "how we will know", "how_we_will_know"),
    ("supported_by", "supported by", "supported_by"),
    ("basis", "basis of the date", "basis"),
    ("different_timescale", "different timescale", "different_timescale"),
)


def _texts(plan: ActionPlan) -> Iterator[_Text]:
    yield _Text("Title", plan.title)
    yield _Text("Reference", plan.reference)
    yield _Text("Process", plan.process)
    yield _Text("How the meeting was held", plan.meeting_mode)
    yield _Text("Outcome", plan.outcome_sentence)
    for attendee in plan.attendees:
        yield _Text("Who took part: name", attendee.name)
        yield _Text("Who took part: role", attendee.role)
        yield _Text("Who took part: party", attendee.party)
    for action in plan.actions:
        for name, called, field in _ACTION_FIELDS:
            where = f"Action {action.number}: {called}"
            yield _Text(where, getattr(action, name), action.number, field)
    yield from (_Text("Still in disagreement", heading) for heading in plan.still_in_disagreement)
    yield _Text("Review", plan.review)
    yield _Text("Who may receive it", plan.receivers)
    yield _Text("How it may be shared", plan.sharing_statement)
    yield from (_Text("Confidentiality", paragraph) for paragraph in plan.confidentiality)
    for agreement in plan.agreements:
        yield _Text("How each party agreed: party", agreement.party)
        yield _Text("How each party agreed: person", agreement.signatory)
        yield _Text("How each party agreed: how", agreement.how)
