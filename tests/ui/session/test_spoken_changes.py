"""A screen reader is told what changes, whichever page is shown, once, and in one announcement an act."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.acts.undo_words import taken_back_words
from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.desktop.in_process import InProcessWindow
from ui.page.case_controller import CaseController
from ui.room.shared_window import SharedWindow
from ui.session import spoken_changes
from ui.session.spoken_changes import SpokenChanges
from ui.session.undo_actions import UndoActions
from ui.window.main_window import MainWindow


class Heard:
    """A running practice meeting, and everything that was announced in it."""

    def __init__(self, case: CaseFile, window: MainWindow, said: list[str]) -> None:
        self.case, self.window, self.said = case, window, said
        self.controller = CaseController(case)
        spoken = SpokenChanges(window, self.controller)
        UndoActions(window, self.controller).telling.connect(spoken.say_first)
        self.amira, self.second = (person.id for person in case.people.all()[:2])


@pytest.fixture
def heard(
    tmp_path: Path, drive: Callable[[QWidget], InProcessWindow], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Heard]:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    case.meeting.start()
    window, said = MainWindow(), list[str]()
    drive(window)
    # Listens in place of a screen reader.
    monkeypatch.setattr(spoken_changes, "announce", lambda _, sentence: said.append(sentence))
    heard = Heard(case, window, said)
    yield heard
    heard.controller.end()
    case.close()
    vault.close()


def test_an_act_is_said_once_and_the_clock_says_nothing(heard: Heard) -> None:
    heard.controller.run(lambda case: case.floor.raise_hand(heard.amira))
    heard.controller.run(lambda case: case.meeting.tick())
    assert heard.said == ["Amira Khan's hand is up, 1st"]


def test_undo_is_said_with_what_it_changed(heard: Heard) -> None:
    heard.controller.run(lambda case: case.floor.give(heard.amira))
    _press(heard, "Undo")
    _press(heard, "Redo")
    assert heard.said == [
        "Amira Khan has the floor",
        f"{taken_back_words('Give the floor to Amira Khan')}. Nobody has the floor",
        "Done again: gave the floor to Amira Khan. Amira Khan has the floor",
    ]


def test_undo_that_is_refused_is_not_said_as_done(heard: Heard) -> None:
    heard.case.undo.forget()
    act = next(action for action in heard.window.actions() if action.text().startswith("Undo"))
    act.setEnabled(True)
    act.trigger()
    heard.controller.run(lambda case: case.floor.give(heard.amira))
    assert heard.said == ["Amira Khan has the floor"]


def test_the_first_sentence_of_a_stage_is_said_when_it_is_shown(heard: Heard) -> None:
    heard.window.pages.add("agree", "Agree", QWidget())
    heard.window.pages.add("home", "Home", QWidget())
    heard.window.pages.show("agree")
    heard.window.pages.show("home")
    assert [sentence.partition(".")[0] for sentence in heard.said] == ["Agree"]


def test_nothing_of_a_private_session_is_said_while_the_shared_window_has_the_keyboard(
    heard: Heard, qtbot: QtBot
) -> None:
    shared = SharedWindow()
    qtbot.addWidget(shared)
    shared.show()
    shared.activateWindow()
    qtbot.waitUntil(shared.isActiveWindow)
    family = heard.case.parties.all()[0].id
    heard.controller.run(lambda case: case.private_session.begin(family))
    heard.window.activateWindow()
    qtbot.waitUntil(heard.window.isActiveWindow)
    heard.controller.run(lambda case: case.private_session.end())
    assert heard.said == ["The private session with the family is over"]


def test_after_the_case_nothing_is_said(heard: Heard) -> None:
    heard.window.pages.add("meet", "Meet", QWidget())
    heard.controller.end()
    heard.window.pages.show("meet")
    assert heard.said == []


def _press(heard: Heard, word: str) -> None:
    next(action for action in heard.window.actions() if action.text().startswith(word)).trigger()
