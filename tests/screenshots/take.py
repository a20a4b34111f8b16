"""Takes the pictures of the README from the practice meeting.

Run from the repository, on a screen or under Xvfb:
python -m tests.screenshots.take FOLDER [THEME] [PERCENT]
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.agreement.choices import Safety
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from tests.screenshots.practice_meeting import PracticeMeeting
from ui.case_controller import CaseController
from ui.case_ending import CaseEnding
from ui.main_window import MainWindow
from ui.room.room_view import RoomView
from ui.stages import stage_pages
from ui.tasks import InlineTasks
from ui.theme import Theme, apply_theme

SETTLE_MS = 600


@dataclass
class Scene:
    """The window on a practice case whose meeting is played step by step."""

    window: MainWindow
    controller: CaseController
    practice: PracticeMeeting
    folder: Path

    def act(self, do: Callable[[CaseFile], Changes]) -> None:
        """Do an act as a page would."""
        self.controller.run(do)

    def shoot(self, stage: str, name: str = "") -> None:
        """Show a stage and save its picture."""
        if self.window.current_stage() != stage:
            self.window.show_stage(stage)
        wait(SETTLE_MS)
        self.window.grab().save(str(self.folder / f"{name or stage}.png"))


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
    scene.act(
        lambda case: case.save_draft("note", "Could the mentor also be there on the day J. moves class?")
    )
    scene.shoot("meet")
    scene.practice.agree(scene.act)
    scene.shoot("agree")
    scene.act(lambda case: case.end_meeting())
    scene.act(lambda case: case.answer_safety(Safety.NOBODY_AT_RISK))
    scene.shoot("finish")


def main(folder: Path, theme: Theme, percent: int) -> None:
    """Take every picture in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    apply_theme(app, theme, percent)
    with tempfile.TemporaryDirectory() as scratch:
        practice = PracticeMeeting(Path(scratch))
        controller, tasks, window = CaseController(), InlineTasks(), MainWindow()
        window.resize(1366, 768)
        controller.set_case(practice.case)
        ending = CaseEnding(controller, tasks, practice.vault)
        for key, label, make in stage_pages(controller, tasks, ending):
            window.add_stage(key, label, make())
        room = RoomView(controller, window)
        window.show_strip(room.strip)
        summary = practice.case.summary()
        below = f"{summary.process_label} · online · 7 people from 4 parties"
        heading = f"{summary.reference} · {summary.title}"
        window.set_case_heading(heading, below, is_open=True, practice=True)
        window.show()
        play(Scene(window, controller, practice, folder))
        room.close()
        controller.clear_case()
        window.close()
        practice.close()


if __name__ == "__main__":
    _, where, *rest = sys.argv
    main(Path(where), Theme(rest[0]) if rest else Theme.LIGHT, int(rest[1]) if len(rest) > 1 else 100)
