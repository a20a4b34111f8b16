"""On X11 every selected text is public at once, unless an editor takes care."""

import json
import sys

import pytest

from tests.desktop.session import DesktopSession

SELECT_EVERYTHING = """
import json, subprocess, sys, time
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.unlock.passphrase_line import PassphraseLine
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.private_line import PrivateLine

app = QApplication([])
control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
left = Qt.MouseButton.LeftButton

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

def select_in_every_way(editor):
    surface = editor.viewport() if hasattr(editor, "viewport") else editor
    QTest.keyClick(editor, Qt.Key.Key_A, control)
    QTest.keyClick(editor, Qt.Key.Key_C, control)
    QTest.keyClick(editor, Qt.Key.Key_Home, control)
    QTest.keyClick(editor, Qt.Key.Key_End, control | shift)
    QTest.mouseDClick(surface, left, pos=QPoint(20, 12))
    QTest.mouseClick(surface, left, pos=QPoint(20, 12))
    QTest.mousePress(surface, left, pos=QPoint(4, 12))
    QTest.mouseMove(surface, QPoint(160, 12))
    QTest.mouseRelease(surface, left, pos=QPoint(160, 12))
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClick(editor, Qt.Key.Key_K, control)
    QTest.keyClick(editor, Qt.Key.Key_X, control)

found = {}
for kind in (AutosaveLine, AutosaveText, PrivateLine, PassphraseLine, QLineEdit):
    editor = kind()
    editor.resize(300, 60)
    editor.show()
    editor.activateWindow()
    QTest.qWaitForWindowExposed(editor)
    editor.setFocus()
    if kind is PassphraseLine:
        editor.setEchoMode(QLineEdit.EchoMode.Normal)
    QTest.keyClicks(editor, "zqselected words here")
    select_in_every_way(editor)
    app.processEvents()
    found[kind.__name__] = [held("primary"), held("clipboard")]
    editor.close()
print(json.dumps(found))
"""


@pytest.mark.system("Xvfb", "xclip", "dbus-daemon")
def test_text_selected_in_any_way_never_becomes_public() -> None:
    with DesktopSession(screen=True, keychain=False) as session:
        ended = session.run_to_end(sys.executable, "-c", SELECT_EVERYTHING)
    found = json.loads(ended.stdout.splitlines()[-1])

    usual = found.pop("QLineEdit")
    assert any("zq" in text for text in usual), "the test must be able to see what a usual line gives away"
    assert found == {name: ["", ""] for name in found}
