"""Two screens that Qt knows of: the shared window opens on the one without notes, primary or not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[3]
OPENS = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.canary_case import CanaryCase
from tests.desktop.words_read import words_read
from tests.facilitator.builders import a_vault
from ui.page.case_controller import CaseController
from ui.window.main_window import MainWindow
from ui.page.page import Page
from ui.room.room_view import RoomView

app = QApplication([])
vault = a_vault(Path(sys.argv[1], "vault"))
canaries = CanaryCase(vault)
controller = CaseController(canaries.case)
main = MainWindow()
main.setGeometry(int(sys.argv[2]), 60, 900, 600)
main.pages.add("meet", "Meet", Page())
view = RoomView(controller, main)
main.show_strip(view.strip)
main.pages.show("meet")
main.show()
QTest.qWaitForWindowExposed(main)
view.actions_for_keys()[0].trigger()
QTest.qWait(50)
print(len(app.screens()), view._window.screen().name(), main.screen().name(), *words_read(view.strip))
view.close()
canaries.close()
vault.close()
"""


def _screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    size = {"x": x, "y": 0, "width": width, "height": height}
    return {"name": name, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.mark.parametrize(
    ("notes_at", "room_on", "notes_on"), [(2000, "first", "second"), (60, "second", "first")]
)
def test_the_shared_window_opens_on_the_screen_without_notes(
    tmp_path: Path, notes_at: int, room_on: str, notes_on: str
) -> None:
    screens = [_screen("first", 0, 1920, 1080), _screen("second", 1920, 1366, 768)]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    environment = dict(os.environ) | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={config.name}",  # a colon, as after a drive, would end it
        "PYTHONPATH": os.pathsep.join((str(REPOSITORY), os.environ.get("PYTHONPATH", ""))),
    }
    told = subprocess.run(
        [sys.executable, "-c", OPENS, str(tmp_path / "case"), str(notes_at)],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.stdout.startswith(f"2 {room_on} {notes_on} "), told.stderr
    assert " The room sees an empty page: held." in told.stdout
    assert "your notes" not in told.stdout
