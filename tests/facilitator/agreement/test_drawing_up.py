"""What the plan says of the people is what the case says of them."""

from datetime import date

import pytest

from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.drawing_up import Drawn, draw_up
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.case.matter import Matter, Process


def drawn(matter: Matter) -> Drawn:
    return Drawn(
        matter=matter,
        parties=(),
        people=(),
        actions=(),
        issues=(),
        consents=(),
        choices=PlanChoices(),
        met_on=date(2026, 12, 3),
    )


@pytest.mark.parametrize(
    ("process", "role"),
    [
        (Process.DISAGREEMENT_RESOLUTION, "Independent facilitator"),
        (Process.MEDIATION, "Mediator"),
    ],
)
def test_the_person_who_led_the_meeting_stands_in_the_document(process: Process, role: str) -> None:
    plan = draw_up(drawn(Matter(reference="DR-2026-001", process=process, facilitator_name="Kim Barrow")))

    assert [(person.name, person.role, person.party) for person in plan.attendees] == [
        ("Kim Barrow", role, "")
    ]


def test_without_a_name_nobody_is_made_up() -> None:
    assert draw_up(drawn(Matter(reference="DR-2026-001"))).attendees == ()


@pytest.mark.parametrize(
    ("reference", "copy", "name"),
    [
        ("DR-2026-041", "", "Action plan DR-2026-041.pdf"),
        ("DR/2026: 041", "large print", "Action plan DR-2026- 041 large print.pdf"),
        ("", "with passphrase", "Action plan with passphrase.pdf"),
        ("../../etc", "", "Action plan ------etc.pdf"),
    ],
)
def test_the_file_is_called_by_the_reference_and_nothing_that_a_path_could_be(
    reference: str, copy: str, name: str
) -> None:
    plan = ActionPlan(
        title="Action plan",
        reference=reference,
        process="Mediation",
        meeting_date=date(2026, 12, 4),
        meeting_mode="Online",
        outcome=Outcome.NONE,
        outcome_sentence="",
    )
    assert plan.file_name(copy) == name
