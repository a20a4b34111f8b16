"""The first moments: an empty window at once, then what belongs into it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication

from facilitator import APP_ID
from facilitator.platform_watch.windows_program import hold_running_mark, take_name
from ui.look.window_titles import TITLE
from ui.startup import exception_hook
from ui.startup.program import Program
from ui.window.main_window import MainWindow
from ui.window.window_place import WindowPlace

if TYPE_CHECKING:
    from ui.app import App

# The empty window is on the screen before anything else is loaded.
# ruff: noqa: PLC0415


class Start:
    """Shows the window, then builds the app in it and hands it to `built`."""

    def __init__(
        self,
        app: QApplication,
        folder: Path | None,
        *,
        practice: bool,
        built: "Callable[[App], None]" = lambda _: None,
    ) -> None:
        from facilitator.vault.location import default_folder
        from ui.look.preferences import read_look

        self._app = app
        self._built = built
        self._folder = folder if folder is not None else default_folder()
        self._look = read_look(self._folder)
        self._practice = practice
        self.whole: App | None = None
        self.window = MainWindow(furnished=False)
        self.window.painted.connect(self._furnish)
        self._place = WindowPlace(self.window)

    def show(self) -> None:
        """Show the window where it was last time."""
        self._place.begin(self._look.place)
        self.window.show()

    def tell(self, sentence: str) -> None:
        """Show a sentence about an error nobody handled, once there is a place for it."""
        if self.whole is not None:
            self.window.show_message(sentence, tone="danger")

    def end(self) -> None:
        """Save and close everything without a question, as the system asks at its own end; then end."""
        try:
            if self.whole is not None:
                self.whole.end()
                self._keep_place()
        finally:
            self._app.exit(0)

    def _furnish(self) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self._build_or_leave)

    def _build_or_leave(self) -> None:
        try:
            self._build()
        finally:
            if self.whole is None:
                self._app.exit(1)

    def _keep_place(self) -> None:
        if self.whole is not None:
            self.whole.keep_place(self._place.remembered())

    def _build(self) -> None:
        from ui.app import App
        from ui.look.app_icon import app_icon
        from ui.look.theme import apply_theme

        look = self._look
        apply_theme(self._app, look.theme, look.text_percent)
        self.whole = App(self._app, self.window, self._folder, look, practice=self._practice)
        self.window.closing.connect(self._keep_place)
        self.whole.start()
        self.window.setWindowIcon(app_icon())
        self._built(self.whole)


def run(folder: Path | None, *, practice: bool, copy: Path | None = None) -> int:
    """Run the windows until they are closed, and bring in the encrypted copy given; return the exit code."""
    _be_quiet()
    take_name(APP_ID)
    hold_running_mark(APP_ID)
    app = Program(sys.argv[:1])
    if copy is not None:
        app.open(copy.absolute())
    app.setApplicationName(TITLE)
    app.setDesktopFileName(APP_ID)
    start = Start(app, folder, practice=practice, built=lambda whole: app.open_with(whole.bring_in))
    exception_hook.install(start.tell)
    start.show()
    from ui.startup.ending_signals import ending_signals

    signals = ending_signals(start.end)
    from ui.startup.traceless_settings import redirect_settings, remove_settings

    settings = redirect_settings()
    try:
        return app.exec()
    finally:
        if signals is not None:
            signals.close()
        remove_settings(settings)


def _be_quiet() -> None:
    """Have Qt not introduce the program to desktop portals, nor report each field that Wayland leaves.

    Nor each font that lacks a script: what is written to a terminal would say in which somebody wrote.
    """
    os.environ["QT_NO_XDG_DESKTOP_PORTAL"] = "1"
    QLoggingCategory.setFilterRules("qt.qpa.wayland.textinput.warning=false\nqt.text.font.*=false")
