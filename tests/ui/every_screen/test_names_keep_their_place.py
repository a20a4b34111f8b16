"""Names from right to left beside figures, signs and each other: all stand in the order they are read in.

The words of a line run from left to right; without isolates (Unicode UAX 9) two such names beside each other
change places, and a figure after one moves before it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from facilitator.agreement.action import Action, Due
from facilitator.agreement.issue import Issue
from facilitator.case.agenda import AgendaItem
from facilitator.case.direction import END_ISOLATE, ISOLATE, LEFT_TO_RIGHT
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party
from facilitator.meeting.notes import Draft, Note
from facilitator.practice import working_day_in
from tests.ui.every_screen.case_screens import OpenCase
from tests.ui.every_screen.long_case import LongCase
from ui.look.theme import Theme, apply_theme
from ui.widgets.plain_label import PlainLabel
from ui.window.main_window import MainWindow

PEOPLE: Final = ("محمد عبد الله", "نگہت پروین", "שרה כהן", "گیتا پژوهش", "فاطمة حسن")
PARTIES: Final = ("عائلة خان", "משפחת כהן", "خانواده پژوهش", "مدرسة النور")
ROLES: Final = ("الأب", "דודה")
NAME: Final = re.compile("|".join(map(re.escape, (*PEOPLE, *PARTIES, *ROLES))))
TEXTS: Final = (Matter, Party, Participant, Action, Issue, Note, Draft, AgendaItem)


class NamesCase(LongCase):
    """The long case, whose people and parties are called from right to left."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        case = self.case
        for number, party in enumerate(case.parties.all()):
            case.parties.change(party.id, name=f"{PARTIES[number % len(PARTIES)]}")
        for number, person in enumerate(case.people.all()):
            case.people.change(
                person.id, name=PEOPLE[number % len(PEOPLE)], who_they_are=ROLES[number % len(ROLES)]
            )

    def agree(self) -> None:
        """Propose what one person of each does by a day."""
        super().agree()
        for name in PEOPLE:
            self.case.actions.propose(
                "Write to the school.", who=name, due=Due(day=working_day_in(self.case.today(), 30))
            )


def out_of_place(words: str, *, paragraph: bool = False) -> bool:
    """Tell whether a name in `words`, or what stands between names, is drawn anywhere but in its turn.

    A `paragraph` of a label runs as its first letter does, painted words and those of buttons as the window.
    """
    layout = QTextLayout(words.replace("\n", "\u2028"))
    option = QTextOption()
    if not paragraph:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    edges: list[tuple[float, float]] = []
    at = 0
    for found in NAME.finditer(words):
        for start, end in ((at, found.start()), found.span()):
            solid = [
                place
                for place in range(start, end)
                if words[place] not in f" {ISOLATE}{END_ISOLATE}{LEFT_TO_RIGHT}"
            ]
            if solid:
                edges.append(_edges(line, solid))
        at = found.end()
    rest = [
        place
        for place in range(at, len(words))
        if words[place] not in f" {ISOLATE}{END_ISOLATE}{LEFT_TO_RIGHT}"
    ]
    if rest:
        edges.append(_edges(line, rest))
    return any(before[1] > after[0] + 1 for before, after in pairwise(edges))


def _edges(line: Any, places: list[int]) -> tuple[float, float]:
    found = [line.cursorToX(place)[0] for place in (*places, *(place + 1 for place in places))]
    return min(found), max(found)


def shown_words(root: QWidget) -> Iterator[tuple[str, bool]]:
    for part in root.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text(), isinstance(part, PlainLabel)
        elif isinstance(part, QComboBox):
            yield from ((part.itemText(place), False) for place in range(part.count()))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All words that rows are painted with."""
    words: list[str] = []
    draw = QPainter.drawText

    def noted(painter: QPainter, *given: Any) -> Any:
        words.extend(each for each in given if isinstance(each, str))
        return draw(painter, *given)

    monkeypatch.setattr(QPainter, "drawText", noted)
    monkeypatch.setattr(QFontMetrics, "elidedText", lambda _self, words, *_: words)
    return words


@pytest.mark.usefixtures("qapp")
def test_this_test_sees_names_that_change_places() -> None:
    assert out_of_place(f"{PEOPLE[0]}, {PEOPLE[1]}")
    assert out_of_place(f"{PEOPLE[0]} (10:02)")
    assert not out_of_place(f"\u2068{PEOPLE[0]}\u2069, \u2068{PEOPLE[1]}\u2069 (10:02)")
    assert not out_of_place(f"{PEOPLE[0]} is speaking")
    assert out_of_place(f"{PEOPLE[0]} is speaking", paragraph=True)


def test_names_from_right_to_left_stand_in_their_turn_on_every_screen_of_a_case(
    qapp: QApplication, tmp_path: Path, painted: list[str]
) -> None:
    apply_theme(qapp, Theme.LIGHT, 100)
    made = NamesCase(tmp_path)
    window = MainWindow()
    window.resize(1366, 689)
    window.show()
    opened = OpenCase(window, made)
    found: dict[str, str] = {}
    seen = 0
    for screen in opened.screens():
        painted.clear()
        qapp.processEvents()
        window.grab()
        beside = [each for each in opened.beside() if each is not None]
        for each in beside:
            each.grab()
        shown = [each for root in (window, *beside) for each in shown_words(root)]
        for words, paragraph in (*((each, False) for each in painted), *shown):
            if NAME.search(words):
                seen += 1
                if out_of_place(words, paragraph=paragraph):
                    found.setdefault(words, screen)
    kept = repr([made.case.plan.current(), *(made.case._store.all(kind) for kind in TEXTS)])
    opened.close()
    window.close()
    made.close()
    assert seen > 500
    assert PEOPLE[0] in kept
    assert "\\u2068" not in kept
    assert "\\u200e" not in kept
    assert [f"{screen}: {words}" for words, screen in found.items()] == []
