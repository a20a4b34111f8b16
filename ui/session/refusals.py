"""What was refused, above the page, until an act shows that its cause is gone."""

from PySide6.QtCore import QObject

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError, RuleError
from ui.page.case_controller import CaseController
from ui.widgets.unsaved import unsaved
from ui.window.main_window import MainWindow

TIME_PASSED = Changes(clock=True)


class Refusals(QObject):
    """Shows each refusal that no question answers; the next act that changes the case takes it away.

    Time that passes and words that are half typed change nothing that an act was refused for.
    """

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._shown = ""
        controller.failed.connect(self._refused)
        controller.changed.connect(self._changed)
        controller.ended.connect(lambda: unsaved.note_refused(False))

    def _refused(self, error: FacilitatorError) -> None:
        """Say what was refused; a rule says no to a wish, the store's no means that words are unsaved."""
        is_rule = isinstance(error, RuleError)
        if not is_rule:
            unsaved.note_refused(True)
        self._shown = str(error)
        self._window.show_message(self._shown, tone="amber" if is_rule else "danger")

    def _changed(self, changes: Changes) -> None:
        unsaved.note_refused(False)
        if not changes or changes == TIME_PASSED:
            return
        if self._shown and self._window.messages.sentence() == self._shown:
            self._window.messages.clear()
        self._shown = ""
