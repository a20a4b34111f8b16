"""People: four parties and seven people, by keyboard alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.case.people import PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing


@pytest.fixture
def people(preparing: Preparing) -> Preparing:
    preparing.screen.press("Ctrl+N")
    return preparing


def test_parties_and_people_are_added_by_keyboard_alone(people: Preparing) -> None:
    screen, case = people.screen, people.case
    screen.type("The Khan family\n")
    for name in ("Amira Khan", "J. Khan", "Tomasz Zielinski"):
        screen.type(f"{name}\n")
    screen.press("Ctrl+N")
    screen.type("\nDana Price\n")
    screen.press("Ctrl+N")
    screen.type("Oak School\nRowan Shah\nSian Prys\n")
    screen.press("Ctrl+N")
    screen.type("\nOluwaseun Adeyemi\n")
    assert [(p.kind, p.called) for p in case.parties.all()] == [
        (PartyKind.FAMILY, "The Khan family"),
        (PartyKind.LOCAL_AUTHORITY, "Local authority"),
        (PartyKind.SCHOOL, "Oak School"),
        (PartyKind.CARE_BOARD, "Integrated care board"),
    ]
    assert [p.name for p in case.people.all()] == [
        "Amira Khan", "J. Khan", "Tomasz Zielinski", "Dana Price", "Rowan Shah", "Sian Prys",
        "Oluwaseun Adeyemi",
    ]  # fmt: skip
    assert len({party.colour for party in case.parties.all()}) == 4


def test_tab_goes_through_new_rows_as_the_eye_does(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    people.screen.click("Name of Amira", QLineEdit)
    gone_through = []
    for _ in range(14):
        people.screen.press("Tab")
        gone_through.append(people.screen.focused().accessibleName())
    assert gone_through == [
        "Role of Amira", "Move Amira up", "Move Amira down",
        "Accepts confidentiality: Amira", "Has authority to decide: Amira", "Asked about access needs: Amira",
        "Whether Amira is here", "More about Amira",
        "Name of Ben", "Role of Ben", "Move Ben up", "Move Ben down",
        "Accepts confidentiality: Ben", "Has authority to decide: Ben",
    ]  # fmt: skip


def test_what_is_settled_with_a_person_is_one_key_each(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    people.screen.click("Accepts confidentiality: Amira")
    people.screen.press("Tab", "Space", "Tab", "Space")
    person = people.case.people.all()[0]
    assert (person.confidentiality_accepted, person.authority, person.access_asked) == (True, True, True)
    assert person.confidentiality_at is not None
    chip = people.screen.find("Accepts confidentiality: Amira")
    assert chip.accessibleDescription().startswith("Accepted on ")
    people.screen.choose("Whether Amira is here", "Will not come")
    assert people.case.people.all()[0].attending is False


def test_more_about_a_person_is_kept(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    people.screen.click("More about Amira")
    people.screen.fill("How to say the name: Amira", "a-MEE-ra")
    people.screen.press("Tab")
    people.screen.type("she/her")
    people.screen.press("Tab", "Tab")
    people.screen.type("Large print")
    people.wait(lambda: people.case.people.all()[0].access_needs == "Large print")
    person = people.case.people.all()[0]
    assert (person.say_name, person.pronouns) == ("a-MEE-ra", "she/her")


def test_alt_with_an_arrow_moves_a_person_within_the_party_and_keeps_the_focus(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    people.screen.press("Ctrl+N")
    people.screen.type("\nDana\n")
    people.screen.fill("Name of new person in Family", "Ben")
    people.screen.press("Return")
    people.screen.click("Name of Ben", QLineEdit)
    people.screen.press("Alt+Up")
    assert [p.name for p in people.case.people.all()] == ["Ben", "Amira", "Dana"]
    assert people.screen.focused().accessibleName() == "Name of Ben"
    people.screen.press("Alt+Down")
    assert [p.name for p in people.case.people.all() if p.party_id == people.case.parties.all()[0].id] == [
        "Amira",
        "Ben",
    ]


def test_an_interpreter_is_of_no_party(people: Preparing) -> None:
    people.screen.fill("Name of new person of no party", "Li Wei")
    people.screen.press("Return")
    person = people.case.people.all()[0]
    assert (person.party_id, person.role) == (None, Role.INTERPRETER)


def test_a_second_supporter_is_asked_about_and_the_first_is_not(people: Preparing) -> None:
    people.screen.type("\nBen\nCleo\n")
    people.screen.choose("Role of Ben", "Supporter")
    people.screen.choose("Role of Cleo", "Supporter")
    assert people.screen.is_there("All agree to attendance: Cleo")
    assert not people.screen.is_there("All agree to attendance: Ben")


def test_a_half_typed_name_is_there_after_a_restart(
    vault: Vault, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = CaseFile.create(vault)
    case.parties.add(PartyKind.FAMILY)
    place = f"person:{case.parties.all()[0].id}"
    first = open_page(case)
    first.screen.click("People")
    first.screen.click("Name of new person in Family", QLineEdit)
    first.screen.type("Amira Kh")
    first.wait(lambda: case.drafts.at(place).text == "Amira Kh")
    first.close()
    again = open_page(CaseFile.open(vault, case.case_id))
    assert again.screen.shows("Amira Kh")


def test_an_empty_name_is_refused_at_the_field(people: Preparing) -> None:
    people.screen.type("\n\n")
    people.screen.wait_for_text("The name is empty. Type something first.")
    assert people.case.people.all() == ()


def test_two_people_of_one_name_are_told_apart(people: Preparing) -> None:
    people.screen.type("\nAmira\nAmira\n")
    assert people.screen.is_there("Name of Amira")
    assert people.screen.is_there("Name of Amira (2)")


def test_a_removed_party_comes_back_with_undo(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    people.screen.click("Remove party Family")
    assert people.case.parties.all() == ()
    assert not people.screen.is_there("Name of Amira")
    people.screen.click("Matter")
    people.screen.press("Ctrl+Z")
    people.screen.click("People")
    people.wait(lambda: people.screen.is_there("Name of Amira"))


def test_once_the_meeting_has_begun_a_person_is_here_left_or_did_not_come(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    case = people.case
    first = case.people.all()[0].id
    case._store.put(replace(case.meeting.current(), status=Status.RUNNING))
    people.controller.run(lambda case: case.people.change(first, pronouns="she/her"))
    people.screen.choose("Whether Amira is here", "Was here and left")
    assert (case.people.all()[0].attending, case.people.all()[0].was_here) == (False, True)
    people.screen.choose("Whether Ben is here", "Did not come")
    assert [each.name for each in case.plan.current().attendees if each.party] == ["Amira"]
    people.controller.run(lambda case: case.undo.undo())
    assert case.people.all()[1].attending
