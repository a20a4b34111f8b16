"""What a person's row marks as missing is what the readiness checks say is missing of that person."""

from collections.abc import Callable
from typing import cast

from facilitator.acts.people_acts import PersonDetails
from facilitator.case.people import PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.prepare.people_model import row_at
from ui.prepare.people_rows import Column

CHIPS = ("Accepts confidentiality", "Asked about access needs", "All agree to attendance")
TICK_OF = {CHIPS[0]: Column.CONFIDENTIALITY, CHIPS[1]: Column.ACCESS}
SETTLED = {"confidentiality_accepted": True, "access_asked": True, "attendance_agreed": True}


def a_family(case: CaseFile) -> None:
    """Add people who each lack one thing, and who lack all and are not coming."""
    case.parties.add(PartyKind.FAMILY, "The Khans")
    family = case.parties.all()[0].id
    for name, role, without in (
        ("Amira", Role.PARTY_MEMBER, {"confidentiality_accepted": False}),
        ("Ben", Role.SUPPORTER, {"access_asked": False}),
        ("Cy", Role.SUPPORTER, {"attendance_agreed": False}),
        ("Jo", Role.CHILD, {"attendance_agreed": False}),
        ("Dee", Role.PARTY_MEMBER, {"attendance_agreed": False}),
        ("Eve", Role.CHILD, {**dict.fromkeys(SETTLED, False), "attending": False}),
    ):
        case.people.add(name, family, role, **cast("PersonDetails", {**SETTLED, **without}))


def marked(page: Preparing) -> dict[str, list[str]]:
    """Return, for each of these, the names of those whose row shows it as missing."""
    found: dict[str, list[str]] = {chip: [] for chip in CHIPS}
    for person in page.case.people.all():
        for chip in CHIPS[:2]:
            row = row_at(page.screen.cell(f"{chip}: {person.name}"))
            assert row is not None
            if row.cell(TICK_OF[chip]).wanted:
                found[chip].append(person.name)
        if "all agree to their coming?" in str(page.screen.cell(f"More about {person.name}").data()):
            found[CHIPS[2]].append(person.name)
    return found


def test_a_row_marks_what_the_checks_say_is_missing_of_the_person(
    vault: Vault, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = CaseFile.create(vault)
    a_family(case)
    page = open_page(case)
    page.screen.click("People")
    details = {check.key: check.detail for check in case.readiness.missing()}
    assert details["confidentiality"] == "Still to accept confidentiality: Amira."
    assert details["access"] == "Access needs not asked yet: Ben."
    assert details["attendance"] == "The Khans has a second supporter: everyone must agree to that."
    assert marked(page) == {
        "Accepts confidentiality": ["Amira"],
        "Asked about access needs": ["Ben"],
        "All agree to attendance": ["Cy", "Jo"],
    }
    page.screen.click_cell("More about Cy")
    page.screen.click("All agree to attendance: Cy")
    details = {check.key: check.detail for check in case.readiness.missing()}
    assert details["attendance"] == "Agree that the child or young person attends: Jo."
    assert marked(page)["All agree to attendance"] == ["Jo"]
