"""Where one writes below the notes: the note, and above it the line for an action while that is open."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ActionId
from ui.look.theme import grid, has_large_text, look_signals
from ui.meet.note_composer import NoteComposer
from ui.page.case_controller import CaseController
from ui.spoken_entry.spoken_entry import SpokenEntry
from ui.window.foot import tell_at_foot


class WritingArea(QVBoxLayout):
    """Holds the composer and the line; with large text the line stands alone, `notes` and note wait."""

    def __init__(
        self, controller: CaseController, composer: NoteComposer, notes: QWidget, parent: QWidget
    ) -> None:
        super().__init__()
        self._controller = controller
        self._composer, self._notes, self._parent = composer, notes, parent
        self._entry: SpokenEntry | None = None
        self.setSpacing(grid(1.5))
        self.addWidget(composer)
        look_signals().applied.connect(self._make_room)
        self._make_room()

    def begin_entry(self) -> None:
        """Open the line for an action above the note, whose half-typed words stay."""
        if self._entry is None:
            self._entry = SpokenEntry(self._controller, self._parent)
            self._entry.left.connect(self._end_entry)
            self._entry.proposed.connect(self._proposed)
            self.insertWidget(0, self._entry)
        elif self._entry.isHidden():
            self._entry.reload()
        self._entry.show()
        self._make_room()
        self._entry.begin()

    def place(self) -> QWidget:
        """Return where words go that are typed anywhere."""
        if self._entry is not None and self._composer.isHidden():
            return self._entry.line
        return self._composer.editor

    def _end_entry(self) -> None:
        if self._entry is not None:
            self._entry.flush()
            self._entry.hide()
        self._make_room()
        self._composer.editor.setFocus()

    def _proposed(self, action_id: ActionId) -> None:
        number = self._controller.case_file.actions.numbers().get(action_id)
        told = f"Proposed as action {number}" if number else "A draft waits in Agree"
        tell_at_foot(self._composer, told)
        self._end_entry()

    def _make_room(self) -> None:
        large = has_large_text()
        above, below = (0.75, 1) if large else (1.5, 2.5)
        self.setContentsMargins(grid(2.5), grid(above), grid(2.5), grid(below))
        alone = self._entry is not None and not self._entry.isHidden() and large
        for part in (self._notes, self._composer):
            part.setVisible(not alone)
