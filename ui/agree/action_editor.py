"""Where an action is worded. Only "Save this wording" changes what the parties agree to."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.agreement.action import Action
from facilitator.case.identity import ActionId
from facilitator.case.list_words import shown_names
from facilitator.case.text_units import units
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError, InvalidValue
from ui.agree.action_fields import ActionFields, saved_texts
from ui.agree.action_view import FIELDS, NEW, ActionView, draft_place
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.announcement import announce
from ui.widgets.button import LinkButton, PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import explain
from ui.widgets.unsaved import unsaved

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

KEPT = "What you type is kept as you type. It becomes the wording only when you save it."
# A draft that is empty means that nothing is half typed: this one says that the field was emptied.
EMPTIED = " "


class ActionEditor(Card):
    """Edits one action, or a new one; what is half typed is a draft of the case until it is saved.

    Signals:
        closed(str): the person is done with the action of this identity, "new" for one that was not added
    """

    closed = Signal(str)

    def __init__(
        self,
        controller: CaseController,
        case: "CaseFile",
        view: ActionView | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._view = view
        self._fields = ActionFields(case, self.action_id, self)
        self._asks = PlainLabel("", self)
        self._heading = HeadingLabel("", self)
        # Last, so that what is found pushes nothing.
        self._looked_at = PlainLabel("", self)
        self._looked_at.set_tone("finding")
        save = PrimaryButton("Save this wording", self)
        close = PlainButton("Close, keep what I typed", self)
        discard = LinkButton("Discard what I typed", self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button in (save, close, discard):
            row.addWidget(button)
        explain(save, "Parties who agreed to other words are asked again.", shown_keys("Ctrl+Return"))
        explain(close, "It waits here, as a draft.", "Escape")
        self.body.setSpacing(grid(2))
        self.body.addWidget(self._heading)
        self.body.addWidget(MutedLabel(KEPT, self))
        for part in (self._fields, self._asks, buttons, self._looked_at):
            self.body.addWidget(part)
        self._fields.settled.connect(self._keep_draft)
        save.clicked.connect(self.save)
        close.clicked.connect(self.close_editor)
        discard.clicked.connect(self._discard)
        self.show_view(view)
        self._load(case)

    @property
    def action_id(self) -> ActionId | str:
        """Return the identity of the action edited here, "new" for one not yet added."""
        return self._view.action.id if self._view else NEW

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        self._fields.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, field: str) -> None:
        """Put the focus on one of `action_view.FIELDS`."""
        self._fields.field(field).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: ActionView | None) -> None:
        """Take over what changed outside: the action's number, who agrees, and its saved words."""
        changed = view is not None and self._view is not None and view.action != self._view.action
        self._view = view
        heading = f"Wording of {view.called}" if view else "A new action"
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        case = self._controller.case_file
        if changed:
            self._load(case)
        self._say_who_is_asked()

    def save(self) -> None:
        """Save the wording; what is refused stays typed, with a sentence that says why."""
        self._fields.flush()
        try:
            changes = self._fields.changes()
        except InvalidValue:
            self._fields.due.show_unreadable()
            return
        if not (changes["what"].strip() or changes["who"].strip()):
            self._asks.set_tone("danger")
            self._asks.setText("Write first what will be done.")
            self.focus_first()
            return
        told = self._told_after()
        view = self._view

        def act(case: "CaseFile") -> Changes:
            made = case.actions.change(view.action.id, **changes) if view else case.actions.propose(**changes)
            return made | self._forget_drafts(case)

        if self._controller.run(act):
            if told:
                announce(self, told)
            self.closed.emit(self.action_id)

    def close_editor(self) -> None:
        """Leave; what is typed stays as a draft."""
        self._fields.flush()
        self.closed.emit(self.action_id)

    def _discard(self) -> None:
        self._fields.flush()
        self._controller.run(self._forget_drafts)
        self.closed.emit(self.action_id)

    def _load(self, case: "CaseFile") -> None:
        texts = {field: (text, units(text)) for field, text in saved_texts(self._saved).items()}
        for field in FIELDS:
            draft = case.drafts.at(draft_place(self.action_id, field))
            if draft.text:
                texts[field] = ("" if draft.text == EMPTIED else draft.text, draft.cursor)
        self._fields.show_texts(texts)
        self._say_who_is_asked()
        self._look_at()

    def _keep_draft(self, field: str, text: str, cursor: int) -> None:
        kept = "" if text == saved_texts(self._saved)[field] else text or EMPTIED
        place = draft_place(self.action_id, field)
        self._controller.run(
            lambda case: case.drafts.save(place, kept, cursor),
            lambda error: self._fields.note_refusal(field, error),
        )
        self._say_who_is_asked()
        self._look_at()

    def _forget_drafts(self, case: "CaseFile") -> Changes:
        changes = Changes()
        for field in FIELDS:
            changes |= case.drafts.save(draft_place(self.action_id, field), "")
        return changes

    def _look_at(self) -> None:
        """Say what is imprecise about the words as they are typed, each thing in its own sentence."""
        try:
            changes = self._fields.changes()
        except FacilitatorError:
            return
        typed = replace(self._saved or Action(id=ActionId(NEW)), **changes)
        is_begun = typed.what or typed.who
        found = self._controller.case_file.precision.findings_of(typed) if is_begun else ()
        self._looked_at.setText("\n".join(each.sentence for each in found))
        self._looked_at.setVisible(bool(found))

    @property
    def _saved(self) -> Action | None:
        return self._view.action if self._view else None

    def _agreeing(self) -> list[str]:
        if self._view is None:
            return []
        return [party.called for party in self._view.parties if party.id in self._view.agreed]

    def _is_reworded(self) -> bool:
        """Return whether saving would change the wording; true while a field cannot be read."""
        if self._saved is None:
            return True
        try:
            return replace(self._saved, **self._fields.changes()).wording != self._saved.wording
        except FacilitatorError:
            return True

    def _say_who_is_asked(self) -> None:
        names = self._agreeing()
        warns = bool(names) and self._is_reworded()
        if warns:
            words = f"Saving asks {shown_names(names)} again: they agreed to the wording as it is now."
        elif names:
            words = f"{shown_names(names)} agreed to this wording. If you change it, they are asked again."
        else:
            words = "Nobody has agreed to this action yet. Each party is asked once the wording is saved."
        self._asks.set_tone("amber" if warns else "")
        self._asks.setText(words)

    def _told_after(self) -> str:
        names = self._agreeing()
        if not names or not self._is_reworded():
            return ""
        return f"The wording is {unsaved.done_words}. Ask again: {shown_names(names)}."
