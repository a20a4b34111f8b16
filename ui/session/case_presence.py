"""Looks, while a case is open, whether its file is still there under its name."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.vault.loss import Loss

# Told within a second, with what a look takes.
LOOK_EVERY_MS: Final = 300
SILENT_AFTER_S: Final = 3.0


class CasePresence(QObject):
    """Tells what became of the file: after each act, and every third of a second while nothing is done.

    It goes when the case has ended and nobody is looking any more: the folder may not answer even then.

    Signals:
        changed(Loss | None): what is saved cannot be relied on, for another reason than before, or can again
    """

    changed = Signal(object)

    def __init__(self, controller: CaseController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        # Its own worker: a folder on a network may not answer, and nothing else is to wait for that.
        self._tasks = Tasks(self)
        self._looking_since = 0.0
        self._shown: Loss | None = None
        self._has_ended = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        controller.ended.connect(self._end)
        controller.changed.connect(self._after_act)
        controller.failed.connect(self._after_act)

    @property
    def loss(self) -> "Loss | None":
        """What was last told."""
        return self._shown

    def look(self) -> None:
        """Look now, away from the drawing thread."""
        if self._looking_since:
            self._wait_longer()
            return
        self._looking_since = time.monotonic()
        self._tasks.run(
            self._controller.case_file.look_for_file, owner=self, done=self._hear, failed=self._fail
        )

    def _end(self) -> None:
        self._timer.stop()
        self._tell(None)
        self._has_ended = True
        if not self._looking_since:
            self.deleteLater()

    def _wait_longer(self) -> None:
        from facilitator.vault.loss import Loss  # noqa: PLC0415 - loads once a case is open

        if time.monotonic() - self._looking_since > SILENT_AFTER_S:
            self._tell(Loss.UNREACHABLE)

    def _hear(self, loss: "Loss | None") -> None:
        self._looking_since = 0.0
        if self._has_ended:
            self.deleteLater()
        else:
            self._tell(loss)

    def _fail(self, _error: FacilitatorError) -> None:
        self._looking_since = 0.0
        if self._has_ended:
            self.deleteLater()

    def _after_act(self, _told: object) -> None:
        loss = self._controller.case_file.loss
        # What was lost can only be found again by looking at everything.
        if loss is not None:
            self._tell(loss)

    def _tell(self, loss: "Loss | None") -> None:
        if loss is not self._shown:
            self._shown = loss
            self.changed.emit(loss)
