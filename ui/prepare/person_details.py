"""What is known about a person beyond the table, and the button that removes them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.acts.people_acts import PersonChanges, PersonText
from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant, Presence, Role, presences
from facilitator.case.preparation import still_asked_of
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.named_chip import NamedChip
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import LinkButton, PlainButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

FIELDS: Final[dict[PersonText, tuple[str, str]]] = {
    "say_name": ("How to say the name", "For example: a-MEE-ra"),
    "pronouns": ("Pronouns", "If they wish to say"),
    "latin_name": ("Spelling in Latin letters", "For the document, when the name is in another script"),
    "access_needs": ("Access needs", "What helps this person: breaks, large print, time to think"),
}
BESIDE: Final[tuple[PersonText, ...]] = ("say_name", "pronouns", "latin_name")


class PersonDetails(Card):
    """Everything about one person; Escape closes it.

    Signals:
        closed(): the keyboard goes back to the table
    """

    closed = Signal()

    def __init__(self, controller: CaseController, person: Participant) -> None:
        super().__init__()
        self.person_id = person.id
        self._controller = controller
        self._heading = HeadingLabel("", self)
        self._close = LinkButton("Close", self)
        self._close.clicked.connect(self.closed)
        self._fields: dict[PersonText, KeptField] = {}
        for name, (label, hint) in FIELDS.items():
            self._fields[name] = KeptField(
                controller,
                label,
                f"person:{person.id}:{name}",
                _worded(person.id, name),
                field=AutosaveText(lines=1) if name == "access_needs" else AutosaveLine(),
                hint=hint,
            )
        outside = person.party_id is None
        self._role = Choice("", [(role, role.label) for role in Role if role.of_no_party is outside])
        self._role.activated.connect(lambda _: self._change(role=self._role.value()))
        self._presence: Choice[Presence] = Choice("", [])
        self._presence.activated.connect(lambda _: self._say_presence())
        self._attendance = NamedChip("All agree to attendance")
        self._attendance.clicked.connect(lambda on: self._change(attendance_agreed=on))
        self._remove = PlainButton("Remove this person")
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.people.remove(person.id)))
        self._lay_out()

    def begin(self) -> None:
        """Put the focus on the first field."""
        self._fields["say_name"].setFocus()

    def show_person(self, person: Participant, called: str, *, attendance_asked: bool) -> None:
        """Show what the case holds; `attendance_asked`: others must agree to their coming."""
        self._heading.setText(called)
        self._close.setAccessibleName(f"Close what is known about {called}")
        for name, field in self._fields.items():
            field.show_saved(str(getattr(person, name)))
            field.call(f"{FIELDS[name][0]}: {called}")
        self._role.show_value(person.role)
        self._role.setAccessibleName(f"Role of {called}")
        self._attendance.setVisible(attendance_asked or person.attendance_agreed)
        self._attendance.show_state(
            on=person.attendance_agreed, about=called, wanted="attendance_agreed" in still_asked_of(person)
        )
        self._remove.setAccessibleName(f"Remove {called}")
        self._show_presence(person, called)

    def control_for(self, field: str) -> QWidget | None:
        """Return the control of that field of the person, None where it is in the table."""
        others: dict[str, QWidget] = {
            "role": self._role,
            "attending": self._presence,
            "attendance_agreed": self._attendance,
        }
        return others.get(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        columns = Columns(self)
        for name in BESIDE:
            columns.add(self._fields[name], least_steps=56)
        needs = self._fields["access_needs"].editor
        needs.setFixedHeight(needs.minimumHeight())
        settled = QWidget(self)
        flow = FlowLayout(settled)
        acts: tuple[QWidget, ...] = (self._role, self._presence, self._attendance, self._remove)
        for part in acts:
            part.setParent(settled)
            flow.addWidget(part)
        self.body.setSpacing(grid(2))
        self.body.addLayout(head)
        rows: tuple[QWidget, ...] = (columns, self._fields["access_needs"], settled)
        for row in rows:
            self.body.addWidget(row)

    def _show_presence(self, person: Participant, called: str) -> None:
        case = self._controller.case_file
        self._presence.offer((each, each.label) for each in presences(begun=case.meeting.has_begun()))
        self._presence.show_value(case.people.presence(person))
        self._presence.setAccessibleName(f"Whether {called} is here")

    def _say_presence(self) -> None:
        presence = self._presence.value()
        if not self._controller.run(lambda case: case.people.mark_presence(self.person_id, presence)):
            case = self._controller.case_file
            person = next(each for each in case.people.all() if each.id == self.person_id)
            self._presence.show_value(case.people.presence(person))

    def _change(self, *, role: Role | None = None, attendance_agreed: bool | None = None) -> None:
        changes: PersonChanges = {}
        if role is not None:
            changes["role"] = role
        if attendance_agreed is not None:
            changes["attendance_agreed"] = attendance_agreed
        self._controller.run(lambda case: case.people.change(self.person_id, **changes))


def _worded(person_id: ParticipantId, name: PersonText) -> "Callable[[CaseFile, str], Changes]":
    """Return the act that gives that field of the person other words."""

    def change(case: "CaseFile", words: str) -> Changes:
        changes: PersonChanges = {}
        changes[name] = words
        return case.people.change(person_id, **changes)

    return change
