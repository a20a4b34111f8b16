"""Matter: typed, chosen, kept within half a second, refused with a sentence."""

import time as clock
from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QSpinBox

from facilitator.case.agenda import template_for
from facilitator.case.matter import Process, RightHolder
from facilitator.case.process_words import process_words
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing


def test_what_is_typed_is_in_the_file_within_half_a_second(preparing: Preparing) -> None:
    preparing.screen.click("Title", QLineEdit)
    begun = clock.monotonic()
    preparing.screen.type("Mornings")
    preparing.wait(lambda: preparing.case.matter.current().title == "Mornings")
    assert clock.monotonic() - begun < 1.5


def test_choosing_mediation_changes_lists_checks_agenda_and_booked_time(preparing: Preparing) -> None:
    before = {check.key for check in preparing.case.readiness.checks()}
    preparing.screen.click("Mediation", QRadioButton)
    preparing.wait(lambda: preparing.case.matter.current().process is Process.MEDIATION)
    preparing.screen.click("Decision to cease to maintain the plan", QCheckBox)
    assert preparing.case.matter.current().subjects == ("cease",)
    assert preparing.case.matter.current().booked_minutes == 150
    assert {check.key for check in preparing.case.readiness.checks()} > before
    offered = [line.title for line in template_for(Process.MEDIATION).items]
    assert [item.title for item in preparing.case.agenda.items()] == offered
    assert preparing.screen.is_there("Date of the decision letter")


def test_tab_goes_from_the_case_to_what_it_is_about_to_the_meeting_also_after_mediation_was_chosen(
    preparing: Preparing,
) -> None:
    preparing.screen.click("Mediation", QRadioButton)
    preparing.wait(lambda: preparing.case.matter.current().process is Process.MEDIATION)
    preparing.screen.click("The authority's reference", QLineEdit)
    reached = []
    for _ in range(len(process_words(Process.MEDIATION).kinds) + 1):
        preparing.screen.press("Tab")
        focused = preparing.screen.focused()
        reached.append(focused.text() if isinstance(focused, QCheckBox) else focused.accessibleName())
    assert reached == [*process_words(Process.MEDIATION).kinds.values(), "Meeting date"]


def test_an_agenda_of_ones_own_stays_when_the_process_changes(preparing: Preparing) -> None:
    preparing.case.agenda.add("Something else", 5)
    mine = preparing.case.agenda.items()
    preparing.screen.click("Mediation", QRadioButton)
    preparing.wait(lambda: preparing.case.matter.current().process is Process.MEDIATION)
    assert preparing.case.agenda.items() == mine


@pytest.mark.parametrize("typed", ["4/12/2026", "4 Dec 2026", "2026-12-04"])
def test_a_date_is_shown_back_in_full(preparing: Preparing, typed: str) -> None:
    preparing.screen.fill("Meeting date", typed)
    preparing.wait(lambda: preparing.case.matter.current().meeting_date == date(2026, 12, 4))
    preparing.screen.wait_for_text("Friday 4 December 2026")


def test_half_a_date_is_no_mistake_until_the_field_is_left(preparing: Preparing) -> None:
    preparing.screen.fill("Meeting date", "4 De")
    preparing.wait(lambda: preparing.case.drafts.at("matter:meeting_date").text == "4 De")
    assert not preparing.screen.shows("not a date this app can read")
    preparing.screen.press("Tab")
    preparing.screen.wait_for_text("not a date this app can read")
    assert preparing.case.matter.current().meeting_date is None


