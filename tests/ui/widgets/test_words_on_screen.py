"""Text from people is shown as text, whole, and told to screen readers."""

from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import PlainButton
from ui.widgets.chip_button import ChipButton
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.party_badge import PartyBadge
from ui.widgets.plain_label import PlainLabel
from ui.widgets.tip import as_tip
from ui.widgets.turn_ring import TurnRing


def test_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<b>A & B</b>")
    qtbot.addWidget(label)

    assert label.text() == "<b>A & B</b>"
    assert label.textFormat() == label.textFormat().PlainText


def test_a_very_long_word_does_not_widen_the_window(qtbot: QtBot) -> None:
    label = PlainLabel("x" * 10_000)
    qtbot.addWidget(label)

    assert label.minimumSizeHint().width() < 600
    assert label.words() == "x" * 10_000
    assert label.accessibleName() == "x" * 10_000


def test_an_ampersand_on_a_button_is_a_character(qtbot: QtBot) -> None:
    button = PlainButton("Smith & Sons")
    qtbot.addWidget(button)

    assert button.text() == "Smith && Sons"
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Smith & Sons"


def test_very_long_words_on_a_button_are_heard_whole(qtbot: QtBot) -> None:
    button = PlainButton("n" * 500)
    qtbot.addWidget(button)

    assert len(button.text()) < 60
    assert button.accessibleName() == "n" * 500
    assert button.toolTip() == as_tip("n" * 500)


def test_a_pill_shows_its_state_without_colour(qtbot: QtBot) -> None:
    chip = ChipButton("School")
    qtbot.addWidget(chip)
    before = chip.text()
    chip.click()

    assert before == "School"
    assert chip.text() == "✓ School"
    assert chip.accessibleName() == "School"


def test_a_button_shows_its_key_and_follows_its_act(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    done: list[int] = []
    action = QAction("Next item", owner)
    action.setShortcut(QKeySequence("Ctrl+Right"))
    action.triggered.connect(lambda: done.append(1))
    button = KeyHintButton(action, owner)
    button.click()
    action.setEnabled(False)

    assert button.text() == "Next item\u2003Ctrl+→"
    assert done == [1]
    assert not button.isEnabled()


def test_a_badge_tells_person_and_party_in_words(qtbot: QtBot) -> None:
    badge = PartyBadge("Amira Khan", "Family", 0)
    qtbot.addWidget(badge)

    assert badge.accessibleName() == "Amira Khan, Family"


def test_a_ring_is_heard_in_steps_of_ten_seconds(qtbot: QtBot) -> None:
    ring = TurnRing()
    qtbot.addWidget(ring)
    ring.show_turn(112, 180, QColor("#123456"))
    first = ring.accessibleName()
    ring.show_turn(111, 180, QColor("#123456"))

    assert first == "2 minutes left of 3 minutes"
    assert ring.accessibleName() == first


def test_a_ring_can_be_drawn_in_every_state(qtbot: QtBot) -> None:
    ring = TurnRing(times=2)
    qtbot.addWidget(ring)

    for remaining in (180, 1, 0, -400):
        ring.show_turn(remaining, 180, QColor("#123456"), note="paused")
        assert not ring.grab().isNull()
    ring.show_nobody("Break")
    assert ring.accessibleName() == "Break"
    assert not ring.grab().isNull()
