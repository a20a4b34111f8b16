"""What of the plan no bundled font can print rightly, told before anything is saved."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.agreement.plan import ActionPlan
from facilitator.document.fonts.printable import normal, printable


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


def substitutes(plan: ActionPlan) -> tuple[Substitute, ...]:
    """Return every run of words of the plan that would be printed by code points."""
    return tuple(found for text in _texts(plan) for found in _substituted(text))


class _Text(NamedTuple):
    where: str
    words: str
    action: int = 0
    field: str = ""


def _substituted(text: _Text) -> Iterator[Substitute]:
    run: list[str] = []
    for word in [*normal(text.words).split(), ""]:
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
    yield _Text("What it is about", plan.about)
    yield _Text("References", plan.references)
    yield _Text("How the parties met", plan.held)
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
    yield from (_Text("If something is not done", sentence) for sentence in plan.not_kept)
    yield _Text("Review", plan.review)
    yield _Text("Who may receive it", plan.receivers)
    yield _Text("How it may be shared", plan.sharing_statement)
    yield from (_Text("Confidentiality", paragraph) for paragraph in plan.confidentiality)
    yield _Text("What each party agreed to", plan.agreed_to)
    for agreement in plan.agreements:
        yield _Text("How each party agreed: party", agreement.party)
        yield _Text("How each party agreed: person", agreement.signatory)
        yield _Text("How each party agreed: how", agreement.how)
        yield _Text("How each party agreed: day", agreement.day)
    yield _Text("Whom to ask", plan.contact)
