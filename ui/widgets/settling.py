"""When typed text is handed on to be saved."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.unsaved import unsaved

LONGEST_UNSAVED_MS: Final = 300
AFTER_REFUSAL_MS: Final = 10_000


class Settling(QObject):
    """Hands an editor's text on within 300 ms of its first unsaved key stroke, however long typing goes on.

    What the store refuses (a full disk) stays unsaved and is handed on again after ten seconds, or with the
    next key stroke.

    Signals:
        settled(str): the text to be saved
    """

    settled = Signal(str)

    def __init__(self, editor: QWidget, read: Callable[[], str], write: Callable[[str], None]) -> None:
        super().__init__(editor)
        self._read = read
        self._write = write
        self._editor = editor
        self._dirty = False
        self._refused = False
        self._edited_since_focus = False
        self._waiting: str | None = None
        self._key = id(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        key = self._key
        self.destroyed.connect(lambda: unsaved.end(key))

    def typed(self) -> None:
        """Note that the person changed the text."""
        self._dirty = True
        self._edited_since_focus = True
        unsaved.begin(self._key)
        if self._refused or not self._timer.isActive():
            self._refused = False
            self._timer.start(LONGEST_UNSAVED_MS)

    def flush(self) -> None:
        """Hand the text on now, if there is anything new in it."""
        self._timer.stop()
        if not self._dirty:
            return
        self._dirty = self._refused = False
        try:
            self.settled.emit(self._read())
        finally:
            if not self._refused:
                unsaved.end(self._key)

    def not_saved(self) -> None:
        """Keep what was handed on as unsaved: the store could not take it."""
        self._dirty = self._refused = True
        unsaved.begin(self._key)
        self._timer.start(AFTER_REFUSAL_MS)

    def leave(self) -> None:
        """Hand the text on and show what was held back while the person typed; the focus has gone."""
        self.flush()
        self._edited_since_focus = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting != self._read():
            self._write(waiting)

    def show(self, text: str) -> None:
        """Show the saved `text`, but never over what the person is typing: then it waits until they leave."""
        if self._editor.hasFocus() and self._edited_since_focus:
            self._waiting = text
            return
        if not self._dirty and text != self._read():
            self._write(text)

    def replace(self, text: str) -> None:
        """Show `text` whatever is there; nothing is handed on."""
        self._timer.stop()
        self._dirty = self._refused = False
        self._edited_since_focus = False
        self._waiting = None
        unsaved.end(self._key)
        self._write(text)
