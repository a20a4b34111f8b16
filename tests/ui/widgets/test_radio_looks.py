"""A radio button is round at every text size, and its dot tells it from the others."""

from math import cos, pi, sin

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QRadioButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from ui.look.dressed import dress
from ui.look.theme import Theme, apply_theme, tokens
from ui.widgets.radio_button import RadioButton

ANGLES = [turn * pi / 12 for turn in range(24)]


def edge(button: QRadioButton) -> list[int]:
    """Return how far from its middle the chosen button is teal, in each direction."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    place = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    image, middle = button.grab().toImage(), place.center()
    teal = QColor(tokens().teal)

    def is_teal(angle: float, far: int) -> bool:
        at = middle + QPoint(round(cos(angle) * far), round(sin(angle) * far))
        seen = image.pixelColor(at)
        return abs(seen.red() - teal.red()) + abs(seen.green() - teal.green()) < 60

    return [max(far for far in range(place.width() // 2 + 1) if is_teal(angle, far)) for angle in ANGLES]


@pytest.mark.parametrize("percent", [150, 200])
def test_the_chosen_one_is_round(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    apply_theme(qapp, Theme.LIGHT, percent)
    button = RadioButton("Mediation")
    dress(button)
    qtbot.addWidget(button)
    button.setChecked(True)
    button.show()
    reach = edge(button)
    apply_theme(qapp, Theme.LIGHT, 100)

    assert max(reach) - min(reach) <= 2
    assert min(reach) >= 8 * percent // 100


def test_the_chosen_one_has_a_dot_and_the_others_have_none(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, Theme.HIGH_CONTRAST, 100)
    pictures = []
    for chosen in (True, False):
        button = RadioButton("Mediation")
        dress(button)
        qtbot.addWidget(button)
        button.setChecked(chosen)
        button.show()
        pictures.append(button.grab().toImage().pixelColor(5 + 10, button.height() // 2).name())
    apply_theme(qapp, Theme.LIGHT, 100)

    assert pictures[0] != pictures[1]
