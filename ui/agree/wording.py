"""The one action whose wording is being edited, in the place of the actions."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.agree.action_editor import ActionEditor
from ui.agree.action_view import NEW, ActionView, action_views, is_half_typed
from ui.look.dressed import dress
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.discard import discard
from ui.widgets.scroll_area import ScrollArea


class Wording(ScrollArea):
    """Opens, follows and closes the editor; what is half typed stays in the case as a draft.

    Signals:
        changed(): there is an editor, or another, or none any more
        closed(str): the person is done with the action of this identity
    """

    changed = Signal()
    closed = Signal(str)

    def __init__(self, controller: CaseController, parent: QWidget) -> None:
        super().__init__(parent, margin=3)
        dress(self)
        self._controller = controller
        self.editor: ActionEditor | None = None
        self.body.addStretch(1)

    def half_typed(self) -> str | None:
        """Return the identity of an action in which something was half typed, None where there is none."""
        case = self._controller.case_file
        half = next((action.id for action in case.actions.all() if is_half_typed(case, action.id)), None)
        return half if half is not None or not is_half_typed(case, NEW) else NEW

    def open(self, action_id: str) -> None:
        """Edit an action, "new" for one that is to be added, in place of the one before."""
        self.close_editor()
        case = self._controller.case_file
        view = next((each for each in action_views(case) if each.action.id == action_id), None)
        self.editor = ActionEditor(self._controller, case, view, self)
        self.body.insertWidget(0, self.editor)
        self.editor.closed.connect(self._after_editing)
        self.changed.emit()
        self.editor.focus_first()

    def open_at(self, action_id: str, field: str) -> None:
        """Edit an action, at one of `action_view.FIELDS`."""
        self.open(action_id)
        if self.editor is not None:
            self.editor.focus_field(field)
            # The editor has its height only after the layout's next turn.
            QTimer.singleShot(0, self.editor, self._bring_into_sight)

    def follow(self, views: Sequence[ActionView]) -> None:
        """Take over what changed outside, or go with an action that is gone."""
        if self.editor is None or self.editor.action_id == NEW:
            return
        edited = next((view for view in views if view.action.id == self.editor.action_id), None)
        if edited is None:
            self._drop()
            self.changed.emit()
        else:
            self.editor.show_view(edited)

    def save(self) -> None:
        """Make what is typed the wording."""
        if self.editor is not None:
            self.editor.save()

    def close_editor(self) -> None:
        """Leave the editor, if there is one."""
        if self.editor is not None:
            self.editor.close_editor()

    def _after_editing(self, action_id: str) -> None:
        self._drop()
        self.changed.emit()
        self.closed.emit(action_id)

    def _drop(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            discard(editor)

    def _bring_into_sight(self) -> None:
        if self.editor is not None:
            focused: QWidget | None = self.editor.focusWidget()
            if focused is not None and self.editor.isAncestorOf(focused):
                self.ensureWidgetVisible(focused, 0, grid(8))
