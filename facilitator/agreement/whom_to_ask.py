"""Whom the plan says to ask for it in another form: who led the meeting, and how to reach them."""

from facilitator.agreement.plan_words import plan_words
from facilitator.case.matter import Matter


def whom_to_ask(matter: Matter) -> str:
    """Return the sentence; without a name it says what the person is."""
    led_by = matter.process.led_by
    name = matter.facilitator_name or f"the {led_by[0].lower()}{led_by[1:]}"
    known = (name, matter.facilitator_service, matter.facilitator_contact)
    who = ", ".join(part for part in known if part)
    return str(plan_words()["words"]["contact"]).format(who=who.removesuffix("."))
