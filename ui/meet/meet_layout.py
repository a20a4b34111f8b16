"""Where the parts of the instrument stand: side by side, or as two pages where the text is large."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.look.theme import grid, look_signals
from ui.meet.agenda_column import AgendaColumn
from ui.meet.notes_column import NotesColumn
from ui.meet.people_column import PeopleColumn
from ui.meeting_head.head_columns import head_columns
from ui.widgets.layout_parts import AS_LARGE_AS_WANTED

FLOOR_SHARES: Final = (5, 6)
LEAST_STEPS: Final = 60


class Sight(Enum):
    """What of the instrument is in sight."""

    ALL = auto()
    FLOOR = auto()
    NOTES = auto()


class MeetLayout(QWidget):
    """Agenda, notes and people, which never push each other.

    Where they do not fit side by side, the floor (agenda and people) and the notes are two pages.

    Signals:
        turned(): something else is in sight
    """

    turned = Signal()

    def __init__(
        self, agenda: AgendaColumn, notes: NotesColumn, people: PeopleColumn, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.agenda, self.notes, self.people = agenda, notes, people
        self.sight = Sight.ALL
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for part in (agenda, notes, people):
            self._row.addWidget(part)
        look_signals().applied.connect(self._choose)

    def in_two_pages(self) -> bool:
        """Return whether not all of it is in sight at once."""
        return self.sight is not Sight.ALL

    def show_notes(self) -> None:
        """Bring the notes into sight."""
        if self.sight is Sight.FLOOR:
            self._show(Sight.NOTES)

    def show_floor(self) -> None:
        """Bring agenda and people into sight."""
        if self.sight is Sight.NOTES:
            self._show(Sight.FLOOR)

    def turn_page(self) -> None:
        """Show the other page, where there are two."""
        if self.sight is not Sight.ALL:
            self._show(Sight.NOTES if self.sight is Sight.FLOOR else Sight.FLOOR)

    def open_field(self, name: str) -> QWidget | None:
        """Turn to the page where the control called `name` is, and give it the keyboard."""
        for part in (self.agenda, self.notes, self.people):
            for control in part.findChildren(QWidget):
                if control.accessibleName() == name and control.focusPolicy() and not part.isVisible():
                    self.turn_page()
                    control.setFocus(Qt.FocusReason.OtherFocusReason)
                    return control
        return None

    def minimumSizeHint(self) -> QSize:
        """Return little: the parts are cut to what there is, and their lists scroll."""
        return QSize(grid(LEAST_STEPS), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        columns = head_columns(self.width())
        for part, width in zip((self.agenda, self.people), columns or (0, 0), strict=True):
            part.setMinimumWidth(width)
            part.setMaximumWidth(width or AS_LARGE_AS_WANTED)
        agenda, people = FLOOR_SHARES if columns is None else (0, 0)
        for part, stretch in ((self.agenda, agenda), (self.notes, 1), (self.people, people)):
            self._row.setStretchFactor(part, stretch)
        if columns is not None:
            self._show(Sight.ALL)
        elif self.sight is Sight.ALL:
            writes = self.notes.isAncestorOf(QApplication.focusWidget() or self)
            self._show(Sight.NOTES if writes else Sight.FLOOR)

    def _show(self, sight: Sight) -> None:
        if sight is self.sight:
            return
        self.sight = sight
        self.notes.setVisible(sight is not Sight.FLOOR)
        for part in (self.agenda, self.people):
            part.setVisible(sight is not Sight.NOTES)
        self.turned.emit()
