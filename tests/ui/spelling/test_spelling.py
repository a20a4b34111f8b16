"""Misspelt words are marked, names of the case are right, and no word outlives the case."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.desktop.in_process import InProcessWindow
from ui.look.preferences import Look, read_look
from ui.page.case_controller import CaseController
from ui.session.case_spelling import CaseSpelling
from ui.spelling.dictionary import Dictionary
from ui.spelling.spelling import spelling
from ui.spelling.words import words_in
from ui.widgets.autosave_text import AutosaveText
from ui.window.keys_dialog import KeysDialog
from ui.window.look_actions import LookActions
from ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


@pytest.fixture
def loaded(dictionary: Dictionary) -> Iterator[None]:
    """Spelling as it is once somebody paused in a text for the first time."""
    spelling._dictionary = dictionary
    spelling.turn(on=True)
    yield
    spelling.forget()
    spelling.turn(on=True)


@pytest.fixture
def box(loaded: None, drive: Callable[[QWidget], InProcessWindow]) -> tuple[AutosaveText, InProcessWindow]:  # noqa: ARG001  comes first
    editor = AutosaveText()
    editor.setAccessibleName("Note")
    driven = drive(editor)
    editor.setFocus()
    return editor, driven


def marked(editor: AutosaveText) -> list[str]:
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]


def test_british_spelling_is_right_and_american_is_not(dictionary: Dictionary) -> None:
    assert [word for word in ("colour", "organise", "don't", "Friday") if not dictionary.knows(word)] == []
    assert not dictionary.knows("color")
    assert "receive" in dictionary.offers("recieve")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("J. has an EHCP from the SENCo", ["has", "an", "from", "the"]),
        ("see plan.pdf or a@b.org at 9am", ["see", "or", "at"]),
        ("The end. Next", ["The", "end", "Next"]),
        ("wants one-to-one help", ["wants", "one", "to", "one", "help"]),
        ("اردو and кошка", ["and"]),
    ],
)
def test_abbreviations_addresses_and_other_scripts_are_left_alone(text: str, words: list[str]) -> None:
    assert [word.text for word in words_in(text)] == words


def test_a_misspelt_word_is_marked_once_it_is_left(box: tuple[AutosaveText, InProcessWindow]) -> None:
    editor, driven = box
    driven.type("They recieve")
    driven.wait(lambda: not editor.spelling._pause.isActive(), lambda: "the pause to be over")
    assert marked(editor) == []
    editor.insertPlainText(" it \N{CHEERING MEGAPHONE} ")
    driven.type("tomorow ok, ")

    driven.wait(lambda: marked(editor) == ["recieve", "tomorow", "ok"], lambda: f"marks: {marked(editor)}")


def test_marks_are_no_part_of_the_text(box: tuple[AutosaveText, InProcessWindow]) -> None:
    editor, driven = box
    kept: list[str] = []
    editor.settled.connect(kept.append)
    driven.type("recieve it")
    driven.wait(lambda: marked(editor) == ["recieve"], lambda: f"marks: {marked(editor)}")
    driven.wait(lambda: bool(kept), lambda: "the text to be saved")
    driven.press("Ctrl+Z")

    assert kept[-1] == "recieve it"
    assert "recieve it" not in editor.toPlainText()


def test_a_word_is_put_right_by_keys_alone(box: tuple[AutosaveText, InProcessWindow]) -> None:
    editor, driven = box
    driven.type("recieve it")
    driven.press("Home")
    names: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names.append(menu.accessibleName())
        QTest.keyClick(menu, Qt.Key.Key_Return)

    _when_a_menu_opens(choose)
    editor.spelling.offer_at_cursor()

    assert names == ["Spelling of recieve"]
    assert editor.toPlainText() == "receive it"


def _when_a_menu_opens(act: Callable[[], None]) -> None:
    def look() -> None:
        if QApplication.activePopupWidget() is None:
            QTimer.singleShot(20, look)
        else:
            act()

    QTimer.singleShot(0, look)


def test_an_ignored_word_stands_until_the_case_is_closed(
    box: tuple[AutosaveText, InProcessWindow],
) -> None:
    editor, driven = box
    driven.type("zqword again")
    driven.wait(lambda: marked(editor) == ["zqword"], lambda: f"marks: {marked(editor)}")
    spelling.ignore("zqword")
    assert marked(editor) == []
    spelling.forget()

    assert not spelling.is_right("zqword")


def test_the_names_of_the_case_are_right_and_forgotten_with_it(loaded: None, tmp_path: Path) -> None:  # noqa: ARG001  comes first
    assert not spelling.is_right("Oluwaseun")
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    controller = CaseController(case)
    CaseSpelling(controller)

    assert spelling.is_right("Oluwaseun")
    assert spelling.is_right("Adeyemi's")
    controller.run(lambda open_case: open_case.people.add("Wojciech Nowak"))
    assert spelling.is_right("Wojciech")
    controller.end()
    case.close()
    vault.close()

    assert not spelling.is_right("Oluwaseun")
    spelling.forget()
    assert spelling._judged == {}


def test_one_key_takes_the_marks_away_and_the_choice_is_kept_without_a_word(
    box: tuple[AutosaveText, InProcessWindow], qapp: QApplication, tmp_path: Path
) -> None:
    editor, driven = box
    driven.type("recieve it")
    driven.wait(lambda: marked(editor) == ["recieve"], lambda: f"marks: {marked(editor)}")
    window = MainWindow()
    look = LookActions(window, qapp, tmp_path, Look())
    (action,) = (each for each in window.actions() if each.shortcut().toString() == "F12")
    action.trigger()

    assert marked(editor) == []
    look.end()
    assert read_look(tmp_path).spelling is False
    assert sorted(path.name for path in tmp_path.iterdir()) == ["look.json"]
    assert "recieve" not in (tmp_path / "look.json").read_text()
    action.trigger()
    look.end()
    assert read_look(tmp_path).spelling is True


def test_where_no_spelling_is_built_the_list_of_keys_says_so(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    window = MainWindow()
    LookActions(window, qapp, tmp_path, Look())
    marks, offer = (
        next(act for act in window.actions() if act.shortcut().toString() == key) for key in ("F12", "Ctrl+.")
    )

    assert marks.text() == "Mark misspelt words: this computer has no spelling"
    assert not marks.isChecked()
    assert (marks.isEnabled(), offer.isEnabled()) == (False, False)
    keys = KeysDialog([marks])
    assert any("no spelling" in label.text() for label in keys.findChildren(QLabel))
    assert list(tmp_path.iterdir()) == [], "what was chosen on another computer stays chosen"


def test_nothing_is_loaded_before_somebody_pauses_in_a_text(
    drive: Callable[[QWidget], InProcessWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(spelling, "_dictionary", None)
    monkeypatch.setattr(spelling, "load", lambda: asked.append(True))
    editor = AutosaveText()
    editor.setAccessibleName("Note")
    editor.show_value("An old note")
    other = AutosaveText(editor)
    other.setAccessibleName("Other")
    driven = drive(editor)
    editor.clearFocus()
    editor.spelling._look()
    assert asked == []
    editor.setFocus()
    driven.type("and more")

    driven.wait(lambda: asked == [True], lambda: "the dictionary to be asked for")
