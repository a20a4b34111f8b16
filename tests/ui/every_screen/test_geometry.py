"""The eyes of the walk through every screen: what they must see, they see."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tests.ui.every_screen.geometry import competing, faults, too_small
from ui.look.theme import Theme, apply_theme
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.chip_button import ChipButton
from ui.widgets.choice import Choice
from ui.widgets.named_list import NamedList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.private_line import PrivateLine
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tip import as_tip

WORDS = "Words that need more room than they are given here"


@pytest.fixture
def window(qapp: QApplication) -> QWidget:
    apply_theme(qapp, Theme.LIGHT, 100)
    made = QWidget()
    made.resize(600, 400)
    made.show()
    return made


def seen(window: QWidget) -> str:
    return "\n".join(faults(window))


def test_words_with_room_are_no_fault(window: QWidget) -> None:
    body = QVBoxLayout(window)
    for part in (PlainLabel(WORDS * 5), PlainButton(WORDS), PrivateLine(placeholder="Find")):
        body.addWidget(part)
    QApplication.processEvents()

    assert faults(window) == []


@pytest.mark.parametrize("part", [PlainLabel, PlainButton, ChipButton, PrivateLine, NamedList])
def test_words_cut_off_at_the_side_are_seen(window: QWidget, part: Callable[..., QWidget]) -> None:
    if part is NamedList:
        box = NamedList(window)
        box.addItem(WORDS)
        control: QWidget = box
    elif part is PrivateLine:
        control = PrivateLine(window, placeholder=WORDS)
    elif part is PlainLabel:
        control = PlainLabel(WORDS, window, wrap=False)
    else:
        control = part(WORDS, window)
    control.setGeometry(0, 0, 90, 40)
    control.show()

    assert "cut off at the side" in seen(window)


def test_wrapped_words_without_the_height_for_them_are_seen(window: QWidget) -> None:
    label = PlainLabel(WORDS * 4, window)
    label.setGeometry(0, 0, 200, 30)
    label.show()

    assert "cut off below" in seen(window)


def test_a_control_over_another_is_seen(window: QWidget) -> None:
    for left in (0, 60):
        button = PlainButton("Open", window)
        button.setGeometry(left, 0, 100, 40)
        button.show()

    assert "over one another" in seen(window)


def test_a_control_outside_its_part_is_seen(window: QWidget) -> None:
    part = QWidget(window)
    part.setGeometry(0, 0, 100, 100)
    button = PlainButton("Open", part)
    button.setGeometry(40, 80, 90, 40)
    part.show()

    assert "outside its parent" in seen(window)


def test_a_page_that_would_have_to_scroll_sideways_is_seen(window: QWidget) -> None:
    body = QHBoxLayout(window)
    scroll = ScrollArea()
    scroll.body.addWidget(PlainLabel(WORDS * 4, wrap=False))
    body.addWidget(scroll)
    QApplication.processEvents()

    assert "wider than what scrolls it" in seen(window)


def test_two_buttons_that_both_want_to_be_next_are_seen(window: QWidget) -> None:
    PrimaryButton("Save", window).show()
    assert competing(window) == []
    PrimaryButton("Send", window).show()

    assert "more than one thing to do next" in competing(window)[0]


def test_a_choice_ends_words_without_room_in_dots_and_says_them_whole(window: QWidget) -> None:
    choice = Choice("Kind", [(1, WORDS), (2, "Short")], window)
    choice.setGeometry(0, 0, 90, 40)
    choice.show()
    assert (choice.toolTip(), faults(window)) == (as_tip(WORDS), [])
    choice.show_value(2)

    assert choice.toolTip() == ""


def test_a_control_too_small_to_hit_is_seen(window: QWidget) -> None:
    button = QToolButton(window)
    button.setGeometry(0, 0, 40, 22)
    button.show()
    assert "too small to hit" in too_small(window)[0]
    button.setGeometry(0, 0, 40, 24)

    assert too_small(window) == []
