"""Every list that drops down shows whole rows: all where there is room, else the rest by scrolling."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QCompleter,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tests.ui.every_screen.case_screens import OpenCase
from tests.ui.every_screen.dialogs import DIALOGS
from tests.ui.every_screen.long_case import LongCase
from tests.ui.every_screen.new_case_screens import new_case_screens
from tests.ui.every_screen.test_every_screen import shown
from ui.look.dressed import dress
from ui.look.theme import Theme, apply_theme
from ui.widgets.choice import Choice
from ui.widgets.named_list import MOST_ROWS
from ui.widgets.offers import Offers


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, Theme.LIGHT, 100)


@pytest.fixture
def long_case(tmp_path: Path) -> Iterator[LongCase]:
    made = LongCase(tmp_path)
    yield made
    made.close()


def faults(view: QAbstractItemView) -> list[str]:
    """Return what is wrong with an open list: a row that is cut, or fewer rows than there is room for."""
    model, height = view.model(), view.viewport().height()
    rows = [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    in_sight = [row for row in rows if row.bottom() >= 0 and row.top() < height]
    found = [
        f"row at {row.top()} to {row.bottom()} of {height}" for row in in_sight if row.bottom() >= height
    ]
    found += [f"row begins at {row.top()}" for row in in_sight if row.top() < 0]
    if len(in_sight) < len(rows):
        if not view.verticalScrollBar().isVisible():
            found.append(f"{len(rows) - len(in_sight)} rows out of sight, and nothing tells that it scrolls")
        view.scrollToBottom()
        last = view.visualRect(model.index(len(rows) - 1, 0))
        if last.bottom() >= height or last.top() < 0:
            found.append(f"the last row is cut at the end: {last.top()} to {last.bottom()} of {height}")
    return found


def open_and_look(box: QComboBox, where: str) -> list[str]:
    # What has the keyboard has a wider frame.
    box.window().activateWindow()
    assert QTest.qWaitForWindowActive(box.window())
    box.showPopup()
    QApplication.processEvents()
    found = [
        f"{where}, {box.accessibleName() or box.objectName()!r}: {fault}" for fault in faults(box.view())
    ]
    box.hidePopup()
    return found


def drop_downs(window: QWidget) -> list[QComboBox]:
    return [box for box in window.findChildren(QComboBox) if box.isVisibleTo(window) and box.count()]


@pytest.mark.parametrize("percent", [100, 200])
def test_every_drop_down_of_every_screen_shows_whole_rows(
    qapp: QApplication, long_case: LongCase, percent: int
) -> None:
    window = shown(qapp, percent)
    found: list[str] = []
    seen: set[str] = set()
    completing: set[type] = set()

    def look(screen: str, parent: QWidget) -> None:
        qapp.processEvents()
        for line in parent.findChildren(QLineEdit):
            completer: QCompleter | None = line.completer()
            if completer is not None and line.isVisibleTo(parent):
                completing.add(type(completer.popup()))
        for box in drop_downs(parent):
            words = "".join(
                (screen.partition(",")[0], box.accessibleName(), *map(box.itemText, range(box.count())))
            )
            if words not in seen:
                seen.add(words)
                found.extend(open_and_look(box, screen))

    for screen in new_case_screens(window, long_case.vault):
        look(screen, window)
    opened = OpenCase(window, long_case)
    for screen in opened.screens():
        look(screen, window)
    opened.close()
    for name in ("save a file", "open files"):
        dialog = DIALOGS[name](window)
        dialog.open()
        look(name, dialog)
        dialog.reject()
        dialog.deleteLater()

    assert len(seen) > 20
    assert completing == {Offers}
    assert found == []


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("percent", [100, 110, 125, 150, 175, 200])
def test_lists_of_any_length_show_whole_rows_in_every_look(
    qapp: QApplication, theme: Theme, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    found: list[str] = []
    for count in (1, 2, 5, MOST_ROWS, MOST_ROWS + 1, 40):
        offered = [f"Entry {number}" for number in range(count)]
        window = QWidget()
        dress(window)
        choice = Choice("Kind", enumerate(offered), window)
        QVBoxLayout(window).addWidget(choice)
        window.setGeometry(0, 330, 400, 120)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        choice.setCurrentIndex(count // 2)
        choice.showPopup()
        qapp.processEvents()
        rows = choice.view().viewport().height() // choice.view().sizeHintForRow(0)
        found += [f"{count} entries: {fault}" for fault in faults(choice.view())]
        if rows < min(count, 5):
            found.append(f"{count} entries: only {rows} shown")
        window.close()
        window.deleteLater()
    assert found == []


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("top", [0, 330, 700])
def test_what_is_offered_while_somebody_types_is_in_whole_rows_above_or_below_the_line(
    qapp: QApplication, percent: int, top: int
) -> None:
    apply_theme(qapp, Theme.LIGHT, percent)
    found: list[str] = []
    for count in (1, 5, 7, 8, 30):
        window = QWidget()
        line = QLineEdit(window)
        completer = QCompleter([f"Entry {number}" for number in range(count)], line)
        completer.setPopup(Offers())
        line.setCompleter(completer)
        window.setGeometry(0, top, 400, 80)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        line.setFocus()
        for typed in "En":
            QTest.keyClicks(line, typed)
            popup = completer.popup()
            assert popup is not None
            assert popup.isVisible()
            place, own = popup.geometry(), line.mapToGlobal(line.rect().topLeft())
            if place.top() < own.y():
                assert abs(place.bottom() - own.y()) <= 4
            found += [f"{count} offers at {top}: {fault}" for fault in faults(popup)]
            popup.scrollToTop()
        QTest.keyClick(line, Qt.Key.Key_Escape)
        window.close()
        window.deleteLater()
    assert found == []
