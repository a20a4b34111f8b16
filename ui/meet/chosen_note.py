"""What can be done with a note that was written."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.case.identity import ItemId, ParticipantId
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note
from ui.meet.note_actions import NoteActions
from ui.meet.note_writing import NoteWriting, change_draft
from ui.meet.notes_list import NotesList
from ui.page.case_controller import CaseController
from ui.widgets.confirm_dialog import ConfirmDialog

LAST_DIGIT = 9
NOBODY = "Nobody in particular"
Entry = tuple[str, bool, Callable[[], object]]


class ChosenNote(QObject):
    """Acts on the selected note or, where none is selected, on the newest shown.

    Signals:
        said(str): what was done, in a sentence
    """

    said = Signal(str)

    def __init__(
        self, controller: CaseController, notes: NotesList, writing: NoteWriting, actions: NoteActions
    ) -> None:
        super().__init__(notes)
        self._controller = controller
        self._notes = notes
        self._writing = writing
        self._actions = actions
        actions.propose.triggered.connect(lambda _: self._propose())
        actions.option.triggered.connect(lambda _: self._make_option())
        actions.edit.triggered.connect(lambda _: self._edit())
        actions.speaker.triggered.connect(lambda _: self._ask_speaker())
        actions.item.triggered.connect(lambda _: self._ask_item())
        actions.strike.triggered.connect(lambda _: self._strike())
        actions.delete.triggered.connect(lambda _: self._ask_delete())
        notes.edit_asked.connect(actions.edit.trigger)
        notes.delete_asked.connect(actions.delete.trigger)
        notes.chosen.connect(self.show_which)

    def show_which(self) -> None:
        """Name the acts by what they would do to the note they are for."""
        note = self._note()
        self._actions.strike.setText("Restore" if note is not None and note.struck else "Strike")
        for action in self._actions.on_note():
            action.setEnabled(note is not None)
        self._notes.act_on(note.id if note is not None else None)

    def ask_whose_note_is_typed(self) -> None:
        """Offer everybody as the speaker of the note in the box."""
        composer = self._writing.composer
        entries = [
            (words, person == composer.speaker(), partial(composer.name_speaker, person))
            for words, person in _people(self._controller.case_file)
        ]
        _offer("Whose note this is", entries, composer, composer.mapToGlobal(QPoint(0, 0)))

    def _note(self) -> Note | None:
        return self._notes.selected() or self._notes.notes.last()

    def _propose(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(lambda case: case.actions.from_note(note.id)):
            self.said.emit("Proposed as an action. It waits in Agree.")

    def _make_option(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(lambda case: case.options.from_note(note.id)):
            self.said.emit("Made an option. It waits in Agree.")

    def _edit(self) -> None:
        note = self._note()
        if note is not None:
            self._writing.edit(note)

    def _ask_speaker(self) -> None:
        note = self._note()
        if note is None:
            return
        people: list[tuple[str, ParticipantId | None]] = [*_people(self._controller.case_file)]
        entries = [
            (words, person == note.speaker_id, partial(self._give_to, note, person))
            for words, person in [*people, (f"&0  {NOBODY}", None)]
        ]
        _offer("Who said it", entries, self._notes, self._notes.acts_corner())

    def _give_to(self, note: Note, person: ParticipantId | None) -> None:
        if self._controller.run(lambda case: case.notes.give_to(note.id, person)):
            name = self._notes.notes.faces.name(person)
            self.said.emit(f"The note is {name}'s now." if name else "The note is nobody's now.")

    def _ask_item(self) -> None:
        note = self._note()
        if note is None:
            return
        items = self._controller.case_file.agenda.items()
        entries = [
            (_entry(place, item.title), item.id == note.item_id, partial(self._move_to, note, item.id))
            for place, item in enumerate(items, start=1)
        ]
        _offer("The item it belongs to", entries, self._notes, self._notes.acts_corner())

    def _move_to(self, note: Note, item_id: ItemId) -> None:
        if self._controller.run(lambda case: case.notes.move_to(note.id, item_id)):
            items = self._controller.case_file.agenda.items()
            title = next((item.title for item in items if item.id == item_id), "")
            self.said.emit(f"The note belongs to {title} now.")

    def _strike(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(
            lambda case: case.notes.strike(note.id, struck=not note.struck)
        ):
            self.said.emit("Restored." if note.struck else "Struck through.")

    def _ask_delete(self) -> None:
        note = self._note()
        if note is None:
            return
        dialog = ConfirmDialog(
            "Delete this note?",
            "Its words leave the encrypted file for good. This cannot be undone. "
            "To keep it readable, strike it through instead.",
            "Delete the note",
            "Keep it",
            self._notes.window(),
            destroys=True,
        )
        dialog.accepted.connect(lambda: self._delete(note))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._notes.window().activateWindow)
        dialog.open()

    def _delete(self, note: Note) -> None:
        self._writing.forget(note)
        deleted = self._controller.run(
            lambda case: case.notes.delete(note.id) | case.drafts.save(change_draft(note), "")
        )
        if deleted:
            self.said.emit("The note is deleted.")


def _people(case: CaseFile) -> list[tuple[str, ParticipantId]]:
    names = {person.id: person.name for person in case.people.all()}
    numbers = case.people.numbers()
    return [(_entry(numbers[key], names[key]), key) for key in sorted(numbers, key=lambda key: numbers[key])]


def _entry(number: int, words: str) -> str:
    """Return words of a menu whose digit chooses it; beyond nine the arrows do."""
    plain = words.replace("&", "&&")
    return f"&{number}  {plain}" if number <= LAST_DIGIT else f"{number}  {plain}"


def _offer(name: str, entries: Sequence[Entry], owner: QWidget, at: QPoint) -> None:
    menu = QMenu(owner)
    menu.setAccessibleName(name)
    for words, is_now, do in entries:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_now)
        action.triggered.connect(lambda _=False, do=do: do())
        if is_now:
            menu.setActiveAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
