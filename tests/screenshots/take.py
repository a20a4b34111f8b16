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

from facilitator.agreement.action import Due
from facilitator.agreement.choices import Safety
from facilitator.agreement.issue import IssueState
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.notes import NoteKind
from facilitator.practice import PracticeClock, create_practice_case, weekday_after
from facilitator.vault.vault import Vault
from resources import read_toml
from tests.canary_case import PASSPHRASE, QUICK
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
    case: CaseFile
    clock: PracticeClock
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
    data = read_toml("practice_case.toml")
    scene.shoot("prepare")
    scene.shoot("meet", "meet-before")
    scene.act(lambda case: case.start_meeting())
    for _ in range(3):
        scene.clock.advance(290)
        scene.act(lambda case: case.next_item())
    people = {person.name: person.id for person in scene.case.participants()}
    for turn in data["meeting"]:
        scene.act(lambda case, turn=turn: case.give_floor(people[turn["speaker"]]))
        scene.clock.advance(turn["seconds"])
        scene.act(lambda case, turn=turn: case.write_note(turn["note"], NoteKind(turn["kind"])))
    scene.act(lambda case: case.park_topic("Transport to the summer club"))
    scene.act(lambda case: case.give_floor(people["Rowan Shah"]))
    scene.clock.advance(68)
    for name in ("Amira Khan", "Dana Price"):
        scene.act(lambda case, name=name: case.raise_hand(people[name]))
    scene.act(
        lambda case: case.save_draft("note", "Could the mentor also be there on the day J. moves class?")
    )
    scene.shoot("meet")
    for issue in data["issues"]:
        scene.act(lambda case, issue=issue: case.raise_issue(issue["heading"]))
        key = scene.case.issues()[-1].id
        scene.act(lambda case, issue=issue, key=key: case.change_issue(key, state=IssueState(issue["state"])))
    for action in data["actions"]:
        propose(scene, action)
    scene.shoot("agree")
    scene.act(lambda case: case.end_meeting())
    scene.act(lambda case: case.answer_safety(Safety.NOBODY_AT_RISK))
    scene.shoot("finish")


def propose(scene: Scene, action: dict[str, str]) -> None:
    """Propose one action of the practice case, with the consents it has."""
    scene.act(lambda case: case.propose_action(action["what"]))
    key = scene.case.actions()[-1].id
    due = Due(day=weekday_after(scene.case.today(), int(action["days"])))
    know = action["how_we_will_know"]
    scene.act(lambda case: case.change_action(key, who=action["who"], due=due, how_we_will_know=know))
    for party in scene.case.parties()[: None if action["agreed"] else 1]:
        scene.act(lambda case, party=party: case.consent(key, party.id))


def main(folder: Path, theme: Theme, percent: int) -> None:
    """Take every picture in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    apply_theme(app, theme, percent)
    with tempfile.TemporaryDirectory() as scratch:
        vault = Vault.create(Path(scratch) / "vault", PASSPHRASE, keychain=None, cost=QUICK)
        clock = PracticeClock()
        case = create_practice_case(vault, clock=clock)
        controller, tasks, window = CaseController(), InlineTasks(), MainWindow()
        window.resize(1366, 768)
        controller.set_case(case)
        ending = CaseEnding(controller, tasks, vault)
        for key, label, make in stage_pages(controller, tasks, ending):
            window.add_stage(key, label, make())
        room = RoomView(controller, window)
        window.show_strip(room.strip)
        summary = case.summary()
        below = f"{summary.process_label} · online · 7 people from 4 parties"
        heading = f"{summary.reference} · {summary.title}"
        window.set_case_heading(heading, below, is_open=True, practice=True)
        window.show()
        play(Scene(window, controller, case, clock, folder))
        room.close()
        controller.clear_case()
        window.close()
        case.close()
        vault.close()


if __name__ == "__main__":
    _, where, *rest = sys.argv
    main(Path(where), Theme(rest[0]) if rest else Theme.LIGHT, int(rest[1]) if len(rest) > 1 else 100)
