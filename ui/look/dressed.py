"""The parts that the style sheet is set on: only what is seen is dressed anew when the look changes.

One style sheet of the application makes Qt look at every control there is, shown or not, a millisecond each;
the same sheet on the parts of a window takes a tenth of that for each control in them. What controls measure
for themselves follows in the same way where they ask by `follow_look`. Meet, its head and `FittedLabel` do so
at once, shown or not: otherwise a page that was hidden meanwhile stood 3 pixels off with text at 200 %.
"""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.look.theme import look_signals, style_sheet

_places = count()


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
            for follower in sorted(self._part.findChildren(_Follower), key=lambda each: each.place):
                follower.catch_up()

    def _follow(self) -> None:
        self._is_stale = True
        if self._part.isVisible():
            self.freshen()


class _Follower(QObject):
    """Has one part measure itself anew; while it is hidden that waits until it is shown."""

    def __init__(self, part: QWidget, measure: Callable[[], object]) -> None:
        super().__init__(part)
        self.part = part
        # In the order in which they were made, as the signal has it: what is made later measures the others.
        self.place = next(_places)
        self._measure = measure
        self._is_behind = False
        part.installEventFilter(self)
        look_signals().applied.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Catch up with a part that is about to be seen, dressed first: Qt shows what is inside before it."""
        if self._is_behind and event.type() == QEvent.Type.Show:
            above: QWidget | None = self.part
            while above is not None:
                freshen(above)
                above = above.parentWidget()
            self.catch_up()
        return False

    def catch_up(self) -> None:
        """Measure if the look has changed since."""
        if self._is_behind:
            self._is_behind = False
            self._measure()

    def _follow(self) -> None:
        self._is_behind = True
        if self.part.isVisible():
            self.catch_up()


def follow_look(part: QWidget, measure: Callable[[], object]) -> None:
    """Call `measure` whenever the look has changed: at once where `part` is seen, else as it is shown."""
    _Follower(part, measure)


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
