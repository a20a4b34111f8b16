"""The fields in which an action is worded, with what is half typed in them."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from facilitator.acts.action_acts import ActionChanges, ActionText
from facilitator.agreement.action import Action
from facilitator.case.calendar_words import plain_date
from facilitator.case.identity import ActionId, IssueId
from facilitator.case.text_units import units
from facilitator.errors import FacilitatorError
from ui.agree.action_view import NEW
from ui.agree.due_fields import DueFields
from ui.agree.outcome_kind import OutcomeKind
from ui.look.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import LinkButton
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.form_row import FormRow
from ui.widgets.offers import Offers
from ui.widgets.plain_label import MutedLabel
from ui.widgets.saves_itself import SavesItself
from ui.widgets.shortened import shortened

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

TEXTS: Final[tuple[ActionText, ...]] = get_args(ActionText)
NO_ISSUE = "No particular issue"
LONGEST_HEADING = 90
LONGEST_SAID = 60
MORE = "How we will know, issue, limit in law and more"
LESS = "Fold this away"
FOLDED = frozenset(
    {"how_we_will_know", "supported_by", "issue_id", "outcome_key", "basis", "different_timescale"}
)


class ActionFields(QWidget):
    """Shows an action's fields, each as it is saved or as it was half typed.

    Signals:
        settled(str, str, int): a field (of `action_view.FIELDS`), its text, its cursor: to be a draft
    """

    settled = Signal(str, str, int)

    def __init__(self, case: "CaseFile", action_id: ActionId | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = AutosaveText(self, placeholder="One thing that will be done", lines=2)
        self._who = AutosaveLine(self, placeholder="A person, a party or a named body")
        self._know = AutosaveText(self, placeholder="What everyone will see or hear when it is done", lines=2)
        self._support = AutosaveLine(self)
        self.due = DueFields(case.today(), self, term_ends=case.matter.current().term_ends_on)
        headings = ((issue.id, shortened(issue.heading, LONGEST_HEADING)) for issue in case.issues.all())
        offered = [("", NO_ISSUE), *headings]
        self._issue: Choice[str] = Choice("Issue", offered, self, wide=True)
        self._kind = OutcomeKind(case, case.agreement.day_nought(ActionId(action_id)), self)
        self._basis = AutosaveLine(self)
        self._different = AutosaveText(self, lines=2)
        self._boxes: dict[str, AutosaveLine | AutosaveText] = {
            "what": self.what,
            "who": self._who,
            "how_we_will_know": self._know,
            "supported_by": self._support,
            "basis": self._basis,
            "different_timescale": self._different,
        }
        for text in (self.what, self._know, self._different):
            text.setMaximumHeight(text.minimumHeight() + grid(4))
        self._lay_out(statutory=case.matter.current().process.has_statutory_dates)
        for line in (self._who, self._support):
            _complete(line, _people_then_parties(case))
        for field, box in self._boxes.items():
            box.settled.connect(partial(self._settle, field))
        self.due.settled.connect(lambda field, typed: self.settled.emit(field, typed, units(typed)))
        self._kind.chosen.connect(lambda key: self.settled.emit("outcome_key", key, 0))
        self._issue.activated.connect(lambda: self.settled.emit("issue_id", self._issue.value(), 0))

    def show_texts(self, texts: Mapping[str, tuple[str, int]]) -> None:
        """Show a text and the cursor's place for each of `action_view.FIELDS`."""
        for field, box in self._boxes.items():
            text, cursor = texts[field]
            box.replace_text(text)
            _put_cursor(box, cursor)
        self.due.show_due(texts["due_kind"][0], texts["due_words"][0], texts["due_day"][0])
        self._issue.show_value(texts["issue_id"][0])
        self._kind.show_kind(texts["outcome_key"][0])
        self._show_summary()

    def field(self, name: str) -> QWidget:
        """Return the control of a field, that of the words where the name is of none."""
        if name in FOLDED:
            self.unfold(opened=True)
        if name == "outcome_key":
            return self._kind.field
        if name == "issue_id":
            return self._issue
        return self._boxes.get(name) or self.due.field(name) or self.what

    def flush(self) -> None:
        """Hand on what was typed, now."""
        for box in self._boxes.values():
            box.flush()
        self.due.flush()

    def note_refusal(self, field: str, error: FacilitatorError) -> None:
        """Note that what was typed into a field was refused."""
        typed = self._boxes.get(field) or self.due.field(field)
        if isinstance(typed, SavesItself):
            typed.note_refusal(error)

    def changes(self) -> ActionChanges:
        """Return the fields as an action takes them. Raises InvalidValue for a day unread."""
        issue = self._issue.value()
        given = ActionChanges(due=self.due.due(), issue_id=IssueId(issue) if issue else None)
        for field in TEXTS:
            given[field] = _text(self._boxes[field])
        if self._kind.asked:
            given["outcome_key"] = self._kind.kind()
        return given

    def _settle(self, field: str, text: str) -> None:
        self.settled.emit(field, text, _cursor(self._boxes[field]))

    def unfold(self, *, opened: bool) -> None:
        """Show everything that can be said of an action, or the three things that it cannot do without."""
        self._folded.setVisible(opened)
        self._fold.setText(LESS if opened else MORE)
        self._show_summary()

    def _toggle_fold(self) -> None:
        self.unfold(opened=self._folded.isHidden())

    def _show_summary(self) -> None:
        said = [f"We will know: {shortened(_text(self._know), LONGEST_SAID)}"] if _text(self._know) else []
        said += [f"Issue: {self._issue.currentText()}"] if self._issue.value() else []
        said += [f"Basis: {_text(self._basis)}"] if _text(self._basis) else []
        self._summary.setText(" \u00b7 ".join(said))
        self._summary.setVisible(bool(said) and self._folded.isHidden())

    def _lay_out(self, *, statutory: bool) -> None:
        basis = FormRow("Basis of the date", self._basis, self)
        different = FormRow(
            "Different timescale agreed in writing",
            self._different,
            self,
            hint="Needed when the date is later than the one the regulations set.",
        )
        for row in (basis, different):
            row.setVisible(statutory)
        self._fold = LinkButton(MORE, self)
        self._fold.setProperty("small", "true")
        self._fold.clicked.connect(self._toggle_fold)
        self._summary = MutedLabel("", self)
        self._folded = QWidget(self)
        columns = Columns(self._folded)
        for parts in (
            (
                FormRow("How we will know", self._know, self),
                FormRow("Supported by", self._support, self, hint="May stay empty"),
            ),
            (self._kind, FormRow("Issue", self._issue, self), basis, different),
        ):
            columns.add(_column(parts, self), least_steps=70)
        inside = QVBoxLayout(self._folded)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(columns)
        below = Columns(self)
        below.add(_column((FormRow("Who will do it", self._who, self),), self), stretch=2, least_steps=60)
        below.add(_column((self.due,), self), stretch=3, least_steps=80)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(grid(2))
        whole.addWidget(FormRow("What will be done", self.what, self))
        whole.addWidget(below)
        whole.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._summary)
        whole.addWidget(self._folded)
        self.unfold(opened=False)


