"""A person: name, role, what is settled with them, and more on asking."""

from collections.abc import Sequence
from typing import Final, Unpack

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.acts.people_acts import PersonChanges, PersonTick
from facilitator.case.calendar_words import clock_time, long_date
from facilitator.case.people import Participant, Party, Presence, Role, presences
from facilitator.case.preparation import still_asked_of
from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.named_chip import NamedChip
from ui.prepare.person_details import PersonDetails
from ui.widgets.button import LinkButton, PlainButton
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.party_badge import PartyBadge
from ui.widgets.plain_label import MutedLabel
from ui.widgets.row_moves import step_by_key
from ui.widgets.system_keys import shown_keys
from ui.widgets.tab_order import order_tabs
from ui.widgets.tip import explain

CHIPS: Final[dict[PersonTick, str]] = {
    "confidentiality_accepted": "Accepts confidentiality",
    "authority": "Has authority to decide",
    "access_asked": "Asked about access needs",
    "attendance_agreed": "All agree to attendance",
}


class PersonRow(QFrame):
    """Everything about one person; Alt with an arrow moves them among their party's people."""

    def __init__(
        self, controller: CaseController, person: Participant, roles: Sequence[Role], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = person.id
        self._badge = PartyBadge("", "", 0, self)
        self._name = KeptField(
            controller,
            "Name",
            f"person:{person.id}:name",
            lambda case, text: case.people.change(self._id, name=text),
        )
        self._role = Choice("", [(role, role.label) for role in roles], moves=True)
        self._role.activated.connect(lambda _: self._change(role=self._role.value()))
        self._up, self._down = PlainButton("↑"), PlainButton("↓")
        explain(self._up, "Earlier in the list", shown_keys("Alt+Up"))
        explain(self._down, "Later in the list", shown_keys("Alt+Down"))
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._chips: dict[str, NamedChip] = {}
        for field, words in CHIPS.items():
            self._chips[field] = chip = NamedChip(words)
            chip.clicked.connect(lambda on, name=field: self._tick(name, on))
        self._presence: Choice[Presence] = Choice("", [], moves=True)
        self._presence.activated.connect(lambda _: self._say_presence())
        self._more = LinkButton("More")
        self._more.clicked.connect(self._show_details)
        self._summary = MutedLabel("", self)
        self._details: PersonDetails | None = None
        self._person = person
        self._called = person.name
        self._lay_out()

    def show_person(
        self, person: Participant, called: str, party: Party | None, *, attendance_asked: bool
    ) -> None:
        """Show what the case holds of the person; `attendance_asked`: others must agree to their coming."""
        self._person, self._called = person, called
        self._badge.show_person(
            person.name, party.called if party else "no party", party.colour if party else None
        )
        self._name.show_saved(person.name)
        self._name.call(f"Name of {called}")
        self._role.show_value(person.role)
        self._role.setAccessibleName(f"Role of {called}")
        self._up.setAccessibleName(f"Move {called} up")
        self._down.setAccessibleName(f"Move {called} down")
        wanted = still_asked_of(person)
        for field, chip in self._chips.items():
            chip.show_state(on=bool(getattr(person, field)), about=called, wanted=field in wanted)
        explain(self._chips["confidentiality_accepted"], _since(person))
        self._show_presence(called)
        self._chips["authority"].setVisible(party is not None)
        self._chips["attendance_agreed"].setVisible(attendance_asked or person.attendance_agreed)
        self._summary.setText(_summary(person))
        self._show_open()
        if self._details is not None:
            self._details.show_person(person, called)

    def control_for(self, field: str) -> QWidget | None:
        """Return the control of that field of the person."""
        others: dict[str, QWidget] = {"role": self._role, "attending": self._presence}
        return others.get(field) or self._chips.get(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the person with Alt and an arrow."""
        if step := step_by_key(event):
            self._move(step)
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        who, moves = QWidget(self), QWidget(self)
        first, arrows = QHBoxLayout(who), QHBoxLayout(moves)
        for row in (first, arrows):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(grid(2))
        self._name.show_label(False)
        first.addWidget(self._name, 1)
        arrows.addWidget(self._role, 1)
        arrows.addWidget(self._up)
        arrows.addWidget(self._down)
        top = Columns(self)
        top.add(who, stretch=3, least_steps=60)
        top.add(moves, stretch=2, least_steps=64)
        settled = QWidget(self)
        flow = FlowLayout(settled)
        for part in (*self._chips.values(), self._presence, self._more):
            flow.addWidget(part)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(grid(2.5))
        self._body = QVBoxLayout()
        whole.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._body, 1)
        self._body.setSpacing(grid(1.5))
        for widget in (top, settled, self._summary):
            self._body.addWidget(widget)

    def _show_details(self) -> None:
        if self._details is None:
            self._details = PersonDetails(self._controller, self._person, self)
            self._body.addWidget(self._details)
            self._details.show_person(self._person, self._called)
            order_tabs(self)
        else:
            self._details.setHidden(not self._details.isHidden())
        self._show_open()
        if not self._details.isHidden():
            self._details.begin()

    def _show_open(self) -> None:
        is_open = self._details is not None and not self._details.isHidden()
        self._more.setText("Less" if is_open else "More")
        self._more.setAccessibleName(f"{'Less' if is_open else 'More'} about {self._called}")
        self._summary.setVisible(bool(self._summary.words()) and not is_open)

    def _show_presence(self, called: str) -> None:
        case = self._controller.case_file
        self._presence.offer((each, each.label) for each in presences(begun=case.meeting.has_begun()))
        self._presence.show_value(case.people.presence(self._person))
        self._presence.setAccessibleName(f"Whether {called} is here")

    def _say_presence(self) -> None:
        presence = self._presence.value()
        if not self._controller.run(lambda case: case.people.mark_presence(self._id, presence)):
            self._show_presence(self._called)

    def _tick(self, name: PersonTick, on: bool) -> None:
        changes: PersonChanges = {}
        changes[name] = on
        self._change(**changes)

    def _change(self, **changes: Unpack[PersonChanges]) -> None:
        self._controller.run(lambda case: case.people.change(self._id, **changes))

    def _move(self, step: int) -> None:
        self._name.editor.flush()
        self._controller.run(lambda case: case.people.move(self._id, step))


def _summary(person: Participant) -> str:
    parts = (
        (person.say_name, "say: {}"),
        (person.pronouns, "{}"),
        (person.latin_name, "printed as {}"),
        (" ".join(person.access_needs.split()), "needs: {}"),
    )
    return " · ".join(words.format(text) for text, words in parts if text)


def _since(person: Participant) -> str:
    """Return when confidentiality was accepted, in words, "" where that is not known."""
    if person.confidentiality_at is None:
        return ""
    at = person.confidentiality_at.astimezone()
    return f"Accepted on {long_date(at.date())} at {clock_time(at)}"
