"""The dates of a mediation in the window: what is ticked and typed, and the dates that follow."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox

from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing

NEEDS = "Needs (section B) or provision (section F)"
SCHOOL = "School or type named, or none (section I)"
HEALTH = "Health care needs or provision (C or G)"
CANNOT = "The authority said it cannot mediate in 30 days"


@pytest.fixture
def mediation(vault: Vault, open_page: Callable[[CaseFile], Preparing]) -> Preparing:
    return open_page(CaseFile.create(vault, process=Process.MEDIATION))


def test_the_day_in_law_is_shown_and_beside_it_the_day_by_which_it_is_better_done(
    mediation: Preparing,
) -> None:
    mediation.screen.click(NEEDS, QCheckBox)
    mediation.screen.fill("Date of the decision letter", "1 Oct 2026")
    mediation.screen.fill("Date of the certificate", "29 Nov 2026")
    mediation.screen.wait_for_text("The Tribunal receives the appeal by 5 pm on Monday 4 January 2027")
    mediation.screen.wait_for_text("Better by Tuesday 29 December 2026.")


def test_ticking_needs_beside_the_school_brings_the_certificate_back(mediation: Preparing) -> None:
    mediation.screen.click(SCHOOL, QCheckBox)
    mediation.screen.wait_for_text("No certificate is needed to appeal about section I alone")
    assert not mediation.screen.is_there("Date of the certificate")
    mediation.screen.click(NEEDS, QCheckBox)
    mediation.wait(lambda: mediation.case.matter.current().subjects == ("contents", "placement"))
    mediation.screen.wait_for_text("The mediation certificate is issued by")
    assert mediation.screen.is_there("Date of the certificate")
    assert not mediation.screen.shows("No certificate is needed")


def test_the_deemed_certificate_is_counted_from_when_the_adviser_was_told(mediation: Preparing) -> None:
    mediation.screen.click(NEEDS, QCheckBox)
    assert not mediation.screen.is_there("Date the mediation adviser was told so")
    mediation.screen.click(CANNOT, QCheckBox)
    mediation.screen.fill("Date the mediation adviser was told so", "23 Dec 2026")
    mediation.screen.wait_for_text(
        "The mediation adviser issues the certificate by Wednesday 30 December 2026"
    )


def test_health_care_alone_has_no_date_to_appeal_and_is_in_issue_without_another_tick(
    mediation: Preparing,
) -> None:
    mediation.screen.click(HEALTH, QCheckBox)
    mediation.screen.wait_for_text("There is no date to appeal")
    mediation.screen.wait_for_text("Health care is in issue: it is chosen above.")
    assert not mediation.screen.is_there("Health care is in issue")
    assert not mediation.screen.is_there(CANNOT)
    mediation.screen.press("Ctrl+Z")
    mediation.wait(lambda: mediation.case.matter.current().subjects == ())
    assert mediation.screen.is_there("Health care is in issue")
