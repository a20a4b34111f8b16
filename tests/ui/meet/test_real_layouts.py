"""Real keys on real keyboard layouts: French, German, Swiss, British, and a dead key."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.session import DesktopSession
from tests.desktop.waiting import until

pytestmark = pytest.mark.system("Xvfb", "dbus-daemon", "xdotool", "setxkbmap")

MEETING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from facilitator.practice import create_practice_case
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from ui.page.case_controller import CaseController
from ui.window.main_window import MainWindow
from ui.meet.meet_page import MeetPage
from ui.page.page import Page
from ui.tasks import InlineTasks
from ui.look.theme import Theme, apply_theme

folder = Path(sys.argv[1])
app = QApplication([])
apply_theme(app, Theme.LIGHT, 100)
vault = Vault.create(folder / "vault", "five quiet otters humming", keychain=None, cost=WHERE_MEMORY_IS_SHORT)
case = create_practice_case(vault)
case.meeting.start()
controller = CaseController(case)
window = MainWindow()
window.pages.add("prepare", "Prepare", Page())
page = MeetPage(controller, InlineTasks(controller), window.pages)
window.pages.add("meet", "Meet", page)
window.resize(1366, 768)
window.show_keys = lambda: window.setProperty("asked", "keys")
told = []
for action in window.actions():
    action.triggered.connect(lambda _=False, action=action: told.append(action.text()))
window.pages.show("meet")
window.show()
window.activateWindow()
names = [person.name for person in case.people.all()]
order = {person.id: place for place, person in enumerate(case.people.all(), start=1)}
shown = folder / "shown.json"

def show():
    meeting = case.meeting.current()
    now = {
        "hands": [order[hand.participant_id] for hand in meeting.hands],
        "speaker": order.get(meeting.speaker_id, 0),
        "stage": window.pages.current(),
        "note": page.writing_place().toPlainText(),
        "in note": page.writing_place().hasFocus(),
        "acts": told,
    }
    waiting = folder / "shown.new"
    waiting.write_text(json.dumps(now))
    waiting.replace(shown)
    focus = folder / "focus"
    if focus.exists():
        focus.unlink()
        page._people.list.setFocus()
        next(b for b in page.findChildren(QWidget) if b.accessibleName() == "Pause").setFocus()

timer = QTimer(interval=20)
timer.timeout.connect(show)
timer.start()
sys.exit(app.exec())
"""
FIRST = 10


class Typist:
    """Strikes keys of a layout by their place and reads what the meeting shows."""

    def __init__(self, session: DesktopSession, folder: Path) -> None:
        self.session = session
        self.folder = folder

    def shown(self) -> dict[str, object]:
        value: dict[str, object] = json.loads((self.folder / "shown.json").read_text())
        return value

    def layout(self, *arguments: str) -> None:
        told = self.session.run_to_end("setxkbmap", *arguments)
        assert told.returncode == 0, told.stderr

    def strike(self, *keys: str) -> None:
        self.session.run_to_end("xdotool", "key", "--delay", "20", *keys)

    def wait(self, what: str, expected: object) -> None:
        until(
            lambda: self.shown()[what] == expected,
            lambda: f"{what} is {expected!r}; the meeting shows {self.shown()}",
            seconds=10,
        )


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    script = tmp_path / "meeting.py"
    script.write_text(MEETING)
    with DesktopSession(keychain=False, screen=True) as session:
        session.start(sys.executable, str(script), str(tmp_path), name="app")
        errors = session.logs / "app.err"
        is_shown = (tmp_path / "shown.json").exists
        until(is_shown, lambda: f"the meeting is shown: {errors.read_text()}", seconds=60)

        def found() -> str:
            asked = ("xdotool", "search", "--onlyvisible", "--name", "Facilitator")
            return session.run_to_end(*asked).stdout.strip()

        number = until(found, "the window is there", seconds=30).split()[0]
        session.run_to_end("xdotool", "windowfocus", "--sync", number)
        hands = Typist(session, tmp_path)
        hands.wait("in note", expected=True)
        yield hands


@pytest.mark.parametrize(
    "layout", [("us",), ("gb",), ("fr",), ("de",), ("ch",), ("ch", "fr"), ("be",)], ids="-".join
)
def test_the_digit_row_gives_the_floor_and_raises_hands(typist: Typist, layout: tuple[str, ...]) -> None:
    typist.layout(*layout)
    for place in range(7):
        typist.strike(f"ctrl+shift+{FIRST + place}")
        typist.wait("hands", [place + 1])
        assert typist.shown()["speaker"] in (0, place)
        typist.strike(f"ctrl+{FIRST + place}")
        typist.wait("speaker", place + 1)
        typist.wait("hands", [])
    assert typist.shown()["note"] == ""
    typist.strike(f"alt+{FIRST}")
    typist.wait("stage", "prepare")
    typist.strike(f"alt+{FIRST + 1}")
    typist.wait("stage", "meet")


@pytest.mark.parametrize("layout", ["us", "fr", "de", "ch"])
def test_alt_with_the_keypad_goes_nowhere(typist: Typist, layout: str) -> None:
    typist.layout(layout)
    typist.strike("alt+KP_1", "alt+KP_7", "alt+KP_Home", "x")
    typist.wait("note", "x")
    assert typist.shown()["stage"] == "meet"


def test_a_dead_key_on_a_button_begins_a_note(typist: Typist) -> None:
    typist.layout("fr")
    (typist.folder / "focus").touch()
    typist.wait("in note", expected=False)
    typist.strike("dead_circumflex", "e", "t", "e")
    typist.wait("note", "ête")


def test_a_compose_sequence_on_a_button_begins_a_note(typist: Typist) -> None:
    typist.layout("us", "-option", "compose:ralt")
    (typist.folder / "focus").touch()
    typist.wait("in note", expected=False)
    typist.strike("Multi_key", "apostrophe", "e", "t")
    typist.wait("note", "ét")
