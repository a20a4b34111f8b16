"""The second window, for a projector or a screen share."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.app_icon import SHARED_DRAWING, app_icon
from ui.look.dressed import dress
from ui.look.window_titles import SHARED_TITLE
from ui.room.room_canvas import RoomCanvas
from ui.widgets.system_keys import keys_on


class SharedWindow(QWidget):
    """A window of its own that shows the room canvas; F11 fills the screen, Esc leaves that.

    Signals:
        closed(): the window was closed
        pressed(QKeyEvent): a key that means nothing here; it is meant for the main window
        composed(QInputMethodEvent): what an input method makes of several keys, as an accent and its letter
    """

    closed = Signal()
    pressed = Signal(object)
    composed = Signal(object)

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(SHARED_TITLE)
        self.setWindowIcon(app_icon(SHARED_DRAWING))
        self.setAccessibleName("What the room sees")
        dress(self)
        # Without it the system gives a dead key to nobody, and its accent is lost.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.canvas = RoomCanvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        # Typing goes on in the main window: opening this one must not take the keyboard from a note.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The words on it are drawn smaller where they need to be: it never grows by itself.
        self.setMinimumSize(320, 180)
        self.resize(960, 540)
        for keys, act in (("F11", self.toggle_full_screen), ("Esc", self.showNormal)):
            QShortcut(QKeySequence(keys_on(keys)), self, act)

    def toggle_full_screen(self) -> None:
        """Fill the screen the window is on, or stop filling it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what is meant for the meeting."""
        self.pressed.emit(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hand on what is being composed; the room sees none of it."""
        self.composed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the room sees nothing any more."""
        super().closeEvent(event)
        self.closed.emit()
