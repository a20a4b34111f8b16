"""Writing the wording of one action: half-typed words are kept, the wording changes only when it is saved."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.agreement.action import Action
from facilitator.case.identity import ActionId, IssueId
from facilitator.case.matter import Process
from facilitator.changes import Changes
from facilitator.errors import InvalidValue
from ui.agree.action_view import FIELDS, NEW, draft_place
from ui.agree.due_fields import DueFields
from ui.agree.list_words import joined
from ui.case_controller import CaseController
from ui.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NO_ISSUE = "No particular issue"


class ActionEditor(Card):
    """Edits one action, or a new one.

    Signals:
        closed(str): the editor is done with the action of this identity, empty for a new one
    """

    closed = Signal(str)

    def __init__(self, controller: CaseController, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._action: Action | None = None
        self._heading = HeadingLabel("", self)
        self._what = AutosaveText(self, lines=3)
        self._who = AutosaveLine(self)
        self._due = DueFields(today, self)
        self._know = AutosaveText(self, lines=2)
        self._support = AutosaveLine(self)
        self._issue = QComboBox(self)
        self._different = AutosaveText(self, lines=2)
        self._different_row = FormRow(
            "Different timescale agreed in writing",
            self._different,
            self,
            hint="Needed when the date is later than the one the regulations set.",
        )
        self._warning = PlainLabel("", self)
        self._warning.set_tone("amber")
        self._save = PrimaryButton("Save this wording", self)
        self._leave = PlainButton("Leave without saving", self)
        self._lay_out()
        self._save.clicked.connect(self._save_wording)
        self._leave.clicked.connect(self._discard)
        for field, editor in self._editors():
            editor.settled.connect(lambda text, field=field: self._keep(field, text))
        self._due.settled.connect(self._keep)
        self._issue.activated.connect(lambda _index: self._keep("issue_id", self._chosen_issue() or "none"))
        self.hide()

    @property
    def editing(self) -> str | None:
        """The identity of the action being edited, empty for a new one, None when the editor is closed."""
        if self.isHidden():
            return None
        return self._action.id if self._action else ""

    def edit(self, case: "CaseFile", action: Action | None) -> None:
        """Show an action as it stands, or as it was half typed; None writes a new one."""
        self._action = action
        self._offer(case)
        shown = action or Action(id=ActionId(NEW))
        due = shown.due
        saved = {
            "what": shown.what,
            "who": shown.who,
            "how_we_will_know": shown.how_we_will_know,
            "supported_by": shown.supported_by,
            "different_timescale": shown.different_timescale,
        }
        for field, editor in self._editors():
            editor.replace_text(self._half_typed(case, field) or saved[field])
        self._due.show_due(
            self._half_typed(case, "due_kind") or due.kind.value,
            self._half_typed(case, "due_words") or due.words,
            self._half_typed(case, "due_day") or (due.day.isoformat() if due.day else ""),
        )
        issue = self._half_typed(case, "issue_id") or shown.issue_id or "none"
        self._issue.setCurrentIndex(max(0, self._issue.findData(issue)))
        self._heading.setText("Change this action" if action else "A new action")
        self._different_row.setVisible(case.matter().process is Process.MEDIATION)
        self._warn(case)
        self.show()
        self._what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, case: "CaseFile") -> None:
        parties = {party.id: party.called for party in case.parties()}
        people = [p for p in case.participants() if p.attending]
        names = [f"{p.name}, {parties[p.party_id]}" if p.party_id in parties else p.name for p in people]
        completer = QCompleter([*names, *parties.values()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._who.setCompleter(completer)
        self._issue.clear()
        self._issue.addItem(NO_ISSUE, "none")
        for issue in case.issues():
            self._issue.addItem(issue.heading, issue.id)

    def _warn(self, case: "CaseFile") -> None:
        held = case.consented_parties().get(self._action.id, frozenset()) if self._action else frozenset()
        names = [party.called for party in case.parties() if party.id in held]
        words = f"{joined(names)} agreed to the present words and will be asked again if you change them."
        self._warning.setText(words)
        self._warning.setVisible(bool(names))

    def _save_wording(self) -> None:
        for _, editor in self._editors():
            editor.flush()
        self._due.flush()
        try:
            due = self._due.due()
        except InvalidValue:
            self._due.show_unreadable()
            return
        fields = {field: editor_text(editor) for field, editor in self._editors()}
        issue = self._chosen_issue()
        what = fields.pop("what")
        action = self._action

        def act(case: "CaseFile") -> Changes:
            values = {**fields, "due": due, "issue_id": issue}
            if action is None:
                return case.propose_action(what, **values)
            return case.change_action(action.id, what=what, **values)

        if self._controller.run(act):
            self._close()

    def _discard(self) -> None:
        self._close()

    def _close(self) -> None:
        place = self._action.id if self._action else NEW

        def forget(case: "CaseFile") -> Changes:
            changes = Changes(drafts=True)
            for field in FIELDS:
                changes |= case.save_draft(draft_place(place, field), "")
            return changes

        for _, editor in self._editors():
            editor.replace_text("")
        self.hide()
        self._controller.run(forget)
        self.closed.emit(self._action.id if self._action else "")

    def _keep(self, field: str, text: str) -> None:
        if self.isHidden():
            return
        place = draft_place(self._action.id if self._action else NEW, field)
        self._controller.run(lambda case: case.save_draft(place, text))

    def _half_typed(self, case: "CaseFile", field: str) -> str:
        return case.draft(draft_place(self._action.id if self._action else NEW, field)).text

    def _chosen_issue(self) -> IssueId | None:
        chosen = str(self._issue.currentData() or "none")
        return None if chosen == "none" else IssueId(chosen)

    def _editors(self) -> tuple[tuple[str, AutosaveLine | AutosaveText], ...]:
        return (
            ("what", self._what),
            ("who", self._who),
            ("how_we_will_know", self._know),
            ("supported_by", self._support),
            ("different_timescale", self._different),
        )

    def _lay_out(self) -> None:
        columns = Columns(self)
        left, right = QWidget(self), QWidget(self)
        add_left, add_right = _column(left), _column(right)
        add_left(FormRow("What will be done", self._what, self))
        add_left(FormRow("Who will do it", self._who, self, hint="A person, a party or a named body"))
        add_left(FormRow("How we will know", self._know, self))
        add_right(self._due)
        add_right(FormRow("Supported by", self._support, self))
        add_right(FormRow("Issue", self._issue, self))
        add_right(self._different_row)
        columns.add(left, stretch=3, least_steps=90)
        columns.add(right, stretch=2, least_steps=70)
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(2))
        buttons.addWidget(self._save)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        self.body.addWidget(self._heading)
        self.body.addWidget(columns)
        self.body.addWidget(self._warning)
        self.body.addLayout(buttons)


def editor_text(editor: AutosaveLine | AutosaveText) -> str:
    """Return what stands in an editor."""
    return editor.toPlainText() if isinstance(editor, AutosaveText) else editor.text()


def _column(widget: QWidget) -> Callable[[QWidget], None]:
    body = QVBoxLayout(widget)
    body.setContentsMargins(0, 0, 0, 0)
    body.setSpacing(grid(2))

    def add(part: QWidget) -> None:
        body.addWidget(part)

    return add
