"""The plan says whom to ask for it in another form, with as much as the case knows of them."""

import pytest

from facilitator.agreement.whom_to_ask import whom_to_ask
from facilitator.case.matter import Matter, Process

BEFORE = "For this plan in large print, as a web page or in another form, ask"


@pytest.mark.parametrize(
    ("name", "service", "contact", "who"),
    [
        ("Jo Marsh", "Northbank Mediation", "01632 960 000", "Jo Marsh, Northbank Mediation, 01632 960 000."),
        ("Jo Marsh", "", "01632 960 000", "Jo Marsh, 01632 960 000."),
        ("Jo Marsh", "", "", "Jo Marsh."),
        ("Jo Marsh", "Northbank Ltd.", "", "Jo Marsh, Northbank Ltd."),
        ("", "", "01632 960 000", "the mediator, 01632 960 000."),
        ("", "", "", "the mediator."),
    ],
)
def test_what_is_known_of_who_led_the_mediation_is_said(
    name: str, service: str, contact: str, who: str
) -> None:
    matter = Matter(
        process=Process.MEDIATION,
        facilitator_name=name,
        facilitator_service=service,
        facilitator_contact=contact,
    )
    assert whom_to_ask(matter) == f"{BEFORE} {who}"


def test_in_disagreement_resolution_nobody_is_called_a_mediator() -> None:
    assert whom_to_ask(Matter()) == f"{BEFORE} the independent facilitator."
