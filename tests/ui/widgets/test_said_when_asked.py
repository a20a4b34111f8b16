"""A row is heard whole by who comes to it; that it changed is not told by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from pytestqt.qtbot import QtBot

from ui.widgets.said_when_asked import SaidWhenAsked


def test_the_sentence_is_the_name_and_the_words_are_what_is_shown(qtbot: QtBot) -> None:
    label = SaidWhenAsked("Call the family")
    qtbot.addWidget(label)
    told = QAccessible.queryAccessibleInterface(label)
    assert told.text(QAccessible.Text.Name) == "Call the family"
    label.stand_for("Action 2: Call the family. Not agreed yet: Family.")
    assert told.text(QAccessible.Text.Name) == "Action 2: Call the family. Not agreed yet: Family."
    assert label.text() == "Call the family"
    assert label.accessibleName() == ""
    assert told.role() is QAccessible.Role.StaticText


def test_it_is_pressed_without_a_mouse_and_takes_the_keyboard_only_where_it_is_a_stop(qtbot: QtBot) -> None:
    label = SaidWhenAsked("Call the family")
    qtbot.addWidget(label)
    acts = QAccessible.queryAccessibleInterface(label).actionInterface()
    assert acts.actionNames() == ["Press"]
    with qtbot.waitSignal(label.pressed):
        acts.doAction("Press")
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert acts.actionNames() == ["Press", QAccessibleActionInterface.setFocusAction()]
    assert acts.keyBindingsForAction("Press") == []
    label.show()
    label.activateWindow()
    acts.doAction(QAccessibleActionInterface.setFocusAction())
    qtbot.waitUntil(label.hasFocus)
    label.setEnabled(False)
    assert acts.actionNames() == []
