"""What is known about a person beyond name and role."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.acts.people_acts import PersonChanges, PersonText
from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import PlainButton
from ui.widgets.columns import Columns

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

FIELDS: Final[dict[PersonText, tuple[str, str]]] = {
    "say_name": ("How to say the name", "For example: a-MEE-ra"),
    "pronouns": ("Pronouns", "If they wish to say"),
    "latin_name": ("Spelling in Latin letters", "For the document, when the name is in another script"),
    "access_needs": ("Access needs", "What helps this person: breaks, large print, time to think"),
}


class PersonDetails(QWidget):
    """Fields that are needed now and then, and the button that removes the person."""

    def __init__(self, controller: CaseController, person: Participant, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields: dict[PersonText, KeptField] = {}
        for name, (label, hint) in FIELDS.items():
            self._fields[name] = KeptField(
                controller,
                label,
                f"person:{person.id}:{name}",
                _worded(person.id, name),
                field=AutosaveText(lines=2) if name == "access_needs" else AutosaveLine(),
                hint=hint,
            )
        self._remove = PlainButton("Remove this person")
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.people.remove(person.id)))
        needs = self._fields["access_needs"].editor
        needs.setFixedHeight(needs.minimumHeight())
        columns = Columns(self)
        beside: tuple[PersonText, ...] = ("say_name", "pronouns", "latin_name")
        for name in beside:
            columns.add(self._fields[name], least_steps=56)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, grid(1), 0, grid(2))
        body.setSpacing(grid(2))
        body.addWidget(columns)
        body.addWidget(self._fields["access_needs"])
        body.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Put the focus on the first field."""
        self._fields["say_name"].setFocus()

    def show_person(self, person: Participant, called: str) -> None:
        """Show what the case holds."""
        for name, field in self._fields.items():
            field.show_saved(str(getattr(person, name)))
            field.call(f"{FIELDS[name][0]}: {called}")
        self._remove.setAccessibleName(f"Remove {called}")


def _worded(person_id: ParticipantId, name: PersonText) -> "Callable[[CaseFile, str], Changes]":
    """Return the act that gives that field of the person other words."""

    def change(case: "CaseFile", words: str) -> Changes:
        changes: PersonChanges = {}
        changes[name] = words
        return case.people.change(person_id, **changes)

    return change
