"""The question before the first turn of somebody who has not accepted confidentiality."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.identity import ParticipantId
from facilitator.changes import Changes
from facilitator.errors import ConfidentialityOpen
from ui.meeting_head.act_button import ActButton, name_shortly
from ui.meeting_head.band_cell import BandCell
from ui.page.actions import act
from ui.page.case_controller import CaseController, CaseWork
from ui.widgets.announcement import announce
from ui.widgets.message_bar import say
from ui.widgets.shortened import shortened

LONGEST_ON_BUTTON = 14
SENTENCE = "{name} has not accepted confidentiality, so they cannot speak yet."


class ConfidentialityQuestion(BandCell):
    """Takes the place of the speaker; the keyboard stays in the note.

    What was refused is done once it is answered: with the person who accepts, or without them.

    Signals:
        turned(): it was asked, or answered
    """

    turned = Signal()

    def __init__(self, controller: CaseController, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._refused: CaseWork | None = None
        self._of: ParticipantId | None = None
        self._left_out: ParticipantId | None = None
        self.accepts = act(parent, "", "Ctrl+Shift+Y", self._accept, group=group)
        self.without = act(parent, "", "Ctrl+Shift+W", self._go_on, group=group)
        self._yes, self._no = ActButton(self.accepts, self, primary=True), ActButton(self.without, self)
        self.add(self._yes, self._no)
        controller.changed.connect(self._on_changed)
        self._close()

    @property
    def is_on(self) -> bool:
        """Whether the question stands."""
        return self._of is not None

    def answer_refusals(self) -> None:
        """Be who answers every refusal for want of confidentiality, from now on."""
        self._controller.answer(ConfidentialityOpen, self._on_refused)

    def _on_refused(self, error: ConfidentialityOpen) -> None:
        if error.participant_id != self._left_out:
            self._ask(ParticipantId(error.participant_id), error.name)

    def _ask(self, person_id: ParticipantId, name: str) -> None:
        self._of, self._refused = person_id, self._controller.refused
        sentence = SENTENCE.format(name=name)
        self.accepts.setText(f"{name} accepts confidentiality now")
        self.without.setText(f"Go on without {name}")
        # The whole name stands in the sentence.
        short = shortened(name, LONGEST_ON_BUTTON)
        name_shortly(self.accepts, f"{short} accepts")
        name_shortly(self.without, f"Go on without {short}")
        for each in (self.accepts, self.without):
            each.setVisible(True)
        why = f"{name} has not accepted confidentiality"
        self.show_band(f"\u26a0 {why}", "So they cannot speak yet.", (self._yes, self._no), tone="amber")
        announce(self, sentence)
        self.turned.emit()

    def _accept(self) -> None:
        person_id, refused = self._of, self._refused
        if person_id is None:
            return
        self._close()
        if self._controller.run(lambda case: case.confidentiality.accept(person_id)) and refused is not None:
            self._controller.run(refused)

    def _go_on(self) -> None:
        person_id, refused = self._of, self._refused
        if person_id is None:
            return
        told = self.without.text().replace("Go on", "Going on", 1)
        self._close()
        if self._controller.run(lambda case: case.confidentiality.go_on_without(person_id)):
            say(self, f"{told}, who has not accepted confidentiality.")
            if refused is not None:
                self._left_out = person_id
                self._controller.run(refused)
                self._left_out = None

    def _on_changed(self, changes: Changes) -> None:
        """Withdraw the question when they have accepted elsewhere, left, or nothing can be said now."""
        case = self._controller.case_file
        if self._of is None or not (changes.people or changes.floor):
            return
        person = next((each for each in case.people.all() if each.id == self._of), None)
        gone = person is None or not person.attending or person.confidentiality_accepted
        if gone or not case.meeting.current().clock_runs:
            self._close()

    def _close(self) -> None:
        self._of = self._refused = None
        for each in (self.accepts, self.without):
            each.setVisible(False)
        self.turned.emit()
