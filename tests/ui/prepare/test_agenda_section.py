"""Agenda: order, minutes, clock times, hints, templates."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.case.agenda import ItemKind
from facilitator.case.people import Role
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing


@pytest.fixture
def vault(untouched_vault: Vault) -> Vault:
    return untouched_vault


@pytest.fixture
def agenda(vault: Vault, open_page: Callable[[CaseFile], Preparing]) -> Preparing:
    case = CaseFile.create(vault)
    case.matter.change(start_time=time(10))
    preparing = open_page(case)
    preparing.screen.click("Agenda")
    return preparing


def titles(case: CaseFile) -> list[str]:
    return [item.title for item in case.agenda.items()]


def test_an_item_moves_with_alt_and_an_arrow_and_keeps_the_focus(agenda: Preparing) -> None:
    before = titles(agenda.case)
    agenda.screen.click("Agenda item 2", QLineEdit)
    agenda.screen.press("Alt+Down")
    assert titles(agenda.case) == [before[0], before[2], before[1], *before[3:]]
    assert agenda.screen.focused().accessibleName() == "Agenda item 3"
    agenda.screen.press("Alt+Up", "Alt+Up")
    assert titles(agenda.case)[0] == before[1]


def test_an_item_is_dragged_by_its_dots(agenda: Preparing) -> None:
    before = titles(agenda.case)
    grip = agenda.screen.find("Drag agenda item 1")
    target = agenda.screen.find("Drag agenda item 4")
    below = grip.mapFromGlobal(target.mapToGlobal(QPoint(5, target.height())))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(grip, below)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=below)
    assert titles(agenda.case) == [*before[1:4], before[0], *before[4:]]


def test_clock_times_and_total_follow_the_minutes(agenda: Preparing) -> None:
    agenda.screen.wait_for_text("2 h planned of 2 h booked, from 10:00 to 12:00")
    agenda.screen.fill("Minutes of agenda item 1", "20")
    agenda.screen.wait_for_text("2 h 15 min planned of 2 h booked, from 10:00 to 12:15")
    agenda.screen.wait_for_text("The agenda is 15 min longer than the time that is booked.")
    agenda.screen.wait_for_text("10:20")


def test_an_item_is_added_with_enter_and_removed(agenda: Preparing) -> None:
    agenda.screen.choose("Kind of next agenda item", "Break")
    agenda.screen.fill("Next agenda item", "Lunch")
    agenda.screen.press("Return")
    added = agenda.case.agenda.items()[-1]
    assert (added.title, added.minutes, added.kind) == ("Lunch", 10, ItemKind.BREAK)
    agenda.screen.click(f"Remove agenda item {len(agenda.case.agenda.items())}")
    assert "Lunch" not in titles(agenda.case)


def test_an_interpreter_brings_a_hint_on_breaks(agenda: Preparing) -> None:
    assert not agenda.screen.shows("An interpreter attends")
    agenda.case.people.add("Li Wei", None, Role.INTERPRETER)
    agenda.screen.fill("Minutes of agenda item 1", "6")
    agenda.screen.wait_for_text("An interpreter attends: plan a break about every 30 minutes.")


def test_nothing_of_the_agenda_is_amber_before_the_day_of_the_meeting(agenda: Preparing) -> None:
    agenda.screen.fill("Minutes of agenda item 1", "20")
    agenda.screen.wait_for_text("The agenda is 15 min longer than the time that is booked.")
    assert not agenda.screen.shows("⚠")
    agenda.controller.run(lambda case: case.matter.change(meeting_date=case.today()))
    agenda.screen.wait_for_text("⚠ The agenda is 15 min longer than the time that is booked.")
    assert any(text.startswith("⚠") and "2 h 15 min" in text for text in agenda.screen.texts())


def test_the_advice_on_breaks_is_no_warning_on_the_day_itself(agenda: Preparing) -> None:
    agenda.case.people.add("Li Wei", None, Role.INTERPRETER)
    agenda.controller.run(lambda case: case.matter.change(meeting_date=case.today()))
    agenda.screen.wait_for_text("An interpreter attends: plan a break about every 30 minutes.")
    assert not agenda.screen.shows("⚠")


def test_a_title_cannot_be_emptied_and_says_so(agenda: Preparing) -> None:
    before = titles(agenda.case)
    agenda.screen.fill("Agenda item 1", "")
    agenda.screen.wait_for_text("The agenda item is empty. Type something first.")
    assert titles(agenda.case) == before


def test_an_own_template_is_kept_for_other_cases_and_removed(agenda: Preparing) -> None:
    agenda.screen.fill("Agenda item 1", "Tea and names")
    agenda.wait(lambda: titles(agenda.case)[0] == "Tea and names")
    agenda.screen.fill("Keep this agenda as a template", "My own")
    agenda.screen.press("Return")
    other = CaseFile.create(agenda.vault)
    kept = other.templates.templates()
    assert [(t.name, t.items[0].title) for t in kept] == [("My own", "Tea and names")]
    other.close()
    agenda.screen.choose("Agenda template", "Mediation, 2 hours 30 minutes")
    agenda.screen.click("Use this template")
    assert "Tea and names" not in titles(agenda.case)
    agenda.screen.choose("Agenda template", "My own")
    agenda.screen.click("Use this template")
    assert titles(agenda.case)[0] == "Tea and names"
    agenda.screen.click("Remove this template")
    assert agenda.case.templates.templates() == ()
    assert not agenda.screen.is_there("Remove this template")


def test_nothing_of_a_template_is_readable_in_the_folder(agenda: Preparing) -> None:
    agenda.screen.fill("Keep this agenda as a template", "zqTemplateName")
    agenda.screen.click("Keep as template")
    assert [t.name for t in agenda.case.templates.templates()] == ["zqTemplateName"]
    held = [path.read_bytes() for path in agenda.vault.folder.rglob("*") if path.is_file()]
    assert not any(b"zqTemplateName" in content for content in held)


def test_a_template_without_a_name_is_refused_at_the_field(agenda: Preparing) -> None:
    agenda.screen.click("Keep as template")
    agenda.screen.wait_for_text("The template's name is empty. Type something first.")
