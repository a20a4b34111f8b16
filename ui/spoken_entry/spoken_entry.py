"""The line itself, what it is read as, and proposing it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.agreement.action import Due
from facilitator.agreement.spoken_action import SpokenAction, read_due, read_spoken_action
from facilitator.case.calendar_words import long_date
from facilitator.case.identity import ActionId
from facilitator.case.list_words import joined
from facilitator.changes import Changes
from facilitator.errors import InvalidValue
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.spoken_entry.entry_foot import HOW, EntryFoot
from ui.spoken_entry.half_typed import EMPTIED, LINE, TERM, HalfTyped
from ui.spoken_entry.read_field import ReadField, ReadLine
from ui.widgets.announcement import announce

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NAME: Final = "Action in one line"
EXAMPLE: Final = "Rowan sends the map to the council by next Friday, we know: Helen emails"
NOTHING_YET: Final = "Write first what will be done."
# The name of each field in drafts, its label and what a screen reader calls it.
FIELDS: Final = (
    ("what", "What", "What, as it was read"),
    ("who", "Who", "Who, as it was read"),
    ("by", "By", "By when, as it was read"),
    ("know", "We will know", "How we will know, as it was read"),
)
READ_AFTER_MS: Final = 20


class SpokenEntry(QFrame):
    """Reads a line as it is typed and proposes it with Enter; its height never changes.

    What is half typed is a draft of the case, the same one wherever an entry is shown.

    Signals:
        proposed(str): the action of this identity was proposed
        left(): Escape was pressed
        stepped(): an arrow, up or down, was pressed in the line
    """

    proposed = Signal(str)
    left = Signal()
    stepped = Signal()

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._half_typed = HalfTyped(controller)
        self._read = SpokenAction()
        self.line = ReadLine(self, placeholder=EXAMPLE)
        self.line.setAccessibleName(NAME)
        self.line.setAccessibleDescription(HOW)
        self.line.setProperty("spoken", True)
        self._fields = {key: ReadField(label, said, self) for key, label, said in FIELDS}
        self._foot = EntryFoot(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_written)
        self._reading = QTimer(self, interval=READ_AFTER_MS, singleShot=True)
        self._reading.timeout.connect(self._read_line)
        self._lay_out()
        self._connect()
        self.reload()

    def begin(self) -> None:
        """Put the keyboard into the line, after what is half typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.end(False)

    def is_half_typed(self) -> bool:
        """Return whether something stands in the line or in a field."""
        return bool(self.line.text().strip()) or any(field.words().strip() for field in self._fields.values())

    def reload(self) -> None:
        """Show what the case keeps as half typed, which another entry may have changed."""
        line = self._half_typed.at(LINE)
        if line.text != self.line.text():
            self.line.replace_text(line.text)
            self.line.setCursorPosition(line.cursor)
        self._foot.term.replace_text(self._half_typed.at(TERM).text)
        for key, field in self._fields.items():
            kept = self._half_typed.at(key)
            if kept.text:
                field.show_mended("" if kept.text == EMPTIED else kept.text, kept.cursor)
            else:
                field.forget()
        self._read_line()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        for line in (self.line, *(field.line for field in self._fields.values())):
            line.flush()

    def _show_written(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A field has a ring of its own: there is one at a time.
        written = new is self.line
        if self.property("written") != written:
            self.setProperty("written", written)
            self.style().unpolish(self)
            self.style().polish(self)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._typed)
        self.line.settled.connect(lambda words: self._keep(LINE, words))
        self.line.stepped.connect(self.stepped)
        for line in (self.line, *(field.line for field in self._fields.values())):
            line.entered.connect(self._propose)
            line.escaped.connect(self.left)
        for key, field in self._fields.items():
            field.settled.connect(
                lambda words, key=key: self._keep(key, words or EMPTIED),
            )
            field.line.textEdited.connect(self._mended)
            # Whoever goes there to mend it finds what the line says now.
            field.line.reached.connect(self._read_if_newer)
        self._fields["by"].left.connect(self._show_whole_day)
        self._foot.answered.connect(self._answer_term)
        self._foot.term.escaped.connect(self.begin)
        self._foot.term.settled.connect(lambda words: self._keep(TERM, words))
        self._controller.changed.connect(self._on_changed)
        self._controller.ended.connect(self._reading.stop)

    def _on_changed(self, changes: Changes) -> None:
        if changes.people or changes.matter:
            self._reading.start()

    def _typed(self) -> None:
        self._foot.forget()
        if not self.line.text().strip():
            self._forget_mended()
        self._reading.start()

    def _mended(self) -> None:
        self._foot.forget()
        self._foot.show_whether(asks=self._asks_term())

    def _forget_mended(self) -> None:
        for key, field in self._fields.items():
            if field.mended:
                field.forget()
                self._keep(key, "")

    def _read_line(self) -> None:
        self._reading.stop()
        case = self._controller.case_file
        self._read = read_spoken_action(
            self.line.text(),
            parties=case.parties.all(),
            people=case.people.all(),
            today=case.today(),
            term_ends=case.matter.current().term_ends_on,
        )
        read = self._read
        shown = (read.what, read.who, read.due.printed, read.how_we_will_know)
        for field, words in zip(self._fields.values(), shown, strict=True):
            field.show_read(words)
        self._foot.show_whether(asks=self._asks_term())

    def _read_if_newer(self) -> None:
        if self._reading.isActive():
            self._read_line()

    def _asks_term(self) -> bool:
        return self._read.asks_end_of_term and not self._fields["by"].mended

    def _tell(self, sentence: str) -> None:
        self._foot.tell(sentence)
        announce(self.line, sentence)

    def _answer_term(self) -> None:
        try:
            day = self._foot.day(self._controller.case_file.today())
        except InvalidValue as error:
            self._tell(str(error))
            return
        self._foot.forget()
        if self._controller.run(lambda case: case.matter.change(term_ends_on=day)):
            self._foot.term.replace_text("")
            self._keep(TERM, "")
            self._read_line()
            announce(self.line, f"The term ends on {long_date(day)}.")
            self.begin()

    def _show_whole_day(self) -> None:
        field = self._fields["by"]
        if not field.mended or self._controller.has_ended:
            return
        try:
            printed = self._due().printed
        except InvalidValue as error:
            self._tell(str(error))
            return
        if printed and printed != field.words():
            field.show_mended(printed)
            self._keep("by", printed)

    def _due(self) -> Due:
        """Return by when. Raises InvalidValue for words of somebody's own that are no day."""
        field = self._fields["by"]
        if not field.mended:
            return self._read.due
        case = self._controller.case_file
        return read_due(field.words(), today=case.today(), term_ends=case.matter.current().term_ends_on)

    def _propose(self) -> None:
        self.flush()
        self._read_line()
        if self._asks_term():
            self._foot.ask()
            return
        what, who, know = (self._fields[key].words() for key in ("what", "who", "know"))
        if not what.strip():
            self._tell(NOTHING_YET)
            return
        try:
            due = self._due()
        except InvalidValue as error:
            self._tell(str(error))
            self._fields["by"].line.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def act(case: "CaseFile") -> Changes:
            made = case.actions.propose(what, who=who, due=due, how_we_will_know=know)
            return made | self._half_typed.forget(case, (LINE, *self._fields))

        if self._controller.run(act):
            self._after_proposing()

    def _after_proposing(self) -> None:
        case = self._controller.case_file
        action = case.actions.all()[-1]
        number = case.actions.numbers().get(action.id)
        self.reload()
        told = (
            f"Proposed as action {number}."
            if number
            else f"A draft: still needed is {joined(action.missing)}."
        )
        self._foot.say(told)
        announce(self.line, told)
        self.begin()
        self.proposed.emit(ActionId(action.id))

    def _keep(self, key: str, words: str) -> None:
        line = {LINE: self.line, TERM: self._foot.term}.get(key) or self._fields[key].line
        self._half_typed.keep(key, words, line)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(grid(3))
        first.addWidget(self._fields["what"], 1)
        for key, stretch in (("who", 5), ("by", 9), ("know", 7)):
            second.addWidget(self._fields[key], stretch)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(2.5), grid(2), grid(2.5), grid(1.5))
        body.setSpacing(grid(1))
        body.addWidget(self.line)
        for layout in (first, second):
            body.addLayout(layout)
        body.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