@pytest.mark.parametrize("year", ["1066", "3026"])
def test_an_impossible_year_is_refused_at_the_field_and_stays_there(preparing: Preparing, year: str) -> None:
    preparing.screen.fill("Meeting date", f"4 Dec {year}")
    preparing.screen.press("Tab")
    preparing.screen.wait_for_text(f"The year {year} cannot be right here")
    field = preparing.screen.find("Meeting date", QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == f"4 Dec {year}"
    assert preparing.case.matter.current().meeting_date is None


def test_what_was_refused_is_still_in_the_field_after_a_restart(
    vault: Vault, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = CaseFile.create(vault)
    first = open_page(case)
    first.screen.fill("Meeting date", "4 Dec 1066")
    first.wait(lambda: case.drafts.at("matter:meeting_date").text == "4 Dec 1066")
    first.close()
    again = open_page(CaseFile.open(vault, case.case_id))
    assert again.screen.shows("4 Dec 1066")


def test_a_time_is_read_as_people_write_it(preparing: Preparing) -> None:
    preparing.screen.fill("Start time", "2 pm")
    preparing.wait(lambda: preparing.case.matter.current().start_time == time(14))


def test_typed_minutes_are_not_overwritten_while_they_are_typed(preparing: Preparing) -> None:
    box = preparing.screen.find("Booked time", QSpinBox)
    preparing.screen.click("Booked time", QSpinBox)
    preparing.screen.press("Ctrl+A")
    preparing.screen.type("150")
    assert isinstance(box, QSpinBox)
    assert box.value() == 150
    preparing.wait(lambda: preparing.case.matter.current().booked_minutes == 150)


def test_whose_right_it_is_is_asked_and_never_assumed(preparing: Preparing) -> None:
    assert preparing.case.matter.current().right_holder is RightHolder.NOT_RECORDED
    preparing.screen.wait_for_text("whose right it is")
    preparing.screen.choose("Whose right it is", "The young person")
    assert preparing.case.matter.current().right_holder is RightHolder.YOUNG_PERSON


@pytest.mark.parametrize(
    "hostile", ["<b>A & B</b>", "\u202etxet desrever", "مرحبا بالعالم", "👩‍👧 family", "a\x00b\x07c"]
)
def test_hostile_text_is_kept_as_text(preparing: Preparing, hostile: str) -> None:
    field = preparing.screen.find("Title", QLineEdit)
    assert isinstance(field, QLineEdit)
    preparing.screen.click("Title", QLineEdit)
    field.insert(hostile)  # a keyboard cannot send these through QTest
    field.textEdited.emit(field.text())
    preparing.wait(lambda: preparing.case.matter.current().title != "")
    kept = "".join(c for c in hostile if c not in "\u202e\x00\x07")
    assert preparing.case.matter.current().title == kept


def test_ten_thousand_characters_are_refused_with_a_sentence_and_stay(preparing: Preparing) -> None:
    field = preparing.screen.find("Title", QLineEdit)
    assert isinstance(field, QLineEdit)
    preparing.screen.click("Title", QLineEdit)
    field.insert("x" * 10_000)
    field.textEdited.emit(field.text())
    preparing.screen.wait_for_text("The title is 10,000 characters long; the most is 500")
    assert len(field.text()) == 10_000
    assert preparing.case.matter.current().title == ""
    assert preparing.case.drafts.at("matter:title").text == "x" * 10_000
    preparing.screen.press("Ctrl+A", "Delete")
    preparing.screen.type("Short")
    preparing.wait(lambda: preparing.case.matter.current().title == "Short")
    preparing.wait(lambda: preparing.case.drafts.at("matter:title").text == "")
    assert not preparing.screen.shows("characters long")


def test_the_wheel_over_a_list_changes_nothing(preparing: Preparing) -> None:
    box = preparing.screen.find("How you meet", QComboBox)
    assert isinstance(box, QComboBox)
    preparing.screen.choose("How you meet", "In person")
    assert preparing.case.matter.current().mode.label == "In person"


def test_undo_takes_the_last_change_back(preparing: Preparing) -> None:
    preparing.screen.choose("Whose right it is", "The child's parent")
    preparing.screen.press("Ctrl+Z")
    preparing.wait(lambda: preparing.case.matter.current().right_holder is RightHolder.NOT_RECORDED)
