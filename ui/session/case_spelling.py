"""The names in the open case, which no dictionary has and which are right."""

from PySide6.QtCore import QObject

from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.spelling.spelling import spelling


class CaseSpelling(QObject):
    """Tells the spelling who is in the case, and has it forget them with the case."""

    def __init__(self, controller: CaseController) -> None:
        super().__init__(controller)
        self._controller = controller
        self._read()
        controller.changed.connect(self._on_changed)
        controller.ended.connect(spelling.forget)

    def _on_changed(self, changes: Changes) -> None:
        if changes.people or changes.matter:
            self._read()

    def _read(self) -> None:
        case = self._controller.case_file
        matter = case.matter.current()
        people = [each for person in case.people.all() for each in (person.name, person.latin_name)]
        parties = [party.called for party in case.parties.all()]
        own = (matter.facilitator_name, matter.facilitator_service, matter.facilitator_contact)
        spelling.count_as_right((*people, *parties, *own, matter.place, matter.reference))
