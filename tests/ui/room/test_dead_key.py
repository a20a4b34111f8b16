"""Real keys on a real layout: an accent begun while the shared window has the keyboard is on its letter."""

import sys
from pathlib import Path

import pytest

from tests.desktop.session import DesktopSession
from tests.desktop.waiting import until

pytestmark = pytest.mark.system("Xvfb", "dbus-daemon", "xdotool", "setxkbmap")

MEETING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from facilitator.practice import create_practice_case
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from tests.ui.every_stage import EveryStage
from ui.room.room_view import RoomView

folder = Path(sys.argv[1])
app = QApplication([])
vault = Vault.create(folder / "vault", "five quiet otters humming", keychain=None, cost=WHERE_MEMORY_IS_SHORT)
case = create_practice_case(vault)
case.meeting.start()
window = EveryStage(case, vault)
view = RoomView(window.controller, window)
window.show_strip(view.strip)
window.pages.show("meet")
window.show()
view.actions_for_keys()[0].trigger()

def show():
    page = window.pages.page()
    (folder / "new").write_text(page.writing_place().toPlainText())
    (folder / "new").replace(folder / "note")

timer = QTimer(interval=20)
timer.timeout.connect(show)
timer.start()
sys.exit(app.exec())
"""


@pytest.mark.parametrize(
    ("keys", "note"),
    [(("dead_circumflex", "e", "t", "e"), "ête"), (("dead_circumflex", "e", "dead_circumflex", "o"), "êô")],
)
def test_a_dead_key_in_the_shared_window_begins_a_letter_of_the_note(
    tmp_path: Path, keys: tuple[str, ...], note: str
) -> None:
    script = tmp_path / "meeting.py"
    script.write_text(MEETING)
    with DesktopSession(keychain=False, screen=True) as session:
        session.run_to_end("setxkbmap", "fr")
        session.start(sys.executable, str(script), str(tmp_path), name="app")
        is_shown = (tmp_path / "note").exists
        until(is_shown, (session.logs / "app.err").read_text, seconds=60)

        def found() -> str:
            asked = ("xdotool", "search", "--onlyvisible", "--name", "Facilitator, shared view")
            return session.run_to_end(*asked).stdout.strip()

        shared = until(found, "the shared window is there", seconds=30).split()[0]
        session.run_to_end("xdotool", "windowfocus", "--sync", shared)
        session.run_to_end("xdotool", "key", "--delay", "60", *keys)
        written = tmp_path / "note"
        until(lambda: written.read_text() == note, written.read_text, seconds=10)
