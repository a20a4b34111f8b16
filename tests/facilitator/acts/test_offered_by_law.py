"""The actions that the law would have the authority do: offered, added in one act, and never in the way."""

from datetime import date

import pytest

from facilitator.agreement.action import Action, Due
from facilitator.case.identity import ActionId
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case


@pytest.fixture
def mediation(vault: Vault, clock: FakeClock) -> CaseFile:
    """A mediation on Friday 4 December 2026 about a refusal to assess."""
    case = a_case(vault, clock, process=Process.MEDIATION)
    case.matter.change(subjects=("refuse-assess",))
    return case


def test_one_act_proposes_each_line_with_its_date_and_one_undo_takes_all_back(mediation: CaseFile) -> None:
    mediation.timescales.add_offered()

    assert [(a.outcome_key, a.who, a.due.day, a.can_be_agreed) for a in mediation.actions.all()] == [
        ("assess", "Local authority", date(2026, 12, 18), True),
        ("assess/decide", "Local authority", date(2027, 2, 12), True),
        ("assess/finalise", "Local authority", date(2027, 3, 12), True),
    ]
    assert not any(mediation.precision.findings()[a.id] for a in mediation.actions.all())
    assert mediation.timescales.offered() is None
    mediation.undo.undo()
    assert mediation.actions.all() == ()
    assert mediation.timescales.offered() is not None


def test_a_date_that_is_agreed_already_stays(mediation: CaseFile) -> None:
    mediation.actions.propose(
        "Tell the family.", who="Local authority", due=Due(day=date(2026, 12, 9)), outcome_key="assess"
    )
    mediation.timescales.add_offered()

    assert [(a.outcome_key, a.due.day) for a in mediation.actions.all()] == [
        ("assess", date(2026, 12, 9)),
        ("assess/decide", date(2027, 2, 12)),
        ("assess/finalise", date(2027, 3, 12)),
    ]


def test_nothing_is_added_twice(mediation: CaseFile) -> None:
    mediation.timescales.add_offered()
    with pytest.raises(NotAllowed, match="Nothing was changed"):
        mediation.timescales.add_offered()


def test_disagreement_resolution_is_offered_nothing(vault: Vault, clock: FakeClock) -> None:
    assert a_case(vault, clock).timescales.offered() is None


def test_a_wording_is_looked_at_before_it_is_saved(mediation: CaseFile) -> None:
    typed = Action(id=ActionId("new"), what="Send it soon.", who="Rowan Shah")
    found = mediation.precision.findings_of(typed)
    assert {each.key for each in found} >= {"vague-word", "no-date", "no-way-to-know"}
    assert mediation.actions.all() == ()
