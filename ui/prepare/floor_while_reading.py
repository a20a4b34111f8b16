"""The keys of the floor while a paper is read in a running meeting."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.changes import Changes
from facilitator.errors import ConfidentialityOpen
from ui.meeting_head.floor_actions import FloorActions
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.page.navigation import Navigation


class FloorWhileReading(QObject):
    """Offers them while `reader` is in sight and the meeting goes on; what must be asked is asked in Meet.

    Pausing has no key there: F3 goes to the next place that was found.
    """

    def __init__(
        self, controller: CaseController, navigation: Navigation, reader: QWidget, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._controller = controller
        self._navigation = navigation
        self._reader = reader
        floor = self._floor = FloorActions(owner, controller)
        self._acts = (
            *floor.give,
            *floor.hands,
            floor.next,
            floor.more,
            floor.round,
            floor.passing,
            floor.later,
            floor.free,
        )
        reader.installEventFilter(self)
        controller.changed.connect(self._reload)
        self._reload(Changes.everything())

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts."""
        return self._acts

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Offer the acts with the paper, and no longer without it."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._offer(is_read=event.type() == QEvent.Type.Show)
        return False

    def _reload(self, changes: Changes) -> None:
        if changes.people or changes.floor:
            self._offer(is_read=self._reader.isVisible())

    def _offer(self, *, is_read: bool) -> None:
        if self._controller.has_ended:
            return
        case = self._controller.case_file
        meeting = case.meeting.current()
        is_on = is_read and meeting.status.goes_on
        # What is not offered is not listed among the keys of the screen either.
        for action in self._acts:
            action.setVisible(is_on)
        if is_on:
            faces = Faces(case.people.all(), case.parties.all())
            self._floor.show_people(faces, case.people.numbers())
            self._floor.show_meeting(meeting)
            self._controller.answer(ConfidentialityOpen, self._ask_in_meet)

    def _ask_in_meet(self, _error: ConfidentialityOpen) -> None:
        refused = self._controller.refused
        self._navigation.show("meet")
        if refused is not None:
            # Whoever stands there asks, now that it is in sight.
            self._controller.run(refused)
