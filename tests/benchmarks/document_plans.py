"""The plans that makers of documents are measured with: ordinary ones, and ones in several scripts.

Every fifth action has a list in it, as pasted text often does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from facilitator.agreement.plan import ActionPlan, Attendee, PlannedAction
from facilitator.document.content.parts import (
    AgreedAction,
    Bullets,
    Grid,
    Heading,
    Paragraph,
    Part,
    Signing,
    Title,
)
from facilitator.document.text.text_structure import Listing, Words
from tests.facilitator.document.every_script import BY_LANGUAGE
from tests.facilitator.document.plans import action, partial_plan

LANGUAGES: Final = ("ur", "ar", "bn", "pa", "ta", "zh")
URDU_NAME: Final = BY_LANGUAGE["ur"].name

_WITH_LIST: Final = (
    "The school and the council will do all of these:\n"
    "\u2022 write down what the pupil finds hard in each lesson\n"
    "\u2022 send the notes to both parents every second Friday\n"
    "\u2022 look at them together at the review"
)
_EVERY: Final = 5


def measured_plan(actions: int, *, scripts: bool) -> ActionPlan:
    """Return a plan with so many actions; with `scripts` all owners and half the sentences are in one."""
    plan = partial_plan([_action(number, scripts=scripts) for number in range(1, actions + 1)])
    if not scripts:
        return plan
    people = (Attendee(name=BY_LANGUAGE[each].name, role="Parent", party="Family") for each in LANGUAGES)
    return replace(plan, attendees=(*plan.attendees, *people))


def _action(number: int, *, scripts: bool) -> PlannedAction:
    changes = {}
    if scripts:
        name, sentence = BY_LANGUAGE[LANGUAGES[number // 2 % len(LANGUAGES)]]
        changes = {"who": name, "what": sentence} if number % 2 else {"who": name}
    if number % _EVERY == 0:
        changes["what"] = _WITH_LIST
    return action(number, **changes)


def texts_of(parts: Iterable[Part]) -> list[str]:
    """Return each text of the parts that stands alone: a heading, a paragraph, an item, a cell."""
    return [text for part in parts for text in _texts(part) if text]


def _texts(part: object) -> Iterator[str]:
    match part:
        case Title(words) | Heading(words):
            yield words
        case Paragraph(pieces):
            yield "".join(piece.words for piece in pieces)
        case Bullets(items):
            yield from items
        case Grid(columns, rows):
            yield from (*columns, *(cell for row in rows for cell in row))
        case Signing(sentence, columns, signers):
            yield from (sentence, *columns)
            yield from (cell for one in signers for cell in (one.party, one.name, one.how, one.day))
        case AgreedAction(_, heading, body):
            yield heading
            yield from (text for passage in body for text in _texts(passage))
        case Words(text):
            yield from text.split("\n")
        case Listing(_, items):
            for item in items:
                yield item.text
                yield from (text for inner in item.inside for text in _texts(inner))
