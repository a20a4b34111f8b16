"""The dates of a mediation in the window: what is ticked and typed, and the dates that follow."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QScrollArea

from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.prepare.dates_list import DatesList

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
    mediation.screen.wait_for_text("better by Tuesday 29 December 2026.")


def test_ticking_needs_beside_the_school_brings_the_certificate_back(mediation: Preparing) -> None:
    mediation.screen.click(SCHOOL, QCheckBox)
    mediation.screen.wait_for_text("No certificate is needed to appeal about section I alone")
    assert not mediation.screen.is_there("Date of the certificate")
    mediation.screen.click(NEEDS, QCheckBox)
    mediation.wait(lambda: mediation.case.matter.current().subjects == ("contents", "placement"))
    mediation.screen.wait_for_text("The mediation certificate is issued: not known yet.")
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


def rows(mediation: Preparing) -> DatesList:
    found = mediation.screen.find("Dates of law")
    assert isinstance(found, DatesList)
    return found


def test_the_dates_stand_in_one_list_that_is_heard_a_short_sentence_a_row(mediation: Preparing) -> None:
    mediation.controller.run(
        lambda case: case.matter.change(
            subjects=("contents",), authority_told_date=date(2026, 11, 2), meeting_date=date(2026, 12, 2)
        )
    )
    mediation.screen.wait_for_text("The mediation takes place by Wednesday 2 December 2026: in time")
    told = QAccessible.queryAccessibleInterface(rows(mediation))
    assert told is not None
    assert told.role() == QAccessible.Role.List
    names = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert len(names) == rows(mediation).dates.rowCount() == 5
    assert names == [row.sentence for row in rows(mediation).dates.rows()]


def test_the_arrows_choose_the_date_whose_basis_is_shown(mediation: Preparing) -> None:
    mediation.controller.run(
        lambda case: case.matter.change(subjects=("contents",), decision_date=date(2026, 10, 1))
    )
    view = rows(mediation)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    mediation.screen.press("Home")
    mediation.screen.wait_for_text("regulation 33")
    assert not mediation.screen.shows("SI 2008/2699")
    mediation.screen.press("End")
    mediation.screen.wait_for_text("SI 2008/2699, rule 20(1)(c)")
    assert mediation.screen.shows("check this.")
    assert not mediation.screen.shows("regulation 33")


def test_a_date_that_was_chosen_stays_chosen_while_others_come_and_go(mediation: Preparing) -> None:
    mediation.controller.run(
        lambda case: case.matter.change(subjects=("contents",), decision_date=date(2026, 10, 1))
    )
    view = rows(mediation)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    mediation.screen.press("End")
    mediation.controller.run(lambda case: case.matter.change(health_in_issue=True))
    mediation.screen.wait_for_text("The authority tells the care board: not known yet.")
    chosen = view.dates.rows()[view.currentIndex().row()]
    assert chosen.due.key == "appeal"
    assert mediation.screen.shows("SI 2008/2699, rule 20(1)(c)")


def test_the_date_to_mend_first_is_the_chosen_one_and_nothing_has_to_be_scrolled_to(
    mediation: Preparing,
) -> None:
    day = mediation.case.today()
    mediation.controller.run(
        lambda case: case.matter.change(
            subjects=("contents",), authority_told_date=day - timedelta(days=60), meeting_date=day
        )
    )
    view = rows(mediation)
    urgent = [row for row in view.dates.rows() if row.needs_you]
    assert [row.due.key for row in urgent] == ["meeting-held"]
    assert view.dates.rows()[view.currentIndex().row()] == urgent[0]
    last = view.visualRect(view.dates.index(view.dates.rowCount() - 1))
    assert 0 < last.bottom() <= view.viewport().height()


def test_the_row_that_the_arrows_come_to_is_brought_into_sight(mediation: Preparing) -> None:
    mediation.controller.run(
        lambda case: case.matter.change(subjects=("contents",), decision_date=date(2026, 10, 1))
    )
    view = rows(mediation)
    area = next(part for part in mediation.page.panes()[1].findChildren(QScrollArea) if part.isVisible())
    shown = area.viewport()

    def in_sight() -> bool:
        row = view.visualRect(view.currentIndex())
        at = view.viewport().mapTo(area, row.topLeft()).y()
        return at >= 0 and at + row.height() <= shown.height()

    view.setFocus(Qt.FocusReason.TabFocusReason)
    mediation.wait(in_sight)
    for key in ("End", "Home"):
        area.verticalScrollBar().setValue(0)
        assert not in_sight()
        mediation.screen.press(key)
        mediation.wait(in_sight)
