"""A party: its name and kind, whether it takes part, its preparation call, and its people."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.case.people import Party, PartyKind
from ui.fields.kept_field import KeptField
from ui.fields.read_field import date_field
from ui.look.theme import grid, party_colour
from ui.page.case_controller import CaseController
from ui.prepare.named_chip import NamedChip
from ui.prepare.people_card import PeopleCard
from ui.widgets.button import LinkButton
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel

STRIP = 1.5


class PartyCard(PeopleCard):
    """One party, with a strip in its colour beside its name."""

    def __init__(self, controller: CaseController, party: Party, parent: QWidget | None = None) -> None:
        super().__init__(controller, party.id, parent)
        self._colour = party.colour
        party_id = party.id
        margins = self.body.contentsMargins()
        margins.setLeft(margins.left() + grid(STRIP))
        self.body.setContentsMargins(margins)
        self._heading = HeadingLabel("", self)
        self._name = KeptField(
            controller,
            "Name",
            f"party:{party_id}:name",
            lambda case, text: case.parties.change(party_id, name=text),
        )
        self._kind = Choice("", [(kind, kind.label) for kind in PartyKind])
        self._kind.activated.connect(
            lambda _: controller.run(lambda case: case.parties.change(party_id, kind=self._kind.value()))
        )
        self._call = date_field(
            controller,
            "Preparation call",
            f"party:{party_id}:prepared_on",
            lambda case, day: case.parties.change(party_id, prepared_on=day),
        )
        self._takes_part = NamedChip("Agrees to take part")
        self._takes_part.clicked.connect(
            lambda on: controller.run(lambda case: case.parties.change(party_id, agreed_to_take_part=on))
        )
        self._remove = LinkButton("Remove party")
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.parties.remove(party_id)))
        self._lay_out()
        self.lay_out_people()

    def show_party(self, party: Party, *, mediation: bool, among: Sequence[Party]) -> None:
        """Show what the case holds of the party."""
        same = [other.id for other in among if other.called == party.called]
        called = party.called if same[0] == party.id else f"{party.called} ({same.index(party.id) + 1})"
        self._heading.setText(called)
        self._name.show_saved(party.name)
        self._name.call(f"Name of party {called}")
        self._kind.show_value(party.kind)
        self._kind.setAccessibleName(f"Kind of party {called}")
        self._call.show_value(party.prepared_on)
        self._call.call(f"Preparation call with {called}")
        self._takes_part.show_state(
            on=party.agreed_to_take_part,
            about=called,
            wanted=True,
            words="Takes part" if mediation else "Agrees to take part",
        )
        self._remove.setAccessibleName(f"Remove party {called}")
        self.call(called)

    def control_for(self, field: str) -> QWidget | None:
        """Return the control of that field of the party, or the line that adds a person."""
        mine: dict[str, QWidget] = {
            "agreed_to_take_part": self._takes_part,
            "prepared_on": self._call.editor,
            "name": self._name.editor,
        }
        return mine.get(field) or super().control_for(field)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, then the strip."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        radius = grid(2.5)
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, grid(STRIP), self.height()), party_colour(self._colour))

    def _lay_out(self) -> None:
        acts = QWidget(self)
        flow = FlowLayout(acts)
        for part in (self._takes_part, self._remove):
            flow.addWidget(part)
        top = Columns(self)
        top.add(self._heading, stretch=1, least_steps=60)
        top.add(acts, stretch=0, least_steps=76)
        fields = Columns(self)
        for row, stretch, least in (
            (self._name, 3, 55),
            (FormRow("Kind", self._kind), 2, 48),
            (self._call, 2, 44),
        ):
            inside = row.layout()
            if isinstance(inside, QBoxLayout):
                inside.addStretch(1)
            fields.add(row, stretch=stretch, least_steps=least)
        self.body.addWidget(top)
        self.body.addWidget(fields)
