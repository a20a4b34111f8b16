"""One window: rail, header, message, page, and a key for everything."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.in_process import InProcessWindow
from ui.look.theme import Theme, apply_theme
from ui.page.actions import SIGHT, WINDOW, act
from ui.page.page import Page
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.sheet import asked_now
from ui.widgets.unsaved import unsaved
from ui.window.command_palette import CommandPalette
from ui.window.keys_dialog import KeysDialog
from ui.window.main_window import MainWindow
from ui.window.more_menu import more_menu
from ui.window.practice_banner import PracticeBanner


class NotePage(Page):
    """A page with a list, a text box and one act."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.next_item = act(
            self, "Next item", "Ctrl+Right", lambda: self.done.append("next"), group="Agenda"
        )
        self.first = QWidget(self)
        QVBoxLayout(self.first).addWidget(PlainButton("First item", self.first))
        self.note = AutosaveText(self)
        self.note.setAccessibleName("Note")
        layout = QHBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.note)
        self._header = PlainButton("Break", self)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        return (self.next_item,)

    def header(self) -> QWidget:
        return self._header

    def panes(self) -> tuple[QWidget, ...]:
        return (self.first, self.note)

    def on_shown(self) -> None:
        self.note.setFocus()


class Shown:
    def __init__(self, window: MainWindow, driven: InProcessWindow, page: NotePage) -> None:
        self.window = window
        self.driven = driven
        self.page = page


@pytest.fixture
def shown(drive: Callable[[QWidget], InProcessWindow], qapp: QApplication) -> Iterator[Shown]:
    apply_theme(qapp, Theme.LIGHT, 100)
    window, page = MainWindow(), NotePage()
    window.pages.add("home", "Home", PlainButton("Cases"), keys="Alt+Home")
    window.pages.add("prepare", "Prepare", PlainButton("People"))
    window.pages.add("meet", "Meet", page)
    driven = drive(window)
    window.pages.show("meet")
    yield Shown(window, driven, page)
    apply_theme(qapp, Theme.LIGHT, 100)


def test_the_title_says_nothing_about_the_case(shown: Shown) -> None:
    shown.window.set_case_heading("DR-2026-041 · Amira", "Disagreement resolution", is_open=True)

    assert shown.window.windowTitle() == "Facilitator"
    assert shown.driven.shows("DR-2026-041 · Amira")


def test_stages_are_reached_by_key_and_leave_the_digits_of_the_floor_free(shown: Shown) -> None:
    shown.driven.press("Alt+1")
    first = shown.window.pages.current()
    shown.driven.press("Alt+2")
    second = shown.window.pages.current()
    shown.driven.press("Alt+Home")
    taken = {keys.toString() for action in shown.window.actions() for keys in action.shortcuts()}

    assert (first, second, shown.window.pages.current()) == ("prepare", "meet", "home")
    assert taken.isdisjoint(f"Ctrl+{digit}" for digit in range(1, 10))


def test_a_page_brings_its_keys_and_its_header_and_takes_them_away(shown: Shown) -> None:
    shown.page.first.setFocus()
    shown.driven.find("First item").setFocus()
    shown.driven.press("Ctrl+Right")
    there = shown.driven.is_there("Break")
    shown.window.pages.show("prepare")
    shown.driven.find("People").setFocus()
    shown.driven.press("Ctrl+Right")

    assert shown.page.done == ["next"]
    assert there
    assert not shown.driven.is_there("Break")


def test_f6_goes_through_the_parts_of_the_window_and_back_to_where_the_focus_was(shown: Shown) -> None:
    visited = []
    for _ in range(4):
        shown.driven.press("F6")
        focus = QApplication.focusWidget()
        visited.append(focus.accessibleName() if focus is not None else "")
    shown.driven.press("Shift+F6")
    back = QApplication.focusWidget()

    assert visited == ["Meet", "Break", "First item", "Note"]
    assert back is not None
    assert back.accessibleName() == "First item"


