"""The parts that the style sheet is set on: only what is seen is dressed anew when the look changes.

One style sheet of the application makes Qt look at every control there is, shown or not, a millisecond each;
the same sheet on the parts of a window takes a tenth of that for each control in them.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.look.theme import look_signals, style_sheet


class _Dress(QObject):
    """Keeps one part dressed; what is hidden when the look changes follows once it is shown."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._is_stale = False
        part.setStyleSheet(style_sheet())
        part.installEventFilter(self)
        look_signals().chosen.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Dress a part that is about to be seen."""
        if event.type() == QEvent.Type.Show:
            self.freshen()
        return False

    def freshen(self) -> None:
        """Dress the part if the look has changed since."""
        if self._is_stale:
            self._is_stale = False
            self._part.setStyleSheet(style_sheet())

    def _follow(self) -> None:
        self._is_stale = True
        if self._part.isVisible():
            self.freshen()


def dress(part: QWidget) -> None:
    """Give a part of a window, or a window of few parts, the look, now and whenever it changes.

    No part may hold another one that is dressed: Qt would dress what is inside twice.
    """
    if _dress_of(part) is None:
        _Dress(part)


def freshen(part: QWidget) -> None:
    """Dress a part that is about to be shown, before Qt measures what is in it."""
    kept = _dress_of(part)
    if kept is not None:
        kept.freshen()


def _dress_of(part: QWidget) -> _Dress | None:
    return next((child for child in part.children() if isinstance(child, _Dress)), None)
