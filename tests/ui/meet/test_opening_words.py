"""The opening words: edited where they stand, put back, kept for the next cases, taken back by undo."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.every_screen.geometry import faults
from tests.ui.meet.conftest import Meeting, Open
from ui.look.theme import Theme, apply_theme
from ui.widgets.sheet import sheet_shown

SAFETY = "Opening words: The one limit: safety"
WELCOME = "Opening words: Welcome"


@pytest.fixture
def vault(untouched_vault: Vault) -> Vault:
    return untouched_vault


@pytest.fixture
def opening(prepared: CaseFile, open_page: Open) -> Meeting:
    meeting = open_page(prepared)
    meeting.screen.press("Ctrl+Shift+O")
    meeting.screen.find(WELCOME, QPlainTextEdit)
    return meeting


def words(meeting: Meeting, heading: str) -> str:
    return next(part.words for part in meeting.case.opening.script() if part.heading == heading)


def test_a_paragraph_is_edited_in_place_and_saved_for_this_case(opening: Meeting) -> None:
    opening.screen.fill(WELCOME, "Good morning, all of you.")
    opening.wait(lambda: words(opening, "Welcome") == "Good morning, all of you.")
    opening.screen.wait_for_text("Your wording for this case.")
    opening.screen.click("Close")
    opening.wait(lambda: QApplication.focusWidget() is not None)
    opening.screen.press("Ctrl+Z")
    assert words(opening, "Welcome").startswith("Welcome, everyone")
    opening.screen.press("Ctrl+Y")
    assert words(opening, "Welcome") == "Good morning, all of you."


def test_the_standard_wording_comes_back_and_undo_brings_the_own_one_back(opening: Meeting) -> None:
    assert not opening.screen.is_enabled("Put back the standard wording")
    opening.screen.fill(WELCOME, "Good morning.")
    opening.wait(lambda: words(opening, "Welcome") == "Good morning.")
    opening.screen.click("Put back the standard wording")
    assert words(opening, "Welcome").startswith("Welcome, everyone")
    shown = opening.screen.find(WELCOME, QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText().startswith("Welcome, everyone")
    opening.screen.press("Ctrl+Z")
    assert words(opening, "Welcome") == "Good morning."
    assert shown.toPlainText() == "Good morning."


def test_emptying_the_limit_of_confidentiality_warns_that_it_must_be_said(opening: Meeting) -> None:
    assert not opening.screen.shows("it must be said")
    opening.screen.fill(SAFETY, "")
    opening.screen.wait_for_text("“The one limit: safety” has no words: it must be said")
    opening.screen.fill(SAFETY, "If a child may be harmed, I must tell.")
    opening.wait(lambda: not opening.screen.shows("it must be said"))


def test_emptying_another_part_leaves_it_out_without_a_warning(opening: Meeting) -> None:
    opening.screen.fill("Opening words: No recording", "")
    opening.wait(lambda: words(opening, "No recording") == "")
    assert not opening.screen.shows("it must be said")


def test_the_own_wording_is_kept_for_the_next_cases_of_the_same_process(
    opening: Meeting, vault: Vault
) -> None:
    opening.screen.fill(WELCOME, "Good morning.")
    opening.wait(lambda: words(opening, "Welcome") == "Good morning.")
    opening.screen.click("Keep as my wording for the next cases")
    opening.screen.wait_for_text("Kept, encrypted, as your wording for the next cases")
    following = CaseFile.create(vault)
    assert following.opening.script()[0].words == "Good morning."
    following.matter.change(process=Process.MEDIATION)
    assert following.matter.current().process is Process.MEDIATION
    assert all(part.standard for part in following.opening.script())
    following.close()
    opening.screen.click("Put back the standard wording")
    opening.screen.click("Keep as my wording for the next cases")
    opening.screen.wait_for_text("begin with the standard wording")
    assert all(part.standard for part in CaseFile.create(vault).opening.script())


def test_words_that_name_somebody_of_this_case_are_not_kept_for_others(
    opening: Meeting, vault: Vault
) -> None:
    name = opening.case.people.all()[0].name
    opening.screen.fill(WELCOME, f"Welcome, {name}.")
    opening.wait(lambda: name in words(opening, "Welcome"))
    opening.screen.click("Keep as my wording for the next cases")
    opening.screen.wait_for_text(f"These words name {name}")
    assert all(part.standard for part in CaseFile.create(vault).opening.script())


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("process", list(Process))
def test_every_word_can_be_read_at_every_text_size(
    prepared: CaseFile, open_page: Open, qapp: QApplication, percent: int, process: Process
) -> None:
    prepared.matter.change(process=process)
    apply_theme(qapp, Theme.LIGHT, percent)
    meeting = open_page(prepared)
    meeting.screen.press("Ctrl+Shift+O")
    box = meeting.screen.find(SAFETY, QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    meeting.wait(lambda: box.verticalScrollBar().maximum() == 0)
    dialog = sheet_shown()
    assert dialog is not None
    assert dialog.width() <= meeting.page.window().width()
    assert dialog.height() <= meeting.page.window().height()
    assert faults(dialog) == []
    apply_theme(qapp, Theme.LIGHT, 100)


def test_each_process_has_its_own_words(opening: Meeting) -> None:
    opening.screen.fill(WELCOME, "Good morning.")
    opening.wait(lambda: words(opening, "Welcome") == "Good morning.")
    opening.case.matter.change(process=Process.MEDIATION)
    assert words(opening, "Welcome").startswith("Welcome, everyone")
    opening.case.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    assert words(opening, "Welcome") == "Good morning."


def test_words_that_are_too_long_say_so_and_leave_the_case_as_it_was(opening: Meeting) -> None:
    box = opening.screen.find(WELCOME, QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("word " * 801)
    opening.screen.wait_for_text("characters too long, so it is not saved")
    assert words(opening, "Welcome").startswith("Welcome, everyone")


def test_the_own_words_are_there_after_a_restart(opening: Meeting, vault: Vault, open_page: Open) -> None:
    opening.screen.fill(WELCOME, "Good morning.")
    opening.wait(lambda: words(opening, "Welcome") == "Good morning.")
    controller = opening.page._controller
    opening.screen.click("Close")
    case_id = opening.case.case_id
    controller.end()
    opening.case.close()
    opening.page.window().close()
    QApplication.processEvents()
    again = open_page(CaseFile.open(vault, case_id, clock=opening.clock))
    assert words(again, "Welcome") == "Good morning."
