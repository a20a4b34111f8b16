"""The notes: finding, reading, acting on one, writing the next."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note
from facilitator.meeting.state import Meeting
from ui.look.theme import grid
from ui.meet.chosen_note import ChosenNote
from ui.meet.note_actions import NoteActions
from ui.meet.note_composer import NoteComposer
from ui.meet.note_writing import NoteWriting
from ui.meet.notes_head import NotesHead
from ui.meet.notes_list import NotesList
from ui.meet.papers_found import PapersFound
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton

AT_FIRST: Final = 60
AT_ONCE: Final = 200


class NotesColumn(QWidget):
    """Shows the newest notes of the present item, of all items, or those found.

    Signals:
        said(str): a sentence about what was done with a note
        paper_asked(PaperId): read a paper that was found
    """

    said = Signal(str)
    paper_asked = Signal(object)

    def __init__(
        self, controller: CaseController, actions: NoteActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._actions = actions
        self._limit = AT_FIRST
        self._meeting = Meeting()
        self._item_title = ""
        self.head = NotesHead(actions, self)
        self.papers = PapersFound(self)
        self.list = NotesList(self)
        self.composer = NoteComposer(actions.kinds, self)
        self.writing = NoteWriting(controller, self.composer, actions)
        self._chosen = ChosenNote(controller, self.list, self.writing, actions)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(self.head)
        body.addWidget(self.papers)
        body.addWidget(self.list, 1)
        body.addWidget(self._act_buttons())
        body.addWidget(self.composer)
        self._connect()

    def _act_buttons(self) -> QWidget:
        acts = QWidget(self)
        acts.setAccessibleName("Acts on the selected or newest note")
        flow = FlowLayout(acts)
        flow.setSpacing(grid(1))
        for action in self._actions.on_note():
            button = KeyHintButton(action, acts)
            button.setProperty("small", "true")
            flow.addWidget(button)
        return acts

    def _connect(self) -> None:
        actions = self._actions
        actions.find.triggered.connect(lambda _: self._begin_finding())
        actions.read.triggered.connect(lambda _: self._go_to_list())
        actions.all_notes.toggled.connect(lambda _: self._show_scope())
        actions.reveal.toggled.connect(lambda _: self._show_scope())
        self._chosen.said.connect(self.said)
        self.writing.written.connect(self._show_newest)
        self.head.find_typed.connect(lambda _: self._reload(to_end=True))
        self._controller.ended.connect(self.head.stop)
        self.head.line.left.connect(self._stop_finding)
        self.head.line.list_asked.connect(self._go_to_found)
        self.papers.list_asked.connect(self._go_to_list)
        self.papers.writing_asked.connect(self._stop_finding)
        self.papers.chosen.connect(self.paper_asked)
        self.list.writing_asked.connect(self.composer.editor.setFocus)
        self.list.earlier_asked.connect(self._show_earlier)

    def show_faces(self, faces: Faces) -> None:
        """Show other names, parties or colours."""
        self.list.notes.show_faces(faces)

    def show_floor(self, meeting: Meeting, faces: Faces) -> None:
        """Say to whom the next note belongs."""
        self._meeting = meeting
        self.composer.show_floor(meeting, faces)

    def show_item(self, title: str) -> None:
        """Say which item the notes are of."""
        self._item_title = title

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
        notes = self._found(case, wanted, len(papers)) if wanted else self._newest(case)
        self.list.show_notes(notes, to_end=to_end)
        self.list.show_why_empty(
            "No note in sight holds these words."
            if wanted
            else "No notes on this yet. Type below; Enter keeps a note with its item and speaker."
        )
        self._actions.all_notes.setVisible(self._meeting.item_id is not None)
        hidden = case.notes_in_sight.hidden_count()
        shared = case.room.current().open
        self._actions.reveal.setVisible(hidden > 0)
        self._actions.reveal.setEnabled(not shared)
        words = "Hidden while the shared view is open" if shared else "Show private-session notes"
        self._actions.reveal.setText(f"{words} ({hidden})")
        self._chosen.show_which()

    def _found(self, case: CaseFile, wanted: str, papers: int) -> tuple[Note, ...]:
        revealed = self._actions.reveal.isChecked()
        notes = case.notes_in_sight.find(wanted, limit=AT_ONCE, revealed=revealed)
        count = f"{len(notes)} or more" if len(notes) == AT_ONCE else str(len(notes))
        nothing = "No notes found" if papers else "Nothing found"
        self.head.show_title(f"{count} found" if notes else nothing)
        return tuple(reversed(notes))

    def _newest(self, case: CaseFile) -> tuple[Note, ...]:
        item_id = None if self._actions.all_notes.isChecked() else self._meeting.item_id
        self.head.show_title(f"Notes · {self._item_title if item_id else 'the whole case'}")
        revealed = self._actions.reveal.isChecked()
        return case.notes_in_sight.listed(item_id=item_id, limit=self._limit, revealed=revealed)

    def _reload(self, *, to_end: bool = False) -> None:
        case = self._controller.case_file
        self.reload(case, to_end=to_end)

    def _show_scope(self) -> None:
        self._limit = AT_FIRST
        self._reload(to_end=True)

    def _show_newest(self) -> None:
        self.list.choose(None)
        self.list.scrollToBottom()

    def _show_earlier(self) -> None:
        case = self._controller.case_file
        finding = bool(self.head.line.text().strip())
        if finding or self.list.notes.rowCount() < self._limit:
            return
        self._limit += AT_ONCE
        self.list.show_earlier(self._newest(case))

    def _begin_finding(self) -> None:
        self.head.line.setFocus()
        self.head.line.selectAll()

    def _stop_finding(self) -> None:
        self.head.line.clear()
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
