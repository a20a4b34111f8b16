"""People who come for no party."""

from PySide6.QtWidgets import QWidget

from ui.page.case_controller import CaseController
from ui.prepare.people_card import PeopleCard
from ui.widgets.plain_label import HeadingLabel, MutedLabel

WHO = "Interpreters, a co-facilitator, observers. They too accept confidentiality; they take no turns."


class NoPartyCard(PeopleCard):
    """Interpreters, co-facilitators, observers."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, None, parent)
        self.body.addWidget(HeadingLabel("Of no party", self))
        self.body.addWidget(MutedLabel(WHO, self))
        self.lay_out_people()
        self.call("")
