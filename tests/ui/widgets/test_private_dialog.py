"""What somebody selects, copies or drags in a question for a file goes to no other program."""

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from tests.desktop.session import DesktopSession
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.save_path import choose_save_path, open_dialog, save_dialog

SELECT_EVERYTHING = """
import json, subprocess, sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLineEdit, QListView, QTreeView
from ui.widgets.save_path import open_dialog, save_dialog

app = QApplication([])
control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
left = Qt.MouseButton.LeftButton
folder = Path(sys.argv[1])

def held(selection):
    command = ["xclip", "-o", "-selection", selection, "-t", "UTF8_STRING"]
    reading = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    deadline = time.monotonic() + 5
    while reading.poll() is None and time.monotonic() < deadline:
        app.processEvents()
    if reading.poll() is None:
        reading.kill()
        return "no answer"
    return reading.stdout.read()

def of_somebody_else():
    for selection in ("primary", "clipboard"):
        # It goes on in the background, and would hold on to where this program's words go.
        command = ["xclip", "-i", "-selection", selection]
        nowhere = subprocess.DEVNULL
        subprocess.run(command, input="theirs", text=True, check=True, stdout=nowhere, stderr=nowhere)

def select_in_every_way(line):
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(line, key, control)
    QTest.keyClick(line, Qt.Key.Key_Home)
    QTest.keyClick(line, Qt.Key.Key_End, shift)
    QTest.keyClick(line, Qt.Key.Key_Left, control | shift)
    QTest.mouseDClick(line, left, pos=QPoint(20, 12))
    QTest.mouseClick(line, left, pos=QPoint(20, 12))
    QTest.mousePress(line, left, pos=QPoint(4, 12))
    QTest.mouseMove(line, QPoint(160, 12))
    QTest.mouseRelease(line, left, pos=QPoint(160, 12))
    QTest.keyClick(line, Qt.Key.Key_Home)
    QTest.keyClick(line, Qt.Key.Key_K, control)
    line.setText("zqtyped")
    QTest.keyClick(line, Qt.Key.Key_A, control)
    QTest.keyClick(line, Qt.Key.Key_X, control)

def naive():
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog

made = {
    "naive": naive,
    "open": lambda: open_dialog(None, "Add papers", "pdf"),
    "save": lambda: save_dialog(None, "Save", "zqplan.pdf", "pdf"),
}
found = {}
for kind, make in made.items():
    of_somebody_else()
    dialog = make()
    dialog.setDirectory(str(folder))
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowExposed(dialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    line.setText("zqreport.pdf")
    line.setFocus()
    select_in_every_way(line)
    app.processEvents()
    after_line = [held("primary"), held("clipboard")]
    for view in dialog.findChildren(QAbstractItemView):
        if view.isVisible():
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_Down)
            QTest.keyClick(view, Qt.Key.Key_C, control)
    app.processEvents()
    during = [held("primary"), held("clipboard")]
    dialog.close()
    dialog.deleteLater()
    app.processEvents()
    found[kind] = [after_line, during, [held("primary"), held("clipboard")]]
print(json.dumps(found))
"""


