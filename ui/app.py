"""From start to end: the window, unlocking, the list of cases, an open case, locking."""

import gc
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.case.clock import SystemClock
from facilitator.errors import FacilitatorError
from facilitator.platform_watch.freed_memory import give_back_freed_memory
from facilitator.vault.folder import vault_exists
from facilitator.vault_errors import VaultError, VaultInUse, VaultMissing
from ui.guide.guide import Guide
from ui.lock.capture_protection import WindowProtection
from ui.lock.idle_lock import IdleLock
from ui.lock.system_lock import SystemLock
from ui.look.preferences import Look
from ui.look.theme import show_every_script
from ui.session.after_removal import AfterRemoval
from ui.session.closing_question import ClosingQuestion
from ui.session.page_loading import load_pages
from ui.session.unfinished import Unfinished
from ui.tasks import Tasks
from ui.unlock.keychain_waiting import KeychainWaiting
from ui.unlock.unlocking import Unlocking
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.quiet_parts import keep_parts_quiet
from ui.widgets.sheet import hear_in_questions
from ui.window.focus_return import FocusReturn
from ui.window.key_in_questions import KeyInQuestions
from ui.window.look_actions import LookActions
from ui.window.main_window import MainWindow
from ui.window.open_questions import close_questions, no_questions

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases
    from facilitator.vault.destruction_report import DestructionReport
    from facilitator.vault.vault import Vault
    from ui.session.session import Session

COPY_WAITS = "The words of the encrypted copy are asked for as soon as you are in."
LOCK_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
PAINTED_BY_MS = 100
COUNTDOWN = "Nobody has touched this computer for a while. Locking in {} seconds. Press any key to stay."


