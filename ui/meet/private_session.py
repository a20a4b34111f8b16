"""Beginning and ending a private session, with the party chosen first."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.case.identity import PartyId
from ui.meet.meeting_actions import MeetingActions
from ui.meet.party_chooser import PartyChooser
from ui.page.case_controller import CaseController


class PrivateSession(QObject):
    """Its key ends the session that is on, else it opens and closes the choice; then writing goes on."""

    def __init__(
        self, controller: CaseController, chooser: PartyChooser, actions: MeetingActions, writing: QWidget
    ) -> None:
        super().__init__(chooser)
        self._controller = controller
        self._chooser = chooser
        self._actions = actions
        self._writing = writing
        actions.private.triggered.connect(lambda _: self._begin_or_end())
        chooser.chosen.connect(self._begin)
        chooser.left.connect(self._leave_chooser)

    def _begin_or_end(self) -> None:
        case = self._controller.case_file
        if case.meeting.current().private_party_id is not None:
            self._controller.run(lambda case: case.private_session.end())
        elif self._chooser.isVisible():
            self._leave_chooser()
        else:
            self._chooser.ask(case.parties.all())

    def _begin(self, party_id: PartyId) -> None:
        self._leave_chooser()
        self._actions.begin_private(party_id)

    def _leave_chooser(self) -> None:
        self._chooser.hide()
        self._writing.setFocus()
