"""The ways between the places on the left of Agree, and where the keyboard is after each."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.terms import TERMS
from ui.agree.action_view import NEW, action_views
from ui.agree.halves import Halves
from ui.agree.left_places import LeftPlaces
from ui.page.case_controller import CaseController
from ui.widgets.message_bar import tell


class LeftWays(QObject):
    """Goes from one place to another; an action that is being worded is closed first, as a draft."""

    def __init__(self, controller: CaseController, places: LeftPlaces, halves: Halves, page: QWidget) -> None:
        super().__init__(page)
        self._controller, self._page = controller, page
        self._places, self._halves = places, halves
        self._actions, self._list = places.actions_place, places.actions_place.list
        self._wording, self._reading = places.wording, places.reading

    def give_keyboard(self) -> None:
        """Put the keyboard into the place that is shown."""
        if self._places.is_at_actions():
            self._actions.leave_line()
        elif self._places.is_reading():
            self._reading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._places.focusNextChild()

    def write(self) -> None:
        """Go to the line in which an action is written as it is said."""
        self._wording.close_editor()
        self._show(self._actions)
        self._actions.write()

    def write_on(self, event: QKeyEvent) -> None:
        """Write in the line what was typed on a row, where it means nothing."""
        self._actions.write()
        QApplication.sendEvent(self._actions.entry.line, event)

    def edit(self, action_id: str) -> None:
        """Word an action, "new" for one that is to be added."""
        self._wording.close_editor()
        self._show(self._wording)
        self._wording.open(action_id)

    def edit_field(self, action_id: str, field: str) -> None:
        """Word an action, at one of `action_view.FIELDS`."""
        self._wording.close_editor()
        self._show(self._wording)
        self._wording.open_at(action_id, field)

    def edit_chosen(self) -> None:
        """Change what the chosen row says."""
        view = self._list.chosen_view()
        if view is not None:
            self.mend(view.subject, "")

    def mend(self, subject: str, field: str) -> None:
        """Go to where what a row stands for is changed: an action's field, the outcome or the terms."""
        if subject == OUTCOME:
            self.ask_outcome()
        elif subject == TERMS:
            self.show_titled(self._places.terms)
        else:
            self.edit_field(subject, field or "what")

    def ask_outcome(self) -> None:
        """Ask how far the parties came."""
        if self._places.is_reading():
            self._reading.ask_outcome()
            return
        self.show_titled(self._places.outcome)
        self._places.outcome.begin()

    def open_vague(self) -> None:
        """Go to the list of vague words, open to be changed."""
        self.show_titled(self._places.vague)
        self._places.vague.open_list()

    def show_titled(self, part: QWidget) -> None:
        """Go to one of the parts beside the actions."""
        self._wording.close_editor()
        self._places.show_earlier()
        place = self._places.titled(part)
        self._show(place)
        place.focusNextChild()

    def show_actions(self, action_id: str) -> None:
        """Go to the row of an action, "new" for the one that was added last, or to the row chosen before."""
        self._show(self._actions)
        actions = self._controller.case_file.actions.all()
        if action_id == NEW and actions:
            action_id = actions[-1].id
        if action_id in {action.id for action in actions}:
            self._list.choose(action_id)
        self._actions.leave_line()

    def go_back(self) -> None:
        """Go back to the actions."""
        if self._wording.editor is not None:
            self._wording.close_editor()
        else:
            self.show_actions("")

    def begin_reading(self) -> None:
        """Read the actions back, or complete the first draft where there are drafts alone."""
        self._wording.close_editor()
        if self._complete_a_draft_first():
            return
        self._show(self._reading)
        self._reading.begin()

    def _complete_a_draft_first(self) -> bool:
        """Where there are drafts alone, open the first and say what it lacks: the room never sees a draft."""
        views = action_views(self._controller.case_file)
        draft = next((view for view in views if view.draft), None)
        if draft is None or any(view.number for view in views):
            return False
        tell(self._page, f"Nothing can be read back yet. {draft.called.capitalize()}. {draft.status}")
        self.edit(draft.action.id)
        return True

    def _show(self, place: QWidget) -> None:
        self._places.setCurrentWidget(place)
        self._halves.show_left()
