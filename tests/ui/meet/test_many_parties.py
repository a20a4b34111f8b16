"""However many parties there are, each can be chosen by button, list or digit, and no button is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator.case.identity import PartyId
from facilitator.case.people import Party, PartyKind
from ui.meeting_head.party_chooser import PartyChooser
from ui.widgets.button import PlainButton


@pytest.fixture
def chooser(qtbot: QtBot) -> Iterator[PartyChooser]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 100)
    made = PartyChooser(window)
    made.resize(600, 100)
    window.show()
    yield made
    window.hide()


def parties(count: int) -> list[Party]:
    return [
        Party(id=PartyId(f"p{n}"), name=f"The party numbered {n}", kind=PartyKind.OTHER)
        for n in range(1, count + 1)
    ]


def shown(chooser: PartyChooser) -> list[PlainButton]:
    return [button for button in chooser.findChildren(PlainButton) if not button.isHidden()]


@pytest.mark.parametrize("count", [1, 3, 9])
def test_no_button_is_cut_and_the_way_out_is_always_there(
    qtbot: QtBot, chooser: PartyChooser, count: int
) -> None:
    chooser.ask(parties(count))
    buttons = shown(chooser)

    assert buttons[-1].words() == "Not now"
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
    assert (len(buttons) == count + 1) is (count < 9)


def test_a_party_without_room_is_in_the_list_by_its_whole_name(qtbot: QtBot, chooser: PartyChooser) -> None:
    chooser.ask(parties(9))
    others = next(button for button in shown(chooser) if button.words().startswith("Others"))
    others.click()
    menu = chooser.findChild(QMenu)
    assert menu is not None
    last = menu.actions()[-1]
    assert last.text() == "9  The party numbered 9"

    with qtbot.waitSignal(chooser.chosen) as told:
        last.trigger()
    assert told.args == ["p9"]


def test_more_room_shows_more_parties(chooser: PartyChooser) -> None:
    chooser.ask(parties(9))
    few = len(shown(chooser))
    chooser.resize(1600, 100)
    assert len(shown(chooser)) > few
    assert "Others" not in " ".join(button.words() for button in shown(chooser))