@pytest.mark.system("Xvfb", "xclip", "dbus-daemon")
def test_on_x11_a_question_for_a_file_makes_nothing_public_and_takes_nothing_away(tmp_path: Path) -> None:
    for name in ("zqreport.pdf", "zqplan.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    with DesktopSession(screen=True, keychain=False) as session:
        ended = session.run_to_end(sys.executable, "-c", SELECT_EVERYTHING, str(tmp_path))
    found = json.loads(ended.stdout.splitlines()[-1])

    after_line, during, _ = found.pop("naive")
    assert all("zq" in text for text in after_line), "the test must see what a usual dialog gives away"
    assert during[1] != after_line[1]
    assert found == {kind: [["theirs", "theirs"]] * 3 for kind in ("open", "save")}


@pytest.fixture(params=["open", "save"])
def dialog(request: pytest.FixtureRequest, home: Path, qtbot: QtBot) -> QFileDialog:
    (home / "zqreport.pdf").write_bytes(b"%PDF-1.7")
    made = (
        open_dialog(None, "Add papers", "pdf")
        if request.param == "open"
        else save_dialog(None, "Save", "zqplan.pdf", "pdf")
    )
    made.setDirectory(str(home))
    qtbot.addWidget(made)
    made.show()
    QGuiApplication.clipboard().setText("theirs")
    private_clipboard.clear()
    return made


def name_of(dialog: QFileDialog) -> QLineEdit:
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    return line


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_what_is_copied_and_cut_in_the_name_can_be_pasted_in_the_program(dialog: QFileDialog) -> None:
    line, control = name_of(dialog), Qt.KeyboardModifier.ControlModifier
    line.setText("zqtyped.pdf")
    QTest.keyClick(line, Qt.Key.Key_A, control)
    QTest.keyClick(line, Qt.Key.Key_C, control)
    assert private_clipboard.text() == "zqtyped.pdf"
    QTest.keyClick(line, Qt.Key.Key_X, control)
    assert line.text() == ""
    QTest.keyClick(line, Qt.Key.Key_V, control)
    assert (line.text(), clipboard()) == ("zqtyped.pdf", "theirs")


def test_text_of_another_program_can_be_pasted_into_the_name(dialog: QFileDialog) -> None:
    line = name_of(dialog)
    line.clear()
    QGuiApplication.clipboard().setText("their\nname")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "their name"


def test_the_offers_below_the_name_give_nothing_away(dialog: QFileDialog) -> None:
    line, control = name_of(dialog), Qt.KeyboardModifier.ControlModifier
    line.setText("zq")
    popup = line.completer().popup()
    assert popup is not None
    popup.show()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(popup, key, control)
    popup.hide()
    assert (private_clipboard.text(), clipboard()) == ("zq", "theirs")


def test_no_list_gives_its_rows_to_the_clipboard_or_the_mouse(dialog: QFileDialog) -> None:
    for view in dialog.findChildren(QAbstractItemView):
        assert view.dragDropMode() == QAbstractItemView.DragDropMode.NoDragDrop
        assert not view.dragEnabled()
        view.setCurrentIndex(view.model().index(0, 0, view.rootIndex()))
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "theirs"
    assert not name_of(dialog).dragEnabled()


def test_a_name_that_is_changed_in_the_list_stays_inside_too(dialog: QFileDialog, qtbot: QtBot) -> None:
    files = dialog.findChild(QListView, "listView")
    assert isinstance(files, QListView)
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) > 0)
    files.edit(files.model().index(0, 0, files.rootIndex()))
    editor = files.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
    assert private_clipboard.text()
    assert clipboard() == "theirs"


def test_the_menu_of_the_name_copies_inside_the_program(dialog: QFileDialog) -> None:
    line = name_of(dialog)
    line.setText("zqtyped.pdf")
    line.selectAll()

    def copy() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == "Copy inside Facilitator").trigger()
        menu.close()

    QTimer.singleShot(0, copy)
    at = QPoint(4, 4)
    QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, line.mapToGlobal(at)))
    assert (private_clipboard.text(), clipboard()) == ("zqtyped.pdf", "theirs")


def test_the_question_whether_to_write_over_a_file_gives_its_name_to_nobody(
    home: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    (home / "zqplan.pdf").write_bytes(b"%PDF-1.7")
    QGuiApplication.clipboard().setText("theirs")
    seen: list[str] = []

    def refuse() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        box.button(QMessageBox.StandardButton.No).click()
        QTimer.singleShot(0, close)

    def close() -> None:
        asked = qapp.activeModalWidget()
        assert isinstance(asked, QFileDialog)
        asked.reject()

    def answer() -> None:
        asked = qapp.activeModalWidget()
        assert isinstance(asked, QFileDialog)
        asked.setDirectory(str(home))
        name_of(asked).setText(str(home / "zqplan.pdf"))
        QTimer.singleShot(0, refuse)
        asked.accept()

    QTimer.singleShot(0, answer)
    assert choose_save_path(None, "Save", "plan.pdf", "pdf") is None
    assert "zqplan" in seen[0]
    assert clipboard() == "theirs"
    del qtbot
