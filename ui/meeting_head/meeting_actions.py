"""The acts on the meeting as a whole, with their keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.case.identity import PartyId
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Meeting, Status
from ui.meeting_head.act_button import name_shortly
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.widgets.confirm_dialog import ConfirmDialog

GROUP: Final = "The meeting"
MORE_MINUTES: Final = 5


class MeetingActions:
    """Start, items, break, private session, adjourning, ending.

    Ctrl+Right is the next item; where a text box needs it for jumping by word it does that, and
    Ctrl+Page Down is the next item always. On a Mac only that: Command+Right is the end of the line there.
    """

    def __init__(self, owner: QWidget, controller: CaseController) -> None:
        self._owner = owner
        self._controller = controller
        self._status = Status.NOT_STARTED
        self.start = self._act("Start the meeting", "Ctrl+Return")
        self.next_item = self._act("Next item", ("Ctrl+Right", "Ctrl+PgDown"))
        self.more_minutes = self._act(
            f"+{MORE_MINUTES} minutes",
            "Ctrl+Shift+M",
            lambda: self._controller.run(lambda case: case.meeting.extend_item(MORE_MINUTES)),
        )
        name_shortly(self.more_minutes, f"+{MORE_MINUTES} min")
        self.pausing = self._act("Break", "F8", self._break)
        self.private = self._act("Private session", "F10")
        self.adjourn = self._act("Adjourn", "Ctrl+Shift+J", self._ask_adjourn)
        self.end = self._act("End meeting", "Ctrl+Shift+E", self._ask_end)
        self.resume = self._act("Resume the meeting", "Ctrl+Shift+R", self._resume)

    def show_meeting(self, meeting: Meeting, *, private_sessions: bool) -> None:
        """Show the acts that fit where the meeting stands, named by what they would do."""
        status = self._status = meeting.status
        self.start.setVisible(status is Status.NOT_STARTED)
        for action in (self.next_item, self.more_minutes, self.pausing, self.adjourn, self.end):
            action.setVisible(status.goes_on)
        in_session, on_break = meeting.private_party_id is not None, status is Status.BREAK
        self.private.setVisible(in_session or (status.goes_on and private_sessions))
        self.private.setText("End the private session" if in_session else "Private session")
        self.pausing.setText("End the break" if on_break else "Break")
        for action, now, words in (
            (self.private, in_session, ["Private", "End private"]),
            (self.pausing, on_break, ["Break", "End break"]),
        ):
            name_shortly(action, *(reversed(words) if now else words))
        self.resume.setVisible(status in {Status.ADJOURNED, Status.ENDED})

    def begin_private(self, party_id: PartyId) -> None:
        """Begin a private session with a party."""
        self._controller.run(lambda case: case.private_session.begin(party_id))

    def change_break(self, minutes: int) -> None:
        """Let the break end later, or earlier."""
        self._controller.run(lambda case: case.meeting.extend_break(minutes))

    def _break(self) -> None:
        def work(case: CaseFile) -> Changes:
            if case.meeting.current().status is Status.BREAK:
                return case.meeting.end_break()
            return case.meeting.begin_break()

        self._controller.run(work)

    def _resume(self) -> None:
        self._controller.run(lambda case: case.meeting.resume())

    def _ask_adjourn(self) -> None:
        self._ask(
            "Adjourn the meeting?",
            "The clock stops. Everything stays as it is, to go on another day at the same item.",
            "Adjourn now",
            lambda case: case.meeting.adjourn(),
        )

    def _ask_end(self) -> None:
        self._ask(
            "End the meeting?",
            "The clock stops and nobody has the floor. You can resume it until the case is finished.",
            "End it now",
            lambda case: case.meeting.end(),
        )

    def _ask(self, question: str, sentence: str, yes: str, work: Callable[[CaseFile], Changes]) -> None:
        if not self._status.goes_on:
            self._controller.refuse(NotAllowed("The meeting is not running. Nothing was changed."))
            return
        dialog = ConfirmDialog(question, sentence, yes, parent=self._owner)
        dialog.accepted.connect(lambda: self._controller.run(work))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._owner.window().activateWindow)
        dialog.open()

    def _act(
        self, words: str, keys: str | tuple[str, ...], do: Callable[[], object] | None = None
    ) -> QAction:
        return act(self._owner, words, keys, do, group=GROUP, repeats=False)
