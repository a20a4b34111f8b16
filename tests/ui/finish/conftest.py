"""A played practice meeting in a real encrypted file, shown on the last page of the real window."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.casefile import CaseFile
from facilitator.practice import PracticeClock, create_practice_case, play_practice_meeting
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from ui.finish.case_ending import CaseEnding
from ui.finish.finish_page import FinishPage
from ui.page.case_controller import CaseController
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


@dataclass
class Stage:
    """The finish page of a played practice meeting."""

    window: InProcessWindow
    case: CaseFile
    vault: Vault
    ending: CaseEnding


@pytest.fixture
def stage(vault: Vault, drive, qtbot: QtBot) -> Stage:  # type: ignore[no-untyped-def]  # noqa: ANN001
    clock = PracticeClock()
    case = create_practice_case(vault, clock=clock)
    play_practice_meeting(case, clock.advance)
    controller, tasks = CaseController(case), InlineTasks()
    ending = CaseEnding(controller, tasks, vault)
    main = MainWindow()
    page = FinishPage(controller, tasks, main.pages, ending)
    controller.failed.connect(lambda error: main.show_message(str(error)))
    main.pages.add("finish", "Finish", page)
    window = drive(main)
    main.pages.show("finish")
    qtbot.waitUntil(lambda: page._document.maker.document is not None)
    main.held = (controller, tasks, ending)  # type: ignore[attr-defined]  # they live as long as the window
    return Stage(window, case, vault, ending)


def choose(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    """Answer the next save question with `target`, as a person would who types it and presses Enter."""

    def exec_(dialog: QFileDialog) -> int:
        dialog.setDirectory(str(target.parent))
        dialog.selectFile(target.name)
        return int(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "exec", exec_)


def settle_safety(window: InProcessWindow) -> None:
    window.click("No, nobody")


def open_every_gate(stage: Stage, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Say that nobody is at risk and save the plan at `target`: nothing stands before destruction then."""
    settle_safety(stage.window)
    choose(monkeypatch, target)
    stage.window.click("Save the action plan")
    stage.window.wait(lambda: stage.window.is_enabled("Destroy this case"), lambda: "ready to destroy")


def withdraw_all(stage: Stage) -> None:
    """Withdraw every action, so that there is no document."""
    for action in stage.case.actions.all():
        stage.window.window.held[0].run(  # type: ignore[attr-defined]  # the fixture keeps the controller there
            lambda case, action=action: case.actions.withdraw(action.id)
        )


def destroy(stage: Stage) -> str:
    """Destroy the case as a person would, and return what was shown when that was asked."""
    asked: list[str] = []

    def answer() -> None:
        asked.extend(stage.window.texts())
        stage.window.fill("Type PRACTICE to go on", "practice")
        stage.window.click("Destroy it for good")

    stage.window.click_with_dialog("Destroy this case", answer)
    stage.window.wait_for_text("The case is destroyed")
    return " ".join(asked)
