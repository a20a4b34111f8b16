"""Questions before what cannot be taken back, and file dialogs that remember nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.in_process import InProcessWindow
from ui.startup.traceless_settings import redirect_settings, remove_settings
from ui.widgets.confirm_dialog import ConfirmDialog, TypedConfirmDialog
from ui.widgets.save_path import choose_save_path


def test_nothing_is_destroyed_before_the_word_is_typed(drive: Callable[[QWidget], InProcessWindow]) -> None:
    dialog = TypedConfirmDialog("Destroy this case?", "It will be gone.", "DESTROY", "Destroy it")
    shown = drive(dialog)
    shown.type("DESTRO")
    before = shown.is_enabled("Destroy it")
    shown.type("Y")

    assert not before
    assert shown.is_enabled("Destroy it")


def test_enter_means_no_while_the_word_is_missing(drive: Callable[[QWidget], InProcessWindow]) -> None:
    dialog = TypedConfirmDialog("Destroy this case?", "Gone.", "DESTROY", "Destroy it")
    accepted: list[int] = []
    dialog.accepted.connect(lambda: accepted.append(1))
    shown = drive(dialog)
    shown.press("Return")

    assert accepted == []


def test_a_title_never_says_what_is_open(qtbot: QtBot) -> None:
    dialog = ConfirmDialog("Move on without Amira Khan?", "She has not spoken.", "Move on")
    qtbot.addWidget(dialog)

    assert dialog.windowTitle() == "Facilitator"
    assert dialog.accessibleName() == "Move on without Amira Khan?"


def test_saving_a_file_leaves_no_folder_in_any_settings(home: Path, qapp: QApplication) -> None:
    settings = redirect_settings()
    target = home / "zqfolder"
    target.mkdir()

    def answer() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(target))
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(target / "plan"))
        dialog.accept()

    QTimer.singleShot(0, answer)
    chosen = choose_save_path(None, "Save the action plan", "plan.pdf", "pdf")
    kept = [path for path in home.rglob("*") if path.is_file() and b"zqfolder" in path.read_bytes()]
    remove_settings(settings)

    assert chosen == target / "plan.pdf"
    assert kept == []
    assert not settings.exists()
    assert not (home / ".config" / "QtProject.conf").exists()
