"""Takes the pictures of the README from the practice meeting, each as small as it can be.

Run from the repository, on a screen or under Xvfb:
python -m tests.screenshots.take FOLDER [THEME] [PERCENT]
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.agreement.choices import Safety
from facilitator.casefile import CaseFile
from facilitator.cases.summary import summary_of
from facilitator.changes import Changes
from tests.screenshots.practice_meeting import PracticeMeeting
from tests.ui.every_stage import EveryStage
from ui.finish.finish_page import FinishPage
from ui.look.theme import Theme, apply_theme, grid
from ui.note_writing.note_editor import NoteEditor
from ui.room.room_view import RoomView
from ui.session.saved_time import SavedTime
from ui.session.undo_actions import UndoActions

SETTLE_MS = 600
# A screen of the app needs no more; the file takes a third of the room.
COLOURS = 128
HALF_A_NOTE = "Could the mentor also be there on the day J. moves class?"


@dataclass
class Scene:
    """The window on a practice case whose meeting is played step by step."""

    window: EveryStage
    practice: PracticeMeeting
    room: RoomView
    folder: Path
    ending: str

    def act(self, do: Callable[[CaseFile], Changes]) -> None:
        """Do an act as a page would."""
        self.window.controller.run(do)

    def shoot(self, stage: str, name: str = "") -> None:
        """Show a stage and save its picture."""
        if self.window.pages.current() != stage:
            self.window.pages.show(stage)
        self._save(self.window, name or stage)

    def shoot_room(self) -> None:
        """Save what the room sees of the meeting."""
        self.room._opens.trigger()
        self.act(lambda case: case.room.hold(held=False))
        shown = self.room._window
        assert shown is not None
        shown.resize(1366, 768)
        self._save(shown, "room")
        self.room._opens.trigger()

    def _save(self, shown: QWidget, name: str) -> None:
        wait(SETTLE_MS)
        path = self.folder / f"{name}{self.ending}.png"
        shown.grab().save(str(path))
        with Image.open(path) as taken:
            small = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(path, optimize=True)


def wait(ms: int) -> None:
    """Let the window draw for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def play(scene: Scene) -> None:
    """Play the meeting, taking a picture where each stage is at its fullest."""
    scene.shoot("prepare")
    scene.shoot("meet", "meet-before")
    scene.practice.meet(scene.act)
    editor = scene.window.findChild(NoteEditor)
    assert editor is not None
    editor.setPlainText(HALF_A_NOTE)
    scene.shoot("meet")
    scene.shoot_room()
    scene.practice.agree(scene.act)
    scene.shoot("agree")
    scene.act(lambda case: case.meeting.end())
    scene.act(lambda case: case.finish.answer_safety(Safety.NOBODY_AT_RISK))
    scene.window.pages.show("finish")
    wait(SETTLE_MS)
    page = scene.window.findChild(FinishPage)
    assert page is not None
    inside = page._scroll.widget()
    assert inside is not None
    bar = page._scroll.verticalScrollBar()
    bar.setValue(page._document.mapTo(inside, QPoint(0, 0)).y() - grid(3))
    scene.shoot("finish")


def main(folder: Path, theme: Theme, percent: int) -> None:
    """Take every picture in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    apply_theme(app, theme, percent)
    with tempfile.TemporaryDirectory() as scratch:
        practice = PracticeMeeting(Path(scratch))
        window = EveryStage(practice.case, practice.vault)
        window.resize(1366, 768)
        room = RoomView(window.controller, window)
        window.show_strip(room.strip, room.strip.acts)
        SavedTime(window, window.controller)
        UndoActions(window, window.controller)
        summary = summary_of(practice.case)
        below = f"{summary.process_label} · online · 7 people from 4 parties"
        heading = f"{summary.reference} · {summary.title}"
        window.set_case_heading(heading, below, is_open=True, practice=True)
        window.show()
        ending = "" if theme is Theme.LIGHT else f"-{theme.value.replace(' ', '-')}"
        play(Scene(window, practice, room, folder, ending))
        room.close()
        window.controller.end()
        window.close()
        practice.close()


if __name__ == "__main__":
    _, where, *rest = sys.argv
    main(Path(where), Theme(rest[0]) if rest else Theme.LIGHT, int(rest[1]) if len(rest) > 1 else 100)
