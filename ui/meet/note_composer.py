"""Where a note is typed: whose it is, its words, and what kind of note it is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ParticipantId
from facilitator.case.text_units import units
from facilitator.meeting.notes import Draft, Note, NoteKind
from facilitator.meeting.state import Meeting
from ui.look.theme import grid, has_large_text, look_signals, tokens
from ui.meet.kind_chip import KindChip
from ui.note_writing.note_editor import NoteEditor
from ui.page.faces import Faces
from ui.widgets.button import LinkButton
from ui.widgets.fitted_label import FittedLabel
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
IN_ONE_LINE: Final = ("Action", "I")
# The colour of what is not as usual.
TOLD: Final = "teal"
NOBODY: Final = "Nobody has the floor"


class NoteComposer(QFrame):
    """Takes a new note, or the new words of one that was written. Its frame is the ring of its text box.

    Signals:
        kept(str): Enter was pressed; the words
        draft_typed(str, int): what is half-typed, and the cursor's place in it
        kind_changed(), speaker_changed(): another kind, or speaker of this note, was chosen
        speaker_asked(): somebody wants to choose whose note it is
        left(): Escape was pressed
    """

    kept = Signal(str)
    draft_typed = Signal(str, int)
    kind_changed = Signal()
    speaker_changed = Signal()
    speaker_asked = Signal()
    left = Signal()

    def __init__(self, kinds: Sequence[QAction], in_one_line: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NoteEditor(self)
        self.editor.setAccessibleName("Note")
        self._badge = PartyBadge(parent=self)
        self._speaker = LinkButton(NOBODY, self)
        self._speaker.setProperty("small", "true")
        self._speaker.clicked.connect(self.speaker_asked)
        self._words = FittedLabel(self, times=0.92)
        self._length = PlainLabel("", self)
        self._length.set_tone("amber")
        self._length.hide()
        self._editing: Note | None = None
        self._named: ParticipantId | None = None
        self._meeting, self._faces = Meeting(), Faces()
        self._belongs_to = ""
        self._more_above = self._says_more = False
        self._chips: dict[NoteKind, KindChip] = {}
        self._kinds = self._kind_row(kinds, in_one_line)
        self.show_kind(NoteKind.NOTE)
        self._lay_out()
        self.editor.kept.connect(lambda: self.kept.emit(self.editor.toPlainText()))
        self.editor.left.connect(self.left)
        self.editor.too_long.connect(self._show_length)
        self.editor.keyboard_moved.connect(self.update)
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

    def choose_kind(self, kind: NoteKind) -> None:
        """Choose a kind as by its key: the same key again takes it back."""
        self.show_kind(NoteKind.NOTE if self._kind is kind else kind)
        self.kind_changed.emit()

    def named(self) -> ParticipantId | None:
        """Return who was named as the speaker of this note, None where that is whoever has the floor."""
        return self._named

    def speaker(self) -> ParticipantId | None:
        """Return whose note it is."""
        if self._named is not None:
            return self._named
        return self._meeting.speaker_id if self._editing is None else self._editing.speaker_id

    def name_speaker(self, person_id: ParticipantId) -> None:
        """Say whose this note is; whoever it would have been anyhow needs no naming."""
        usual = self._meeting.speaker_id if self._editing is None else self._editing.speaker_id
        self._named = None if person_id == usual else person_id
        self._show_who()
        self.speaker_changed.emit()

    def show_floor(self, meeting: Meeting, faces: Faces) -> None:
        """Say to whom a note written now belongs."""
        self._meeting, self._faces = meeting, faces
        self._show_who()

    def show_item(self, belongs_to: str) -> None:
        """Say to which item the note belongs while the notes of another are shown, "" otherwise."""
        self._belongs_to = belongs_to
        self._show_who()

    def editing(self) -> Note | None:
        """Return the note being changed, None while a new one is typed."""
        return self._editing

    def edit(self, note: Note, draft: Draft) -> None:
        """Take a note's words for changing, or what was typed of its change before."""
        self._editing, self._named = note, None
        self.editor.becomes_parts = False
        self.show_kind(note.kind)
        self.may_share.setChecked(note.may_share)
        self._show_who()
        self._show_text(draft.text or note.text, draft.cursor if draft.text else units(note.text))

    def write_new(
        self, draft: Draft, kind: NoteKind = NoteKind.NOTE, said_by: ParticipantId | None = None
    ) -> None:
        """Be ready for a new note, with what was half-typed of it before."""
        self._editing, self._named = None, said_by
        self.editor.becomes_parts = True
        self.show_kind(kind)
        self.may_share.setChecked(False)
        self._show_who()
        self._show_text(draft.text, draft.cursor)

    def stand_back(self, *, for_more: bool) -> None:
        """Leave the kinds to their keys, with large text, while more than the notes is to be read above."""
        self._more_above = for_more
        self._measure()

    def _measure(self) -> None:
        # With large text the head names the speaker just above, and each line of height counts.
        large = has_large_text()
        self.editor.set_fewest_lines(1 if large else 2)
        self._top.setVisible(not large or (self._says_more and not self._more_above))
        self._body.setContentsMargins(
            grid(3), grid(0.5 if large else 2), grid(3), grid(0.5 if large else 2.5)
        )
        self._body.setSpacing(grid(0.25 if large else 1))
        self._below.setVisible(not (large and self._more_above))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame: the ring of the keyboard while the text box has it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        writes = self.editor.hasFocus()
        wide = 2 if writes else 1
        painter.setPen(QPen(QColor(tokens().focus if writes else tokens().line_field), wide))
        painter.setBrush(QColor(tokens().card))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), grid(2), grid(2))

    def _kind_row(self, kinds: Sequence[QAction], in_one_line: QAction) -> QWidget:
        chips = QWidget(self)
        flow = FlowLayout(chips)
        flow.setSpacing(grid(1))
        alt = MutedLabel(shown_modifiers("Alt+N"), chips, wrap=False)
        flow.addWidget(alt)
        for (kind, key), action in zip(KIND_KEYS.items(), kinds, strict=True):
            chip = KindChip(kind.label, key, chips)
            chip.clicked.connect(action.trigger)
            self._chips[kind] = chip
            flow.addWidget(chip)
        line = KindChip(*IN_ONE_LINE, chips)
        line.setCheckable(False)
        line.setAccessibleName(in_one_line.text())
        line.clicked.connect(in_one_line.trigger)
        flow.addWidget(line)
        self.may_share = TickBox("They agree to share this", chips)
        self.may_share.hide()
        flow.addWidget(self.may_share)
        return chips

    def _lay_out(self) -> None:
        self._top, self._below = QWidget(self), QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(grid(1.5))
        top.addWidget(self._badge)
        top.addWidget(self._speaker)
        top.addWidget(self._words, 1)
        keep = LinkButton("Enter keeps it", self)
        keep.setProperty("small", "true")
        explain(keep, "It goes to this item and to whom it is said to be of.")
        keep.clicked.connect(self.editor.keep)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._kinds, 1)
        below.addWidget(keep)
        body = self._body = QVBoxLayout(self)
        body.addWidget(self._top)
        body.addWidget(self.editor)
        body.addWidget(self._length)
        body.addWidget(self._below)
        look_signals().applied.connect(self._measure)
        self._measure()

    def _show_who(self) -> None:
        person, note = self.speaker(), self._editing
        name = self._faces.name(person)
        if self._badge.isHidden() == bool(name):
            self._badge.setVisible(bool(name))
        if name:
            self._badge.show_person(name, self._faces.party_name(person), self._faces.colour(person))
        shown = name or ("Of nobody" if note is not None else NOBODY)
        if shown != self._speaker.words():
            self._speaker.setText(shown)
            explain(self._speaker, "Choose whose note this is.")
        session = self._meeting.private_party_id if note is None else note.private_party_id
        self.may_share.setVisible(session is not None)
        if session is None:
            self.may_share.setChecked(False)
        words, tone = self._what_holds(note)
        self._words.show_words(words, tone=tone)
        self._says_more = tone == TOLD or self._named is not None
        self._measure()
        self.editor.setAccessibleDescription(f"{shown}. {words}")

    def _what_holds(self, note: Note | None) -> tuple[str, str]:
        if note is not None:
            at = clock_time(note.written_at.astimezone())
            return f"Changing the note of {at}. Enter keeps it, Escape leaves it as it was.", TOLD
        session = self._faces.party(self._meeting.private_party_id)
        if session is not None:
            return f"Private session with {session.called}: this note stays in it", TOLD
        if self._belongs_to:
            return f"What you type belongs to {self._belongs_to}", TOLD
        if self._named is not None:
            other = self._faces.name(self._meeting.speaker_id)
            return f"though {other} has the floor" if other else "without the floor", "ink_muted"
        floor, other = shown_keys("Ctrl+1"), shown_keys("Alt+Shift+1")
        return f"{floor} to 9 gives the floor, {other} to 9 names another speaker", "ink_muted"

    def _show_length(self, sentence: str) -> None:
        self._length.setText(f"⚠ {sentence}" if sentence else "")
        self._length.setVisible(bool(sentence))

    def _show_text(self, text: str, cursor_at: int) -> None:
        self.editor.replace_text(text)
        cursor = self.editor.textCursor()
        cursor.setPosition(min(cursor_at, self.editor.document().characterCount() - 1))
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()
