"""Keeps the shared window and the strip on the main window showing what the case says the room sees."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from facilitator.agreement.shared_view import BLANK, RoomWays, SharedView, Showing
from facilitator.changes import Changes
from facilitator.platform_watch.screen_capture import leave_out_of_captures
from ui.page.actions import act, find_by
from ui.page.case_controller import CaseController
from ui.room.act_words import (
    CLOSE,
    FILL,
    HOLD,
    NEXT_PAGE,
    OPEN,
    SHOW_PLAN,
    UNFILL,
    hold_words,
    plan_words,
    turn_words,
)
from ui.room.handed_on import hand_on, hand_on_composed
from ui.room.room_screens import RoomScreens
from ui.room.room_strip import RoomStrip
from ui.room.shared_window import SharedWindow
from ui.widgets.announcement import announce
from ui.widgets.message_bar import say
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    pass

REFRESH_MS = 250
GROUP = "Shared view"


class RoomView(QObject):
    """Opens, holds and closes the shared view. It lives as long as a case is open."""

    def __init__(self, controller: CaseController, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = controller
        self._window: SharedWindow | None = None
        self._drawn: SharedView | None = None
        self._opens = act(self, OPEN, "F9", self._open_or_close, group=GROUP)
        self._holds = act(self, HOLD, "Ctrl+B", self._hold_or_release, group=GROUP)
        self._fills = act(self, FILL, "Shift+F9", self._fill, group=GROUP)
        self._plans = act(self, SHOW_PLAN, "Ctrl+F9", self._show_plan_or_meeting, group=GROUP)
        find_by(self._plans, "everything agreed so far, read out, projector")
        self._turns = act(self, NEXT_PAGE, "Alt+F9", self._turn_page, group=GROUP)
        protection = leave_out_of_captures(int(window.winId()))
        in_strip = (self._holds, self._turns, self._fills, self._opens)
        self.strip = RoomStrip(in_strip, protection.sentence, window)
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
        return (self._opens, self._holds, self._fills, self._plans, self._turns)

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
        self._window.composed.connect(lambda event: hand_on_composed(event, self._main))
        self._screens.place(self._window)
        self._window.show()
        self._keep_main_before(self._window)
        self._timer.start()
        self._refresh()

    def _keep_main_before(self, window: SharedWindow) -> None:
        """Leave the notes in front and with the keyboard, whatever the system does with a new window.

        On a screen of its own the shared window stays in front of what else is there.
        """
        self._main.activateWindow()
        if window.screen() is self._main.screen():
            self._main.raise_()

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

    def _show_plan_or_meeting(self) -> None:
        if self._window is not None:
            self._controller.run(lambda case: case.room.turn_plan())

    def _turn_page(self) -> None:
        if self._window is not None:
            self._window.canvas.turn_page()
            self._drawn = None
            self._refresh()

    def _fill(self) -> None:
        if self._window is not None:
            self._window.toggle_full_screen()
            self._refresh()

    def _on_changed(self, _changes: Changes) -> None:
        self._refresh()

    def _refresh(self) -> None:
        case = self._controller.case_file
        room = case.room.current()
        self._holds.setEnabled(room.open)
        self._fills.setEnabled(room.open)
        self._plans.setEnabled(room.open)
        self._opens.setText(CLOSE if room.open else OPEN)
        view = case.room.shared_view() if room.open else BLANK
        picture = None
        if self._window is not None and view != self._drawn:
            self._window.canvas.show_view(view)
            self._drawn = view
            picture = self._window.canvas.grab()
        pages = self._window.canvas.pages() if self._window is not None else (1, 1)
        self._turns.setEnabled(view.showing is Showing.PLAN and pages[1] > 1)
        self._name_acts(case.room.ways(), pages)
        self.strip.show_room(room, view, picture, self._screens.sight(), pages=pages)
        alarm = self.strip.alarm() if room.open else ""
        if alarm and alarm != self._alarm:
            announce(self.strip, alarm)
        self._alarm = alarm

    def _name_acts(self, ways: RoomWays, pages: tuple[int, int]) -> None:
        fills = self._window is not None and self._window.isFullScreen()
        self._holds.setText(hold_words(ways))
        self._plans.setText(plan_words(ways))
        self._fills.setText(UNFILL if fills else FILL)
        self._turns.setText(turn_words(*pages))

    def _tell(self, sentence: str) -> None:
        say(self._main, sentence)
