"""What the plan says of the people is what the case says of them."""

from dataclasses import replace
from datetime import date

import pytest

import resources
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.drawing_up import Drawn, draw_up
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.case.matter import Matter, Process
from facilitator.case.opening_script import script_for
from facilitator.case.retention import Retention

DESTROYED = (
    "This plan is the only agreed record of the meeting. "
    "The independent facilitator's own notes are destroyed when the case is finished."
)
KEPT = (
    "This plan is the only agreed record of the meeting. The independent facilitator's own notes are kept, "
    "encrypted, until 1 March 2027, because Westmere Council requires it; then they are destroyed."
)


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


@pytest.mark.parametrize("process", list(Process))
def test_the_plan_ends_confidence_where_the_opening_words_ended_it(process: Process) -> None:
    limit = resources.read_toml("plan_words.toml")["limit"]
    safety = next(part for part in script_for(process) if part.must_be_said)
    plan = draw_up(drawn(Matter(reference="MED-2026-007", process=process)))
    assert "the law requires it" in limit
    assert limit in safety.words
    assert limit in plan.confidentiality[-1]
    assert "{" not in safety.words + " ".join(plan.confidentiality)


def test_without_a_name_nobody_is_made_up() -> None:
    assert draw_up(drawn(Matter(reference="DR-2026-001"))).attendees == ()


@pytest.mark.parametrize(
    ("reference", "copy", "ending", "name"),
    [
        ("DR-2026-041", "", "pdf", "Action plan DR-2026-041.pdf"),
        ("DR/2026: 041", "large print", "pdf", "Action plan DR-2026- 041 large print.pdf"),
        ("", "with passphrase", "pdf", "Action plan with passphrase.pdf"),
        ("../../etc", "", "pdf", "Action plan ------etc.pdf"),
        ("DR-2026-041", "web page", "html", "Action plan DR-2026-041 web page.html"),
    ],
)
def test_the_file_is_called_by_the_reference_and_nothing_that_a_path_could_be(
    reference: str, copy: str, ending: str, name: str
) -> None:
    plan = ActionPlan(
        title="Action plan",
        reference=reference,
        outcome=Outcome.NONE,
        outcome_sentence="",
    )
    assert plan.file_name(copy, ending=ending) == name


def test_the_plan_says_until_when_the_notes_are_kept_or_that_they_are_destroyed() -> None:
    at_once = drawn(Matter(reference="DR-2026-001"))
    kept = Retention(destroy_on=date(2027, 3, 1), required_by="Westmere Council")
    assert DESTROYED in draw_up(at_once).confidentiality
    assert draw_up(replace(at_once, retention=kept)).confidentiality == tuple(
        KEPT if sentence == DESTROYED else sentence for sentence in draw_up(at_once).confidentiality
    )


def test_the_days_of_the_meeting_and_its_mode_stand_in_one_sentence() -> None:
    met = replace(drawn(Matter(reference="DR-2026-001")), met_later=(date(2026, 12, 10), date(2026, 12, 17)))
    assert met.days_held == (date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 17))
    assert draw_up(met).held == ("Disagreement resolution meeting held online on 3, 10 and 17 December 2026.")