def test_tab_leaves_the_note(shown: Shown) -> None:
    shown.page.note.setFocus()
    shown.driven.press("Tab")

    assert not shown.page.note.hasFocus()


def test_a_message_is_shown_until_it_is_dismissed(shown: Shown) -> None:
    shown.window.show_message("That is not possible now. Nothing was changed.")
    there = shown.driven.shows("That is not possible now.")
    focused = shown.page.note.hasFocus()
    shown.driven.click("Dismiss")

    assert there
    assert focused, "a message takes nobody's focus"
    assert not shown.driven.shows("That is not possible now.")


def test_saved_is_said_only_while_it_is_true(shown: Shown) -> None:
    shown.window.set_case_heading("DR-2026-041", "", is_open=True)
    before = shown.driven.shows("Saved, encrypted")
    shown.driven.type("x")
    during = shown.driven.shows("Saved, encrypted")
    shown.driven.wait_for_text("Saved, encrypted")
    unsaved.note_refused(True)
    refused = shown.driven.shows("Last change not saved")
    unsaved.note_refused(False)

    assert before
    assert not during
    assert refused
    assert shown.driven.shows("Saved, encrypted")


def test_a_practice_case_is_marked_on_every_stage(shown: Shown) -> None:
    shown.window.set_case_heading("PRACTICE", "", is_open=True, practice=True)
    marked = []
    for stage in shown.window.pages.stages():
        shown.window.pages.show(stage)
        marked.append(shown.driven.shows("Practice meeting: people and case are made up."))

    assert marked == [True, True, True]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_with_large_text_a_practice_is_marked_in_one_line_beside_what_there_is_to_try(
    shown: Shown, qapp: QApplication, theme: Theme
) -> None:
    apply_theme(qapp, theme, 200)
    shown.window.resize(1366, 689)
    shown.window.set_case_heading("PRACTICE", "", is_open=True, practice=True)
    banner = shown.window.findChildren(PracticeBanner)[0]
    banner.show_tries("Things to try: 5 of 5 tried")
    label = banner.findChildren(PlainLabel)[0]
    shown.driven.wait(
        lambda: banner.isVisible() and label.width() > 0, lambda: "the line that marks a practice"
    )
    assert label.heightForWidth(label.width()) < 2 * label.fontMetrics().lineSpacing()


def test_every_key_is_listed_with_its_group(shown: Shown) -> None:
    seen: list[str] = []

    def look() -> None:
        dialog = asked_now()
        assert dialog is not None
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.close()

    shown.driven.press_with_dialog("Ctrl+/", look)

    for words in ("Agenda", "Next item", "Ctrl+→", "Find an act", "Ctrl+K", "Alt+2"):
        assert words in seen


def test_the_palette_finds_an_act_by_its_words_even_from_a_note(shown: Shown) -> None:
    def choose() -> None:
        dialog = asked_now()
        assert dialog is not None
        field = dialog.findChild(QLineEdit)
        assert field is not None
        QTest.keyClicks(field, "next it")
        QTest.keyClick(field, Qt.Key.Key_Return)

    shown.page.note.setFocus()
    shown.driven.type("kept ")
    shown.driven.press_with_dialog("Ctrl+K", choose)

    assert shown.page.done == ["next"]
    assert shown.page.note.toPlainText() == "kept "


def test_every_editor_is_flushed_before_locking(shown: Shown) -> None:
    settled: list[str] = []
    shown.page.note.settled.connect(settled.append)
    shown.driven.type("half a")
    shown.window.flush_editors()

    assert settled == ["half a"]


def test_a_stage_that_goes_takes_its_page_along(shown: Shown, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.page.destroyed):
        shown.window.pages.remove("meet")

    assert shown.window.pages.stages() == ("home", "prepare")
    assert not shown.driven.is_there("Meet")