def _column(parts: Iterable[QWidget], parent: QWidget) -> QWidget:
    column = QWidget(parent)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(grid(2))
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return column


def saved_texts(action: Action | None) -> dict[str, str]:
    """Return each field of an action as its editor shows it; None is an action not yet added."""
    if action is None:
        return saved_texts(Action(id=ActionId(NEW)))
    return {
        "what": action.what,
        "who": action.who,
        "due_kind": action.due.kind.value,
        "due_words": action.due.words,
        "due_day": plain_date(action.due.day) if action.due.day else "",
        "how_we_will_know": action.how_we_will_know,
        "supported_by": action.supported_by,
        "issue_id": action.issue_id or "",
        "outcome_key": action.outcome_key,
        "basis": action.basis,
        "different_timescale": action.different_timescale,
    }


def _people_then_parties(case: "CaseFile") -> list[str]:
    parties = {party.id: party.called for party in case.parties.all()}
    people = [
        f"{person.printed_name}, {parties[person.party_id]}"
        if person.party_id in parties
        else person.printed_name
        for person in case.people.all()
        if person.attending
    ]
    return [*people, *parties.values()]


def _complete(line: AutosaveLine, offers: list[str]) -> None:
    completer = QCompleter(offers, line)
    completer.setPopup(Offers())
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    # To Qt a chosen offer is not typed, and it would not be kept as a draft.
    completer.activated.connect(line.textEdited)


def _text(box: AutosaveLine | AutosaveText) -> str:
    return box.toPlainText() if isinstance(box, AutosaveText) else box.text()


def _cursor(box: AutosaveLine | AutosaveText) -> int:
    return box.textCursor().position() if isinstance(box, AutosaveText) else box.cursorPosition()


def _put_cursor(box: AutosaveLine | AutosaveText, place: int) -> None:
    if isinstance(box, AutosaveText):
        cursor = box.textCursor()
        cursor.setPosition(min(place, box.document().characterCount() - 1))
        box.setTextCursor(cursor)
    else:
        box.setCursorPosition(min(place, units(box.text())))
