"""Asking what comes next in the order of Tab leaves everything in the window alive."""

import gc

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import ownedByPython

from ui.widgets.neighbours import keyboard_proxy, next_in_tab_order
from ui.widgets.scroll_area import ScrollArea


def page_of(window: QWidget) -> QWidget:
    """Return a page whose controls stand before it in the order of Tab, and are held by Qt alone."""
    buttons = [QPushButton(words, window) for words in ("first", "second")]
    page = QWidget(window)
    column = QVBoxLayout(page)
    scroll = ScrollArea(page)
    column.addWidget(scroll)
    for button in buttons:
        scroll.body.addWidget(button)
    return page


def words_in(page: QWidget) -> list[str]:
    return [button.text() for button in page.findChildren(QPushButton)]


@pytest.fixture
def window() -> QWidget:
    return QWidget()


def test_a_window_stays_its_makers_when_the_order_goes_through_it(window: QWidget) -> None:
    page = page_of(window)
    part, seen = next_in_tab_order(page), 1
    while part is not None and part is not page:
        part, seen = next_in_tab_order(part), seen + 1
    del part
    gc.collect()

    assert seen > 4
    assert ownedByPython(window)
    assert words_in(page) == ["first", "second"]


def test_a_line_outlives_a_look_at_what_hands_its_keys_to_it(window: QWidget) -> None:
    line = QLineEdit(window)
    inside = QWidget(line)
    inside.setFocusProxy(line)
    assert keyboard_proxy(inside) is line
    del line, inside
    gc.collect()

    assert len(window.findChildren(QLineEdit)) == 1
