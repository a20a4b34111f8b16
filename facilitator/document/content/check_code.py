"""The check code: a short sign over the words of the plan, the same on paper, in large print and on the web.

Two copies with the same code were made of the same words. It is no signature: it does not tell who made one,
or that nobody changed a file afterwards.
"""

import hashlib
import json
from dataclasses import fields, is_dataclass

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content.fingerprint import short_form
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.fonts.printable import normal


def check_code(plan: ActionPlan) -> str:
    """Return the first 64 bits of a SHA-256 (FIPS 180-4) over the words in groups: "3f9a 20cc 81b7 04de".

    Any other word, order or number gives another code. Spaces do not matter, and line ends only where they
    make other paragraphs or lists of a text.
    """
    said = [(type(part).__name__, part) for part in plan_parts(plan, "")]
    written = json.dumps(_normal((plan.reference, said)))
    return short_form(hashlib.sha256(written.encode()).hexdigest())


def _normal(value: object) -> object:
    if isinstance(value, str):
        return " ".join(normal(value).split())
    if is_dataclass(value):
        return [_normal(getattr(value, field.name)) for field in fields(value)]
    return [_normal(each) for each in value] if isinstance(value, list | tuple) else value
