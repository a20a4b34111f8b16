"""One plan of each kind that there is, for what must hold of all of them."""

from dataclasses import replace

from facilitator.agreement.plan import Attendee, Outcome
from tests.facilitator.document.every_script import plan_in_every_script
from tests.facilitator.document.plans import (
    action,
    hostile_plan,
    partial_plan,
    plan,
    plan_with_addresses,
    plan_with_every_part,
)

_LISTS = (
    "The school will:\n• send the report\n• call both parents\n    - first his mother\n    - then his aunt\n"
    "Before that:\n1. read the plan\n2. ask the therapist\na) by letter\nb) by telephone"
)
_SIGNED = tuple(replace(one, how="By signing below", signs=True) for one in plan(1).agreements)


def word(number: int) -> str:
    """Return a word that no other number has: pages of the same words would look like running heads."""
    return "".join(chr(ord("a") + number // place % 26) for place in (676, 26, 1))


KINDS = {
    "ordinary": plan(),
    "one action": plan(1),
    "no actions": plan(0, attendees=(), agreements=(), confidentiality=()),
    "twenty-five actions": partial_plan(25),
    "partial": partial_plan(4),
    "signed by all": plan(2, agreements=_SIGNED),
    "nobody known to sign": plan(1, agreements=tuple(replace(one, signatory="") for one in _SIGNED)),
    "practice": plan(4, practice=True),
    "every part": plan_with_every_part(),
    "no agreement": partial_plan(0, outcome=Outcome.NONE, agreements=()),
    "outcome unsaid": partial_plan(2, outcome=Outcome.UNSAID),
    "lists inside actions": plan([action(1, what=_LISTS), action(2, how_we_will_know=_LISTS)]),
    "every script": plan_in_every_script(),
    "one long word": plan([action(1, what="W" * 1_000, who="W" * 300)], reference="W" * 200),
    "many people": plan(
        1, attendees=tuple(Attendee(name=f"Person {word(number)}", role="Supporter") for number in range(90))
    ),
    "addresses": plan_with_addresses(),
    "hostile": hostile_plan(),
}
