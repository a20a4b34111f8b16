"""When the file of the open case is taken away: told in sight, saved elsewhere, and never closed unasked."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from shiboken6 import isValid

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from ui.home.copies import ENDING
from ui.home.copy_dialog import CopyDialog
from ui.page.case_controller import CaseController
from ui.session.case_presence import CasePresence
from ui.session.lost_page import SAVE, LostPage
from ui.session.saved_elsewhere import SavedElsewhere, give_up_words, lost_sentence
from ui.tasks import Tasks
from ui.widgets.save_path import choose_save_path
from ui.widgets.unsaved import unsaved
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases
    from facilitator.vault.encrypted_copy import Copied
    from facilitator.vault.loss import Loss

ONLY_TIME: Final = Changes(clock=True)
FOUND_AGAIN: Final = "The file of this case is in its place again. Everything is saved in it."


class LostCase(QObject):
    """Tells of a lost file and offers to save the case; whoever would close it asks `hold` first.

    Signals:
        returned(): the person went back to the case, which was not closed
    """

    returned = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks, controller: CaseController, cases: "Cases") -> None:
        super().__init__(controller)
        self._window = window
        self._tasks = tasks
        self._controller = controller
        self._cases = cases
        self._presence = CasePresence(controller, window)
        self._acts = 0
        self._saved: SavedElsewhere | None = None
        self._page: LostPage | None = None
        self._stage = ""
        self._then: Callable[[], None] | None = None
        self._verb = ""
        self._is_given_up = False
        self._presence.changed.connect(self._show)
        controller.changed.connect(self._count)
        controller.ended.connect(self._end)
        window.alarm.acted.connect(self.save)
        window.pages.shown.connect(self._uncover)
        window.installEventFilter(self)

    @property
    def is_given_up(self) -> bool:
        """Whether the person, asked, has said to close the case although it is lost then."""
        return self._is_given_up

    def hold(self, verb: str, then: Callable[[], None]) -> bool:
        """Return whether closing the case now would lose words; then `verb` is not done before it is asked.

        `then` does it, once the person has given up, everything is saved elsewhere and that is confirmed, or
        the file is found again.
        """
        if self._is_given_up or self._controller.has_ended:
            return False
        self._window.flush_editors()
        if not self._would_lose():
            return False
        self._verb, self._then = verb, then
        if self._page is None:
            self._stage = self._stage_of_case()
            self._page = LostPage()
            self._page.save_asked.connect(self.save)
            self._page.back_asked.connect(self._go_back)
            self._page.given_up.connect(self._give_up)
            self._window.pages.show_alone(self._page)
        self._show_page()
        return True

    def save(self) -> None:
        """Ask where to, and write the whole case there out of its open connection."""
        self._window.flush_editors()
        words = self._cases.copies.new_words()
        reference = self._controller.case_file.matter.current().reference
        dialog = CopyDialog(reference, words, self._window)
        dialog.accepted.connect(lambda: QTimer.singleShot(0, self, lambda: self._choose_place(words)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self._window.alarm.acted.disconnect(self.save)
        self._window.pages.shown.disconnect(self._uncover)
        self._window.alarm.clear()
        unsaved.note_lost(False)
        self._drop_page()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold the window that is to be closed."""
        if event.type() == QEvent.Type.Close and self.hold("Close", self._close_soon):
            event.ignore()
            return True
        return False

    def _stage_of_case(self) -> str:
        """Return the stage to go back to; from Home, which closes the case, that is the one before it."""
        stage = self._window.pages.current()
        return self._controller.case_file.place.current().stage if stage in {"", "home"} else stage

    def _choose_place(self, words: str) -> None:
        from facilitator.vault.rescued_copy import finish  # noqa: PLC0415 - seldom needed

        target = choose_save_path(self._window, SAVE, f"encrypted case.{ENDING}", ENDING)
        if target is None or not isValid(self) or self._controller.has_ended:
            return
        try:
            rescue = self._controller.case_file.begin_rescue(target)
        except FacilitatorError as error:
            self._failed(error)
            return
        acts = self._acts

        def done(copied: "Copied") -> None:
            if self._controller.has_ended:
                return
            self._saved = SavedElsewhere(copied.path, self._cases.clock.now().astimezone(), acts)
            self._show(self._presence.loss)

        self._window.show_message("Saving this case to another place. Leave the computer on.")
        self._tasks.run(lambda: finish(rescue, words), owner=self._window, done=done, failed=self._failed)

    def _failed(self, error: FacilitatorError) -> None:
        self._window.show_message(str(error), tone="danger")

    def _count(self, changes: Changes) -> None:
        if changes != ONLY_TIME:
            before, self._acts = self._is_saved(), self._acts + 1
            if before:
                self._show(self._presence.loss)

    def _is_saved(self) -> bool:
        return self._saved is not None and self._saved.is_whole(self._acts)

    def _would_lose(self) -> bool:
        loss = self._presence.loss
        return loss is not None and loss.closing_loses and not self._is_saved()

    def _show(self, loss: "Loss | None") -> None:
        was_lost = self._window.alarm.sentence() != ""
        unsaved.note_lost(loss is not None)
        if loss is None:
            self._window.alarm.clear()
            if was_lost and not self._controller.has_ended:
                self._window.show_message(FOUND_AGAIN, tone="calm")
                if self._page is not None:
                    self._do_held()
            return
        sentence = self._sentence(loss)
        if self._window.alarm.sentence() != sentence:
            if self._saved is not None and self._is_saved():
                self._window.messages.clear()
            self._window.alarm.show_sentence(sentence, tone="danger", act=SAVE)
        if self._page is not None:
            self._show_page()

    def _sentence(self, loss: "Loss") -> str:
        return lost_sentence(loss, self._saved, self._acts)

    def _show_page(self) -> None:
        loss = self._presence.loss
        if self._page is None or loss is None:
            return
        self._page.show_loss(self._sentence(loss), give_up_words(self._verb, whole=self._is_saved()))

    def _go_back(self) -> None:
        if self._stage in self._window.pages.stages():
            self._window.pages.show(self._stage)

    def _uncover(self, _stage: str) -> None:
        """Forget what was held once the person is back, by the button or by a key of a stage."""
        if self._page is not None:
            self._then = None
            self._drop_page()
            self.returned.emit()

    def _give_up(self) -> None:
        self._is_given_up = True
        self._do_held()

    def _do_held(self) -> None:
        then = self._then
        # What is closed is remembered where it was, not on the page that covered it.
        self._go_back()
        if then is not None:
            then()

    def _drop_page(self) -> None:
        if self._page is not None:
            page, self._page = self._page, None
            self._window.pages.forget(page)

    def _close_soon(self) -> None:
        QTimer.singleShot(0, self._window, self._window.close)
