"""The notes: finding, reading, acting on one, writing the next."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId
from facilitator.casefile import CaseFile
from facilitator.meeting.at_item import prepared_for
from facilitator.meeting.notes import Note
from facilitator.meeting.state import Meeting
from ui.look.theme import has_large_text
from ui.meet.chosen_note import ChosenNote
from ui.meet.item_words import ItemWords
from ui.meet.look_bar import LookBar
from ui.meet.note_actions import NoteActions
from ui.meet.note_composer import NoteComposer
from ui.meet.note_writing import NoteWriting
from ui.meet.notes_head import NotesHead
from ui.meet.notes_list import NotesList
from ui.meet.papers_found import PapersFound
from ui.meet.writing_area import WritingArea
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.widgets.announcement import announce
from ui.window.foot import tell_at_foot

AT_FIRST: Final = 60
AT_ONCE: Final = 200
NONE_YET: Final = "No notes on this yet. Type, wherever the keyboard is; Enter keeps a note."
NONE_FOUND: Final = "No note in sight holds these words."


class NotesColumn(QFrame):
    """Shows the newest notes of the present item, of another, of all items, or those found.

    Signals:
        said(str): a sentence about what was done with a note
        paper_asked(PaperId): read a paper that was found
        looked(object): the notes of this item are shown while the meeting is at another; None for the present
    """

    said = Signal(str)
    paper_asked = Signal(object)
    looked = Signal(object)

    def __init__(
        self, controller: CaseController, actions: NoteActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._actions = actions
        self._limit = AT_FIRST
        self._meeting = Meeting()
        self._look: ItemId | None = None
        self.head = NotesHead(actions, self)
        self._bar = LookBar(actions.back, self)
        self._prepared = ItemWords(self)
        self.papers = PapersFound(self)
        self.list = NotesList(actions.on_note(), self)
        self.composer = NoteComposer(actions.kinds, actions.in_one_line, self)
        self.writing = NoteWriting(controller, self.composer, actions)
        self._chosen = ChosenNote(controller, self.list, self.writing, actions)
        self._writes = WritingArea(controller, self.composer, self.list, self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for part in (self.head, self._bar, self._prepared, self.papers):
            body.addWidget(part)
        body.addWidget(self.list, 1)
        body.addLayout(self._writes)
        self._connect()

    def _connect(self) -> None:
        actions = self._actions
        actions.find.triggered.connect(lambda _: self.head.begin_finding())
        actions.read.triggered.connect(lambda _: self._go_to_list())
        actions.all_notes.toggled.connect(lambda _: self._show_scope())
        actions.reveal.toggled.connect(lambda _: self._show_scope())
        actions.in_one_line.triggered.connect(lambda _: self._writes.begin_entry())
        actions.back.triggered.connect(lambda _: self._go_back())
        self._chosen.said.connect(self.said)
        self._chosen.said.connect(lambda sentence: tell_at_foot(self, sentence))
        self.writing.written.connect(self._show_newest)
        self.head.find_typed.connect(lambda _: self._reload(to_end=True))
        self._controller.ended.connect(self.head.stop)
        self.head.line.left.connect(self._stop_finding)
        self.head.line.list_asked.connect(self._go_to_found)
        self.papers.list_asked.connect(self._go_to_list)
        self.papers.writing_asked.connect(self._stop_finding)
        self.papers.chosen.connect(self.paper_asked)
        self.composer.speaker_asked.connect(self._chosen.ask_whose_note_is_typed)
        self.composer.left.connect(self._leave)
        self.list.writing_asked.connect(self.composer.editor.setFocus)
        self.list.earlier_asked.connect(self._show_earlier)

    def show_faces(self, faces: Faces) -> None:
        """Show other names, parties or colours."""
        self.list.notes.show_faces(faces)
        numbers = self._controller.case_file.people.numbers()
        named = {number: faces.name(person) for person, number in numbers.items()}
        for number, action in enumerate(self._actions.said_by, start=1):
            action.setVisible(number in named)
            action.setText(f"Note said by {named.get(number, number)}")

    def show_floor(self, meeting: Meeting, faces: Faces) -> None:
        """Say to whom the next note belongs; where the meeting goes on, its notes are shown again."""
        moved = meeting.item_id != self._meeting.item_id
        self._meeting = meeting
        self.composer.show_floor(meeting, faces)
        if moved and self._look is not None:
            self.show_item(None)

    def show_item(self, item_id: ItemId | None) -> None:
        """Show the notes of an item without moving the meeting, with None those of the present one."""
        look = None if item_id == self._meeting.item_id else item_id
        if look == self._look and not self._actions.all_notes.isChecked():
            return
        self._look = look
        self._limit = AT_FIRST
        if self._actions.all_notes.isChecked():
            # Shows them itself.
            self._actions.all_notes.setChecked(False)
            self._look = look
        self._reload(to_end=True)
        if look is not None:
            count = self.list.notes.rowCount()
            announce(self, f"{self.head.title()}: {count} note{'' if count == 1 else 's'}")
        self.looked.emit(look)

    def writing_place(self) -> QWidget:
        """Return where words go that are typed anywhere."""
        return self._writes.place()

    def show_uses(self, case: CaseFile) -> None:
        """Mark the notes that an action or an option came from."""
        uses = {option.note_id: "made an option" for option in case.options.all() if option.note_id}
        uses |= {action.note_id: "proposed as an action" for action in case.actions.all() if action.note_id}
        self.list.notes.show_uses(uses)

    def reload(self, case: CaseFile, *, to_end: bool = False) -> None:
        """Show the notes as they are in the case."""
        wanted = self.head.line.text().strip()
        papers = case.papers.find(wanted)
        self.papers.show_papers(papers, {party.id: party.called for party in case.parties.all()})
        items = case.agenda.items()
        notes = self._found(case, wanted, len(papers)) if wanted else self._newest(case, items)
        self.list.show_notes(notes, to_end=to_end)
        self.list.show_why_empty(NONE_FOUND if wanted else NONE_YET)
        self._show_item_words(case, items, finding=bool(wanted))
        self._actions.all_notes.setVisible(self._meeting.item_id is not None)
        hidden = case.notes_in_sight.hidden_count()
        shared = case.room.current().open
        reveal = self._actions.reveal
        words = "Hidden while the shared view is open" if shared else "Show private-session notes"
        reveal.setText(f"{words} ({hidden})")
        reveal.setIconText(f"Private ({hidden})")
        reveal.setEnabled(not shared)
        reveal.setVisible(hidden > 0)
        self._chosen.show_which()

    def _found(self, case: CaseFile, wanted: str, papers: int) -> tuple[Note, ...]:
        revealed = self._actions.reveal.isChecked()
        notes = case.notes_in_sight.find(wanted, limit=AT_ONCE, revealed=revealed)
        count = f"{len(notes)} or more" if len(notes) == AT_ONCE else str(len(notes))
        nothing = "No notes found" if papers else "Nothing found"
        self.head.show_title(f"{count} found" if notes else nothing)
        return tuple(reversed(notes))

    def _newest(self, case: CaseFile, items: tuple[AgendaItem, ...]) -> tuple[Note, ...]:
        everything = self._actions.all_notes.isChecked()
        item_id = None if everything else self._look or self._meeting.item_id
        if item_id is None:
            self.head.show_title("All notes" if everything else "Notes")
        elif self._look is None:
            self.head.show_title("Notes on this item", f"Notes on {_named(items, item_id)}")
        else:
            self.head.show_title(
                f"Notes on {_numbered(items, item_id)}", f"Notes on {_named(items, item_id)}"
            )
        revealed = self._actions.reveal.isChecked()
        return case.notes_in_sight.listed(item_id=item_id, limit=self._limit, revealed=revealed)

    def _show_item_words(self, case: CaseFile, items: tuple[AgendaItem, ...], *, finding: bool) -> None:
        present = _named(items, self._meeting.item_id)
        looks = self._look is not None and not finding
        at = f" The meeting is at {present}." if present else ""
        named = _named(items, self._look)
        if has_large_text():
            named, at = _numbered(items, self._look), f" The meeting is at {present.partition(',')[0]}."
        self._bar.show_sentence(f"{named[:1].upper()}{named[1:]}.{at}" if looks else "")
        self._actions.back.setVisible(looks)
        self.composer.show_item(_numbered(items, self._meeting.item_id) if looks else "")
        shown = self._look or self._meeting.item_id
        item = next((each for each in items if each.id == shown), None)
        prepared = None
        if item is not None and not finding and not self._actions.all_notes.isChecked():
            prepared = prepared_for(
                item, case.matter.current(), case.agreement.days_held(), case.agreement.due_afterwards()
            )
        self._prepared.show_prepared(prepared)
        self.composer.stand_back(for_more=looks or prepared is not None)

    def _reload(self, *, to_end: bool = False) -> None:
        case = self._controller.case_file
        self.reload(case, to_end=to_end)

    def _show_scope(self) -> None:
        self._limit = AT_FIRST
        if self._actions.all_notes.isChecked() and self._look is not None:
            self._look = None
            self.looked.emit(None)
        self._reload(to_end=True)

    def _go_back(self) -> None:
        self.show_item(None)
        self.composer.editor.setFocus()

    def _leave(self) -> None:
        if self.composer.editing() is not None:
            self.writing.leave_editing()
        else:
            self.show_item(None)

    def _show_newest(self) -> None:
        self.list.choose(None)
        self.list.scrollToBottom()

    def _show_earlier(self) -> None:
        case = self._controller.case_file
        finding = bool(self.head.line.text().strip())
        if finding or self.list.notes.rowCount() < self._limit:
            return
        self._limit += AT_ONCE
        self.list.show_earlier(self._newest(case, case.agenda.items()))

    def _stop_finding(self) -> None:
        self.head.end_finding()
        self._reload(to_end=True)
        self.composer.editor.setFocus()

    def _go_to_found(self) -> None:
        if not self.papers.begin():
            self._go_to_list()

    def _go_to_list(self) -> None:
        rows = self.list.notes.rowCount()
        if rows and self.list.selected() is None:
            self.list.setCurrentIndex(self.list.notes.index(rows - 1))
        self.list.setFocus()


def _numbered(items: tuple[AgendaItem, ...], item_id: ItemId | None) -> str:
    number = next((place for place, each in enumerate(items, start=1) if each.id == item_id), 0)
    return f"item {number}" if number else ""


def _named(items: tuple[AgendaItem, ...], item_id: ItemId | None) -> str:
    title = next((each.title for each in items if each.id == item_id), "")
    return f"{_numbered(items, item_id)}, {title}" if title else ""