class App(QObject):
    """Owns the window, the worker and, between unlocking and locking, the vault."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        folder: Path,
        look: Look,
        *,
        practice: bool,
        tasks: Tasks | None = None,
    ) -> None:
        super().__init__()
        keep_parts_quiet()
        self._app = app
        self._folder = folder
        self._practice_asked = practice
        self._unfinished = Unfinished()
        self._vault: Vault | None = None
        self.window = window
        self.window.furnish()
        self._tasks = tasks or Tasks(self)
        self._unlocking = Unlocking(self.window, self._tasks, folder, SystemClock())
        self._session: Session | None = None
        self._guide = Guide(self.window, self._tasks)
        self._look_actions = LookActions(self.window, app, folder, look)
        self._lock = hear_in_questions(self.window.add_window_action("Lock", "Ctrl+L", self._lock_soon))
        self._lock.setEnabled(False)
        self.window.add_window_action("Full screen", "F11", self._full_screen)
        KeyInQuestions(app, self.window, LOCK_KEY, self._lock_from_question)
        self._idle = IdleLock(app, self._is_meeting)
        self._idle.counting.connect(self._show_countdown)
        self._idle.due.connect(self._lock_soon)
        self._system_lock = SystemLock(self._lock_with_session, self)
        self._protection = WindowProtection(app, self.window)
        self._focus_return = FocusReturn(app, self.window)
        self._keychain = KeychainWaiting(self.window)
        self._unlocking.unlocked.connect(self._enter)
        self._unlocking.ended_before.connect(self._tell_once_open)
        self._unlocking.copy_wanted.connect(self._bring_in_copy)
        self._unlocking.deriving.connect(lambda: load_pages(self._unlocking))
        self.window.closing.connect(self.end)
        ClosingQuestion(self.window, self._meeting_goes_on)

    def start(self) -> None:
        """Show the first page, and load what unlocking needs while it is read."""
        self._unlocking.show()
        QTimer.singleShot(0, self._unlocking.begin)
        # Not the next turn of the event loop: the page is painted after it.
        QTimer.singleShot(PAINTED_BY_MS, show_every_script)

    def bring_in(self, source: Path) -> None:
        """Bring in the encrypted copy `source`, now or once unlocked; what stands against it is told now."""

        def look() -> None:
            from facilitator.cases.copy_at_start import require_bringable  # noqa: PLC0415 - seldom needed

            require_bringable(source, None if unlocked else self._folder)

        def done(_: None) -> None:
            if self._session is not None:
                self._session.bring_in_copy(source)
            else:
                self._unfinished = replace(self._unfinished, copy=source, after_case=False)
                self.window.show_message(COPY_WAITS, tone="calm")

        def failed(error: FacilitatorError) -> None:
            if isinstance(error, VaultInUse) and self._vault is not None:
                # It was asked while locked and looked at behind the unlocking: this process holds the cases.
                done(None)
                return
            self.window.show_message(str(error), tone="danger")

        unlocked = self._vault is not None
        self._tasks.run(look, owner=self, done=done, failed=failed)

    def lock(self, sentence: str = "") -> None:
        """Save, close the case and the vault, drop everything that was shown, and ask for the passphrase."""
        if self._vault is None or self._session is None:
            return
        if self._session.is_ending:
            self.window.show_message("A case is being finished. Lock when that is done.")
            return
        if self._holds_case(sentence):
            return
        has_keyboard = self._app.focusWindow() is not None
        with self._tasks.none_begun():
            with no_questions():
                self._keychain.break_off()
                self._tasks.wait()
            self._unfinished = self._session.unfinished()
            told = self._session.close(left_open=True) or sentence
            self._leave()
        self._unlocking.show(told)
        if self._unfinished.copy is not None:
            self.window.show_message(COPY_WAITS, tone="calm")
        if not vault_exists(self._folder):
            # What is shown then is a first run, as if there had been no cases.
            self.window.show_message(str(VaultMissing()), tone="danger")
        if has_keyboard:
            # A question that was closed before it had the keyboard gives it back to nobody.
            QTimer.singleShot(0, self.window, self.window.activateWindow)

    def _holds_case(self, sentence: str) -> bool:
        """Return whether locking now would lose the open case; it is covered then, and the person asked."""
        if self._session is None:
            return False
        close_questions()
        return self._session.holds("Lock", lambda: self.lock(sentence))

    def keep_place(self, place: bytes) -> None:
        """Remember, after `end`, where the window was, for the next start.

        Where no vault is, nothing is left behind, and where another window has the cases, its place counts.
        """
        if not vault_exists(self._folder):
            return
        from facilitator.vault.instance_lock import InstanceLock  # noqa: PLC0415 - the first page does without

        with suppress(VaultError):
            lock = InstanceLock(self._folder)
            self._look_actions.keep_place(place)
            lock.release()

    def end(self) -> None:
        """Save and close everything; the program is about to end."""
        # First: what is typed is on the disk then, however long a worker is waited for.
        self.window.flush_editors()
        self._look_actions.end()
        self._system_lock.end()
        self._idle.stop()
        with self._tasks.none_begun(), no_questions():
            self._keychain.end()
            self._tasks.wait()
        if self._session is not None and not self._session.is_ending:
            self._session.close(left_open=True)
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def _enter(self, cases: "Cases") -> None:
        from ui.session.session import Session  # noqa: PLC0415 - nobody waits for it before unlocking

        # Names are shown from here on.
        show_every_script()
        self._vault = cases.vault
        self._session = Session(self.window, self._tasks, cases, self._lock, lambda: self._system_lock.told)
        self._session.quitting.connect(self.window.close)
        self._session.guide_asked.connect(self._guide.open)
        self._session.page_asked.connect(self._guide.save_page)
        self._session.removed.connect(self._show_removed)
        self._session.returned.connect(self._idle.start)
        self._lock.setEnabled(True)
        self._idle.start()
        self._system_lock.begin(int(self.window.winId()))
        self._session.take_over(self._unfinished)
        self._unfinished = Unfinished()
        self._session.begin(practice=self._practice_asked)
        self._practice_asked = False
        self._unlocking.forget()

    def _tell_once_open(self, sentence: str) -> None:
        if self._session is not None:
            self._session.tell_once_open(sentence)

    def _bring_in_copy(self) -> None:
        if self._session is not None:
            self._session.bring_in_copy()

    def _show_removed(self, report: "DestructionReport") -> None:
        if self._session is not None:
            # What there was to tell was of cases that are gone.
            self._unfinished = Unfinished(copy=self._session.unfinished().copy)
        self._leave()
        AfterRemoval(self.window, self._tasks, self._folder, self._unlocking.show).show(report)

    def _leave(self) -> None:
        self._idle.stop()
        self._lock.setEnabled(False)
        if self._session is not None:
            self._session.drop()
            self._session.deleteLater()
            self._session = None
        if self._vault is not None:
            self._vault.close()
            self._vault = None
        private_clipboard.clear()
        gc.collect()
        # Once Qt has deleted the pages and what they showed.
        QTimer.singleShot(0, give_back_freed_memory)

    def _lock_with_session(self) -> None:
        self.lock("Locked, because this computer was locked or went to sleep.")

    def _lock_soon(self) -> None:
        """Lock after the key press that asked for it is over: the focused control goes with its page."""
        QTimer.singleShot(0, self.lock)

    def _lock_from_question(self) -> bool:
        self._lock_soon()
        return True

    def _full_screen(self) -> None:
        # A window that was maximised before is so again.
        self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _is_meeting(self) -> bool:
        case = self._session.case if self._session is not None else None
        return case is not None and case.is_meeting()

    def _meeting_goes_on(self) -> bool:
        case = self._session.case if self._session is not None else None
        return case is not None and case.meeting_goes_on()

    def _show_countdown(self, seconds: int) -> None:
        if seconds < 0:
            self.window.messages.clear()
        else:
            self.window.messages.count(COUNTDOWN.format(seconds))
