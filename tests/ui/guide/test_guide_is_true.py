"""What the guide names is what the program has: every key, every word of a screen."""

from collections import defaultdict
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from facilitator.guide.contents import topic_called, topics
from facilitator.guide.topic import Mark, Span, Topic
from tests.ui.every_screen.case_screens import OpenCase
from tests.ui.every_screen.front_screens import aside_screens, front_screens, guide_screens, home_screens
from tests.ui.every_screen.long_case import LongCase
from tests.ui.opened_app import Opened
from ui.guide.guide import Guide
from ui.home.destruction import stays_aside
from ui.home.written_words import LET_READ
from ui.lock.idle_lock import COUNTDOWN_SECONDS, MEETING_IDLE_SECONDS
from ui.look.preferences import Look
from ui.look.theme import Theme, apply_theme
from ui.look.window_titles import SHARED_TITLE, TITLE
from ui.session.lost_page import SAVE
from ui.tasks import InlineTasks
from ui.unlock.unlocking import ASIDE, IS_ASIDE
from ui.window.look_actions import LookActions
from ui.window.main_window import MainWindow

NAMES: Final = [topic.name for topic in topics()]
# Acts that the app adds to the window, which the last test looks for there, and words of a moment.
BY_THE_APP: Final = {
    "Lock": {"Ctrl+L"},
    "Full screen": {"F11"},
    "Undo": {"Ctrl+Z"},
    "Redo": {"Ctrl+Shift+Z", "Ctrl+Y"},
    "How long this case is kept": set[str](),
}
OF_A_MOMENT: Final = {SAVE, LET_READ, SHARED_TITLE, "Mediation", "Disagreement resolution"}


class Seen:
    """Every act with its keys and every word of a button or a heading, over all screens."""

    def __init__(self) -> None:
        self.keys: defaultdict[str, set[str]] = defaultdict(set)
        self.words: set[str] = set()
        for words, keys in BY_THE_APP.items():
            self.keys[words] |= keys
            self.words.add(words)

    def look(self, window: MainWindow) -> None:
        self.take(window.all_actions())
        for part in window.findChildren(QWidget):
            if isinstance(part, QAbstractButton | QLabel):
                self.words |= {part.accessibleName(), part.text().split("\u2003")[0]}

    def take(self, acts: tuple[QAction, ...]) -> None:
        for act in acts:
            self.words.add(act.text())
            self.keys[act.text()] |= {keys.toString() for keys in act.shortcuts()}

    def has(self, span: Span) -> bool:
        """Return whether an act of that name, or one that begins so, has that key."""
        return any(
            QKeySequence(span.words).toString() in keys
            for words, keys in self.keys.items()
            if words == span.act or words.startswith(f"{span.act} ")
        )


@pytest.fixture(scope="module")
def seen(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    folder = tmp_path_factory.mktemp("screens")
    apply_theme(qapp, Theme.LIGHT, 100)
    made, window, found = LongCase(folder), MainWindow(), Seen()
    # A paper is opened only where somebody sees it.
    window.show()
    LookActions(window, qapp, folder, Look())
    Guide(window, InlineTasks())
    for screens in (
        front_screens(window, Path("/home/kim")),
        home_screens(window),
        aside_screens(window, made),
        guide_screens(window),
    ):
        for _ in screens:
            found.look(window)
    opened = OpenCase(window, made)
    for screen in opened.screens():
        found.look(window)
        if screen == "meet, before the start":
            found.take(tuple(opened.meet.findChildren(QAction)))
    opened.close()
    window.close()
    made.close()
    return found


@pytest.mark.parametrize("topic", topics(), ids=NAMES)
def test_every_key_in_the_guide_is_the_key_of_its_act(seen: Seen, topic: Topic) -> None:
    keys = [span for span in topic.spans if span.mark is Mark.KEY]

    assert [f"{span.words} for {span.act}" for span in keys if not seen.has(span)] == []


@pytest.mark.parametrize("topic", topics(), ids=NAMES)
def test_every_word_of_a_screen_in_the_guide_stands_on_one(seen: Seen, topic: Topic) -> None:
    named = {span.words for span in topic.spans if span.mark is Mark.ON_SCREEN} - OF_A_MOMENT
    begun = {words for words in named if any(shown.startswith(words) for shown in seen.words)}

    assert named - begun == set()


def test_the_app_has_the_acts_that_it_adds(opened: Opened) -> None:
    acts = {act.text(): {keys.toString() for keys in act.shortcuts()} for act in opened.window.all_actions()}

    assert {words: keys for words, keys in BY_THE_APP.items() if acts.get(words) != keys} == {}


def test_the_minutes_before_locking_are_those_of_the_lock() -> None:
    trouble = " ".join(span.words for span in topic_called("trouble").spans)

    assert f"nobody touched the computer for {MEETING_IDLE_SECONDS // 60} minutes" in trouble
    assert COUNTDOWN_SECONDS == 60
    assert "counts down a minute before" in trouble


def test_the_window_to_share_is_called_as_the_guide_says() -> None:
    room = topic_called("room")
    said = " ".join(block.words for section in room.sections for block in section.blocks)

    assert f"Share the window called {SHARED_TITLE}, and not your whole screen." in said
    assert f"The window that is called only {TITLE} has your notes." in said


def test_what_stays_when_cases_are_set_aside_is_what_the_program_says() -> None:
    left, trouble = (
        " ".join(block.words for section in topic_called(name).sections for block in section.blocks)
        for name in ("what-is-left", "trouble")
    )

    for words in ("start Facilitator with --vault and that folder", "give that folder its former name"):
        assert words in IS_ASIDE
    assert "Start Facilitator with --vault and the folder where they lie" in trouble
    assert "remove the new cases and give that folder its former name" in trouble
    assert "is not destroyed while it is set aside" in trouble
    assert "is not destroyed while it is set aside" in ASIDE
    assert "so do their keys" in stays_aside([Path("aside")])[0]
    assert "cases that you set aside, with their keys" in left
