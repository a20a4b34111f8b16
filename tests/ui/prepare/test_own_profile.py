"""Who the facilitator is: said on Home, and there in the next case."""

import pytest

from facilitator.case.matter import Process
from facilitator.case.profile import Profile
from facilitator.casefile import CaseFile
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.tasks import InlineTasks
from ui.unlock.about_you_page import AboutYouPage


@pytest.fixture(autouse=True)
def nothing_said_yet(vault: Vault) -> None:
    """The tests of a file share a vault, and what is kept for every case with it."""
    TemplateStore(vault).save_profile(Profile())


def test_what_is_typed_once_is_in_the_next_case(preparing: Preparing) -> None:
    window = preparing.page.window()
    page = AboutYouPage(preparing.vault, InlineTasks(preparing.controller))
    told: list[str] = []
    page.left.connect(told.append)
    window.pages.show_aside(page)  # type: ignore[attr-defined]
    for field, words in (
        ("Your name", "Sam Hill"),
        ("Your service", "Tees Mediation"),
        ("How to reach you", "sam@example.org"),
        ("Where you meet online", "Teams"),
    ):
        preparing.screen.fill(field, words)
    preparing.screen.choose("What you usually run", "Mediation")
    preparing.screen.find("Your name").setFocus()
    preparing.screen.press("Return")
    assert told == ["Kept for new cases and for the terms you send."]
    assert TemplateStore(preparing.vault).profile().service == "Tees Mediation"
    fresh = CaseFile.create(preparing.vault)
    matter = fresh.matter.current()
    fresh.close()
    assert (matter.facilitator_name, matter.place, matter.process) == ("Sam Hill", "Teams", Process.MEDIATION)
    assert (matter.facilitator_service, matter.facilitator_contact) == ("Tees Mediation", "sam@example.org")


def test_a_case_has_its_own_service_and_way_to_be_reached_and_the_plan_says_them(
    preparing: Preparing,
) -> None:
    preparing.controller.run(lambda case: case.matter.change(facilitator_name="Sam Hill"))
    preparing.screen.fill("Your service", "Northbank Mediation")
    preparing.screen.fill("How to reach you", "01632 960 000")
    preparing.screen.find("Your name").setFocus()
    case = preparing.controller.case_file
    assert case.plan.current().contact.endswith("ask Sam Hill, Northbank Mediation, 01632 960 000.")
    assert TemplateStore(preparing.vault).profile() == Profile()
