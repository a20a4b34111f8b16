"""Takes a picture of every screen and dialog, for a look at each by eye.

Run from the repository, on a screen or under Xvfb:
python -m tests.screenshots.every_screen FOLDER [THEME] [PERCENT] [long]
The last word fills the case with names and titles as long as they get.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.screenshots.practice_meeting import PracticeMeeting
from tests.screenshots.take import wait
from tests.ui.every_screen.case_screens import OpenCase
from tests.ui.every_screen.dialogs import DIALOGS
from tests.ui.every_screen.front_screens import aside_screens, front_screens, guide_screens, home_screens
from tests.ui.every_screen.long_case import LongCase
from tests.ui.every_screen.new_case_screens import new_case_screens
from ui.look.theme import Theme, apply_theme
from ui.window.main_window import MainWindow

SETTLE_MS = 250


class Album:
    """Numbers and saves the pictures of one window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._number = 0

    def add(self, name: str, *others: QWidget | None) -> None:
        """Save a picture of the window, and one of each other window that is open."""
        self._number += 1
        wait(SETTLE_MS)
        name = name.replace(",", "").replace(" ", "-")
        for place, window in enumerate((self._window, *others)):
            if window is not None:
                beside = f"-{place}" if place else ""
                window.grab().save(str(self._folder / f"{self._number:02}-{name}{beside}.png"))


def main(folder: Path, theme: Theme, percent: int, *, full: bool) -> None:
    """Take every picture in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    apply_theme(app, theme, percent)
    with tempfile.TemporaryDirectory() as scratch:
        made = LongCase(Path(scratch)) if full else PracticeMeeting(Path(scratch))
        window = MainWindow()
        window.resize(1366, 768)
        window.show()
        album = Album(window, folder)
        for screens in (front_screens(window, Path("/home/kim")), home_screens(window)):
            for screen in screens:
                album.add(screen)
        for screen in aside_screens(window, made):
            album.add(screen)
        for screen in guide_screens(window):
            album.add(screen)
        for screen in new_case_screens(window, made.vault):
            album.add(screen)
        opened = OpenCase(window, made)
        for screen in opened.screens():
            album.add(screen, *opened.beside())
        opened.close()
        for name, make in DIALOGS.items():
            dialog = make(window)
            dialog.open()
            album.add(f"dialog {name}", dialog)
            dialog.reject()
            dialog.deleteLater()
        window.close()
        made.close()


if __name__ == "__main__":
    _, where, *rest = sys.argv
    main(
        Path(where),
        Theme(rest[0]) if rest else Theme.LIGHT,
        int(rest[1]) if len(rest) > 1 else 100,
        full="long" in rest,
    )
