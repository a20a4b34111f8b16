"""A row is heard whole by who comes to it; that it changed is not told by itself."""

from PySide6.QtGui import QAccessible
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
