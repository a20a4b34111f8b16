"""Keeping the shared view off the screen that the notes are on.

On Wayland a window neither knows nor chooses its place, only its screen, and that only while it fills it
(xdg-shell, `xdg_toplevel.set_fullscreen`): there the shared view opens filling a screen without notes.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.room.screen_places import Sight, screen_for_room, screens_under, sight

if TYPE_CHECKING:
    from ui.room.shared_window import SharedWindow

CAME: Final = "A screen was connected: the shared view is on it now."
FELL: Final = "The screen of the shared view has gone: the shared view is on the screen with your notes now."
WENT_ON: Final = "The screen of the shared view has gone: the shared view is on another screen now."


class RoomScreens(QObject):
    """Places the shared window, and places it anew when a screen comes or goes.

    Where somebody moves it themselves it stays, and `sight` says what can be seen.

    Signals:
        changed(): what can be seen of the notes may be other than before
        told(str): where the shared view is after a screen came or went
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, main: QWidget, screens: Callable[[], Sequence[QRect]] | None = None) -> None:
        super().__init__(main)
        self._main = main
        self._screens = screens or _geometries
        self._window: SharedWindow | None = None
        self._by_screen = QGuiApplication.platformName() == "wayland"
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._came)
            app.screenRemoved.connect(lambda _: QTimer.singleShot(0, self, self.look_again))
            app.primaryScreenChanged.connect(self.changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)

    def place(self, window: "SharedWindow") -> None:
        """Put the window, not yet shown, on a screen without notes, and watch over it from now on."""
        self._window = window
        self._go()

    def forget(self) -> None:
        """Watch over no window: it is closed."""
        self._window = None

    def sight(self) -> Sight:
        """Return what can be seen of the notes now."""
        room = self._place_of(self._window) if self._window is not None else None
        return sight(self._screens(), self._place_of(self._main), room)

    def look_again(self, *, came: bool = False) -> None:
        """Take the window to a screen without notes where it is not on one, and tell what became of it."""
        if self._window is not None and self._is_unseen_or_with_notes():
            moved = self._go()
            if not moved and self._window.isFullScreen():
                # It would hide the notes from the one who needs them.
                self._window.showNormal()
            self.told.emit((CAME if came else WENT_ON) if moved else FELL)
        self.changed.emit()

    def _came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        QTimer.singleShot(0, self, lambda: self.look_again(came=True))

    def _place_of(self, window: QWidget) -> QRect:
        return window.screen().geometry() if self._by_screen else window.frameGeometry()

    def _is_unseen_or_with_notes(self) -> bool:
        screens, window = self._screens(), self._window
        if window is None:
            return False
        room = set(screens_under(self._place_of(window), screens))
        return not room or bool(room & set(screens_under(self._place_of(self._main), screens)))

    def _go(self) -> bool:
        screens, window = self._screens(), self._window
        free = screen_for_room(screens, self._place_of(self._main))
        if window is None or free is None:
            return False
        full = window.isFullScreen()
        if full:
            window.showNormal()
        window.move(screens[free].topLeft())
        if self._by_screen:
            window.setScreen(QGuiApplication.screens()[free])
            window.setWindowState(Qt.WindowState.WindowFullScreen)
        elif full:
            window.showFullScreen()
        return True


def _geometries() -> tuple[QRect, ...]:
    return tuple(screen.geometry() for screen in QGuiApplication.screens())
