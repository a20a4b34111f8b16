"""A name that is written from right to left leaves the figures beside it in their order."""

import pytest
from PySide6.QtGui import QTextLayout
from pytestqt.qtbot import QtBot

from facilitator.meeting.heard import Share
from ui.widgets.direction import END_ISOLATE, ISOLATE, isolated
from ui.widgets.plain_label import PlainLabel
from ui.widgets.share_bar import BarPart, ShareBar

NAME = "Rasha محمد"


def left_edge(words: str, part: str) -> float:
    layout = QTextLayout(words)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    place = line.cursorToX(words.index(part))
    assert isinstance(place, tuple)
    return float(place[0])


@pytest.mark.usefixtures("qtbot")
def test_figures_after_a_name_stay_in_their_order() -> None:
    plain, words = (f"{name}: 0:05, 86%" for name in (NAME, isolated(NAME)))

    assert left_edge(plain, "0:05") > left_edge(plain, "86%")
    assert left_edge(words, "0:05") < left_edge(words, "86%")


def test_words_from_left_to_right_are_as_they_were() -> None:
    assert isolated("Siân O'Brien, 3") == "Siân O'Brien, 3"
    assert isolated(NAME) == f"{ISOLATE}{NAME}{END_ISOLATE}"


def test_the_bar_tells_a_share_after_its_name(qtbot: QtBot) -> None:
    bar = ShareBar()
    qtbot.addWidget(bar)
    bar.show_parts([BarPart(NAME, Share(spoken_ms=60_000, percent=100), 0)])

    assert [label.words() for label in bar.findChildren(PlainLabel)][-1] == f"■ {isolated(NAME)} 100%"