@pytest.mark.parametrize("theme", Theme)
def test_the_largest_text_fits_the_smallest_screen(shown: Shown, qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme, 200)
    shown.window.set_case_heading(
        "DR-2026-041 · SEN support at school", "Mediation", is_open=True, practice=True
    )
    shown.window.show_message("That is not possible now. Nothing was changed.")
    qapp.processEvents()
    least = shown.window.minimumSizeHint()

    assert least.width() <= 1366
    assert least.height() <= 768


def test_typing_in_a_line_reaches_no_shortcut_of_the_window(shown: Shown) -> None:
    line = AutosaveLine(shown.page)
    line.show()
    line.setFocus()
    shown.driven.type("1 2 3 /")

    assert line.text() == "1 2 3 /"
    assert shown.window.pages.current() == "meet"


def test_acts_on_people_by_number_are_one_line_of_the_keys(qapp: QApplication) -> None:
    names = ("Amira Khan", "Dana Price", "Rowan Shah")
    acts = [act(qapp, f"Hand of {n} up or down", f"Ctrl+Shift+{i}", str) for i, n in enumerate(names, 1)]
    acts += [act(qapp, "Prepare", "Alt+1", str), act(qapp, "Meet", "Alt+2", str)]
    keys = KeysDialog(acts)
    shown = [label.text() for label in keys.findChildren(QLabel)]
    keys.deleteLater()

    assert "Hand of a person up or down" in shown
    assert "Ctrl+Shift+1 to 3" in shown
    assert {"Prepare", "Alt+1", "Meet", "Alt+2"} <= set(shown)


def test_the_keys_of_a_page_stand_beside_one_another_without_scrolling(shown: Shown) -> None:
    shown.window.resize(1366, 689)
    groups = [f"Group {number}" for number in range(7)]
    acts = [
        act(shown.window, f"Act {n}", f"Ctrl+Alt+F{n}", str, group=g) for g in groups for n in range(1, 9)
    ]
    keys = KeysDialog(acts, shown.window)
    keys.open()
    QApplication.processEvents()
    lefts = {label.mapTo(keys, label.rect().topLeft()).x() for label in keys.findChildren(HeadingLabel)}
    (scroll,) = keys.findChildren(ScrollArea)
    scrolls = scroll.verticalScrollBar().maximum()
    keys.reject()

    assert len(lefts) >= 3
    assert scrolls == 0


def test_the_palette_knows_other_words_and_puts_what_begins_with_them_first(qapp: QApplication) -> None:
    words = ("Kind: Private", "Begin the private session", "Private session", "Next item")
    palette = CommandPalette([act(qapp, each, "", str) for each in words])
    palette.field.setText("private")
    by_name = [palette.found.item(row).text() for row in range(palette.found.count())]
    palette.field.setText("caucus")
    by_other_word = {palette.found.item(row).text() for row in range(palette.found.count())}
    palette.deleteLater()

    assert by_name == ["Private session", "Kind: Private", "Begin the private session"]
    assert by_other_word == set(words) - {"Next item"}


def test_the_palette_says_when_nothing_is_called_that(shown: Shown) -> None:
    palette = CommandPalette(shown.window.all_actions(), shown.window)
    palette.open()
    palette.field.setText("zebra ")

    assert shown.driven.shows("Nothing here is called “zebra”.")
    assert not palette.found.isVisible()
    palette.field.setText("home")
    assert palette.found.isVisible()
    assert not shown.driven.shows("Nothing here is called")
    palette.reject()


def test_more_is_short_and_sorted(shown: Shown) -> None:
    for words, group in (("Dark colours", SIGHT), ("Guide", WINDOW), ("Undo", "Every stage")):
        shown.window.add_window_action(words, "", str, group=group)
    menu = more_menu(shown.window, shown.window.actions())
    listed = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.deleteLater()

    begin = ["Undo", "Text and colours"]
    assert listed == [*begin, "All keys", "Find an act", "Guide", "More", "About Facilitator", "Quit"]
