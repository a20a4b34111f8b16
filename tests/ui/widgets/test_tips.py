"""Tool tips: text as text, within the screen, told to the keyboard too, and gone with what they tell of."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.every_screen.tips import tip_faults, words_of
from ui.look.theme import Theme, apply_theme
from ui.widgets.button import PlainButton
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.party_badge import PartyBadge
from ui.widgets.tip import as_tip, explain
from ui.window.main_window import MainWindow

HOSTILE = 'A & B <b>Therapies</b> <img src="/etc/hostname">'
LONG = "Put the speech and language therapist's recommendations into one written timetable. " * 4


def shown_tip(qtbot: QtBot, words: str) -> QLabel:
    """Show a tool tip and return the label that Qt shows it with."""

    def tip() -> QLabel | None:
        labels = [part for part in QApplication.topLevelWidgets() if isinstance(part, QLabel)]
        return next((label for label in labels if label.isVisible() and label.text() == words), None)

    QToolTip.showText(QPoint(10, 10), words)
    qtbot.waitUntil(lambda: tip() is not None)
    label = tip()
    assert label is not None
    return label


def test_what_was_typed_is_never_markup_in_a_tool_tip(qtbot: QtBot) -> None:
    badge = PartyBadge(HOSTILE, "Family")
    qtbot.addWidget(badge)

    assert badge.toolTip() == as_tip(f"{HOSTILE}, Family")
    assert "<img" not in badge.toolTip()
    assert words_of(badge.toolTip()) == f"{HOSTILE}, Family"


@pytest.mark.parametrize("theme", list(Theme))
def test_a_long_tool_tip_stays_on_a_small_screen_in_every_theme(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    apply_theme(qapp, theme, 200)
    label = shown_tip(qtbot, as_tip(LONG))
    size, points = label.size(), label.font().pointSizeF()
    QToolTip.hideText()
    apply_theme(qapp, Theme.LIGHT, 100)

    assert QRect(0, 0, 1366, 768).contains(QRect(0, 0, size.width(), size.height()))
    assert points == pytest.approx(21, abs=0.5)


def test_what_a_tool_tip_says_a_screen_reader_is_told(qtbot: QtBot) -> None:
    button = PlainButton("Keep note")
    qtbot.addWidget(button)
    explain(button, "It goes to this item.", "Enter")

    assert button.toolTip() == "It goes to this item.\u2003Enter"
    assert button.accessibleDescription() == "It goes to this item. Key: Enter"


def test_a_tool_tip_goes_with_the_page_that_showed_it(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    page = QWidget()
    window.pages.add("meet", "Meet", page)
    window.show()
    window.pages.show("meet")
    shown_tip(qtbot, "Amira Khan, Family")
    window.pages.remove("meet")

    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_controls_that_say_too_little_are_seen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    body = QVBoxLayout(page)
    arrow, twice, mouse = QPushButton("↑"), QPushButton("Open"), QPushButton("Save")
    twice.setToolTip("Open")
    mouse.setToolTip("Ctrl+Enter")
    act = QAction("Next item", page)
    act.setShortcut("Ctrl+Right")
    told = KeyHintButton(act, page)
    told.setAccessibleDescription("")
    for part in (arrow, twice, mouse, told):
        body.addWidget(part)
    page.show()
    seen = "\n".join(tip_faults(page))

    assert "nothing says what it does: QPushButton in QWidget '↑'" in seen
    assert "repeats the label: QPushButton in QWidget 'Open'" in seen
    assert "only the mouse learns ['ctrl+enter']: QPushButton in QWidget 'Save'" in seen
    assert "does not learn of Ctrl+→: KeyHintButton" in seen
