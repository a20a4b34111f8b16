"""Usual chairs stand ready for a process and a decision; each is named or taken away."""

import pytest

from facilitator.case.matter import Process
from facilitator.case.people import PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock


@pytest.fixture
def case(vault: Vault, clock: FakeClock) -> CaseFile:
    return CaseFile.create(vault, clock=clock, process=Process.MEDIATION)


def kinds(case: CaseFile) -> list[str]:
    return [party.kind.value for party in case.parties.all()]


def chairs(case: CaseFile) -> list[str]:
    return [chair.who_they_are for chair, _ in case.chairs.open()]


def test_a_mediation_has_family_authority_and_school_with_their_chairs(case: CaseFile) -> None:
    case.chairs.decide(kind="provision")
    assert kinds(case) == ["family", "local authority", "school"]
    assert chairs(case) == [
        "mother or father", "SEN manager", "educational psychologist", "SENCO", "interpreter",
    ]  # fmt: skip


def test_health_and_social_care_come_where_they_are_in_issue(case: CaseFile) -> None:
    case.chairs.decide(subjects=("contents", "health", "social-care"))
    assert kinds(case)[3:] == ["integrated care board", "social care"]
    assert {"designated clinical officer", "social worker"} <= set(chairs(case))


def test_parties_that_are_there_are_not_added_twice(case: CaseFile) -> None:
    case.parties.add(PartyKind.SCHOOL, "Oakfield Primary")
    case.chairs.decide(kind="provision")
    assert kinds(case) == ["school", "family", "local authority"]
    case.chairs.decide(kind="provision")
    assert kinds(case) == ["school", "family", "local authority"]


def test_a_named_chair_is_a_person_of_its_party_with_part_and_authority(case: CaseFile) -> None:
    case.chairs.decide(kind="provision")
    case.chairs.name("senco", "Rowan Shah")
    (rowan,) = case.people.all()
    school = case.parties.all()[2]
    assert (rowan.name, rowan.party_id, rowan.who_they_are) == ("Rowan Shah", school.id, "SENCO")
    assert (rowan.role, rowan.authority) == (Role.REPRESENTATIVE, True)
    assert "SENCO" not in chairs(case)
    case.undo.undo()
    assert "SENCO" in chairs(case)
    assert not case.people.all()


def test_the_interpreter_is_of_no_party(case: CaseFile) -> None:
    case.chairs.name("interpreter", "Farah Malik")
    (farah,) = case.people.all()
    assert (farah.party_id, farah.role) == (None, Role.INTERPRETER)


def test_a_chair_that_was_taken_away_or_filled_by_hand_is_not_offered(case: CaseFile) -> None:
    case.chairs.decide(kind="provision")
    case.chairs.take_away("educational-psychologist")
    school = case.parties.all()[2].id
    case.people.add("Rowan Shah", school, who_they_are="Senco and deputy head")
    assert chairs(case) == ["mother or father", "SEN manager", "interpreter"]


def test_a_chair_that_is_gone_says_so(case: CaseFile) -> None:
    with pytest.raises(NotAllowed, match="Add the person instead"):
        case.chairs.name("senco", "Rowan Shah")
    with pytest.raises(NotAllowed):
        case.chairs.take_away("no such chair")


def test_a_disagreement_resolution_has_no_psychologist(vault: Vault, clock: FakeClock) -> None:
    case = CaseFile.create(vault, clock=clock)
    case.chairs.decide(kind="provision")
    assert "educational psychologist" not in chairs(case)


def test_what_it_is_about_brings_the_parties_in_one_step_that_undo_takes_back(case: CaseFile) -> None:
    case.chairs.decide(subjects=("refuse-assess",))
    assert kinds(case) == ["family", "local authority", "school"]
    case.undo.undo()
    assert (kinds(case), case.matter.current().subjects) == ([], ())


def test_a_party_taken_away_does_not_come_back_with_the_next_decision(case: CaseFile) -> None:
    case.chairs.decide(subjects=("refuse-assess",))
    case.parties.remove(case.parties.all()[2].id)
    case.chairs.decide(subjects=("refuse-assess", "health"))
    assert kinds(case) == ["family", "local authority", "integrated care board"]


def test_before_it_is_said_what_it_is_about_nobody_stands_ready(case: CaseFile) -> None:
    case.chairs.decide(health_in_issue=True)
    assert kinds(case) == []


def test_a_parent_of_whom_is_not_said_which_is_printed_as_parent_until_it_is(case: CaseFile) -> None:
    case.chairs.decide(kind="provision")
    case.chairs.name("parent", "Amina Hussain")
    (amina,) = case.people.all()
    assert (amina.is_either_parent, amina.printed_role) == (True, "Parent")
    case.people.change(amina.id, who_they_are="mother")
    (amina,) = case.people.all()
    assert (amina.is_either_parent, amina.printed_role) == (False, "Mother")
