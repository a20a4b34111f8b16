"""The people beside the notes: how each stands, whom to hear next, and what a hand on the mouse can do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId
from facilitator.meeting.standing import PartyStanding
from ui.look.theme import grid
from ui.meet.people_list import PeopleList
from ui.page.faces import Faces
from ui.widgets.button import LinkButton
from ui.widgets.fitted_label import FittedLabel
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.shortened import shortened
from ui.widgets.tip import explain

HOW: Final = (
    "Click, or Ctrl+number: floor \u00b7 Ctrl+Shift+number: hand \u00b7 right-click: the rest. "
    "Reached with Tab: Enter floor, menu key the rest."
)
LONGEST_NAME: Final = 22


class PeopleColumn(QFrame):
    """Shows the people; before the start, what is still missing stands in their place.

    Signals:
        floor_asked(id): give this person the floor
    """

    floor_asked = Signal(object)

    def __init__(self, missing: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = PeopleList(self)
        self._least: ParticipantId | None = None
        self._suggestion = LinkButton("", self)
        self._suggestion.setProperty("small", "true")
        kept = self._suggestion.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._suggestion.setSizePolicy(kept)
        self._suggestion.clicked.connect(lambda: self.floor_asked.emit(self._least))
        head = self._head = QHBoxLayout()
        head.addWidget(HeadingLabel("People", self, wrap=False))
        head.addStretch(1)
        head.addWidget(self._suggestion)
        how = self._how = FittedLabel(self, times=0.82, lines=2)
        how.show_words(HOW, tone="ink_muted")
        there = QWidget(self)
        inside = QVBoxLayout(there)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(self.list, 1)
        below = self._below = QHBoxLayout()
        below.addWidget(how)
        inside.addLayout(below)
        self._before = ScrollArea(self, margin=3)
        self._before.body.addWidget(missing)
        self._before.body.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(there)
        self._stack.addWidget(self._before)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._stack)
        self._there = there
        self.show_flat(flat=False)

    def show_flat(self, *, flat: bool) -> None:
        """Leave the height to the people: what can be done with them is said in the guide."""
        self._how.setVisible(not flat)
        air = 0 if flat else 1
        self._head.setContentsMargins(grid(3), grid(air), grid(2), grid(air))
        self._below.setContentsMargins(grid(3), grid(air), grid(3), grid(1.5 * air))

    def show_missing_instead(self, *, is_missing: bool) -> None:
        """Show what is missing for a start in place of the people, or the people."""
        self._stack.setCurrentWidget(self._before if is_missing else self._there)

    def show_standings(self, parties: Sequence[PartyStanding]) -> None:
        """Show how everybody stands."""
        self.list.show_standings(parties)

    def suggest(self, person_id: ParticipantId | None, faces: Faces) -> None:
        """Name the one who has spoken least, by time alone; None names nobody."""
        self._least = person_id
        self._suggestion.setVisible(person_id is not None)
        if person_id is not None:
            name = faces.name(person_id)
            self._suggestion.setText(f"Least heard: {shortened(name, LONGEST_NAME)}")
            self._suggestion.setAccessibleName(f"Least heard so far: {name}")
            explain(self._suggestion, "By speaking time alone. Gives them the floor.")
