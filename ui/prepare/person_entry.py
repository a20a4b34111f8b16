"""The fields for the next person, below the columns of the table: Enter in any of them adds."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.case.identity import PartyId
from facilitator.case.people import Party, Role, distinct_parties
from facilitator.errors import FacilitatorError
from ui.look.dressed import follow_look
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.people_rows import NO_PARTY, Column
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import PlainButton
from ui.widgets.choice import Choice
from ui.widgets.plain_label import PlainLabel

ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
WHO_PLACE: Final = "person:who"


class PersonEntry(QWidget):
    """Name, who they are, part and party; what is half typed is kept as a draft.

    Signals:
        added(): the case took the person; the name is empty for the next
    """

    added = Signal()

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._edges: Mapping[Column, tuple[int, int]] = {}
        self.name = AutosaveLine(self, placeholder="Name of the next person")
        self.who = AutosaveLine(self, placeholder="Who they are")
        self.who.setAccessibleName("Who the new person is")
        self.part: Choice[Role] = Choice("Part of new person", [], self)
        self.party: Choice[PartyId | None] = Choice("Party of new person", [(None, NO_PARTY)], self)
        self.button = PlainButton("Add", self)
        self._refusal = PlainLabel("", self)
        self._refusal.set_tone("danger")
        self._refusal.hide()
        self._place = ""
        self.who.replace_text(controller.case_file.drafts.at(WHO_PLACE).text)
        for control in (self.name, self.who, self.part, self.party):
            control.installEventFilter(self)
        self.name.settled.connect(lambda text: self._draft(self._place, text, self.name))
        self.who.settled.connect(lambda text: self._draft(WHO_PLACE, text, self.who))
        self.party.activated.connect(lambda _: self._party_chosen())
        self.button.clicked.connect(self.add)
        follow_look(self, self._lay_out)

    def show_parties(self, parties: Sequence[Party]) -> None:
        """Offer these parties; the one that is chosen stays chosen."""
        first_time = not self._place
        before = None if first_time else self.party.value()
        called = distinct_parties(parties)
        self.party.offer([*((party.id, called[party.id]) for party in parties), (None, NO_PARTY)])
        known = [party.id for party in parties]
        if first_time:
            self.party.show_value(self._with_draft(known))
        elif before in known or before is None:
            self.party.show_value(before)
        if first_time or self._place != _place_of(self.party.value()):
            self._party_chosen()
        self._name_them()

    def choose_party(self, party_id: PartyId | None) -> None:
        """Let the next person be of that party."""
        if party_id != self.party.value():
            self.party.show_value(party_id)
            self._party_chosen()

    def begin(self) -> None:
        """Put the keyboard where the next name is typed."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the fields and the button in the order of Tab."""
        return (self.name, self.who, self.part, self.party, self.button)

    def add(self) -> None:
        """Add who is typed; when it is refused it stays, with the reason below it."""
        self.name.flush()
        self.who.flush()
        name, who, part, party = self.name.text(), self.who.text(), self.part.value(), self.party.value()
        if not self._controller.run(
            lambda case: case.people.add(name, party, part, who_they_are=who), self._show_refusal
        ):
            self.begin()
            return
        self._tell("")
        for line, place in ((self.name, self._place), (self.who, WHO_PLACE)):
            line.replace_text("")
            self._draft(place, "", line)
        self.part.setCurrentIndex(0)
        self.begin()
        self.added.emit()

    def align(self, edges: Mapping[Column, tuple[int, int]]) -> None:
        """Stand below these columns; edges are left and width in pixels."""
        self._edges = dict(edges)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the height of one row of fields, of two where it is narrow."""
        return QSize(grid(60), self._needed_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and a width that larger text fits."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the fields out."""
        super().resizeEvent(event)
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add on Enter, in whichever field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTERS:
            self.add()
            return True
        return super().eventFilter(watched, event)

    def _with_draft(self, known: Sequence[PartyId]) -> PartyId | None:
        drafts = self._controller.case_file.drafts
        typed = (party for party in (*known, None) if drafts.at(_place_of(party)).text)
        return next(typed, known[0] if known else None)

    def _party_chosen(self) -> None:
        before, self._place = self._place, _place_of(self.party.value())
        kept = self._controller.case_file.drafts.at(self._place).text
        self.name.flush()
        if before and self.name.text() and not kept:
            self._draft(before, "", self.name)
            self._draft(self._place, self.name.text(), self.name)
        elif before != self._place:
            self.name.replace_text(kept)
        outside = self.party.value() is None
        self.part.offer([(role, role.label) for role in Role if role.of_no_party is outside])
        self._name_them()

    def _name_them(self) -> None:
        whose = "of no party" if self.party.value() is None else f"in {self.party.currentText()}"
        for control, words in ((self.name, "Name of new person"), (self.button, "Add person")):
            if control.accessibleName() != f"{words} {whose}":
                control.setAccessibleName(f"{words} {whose}")

    def _draft(self, place: str, text: str, line: AutosaveLine) -> None:
        self._controller.run(
            lambda case: case.drafts.save(place, text, line.cursorPosition()), line.note_refusal
        )

    def _show_refusal(self, error: FacilitatorError) -> None:
        self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self._refusal.setText(f"⚠ {sentence}" if sentence else "")
        self._refusal.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)
        self.updateGeometry()
        self._lay_out()

    def _rows(self) -> tuple[tuple[tuple[QWidget, int, int], ...], ...]:
        """Return the controls row by row, each with its left edge and width."""
        gap = grid(1)
        width = self.width()
        if Column.PART in self._edges:
            edges = {
                column: (left + gap, max(1, wide - 2 * gap)) for column, (left, wide) in self._edges.items()
            }
            name, who, part = edges[Column.NAME], edges[Column.WHO], edges[Column.PART]
            party, more = edges[Column.AUTHORITY], edges[Column.MORE]
            wide = more[0] - 2 * gap - party[0]
            return (
                (
                    (self.name, *name),
                    (self.who, *who),
                    (self.part, *part),
                    (self.party, party[0], wide),
                    (self.button, more[0], min(more[1], self.button.sizeHint().width())),
                ),
            )
        add = self.button.sizeHint().width()
        half = (width - 3 * gap) // 2
        rest = (width - add - 4 * gap) // 2
        return (
            ((self.name, gap, half), (self.who, half + 2 * gap, half)),
            (
                (self.part, gap, rest),
                (self.party, rest + 2 * gap, rest),
                (self.button, 2 * rest + 3 * gap, add),
            ),
        )

    def _needed_height(self) -> int:
        rows = 1 if Column.PART in self._edges else 2
        line = self.name.sizeHint().height() + grid(1)
        told = 0 if self._refusal.isHidden() else self._refusal.sizeHint().height() + grid(1)
        return rows * line + told

    def _lay_out(self) -> None:
        line, top = self.name.sizeHint().height(), 0
        for row in self._rows():
            for control, left, width in row:
                control.setGeometry(left, top, width, line)
            top += line + grid(1)
        if not self._refusal.isHidden():
            self._refusal.setGeometry(grid(1), top, self.width() - grid(2), self._refusal.sizeHint().height())
        if self.minimumHeight() != self._needed_height():
            self.setFixedHeight(self._needed_height())


def _place_of(party_id: PartyId | None) -> str:
    return f"person:{party_id or 'none'}"
