"""An empty case goes in one act and one question; a new case takes the people of another."""

from collections.abc import Callable
from pathlib import Path

from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from tests.ui.opened_app import Opened, closed_case


def with_a_family(case: CaseFile) -> None:
    case.parties.add(PartyKind.FAMILY, "Khan")
    case.people.add("Amira Khan", case.parties.all()[0].id)


def test_an_empty_case_is_removed_after_one_question(at_home: Callable[[], Opened], home: Path) -> None:
    opened = at_home()
    reference = closed_case(home / "vault")
    opened.unlock()
    opened.wait_for_case(reference)
    opened.driven.click(f"Remove {reference}")
    opened.driven.wait_for_text("Nothing was written down in this case.")
    opened.driven.click("Remove it")

    opened.driven.wait_for_text(f"{reference} is removed.")
    opened.driven.wait_for_text("No open cases")


def test_a_case_with_something_in_it_cannot_be_removed_so(at_home: Callable[[], Opened], home: Path) -> None:
    opened = at_home()
    reference = closed_case(home / "vault", with_a_family)
    opened.unlock()
    opened.wait_for_case(reference)

    assert not opened.driven.is_there(f"Remove {reference}")


def test_a_new_case_begins_with_the_people_of_another(at_home: Callable[[], Opened], home: Path) -> None:
    opened = at_home()
    reference = closed_case(home / "vault", with_a_family)
    opened.unlock()
    opened.wait_for_case(reference)
    opened.unfold(reference)
    opened.driven.click(f"New case with the people of {reference}")
    opened.wait_for_stage("prepare")

    assert [person.name for person in opened.case.people.all()] == ["Amira Khan"]
    assert opened.case.matter.current().reference != reference
