"""In the palette a screen reader says how many acts are found, and each that an arrow key comes to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.window import found_aloud
from ui.window.command_palette import CommandPalette


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Listens in place of a screen reader."""
    said: list[str] = []
    monkeypatch.setattr(found_aloud, "announce", lambda _, sentence: said.append(sentence))
    return said


@pytest.fixture
def palette(qtbot: QtBot) -> CommandPalette:
    acts = [QAction(words) for words in ("Undo: wrote a note", "Next speaker", "Next item")]
    palette = CommandPalette(acts)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def test_what_is_found_is_said_once_the_typing_rests(
    palette: CommandPalette, said: list[str], qtbot: QtBot
) -> None:
    QTest.keyClicks(palette.field, "next")
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["2 found: Next speaker"]
    QTest.keyClicks(palette.field, " nowhere")
    qtbot.waitUntil(lambda: len(said) > 1)
    assert said[1:] == ["Nothing found"]


def test_the_row_that_an_arrow_comes_to_is_said_and_an_empty_list_says_nothing(
    palette: CommandPalette, said: list[str]
) -> None:
    QTest.keyClicks(palette.field, "next")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert said == ["Next item"]
    palette.found.clear()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert said == ["Next item"]
