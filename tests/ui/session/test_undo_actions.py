"""Undo and redo on every stage: one key, one button, in the words of what was done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.builders import FakeClock
from tests.ui.every_stage import EveryStage
from ui.page.case_controller import CaseController
from ui.session.saved_time import SavedTime
from ui.session.stages import STAGES
from ui.session.undo_actions import UndoActions
from ui.window.command_palette import CommandPalette
from ui.window.main_window import MainWindow

Drive = Callable[[QWidget], InProcessWindow]


def test_every_stage_takes_back_and_does_again_in_words(tmp_path: Path, drive: Drive) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.meeting.start()
    priya = case.people.all()[0]
    window = EveryStage(case, vault)
    controller = window.controller
    UndoActions(window, controller)
    window.resize(1366, 768)
    screen = drive(window)
    gave = f"gave the floor to {priya.name}"
    for stage in STAGES:
        window.pages.show(stage.key)
        controller.run(lambda case: case.floor.give(priya.id))
        button = screen.find(f"Undo: {gave}")
        assert button.toolTip() == f"Undo: {gave}  Ctrl+Z"
        screen.press("Ctrl+Z")
        assert case.meeting.current().speaker_id is None, stage.key
        assert window.foot.saved._told.words() == f"Took back: {gave}"
        palette = CommandPalette(window.all_actions(), window)
        palette.field.setText("redo gave")
        assert palette.found.item(0).text().startswith(f"Redo: {gave}")
        palette.deleteLater()
        screen.click(f"Redo: {gave}")
        assert window.foot.saved._told.words() == f"Done again: {gave}"
        assert case.meeting.current().speaker_id == priya.id, stage.key
        screen.click(f"Undo: {gave}")
        assert case.meeting.current().speaker_id is None, stage.key
    controller.end()
    case.close()
    vault.close()


def test_without_an_open_case_there_is_nothing_to_undo(tmp_path: Path, drive: Drive) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    window = MainWindow()
    screen = drive(window)
    assert not [action for action in window.actions() if action.text().startswith(("Undo", "Redo"))]
    case = create_practice_case(vault)
    controller = CaseController(case)
    UndoActions(window, controller)
    assert not screen.is_enabled("Undo")
    controller.run(lambda case: case.car_park.park("Uniform"))
    screen.find("Undo: parked a topic")
    controller.end()
    case.close()
    vault.close()
    assert not screen.is_there("Undo: parked a topic")
    assert not [action for action in window.actions() if action.text().startswith(("Undo", "Redo"))]


def test_the_ticking_clock_leaves_the_words_alone(tmp_path: Path, drive: Drive) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.meeting.start()
    controller = CaseController(case)
    window = MainWindow()
    UndoActions(window, controller)
    screen = drive(window)
    controller.run(lambda case: case.meeting.tick())
    assert screen.is_there("Undo: started the meeting")
    controller.end()
    case.close()
    vault.close()


def test_what_cannot_be_taken_back_is_not_told_as_taken_back(tmp_path: Path, drive: Drive) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.undo.forget()
    controller = CaseController(case)
    window = MainWindow()
    undo = UndoActions(window, controller)
    drive(window)
    undo._take_back()
    undo._do_again()
    assert window.foot.saved._told.words() == ""
    controller.end()
    case.close()
    vault.close()


def test_the_time_of_the_last_thing_saved_does_not_run_with_the_clock(tmp_path: Path, drive: Drive) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    clock = FakeClock()
    case = create_practice_case(vault, clock=clock)
    case.meeting.start()
    controller = CaseController(case)
    window = MainWindow()
    window.set_case_heading("DR-2026-041", "", is_open=True)
    SavedTime(window, controller)
    screen = drive(window)
    began = f"Saved, encrypted {clock.now().astimezone():%H:%M:%S}"
    assert screen.shows(began)
    clock.advance(5)
    controller.run(lambda case: case.meeting.tick())
    assert screen.shows(began)
    controller.run(lambda case: case.car_park.park("Uniform"))
    assert screen.shows(f"Saved, encrypted {clock.now().astimezone():%H:%M:%S}")
    controller.end()
    case.close()
    vault.close()
