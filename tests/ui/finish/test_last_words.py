"""The last screen of a case: what falls due, and a line of figures that is shown once and kept nowhere."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.agreement.choices import PlanChoices
from facilitator.case.calendar_words import MONTHS
from facilitator.document.content.check_code import check_code
from tests.ui.finish.conftest import Stage, choose, destroy, open_every_gate, withdraw_all
from ui.finish.figures_part import FiguresLine
from ui.finish.finish_page import FinishPage
from ui.finish.last_words import SavedFiles, left_words, what_stays

REVIEW = date(2027, 2, 1)
SAID = "The parties review the plan on Monday 1 February 2027."


def figures(window: QWidget) -> str:
    return next(line.words() for line in window.findChildren(FiguresLine) if line.isVisible())


@pytest.fixture
def finished(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """The last screen of a case whose parties meet again on a day."""
    stage.window.window.held[0].run(lambda case: case.terms.change(review_on=REVIEW))  # type: ignore[attr-defined]
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    return stage


def test_what_falls_due_is_said_before_and_after_the_case_goes(finished: Stage) -> None:
    assert finished.window.shows(f"{SAID} Write it in your diary")
    destroy(finished)

    assert finished.window.shows(SAID)


def test_the_figures_are_one_line_without_a_name(finished: Stage) -> None:
    people = [person.name for person in finished.case.people.all()]
    reference = finished.case.matter.current().reference
    assert not any(line.isVisible() for line in finished.window.window.findChildren(FiguresLine))
    destroy(finished)
    line = figures(finished.window.window)
    today = date.today()  # noqa: DTZ011 - the practice meeting is held on this computer's day

    assert line.startswith(f"Month: {MONTHS[today.month - 1]} {today.year}; Process: Disagreement resolution")
    assert line.endswith("Outcome: Partial agreement; Actions agreed: 3")
    assert not any(name in line for name in (*people, reference))


def test_the_figures_can_be_marked_and_copied_and_nothing_copies_them_by_itself(finished: Stage) -> None:
    clipboard = QApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        clipboard.setText("before", mode)
    destroy(finished)
    line = figures(finished.window.window)

    assert clipboard.text() == "before"
    shown = next(part for part in finished.window.window.findChildren(FiguresLine) if part.isVisible())
    finished.window.window.activateWindow()
    assert QTest.qWaitForWindowActive(finished.window.window)
    shown.setFocus()
    finished.window.press("Ctrl+A", "Ctrl+C")
    assert clipboard.text() == line


def test_the_figures_are_in_no_file(finished: Stage, home: Path, tmp_path: Path) -> None:
    destroy(finished)
    line = figures(finished.window.window).encode()
    part = line.partition(b"Held: ")[2]
    searched = [path for root in (home, tmp_path, finished.vault.folder) for path in root.rglob("*")]
    files = [path for path in searched if path.is_file()]

    assert files
    assert [path for path in files if line in path.read_bytes() or part in path.read_bytes()] == []


def test_what_is_left_has_the_check_code_that_was_saved_though_the_words_of_the_plan_changed_since(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = check_code(stage.case.plan.current())
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    stage.case.retention.change(destroy_on=REVIEW, required_by="the council")

    assert check_code(stage.case.plan.current()) != saved
    assert f" Check code: {saved}. " in left_words(stage.case, SavedFiles())


def test_of_a_plan_that_an_earlier_version_saved_only_the_fingerprint_is_told(stage: Stage) -> None:
    stage.case._store.put(PlanChoices(saved_fingerprint="4f2a 90c1 0000 1111"))

    assert left_words(stage.case, SavedFiles(earlier=True)) == (
        "The action plan was saved earlier, in the place you chose. File fingerprint: 4f2a 90c1 0000 1111\n"
        "Whatever else you saved of it stays where you put it, too."
    )


def test_the_field_for_a_plan_that_is_replaced_says_where_its_code_stands(stage: Stage) -> None:
    assert stage.window.shows("its check code, which stands at the foot of each page.")
    name = "Check code of the plan that this one replaces"
    stage.window.fill(name, "4F2A 90C1")
    stage.window.press("Tab")
    stage.window.wait(lambda: stage.case.terms.choices().replaces == "4f2a 90c1", lambda: "an older code")


def test_the_check_code_of_the_plan_that_is_replaced_is_kept_and_a_wrong_one_refused(stage: Stage) -> None:
    name = "Check code of the plan that this one replaces"
    stage.window.fill(name, "3F9A20CC81B704DE")
    stage.window.press("Tab")
    stage.window.wait(
        lambda: stage.case.terms.choices().replaces == "3f9a 20cc 81b7 04de", lambda: "the code is kept"
    )
    stage.window.fill(name, "the old plan")
    stage.window.press("Tab")

    stage.window.wait_for_text("That is no check code.")
    assert stage.case.terms.choices().replaces == "3f9a 20cc 81b7 04de"


def test_a_plan_saved_in_two_places_is_not_the_only_thing_that_stays(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    assert stage.window.shows("The saved action plan is the only thing that stays.")
    choose(monkeypatch, tmp_path / "again.pdf")
    stage.window.click("Save another copy")
    stage.window.wait_for_text("The saved action plan stays, and any copy that you saved before.")
    destroy(stage)
    assert stage.window.shows("Whatever else you saved of it stays where you put it, too.")


def test_a_saved_plan_that_is_no_more_is_not_said_to_leave_nothing(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    withdraw_all(stage)
    stage.window.wait_for_text("What you saved of an earlier plan stays where you put it.")
    assert not stage.window.shows("This program keeps nothing of this case.")


def test_of_a_plan_saved_before_this_page_was_opened_more_may_stay(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    controller, tasks, ending = stage.window.window.held  # type: ignore[attr-defined]
    again = FinishPage(controller, tasks, stage.window.window.pages, ending)  # type: ignore[attr-defined]
    stage.window.window.pages.add("agree", "Finish", again)  # type: ignore[attr-defined]
    stage.window.window.pages.show("agree")  # type: ignore[attr-defined]

    stage.window.wait_for_text("The saved action plan stays, and any copy that you saved before.")


@pytest.mark.parametrize(
    ("document", "files", "words"),
    [
        (True, SavedFiles(), "The saved action plan is the only thing that stays."),
        (
            True,
            SavedFiles(copies=("A copy.",), earlier=True),
            "The saved action plan and 1 copy of it in another form stay, and any copy",
        ),
        (False, SavedFiles(), "This program keeps nothing of this case."),
        (False, SavedFiles(place="plan.pdf"), "What you saved of an earlier plan stays where you put it."),
        (False, SavedFiles(earlier=True), "What you saved of an earlier plan stays where you put it."),
    ],
)
def test_what_stays_is_said_as_far_as_it_is_known(document: bool, files: SavedFiles, words: str) -> None:
    assert what_stays(files, document=document).startswith(words)
