"""Every kind of control shows its words in the body's size, whatever font the system has for its class."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.desktop.session import DesktopSession

REPOSITORY: Final = Path(__file__).parents[3]
# Windows has fonts of its own for each of these classes, which Qt takes up with every new style.
OF_THE_SYSTEM: Final = """
class OfTheSystem(QProxyStyle):
    def name(self):
        return "fusion"

    def polish(self, what):
        if not isinstance(what, QApplication):
            return super().polish(what)
        small = QFont("DejaVu Sans", 6)
        for name in (
            "QAbstractItemView", "QListView", "QHeaderView", "QMenu", "QMenuBar", "QMessageBox", "QTipLabel",
            "QToolButton", "QPushButton", "QCheckBox", "QRadioButton", "QLabel", "QStatusBar",
        ):
            QApplication.setFont(small, name)

app.setStyle(OfTheSystem("Fusion"))
"""
SHOWS: Final = """
import json
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import *
from ui.look.theme import BASE_POINTS, Theme, apply_theme
from ui.widgets.choice import Choice
from ui.widgets.save_path import save_dialog

app = QApplication([])
{before}
drawn = (QMenu, QListView, QListWidget, QTreeView, QPushButton, QToolButton, QCheckBox, QRadioButton, QLabel)
small_first = sorted(kind.__name__ for kind in drawn if app.font(kind()).pointSizeF() == 6)
wrong = []
for theme, percent in ((Theme.LIGHT, 100), (Theme.DARK, 100), (Theme.DARK, 150), (Theme.LIGHT, 200)):
    apply_theme(app, theme, percent)
    line, choice = QLineEdit(), Choice("Kind", [(1, "One"), (2, "Two")])
    line.setCompleter(QCompleter(["One", "Two"], line))
    menu = QMenu()
    menu.addAction("Rename")
    box = QMessageBox(QMessageBox.Icon.Question, "Facilitator", "Replace it?", QMessageBox.StandardButton.Yes)
    files = save_dialog(None, "Save", "plan.pdf", "pdf")
    others = [kind() for kind in drawn]
    for window in (line, choice, menu, box, files, *others):
        window.show()
    QToolTip.showText(QPoint(10, 10), "Said of a control")
    tips = [window for window in app.topLevelWidgets() if window.inherits("QTipLabel")]
    assert tips
    shown = [line.completer().popup(), choice, choice.view(), menu, box, files, *others, *tips]
    shown += [part for window in (box, files) for part in window.findChildren(QWidget)]
    for part in shown:
        part.ensurePolished()
        if abs(part.font().pointSizeF() - BASE_POINTS * percent / 100) > 0.01:
            wrong.append(f"{{type(part).__name__}} at {{percent}} %: {{part.font().pointSizeF()}}")
    for part in (line, choice, menu, box, files, *others):
        part.hide()
print(json.dumps([small_first, wrong]))
"""


def test_no_class_of_control_keeps_a_smaller_font_of_the_system_at_the_first_look_or_later() -> None:
    told = subprocess.run(
        [sys.executable, "-c", SHOWS.format(before=OF_THE_SYSTEM)],
        env=dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.stdout, told.stderr
    small_first, wrong = json.loads(told.stdout)
    assert {"QMenu", "QListView", "QTreeView"} <= set(small_first)
    assert wrong == []


@pytest.mark.system
def test_menus_on_kde_are_not_in_its_smaller_font_for_menus() -> None:
    with DesktopSession(keychain=False, screen=True) as session:
        settings = session.home / ".config" / "kdeglobals"
        settings.parent.mkdir()
        settings.write_text("[General]\nmenuFont=DejaVu Sans,6,-1,5,50,0,0,0,0,0\n")
        session.environment |= {
            "XDG_CURRENT_DESKTOP": "KDE",
            "KDE_FULL_SESSION": "true",
            "KDE_SESSION_VERSION": "6",
        }
        told = session.run_to_end(sys.executable, "-c", SHOWS.format(before=""))
    assert told.stdout, told.stderr
    small_first, wrong = json.loads(told.stdout)
    assert small_first == ["QMenu"]
    assert wrong == []
