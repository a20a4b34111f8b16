"""Who the facilitator is: said once on Home or in the first case, and there in the next one."""

import pytest

from facilitator.case.matter import Process
from facilitator.case.profile import Profile
from facilitator.casefile import CaseFile
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.prepare.own_profile import KEEP
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
    preparing.screen.press("Return")
    assert told == ["Kept for new cases and for the terms you send."]
    assert TemplateStore(preparing.vault).profile().service == "Tees Mediation"
    fresh = CaseFile.create(preparing.vault)
    matter = fresh.matter.current()
    fresh.close()
    assert (matter.facilitator_name, matter.place, matter.process) == ("Sam Hill", "Teams", Process.MEDIATION)


def test_the_first_case_offers_once_to_keep_what_stands_in_it(preparing: Preparing) -> None:
    assert not preparing.screen.is_there(KEEP)
    preparing.screen.fill("Your name", "Sam Hill")
    preparing.wait(lambda: preparing.screen.is_there(KEEP))
    preparing.screen.click(KEEP)
    preparing.screen.wait_for_text("Kept for new cases.")
    kept = TemplateStore(preparing.vault).profile()
    assert kept == Profile(name="Sam Hill", process=Process.DISAGREEMENT_RESOLUTION)
    assert not preparing.screen.is_there(KEEP)
