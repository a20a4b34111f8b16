"""Where a note is typed: who has the floor, what kind of note it is, and its words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.text_units import units
from facilitator.meeting.notes import Draft, Note, NoteKind
from facilitator.meeting.state import Meeting
from ui.look.theme import grid
from ui.meet.note_editor import NoteEditor
from ui.meet.steady_words import show_words
from ui.page.faces import Faces
from ui.widgets.button import PlainButton
from ui.widgets.chip_button import ChipButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.party_badge import PartyBadge
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.system_keys import shown_keys, shown_modifiers
from ui.widgets.tick_box import TickBox
from ui.widgets.tip import explain

KIND_KEYS: Final = {
    NoteKind.NEED: "N",
    NoteKind.CONCERN: "C",
    NoteKind.OPTION: "O",
    NoteKind.AGREED: "A",
    NoteKind.PARK: "K",
    NoteKind.PRIVATE: "V",
}


class NoteComposer(QFrame):
    """Takes a new note, or the new words of one that was written.

    Signals:
        kept(str): Enter was pressed; the words
        draft_typed(str, int): what is half-typed, and the cursor's place in it
        kind_changed(): another kind was chosen
        left(): Escape was pressed
    """

    kept = Signal(str)
    draft_typed = Signal(str, int)
    kind_changed = Signal()
    left = Signal()

    def __init__(self, kinds: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NoteEditor(self)
        self.editor.setAccessibleName("Note")
        self._badge = PartyBadge(parent=self)
        self._who = PlainLabel("", self)
        self._who.set_tone("strong")
        self._length = PlainLabel("", self)
        self._length.set_tone("amber")
        self._length.hide()
        self._editing: Note | None = None
        self._who_words = ""
        self._chips: dict[NoteKind, ChipButton] = {}
        chips = QWidget(self)
        self.may_share = TickBox("They agree to share this", chips)
        self.may_share.hide()
        flow = FlowLayout(chips)
        flow.setSpacing(grid(1))
        self._alt = MutedLabel(shown_modifiers("Alt+N"), chips, wrap=False)
        self._alt.setContentsMargins(0, grid(1.75), 0, 0)
        flow.addWidget(self._alt)
        for (kind, key), action in zip(KIND_KEYS.items(), kinds, strict=True):
            chip = ChipButton(f"{key}  {kind.label}", chips)
            chip.setAccessibleName(kind.label)
            chip.setAccessibleDescription(f"Key: {shown_keys(f'Alt+{key}')}")
            chip.clicked.connect(action.trigger)
            self._chips[kind] = chip
            flow.addWidget(chip)
        flow.addWidget(self.may_share)
        self.show_kind(NoteKind.NOTE)
        top = QHBoxLayout()
        top.setSpacing(grid(2))
        top.addWidget(self._badge)
        top.addWidget(self._who, 1)
        keep = PlainButton("Keep note", self)
        keep.setProperty("small", "true")
        explain(keep, "It goes to this item and to who has the floor.", "Enter")
        keep.clicked.connect(self.editor.keep)
        top.addWidget(keep)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(3), grid(2.5), grid(3), grid(3))
        body.setSpacing(grid(2))
        body.addLayout(top)
        body.addWidget(self.editor)
        body.addWidget(self._length)
        body.addWidget(chips)
        self.editor.kept.connect(lambda: self.kept.emit(self.editor.toPlainText()))
        self.editor.left.connect(self.left)
        self.editor.too_long.connect(self._show_length)
        self.editor.settled.connect(
            lambda words: self.draft_typed.emit(words, self.editor.textCursor().position())
        )

    def kind(self) -> NoteKind:
        """Return the kind chosen, a plain note when none is."""
        return self._kind

    def show_kind(self, kind: NoteKind) -> None:
        """Choose a kind."""
        self._kind = kind
        for each, chip in self._chips.items():
            chip.setChecked(each is kind)
            chip.setAccessibleName(each.label)

    def choose_kind(self, kind: NoteKind) -> None:
        """Choose a kind as by its key: the same key again takes it back."""
        self.show_kind(NoteKind.NOTE if self._kind is kind else kind)
        self.kind_changed.emit()

    def show_floor(self, meeting: Meeting, faces: Faces) -> None:
        """Say to whom a note written now belongs."""
        speaker = faces.name(meeting.speaker_id)
        session = faces.party(meeting.private_party_id)
        if session is not None:
            words = f"Private session with {session.called}: this note stays in it"
        else:
            words = f"{speaker} has the floor" if speaker else "Nobody has the floor"
        self._badge.setVisible(bool(speaker))
        if speaker:
            self._badge.show_person(
                speaker, faces.party_name(meeting.speaker_id), faces.colour(meeting.speaker_id)
            )
        self._who_words = words
        if self._editing is None:
            show_words(self._who, words)
            self.may_share.setVisible(session is not None)
            if session is None:
                self.may_share.setChecked(False)

    def editing(self) -> Note | None:
        """Return the note being changed, None while a new one is typed."""
        return self._editing

    def edit(self, note: Note, draft: Draft) -> None:
        """Take a note's words for changing, or what was typed of its change before."""
        self._editing = note
        self.editor.becomes_parts = False
        self.show_kind(note.kind)
        at = clock_time(note.written_at.astimezone())
        show_words(self._who, f"Changing the note of {at}. Enter keeps it, Escape leaves it as it was.")
        self._who.set_tone("teal")
        self._badge.hide()
        self.may_share.setVisible(note.private_party_id is not None)
        self.may_share.setChecked(note.may_share)
        self._show_text(draft.text or note.text, draft.cursor if draft.text else units(note.text))

    def write_new(self, draft: Draft, kind: NoteKind = NoteKind.NOTE) -> None:
        """Be ready for a new note, with what was half-typed of it before."""
        was_editing = self._editing is not None
        self._editing = None
        self.editor.becomes_parts = True
        self.show_kind(kind)
        if was_editing:
            self._who.set_tone("strong")
            show_words(self._who, self._who_words)
        self.may_share.setChecked(False)
        self._show_text(draft.text, draft.cursor)

    def _show_length(self, sentence: str) -> None:
        self._length.setText(f"⚠ {sentence}" if sentence else "")
        self._length.setVisible(bool(sentence))

    def _show_text(self, text: str, cursor_at: int) -> None:
        self.editor.replace_text(text)
        cursor = self.editor.textCursor()
        cursor.setPosition(min(cursor_at, self.editor.document().characterCount() - 1))
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()
