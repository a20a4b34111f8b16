"""What a cell of the table of people is changed with, in its place: it saves itself as every field does."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.fields.kept_field import KeptField
from ui.widgets.autosave_line import AutosaveLine

STAYS = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class CellEditor(QFrame):
    """Lies over a cell until Enter, Tab or Escape; what is refused keeps it open, with the sentence below.

    `field` is a labelled field or a list; `give_up` puts back what stood there; `settle` keeps what stands
    in it now and returns whether it was kept.

    Signals:
        closed(int): it is over; 1 by Enter, 2 by Tab, -2 by Shift+Tab, 0 otherwise
    """

    closed = Signal(int)

    def __init__(
        self, field: QWidget, parent: QWidget, *, give_up: Callable[[], object], settle: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._around = parent
        self._give_up, self._settle = give_up, settle
        self._over = False
        self._place = QRect()
        self.control = field.editor if isinstance(field, KeptField) else field
        if isinstance(field, KeptField):
            field.hide_label()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(field)
        self.control.installEventFilter(self)

    def lie_over(self, place: QRect) -> None:
        """Lie over the middle of that part of the parent, higher where there is something to say."""
        self._place = place
        height = max(place.height(), self.sizeHint().height())
        higher = max(0, self.control.sizeHint().height() - place.height())
        top = min(place.top() - higher // 2, max(0, self._around.height() - height))
        self.setGeometry(place.left(), top, place.width(), height)

    def begin(self) -> None:
        """Take the keyboard, with everything chosen that is there."""
        self.show()
        self.raise_()
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.control, AutosaveLine):
            self.control.selectAll()

    def finish(self, how: int = 0) -> bool:
        """Keep what stands there and be over; return False where it is refused."""
        if self._over:
            return True
        if not self._settle():
            self.lie_over(self._place)
            return False
        self._end(how)
        return True

    def leave(self) -> None:
        """Be over whatever stands there; what could not be kept is a draft."""
        if not self._over:
            self._end(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Enter, Tab and Escape, and that the keyboard went elsewhere."""
        if self._over:
            return False
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in STAYS:
                self.finish()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._heard(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Grow with a sentence that appears below the field."""
        if event.type() == QEvent.Type.LayoutRequest and not self._place.isNull():
            self.lie_over(self._place)
        return super().event(event)

    def _heard(self, event: QKeyEvent) -> bool:
        how = {
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Enter: 1,
            Qt.Key.Key_Tab: 2,
            Qt.Key.Key_Backtab: -2,
        }.get(Qt.Key(event.key()), 0)
        if how:
            self.finish(how)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
            self._end(0)
            return True
        return False

    def _end(self, how: int) -> None:
        self._over = True
        self.closed.emit(how)
