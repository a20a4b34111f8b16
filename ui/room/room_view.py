"""Keeps the shared window and the strip on the main window showing what the case says the room sees."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from facilitator.agreement.shared_view import BLANK, SharedView
from facilitator.changes import Changes
from facilitator.platform_watch.screen_capture import leave_out_of_captures
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.room.handed_on import hand_on
from ui.room.room_screens import RoomScreens
from ui.room.room_strip import RoomStrip
from ui.room.shared_window import SharedWindow
from ui.widgets.announcement import announce
from ui.widgets.message_bar import say
from ui.window.main_window import MainWindow

REFRESH_MS = 250
GROUP = "Shared view"


class RoomView(QObject):
    """Opens, holds and closes the shared view. It lives as long as a case is open."""

    def __init__(self, controller: CaseController, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = controller
        self._window: SharedWindow | None = None
        self._drawn: SharedView | None = None
        self._opens = act(self, "Shared view", "F9", self._open_or_close, group=GROUP)
        self._holds = act(self, "Hold blank", "Ctrl+B", self._hold_or_release, group=GROUP)
        self._fills = act(self, "Fill the screen", "Shift+F9", self._fill, group=GROUP)
        protection = leave_out_of_captures(int(window.winId()))
        self.strip = RoomStrip(self._opens, self._holds, self._fills, protection.sentence, window)
        self.strip.addActions(self.actions_for_keys())
        self._screens = RoomScreens(window)
        self._screens.changed.connect(self._refresh)
        self._screens.told.connect(self._tell)
        self._main = window
        self._alarm = ""
        self._timer = QTimer(self, interval=REFRESH_MS)
        self._timer.timeout.connect(self._refresh)
        controller.changed.connect(self._on_changed)
        controller.ended.connect(self.close)
        self._refresh()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts, for every screen of the case."""
        return (self._opens, self._holds, self._fills)

    def close(self) -> None:
        """Close the shared window; the room sees nothing."""
        self._timer.stop()
        if self._window is not None:
            window, self._window = self._window, None
            window.canvas.show_view(BLANK)
            window.close()
            window.deleteLater()
        self._drawn = None
        self._screens.forget()

    def _open_or_close(self) -> None:
        if self._window is not None:
            self._window.close()
            return
        if not self._controller.run(lambda case: case.room.open()):
            return
        self._window = SharedWindow()
        self._window.closed.connect(self._closed)
        self._window.pressed.connect(lambda event: hand_on(event, self._main))
        self._screens.place(self._window)
        self._window.show()
        self._timer.start()
        self._refresh()

    def _closed(self) -> None:
        if self._window is None:
            return
        self.close()
        self._controller.run(lambda case: case.room.close())

    def _hold_or_release(self) -> None:
        case = self._controller.case_file
        if self._window is not None:
            held = not case.room.current().held
            self._controller.run(lambda case: case.room.hold(held=held))

    def _fill(self) -> None:
        if self._window is not None:
            self._window.toggle_full_screen()

    def _on_changed(self, _changes: Changes) -> None:
        self._refresh()

    def _refresh(self) -> None:
        case = self._controller.case_file
        room = case.room.current()
        self._holds.setEnabled(room.open)
        self._fills.setEnabled(room.open)
        self._opens.setText("Close shared view" if room.open else "Shared view")
        self._holds.setText("Show the meeting" if room.held else "Hold blank")
        view = case.room.shared_view() if room.open else BLANK
        picture = None
        if self._window is not None and view != self._drawn:
            self._window.canvas.show_view(view)
            self._drawn = view
            picture = self._window.canvas.grab()
        self.strip.show_room(room, view, picture, self._screens.sight())
        alarm = self.strip.alarm() if room.open else ""
        if alarm and alarm != self._alarm:
            announce(self.strip, alarm)
        self._alarm = alarm

    def _tell(self, sentence: str) -> None:
        say(self._main, sentence)
