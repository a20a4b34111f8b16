"""A finished case that is kept until its day: to be read, not to be changed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.direction import from_the_left, isolated
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from ui.finish.case_ending import CaseEnding, EndingParts
from ui.finish.closing_screen import ClosingScreen
from ui.finish.destroy_step import goes_words
from ui.finish.destruction_question import agrees_to_destroy
from ui.finish.last_words import SavedFiles, last_words, left_words
from ui.look.theme import grid
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.page import Page
from ui.widgets.button import DangerButton, PlainButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

ABOUT: Final = (
    "This case is finished. It can be read here and no longer be changed. It stays encrypted on this "
    "computer until its day. When you unlock on that day or later it is destroyed, or you are asked first "
    "where that could not be announced before. A later day can be entered under How long this case is kept, "
    "in the menu More. The plan and the opening words named the day: tell the parties of another."
)
NO_ACTIONS: Final = "No action was agreed by every party."
NO_NOTES: Final = "There are no notes."


class KeptPage(Page):
    """Shows what is kept, and destroys it sooner when asked to."""

    def __init__(self, controller: CaseController, ending: CaseEnding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._ending = ending
        self._scroll = ScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName("The finished case")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._end = act(self, "Destroy this case", "Ctrl+Shift+D", self._ask_to_destroy, group="Finish")
        self._until = HeadingLabel("", level=2)
        self._goes = PlainLabel("")
        self._obstacles = PlainLabel("")
        self._obstacles.set_tone("amber")
        self._lay_out()
        controller.changed.connect(self._on_changed)
        ending.begun.connect(self._begin_ending)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the one act there is; it asks for a typed word first."""
        return (self._end,)

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "what-is-left"

    def on_shown(self) -> None:
        """Show when it ends, and put the focus on what can be read; or go on showing how it ends."""
        if not self._controller.has_ended:
            self._show_day()
            self._scroll.setFocus()

    def _lay_out(self) -> None:
        case = self._controller.case_file
        card = Card()
        card.body.setSpacing(grid(3))
        destroy = DangerButton("Destroy this case", card)
        destroy.clicked.connect(self._ask_to_destroy)
        home = PlainButton("Back to your cases", card)
        home.clicked.connect(self._ending.leave)
        buttons = QWidget(card)
        row = FlowLayout(buttons)
        row.addWidget(home)
        row.addWidget(destroy)
        for part in (self._until, MutedLabel(ABOUT, card), self._goes, self._obstacles, buttons):
            card.body.addWidget(part)
        self._scroll.body.addWidget(card)
        for heading, lines in kept_parts(case):
            part = Card()
            part.body.setSpacing(grid(2))
            part.body.addWidget(HeadingLabel(heading, part))
            for line in lines:
                part.body.addWidget(PlainLabel(line, part))
            self._scroll.body.addWidget(part)
        self._scroll.body.addStretch(1)

    def _on_changed(self, changes: Changes) -> None:
        if changes.keeping:
            self._show_day()

    def _show_day(self) -> None:
        case = self._controller.case_file
        self._until.setText(case.retention.current().words)
        files = _saved_before(case)
        self._goes.setText(goes_words(case.finish.what_will_go(), document=bool(files), files=files))
        obstacles = case.finish.before_destruction("")
        self._obstacles.setText("\n".join(obstacles))
        self._obstacles.setVisible(bool(obstacles))

    def _ask_to_destroy(self) -> None:
        if self._controller.has_ended:
            return
        case = self._controller.case_file
        obstacles = case.finish.before_destruction("")
        if obstacles:
            self._controller.refuse(NotAllowed(f"{obstacles[0]} Nothing was changed."))
            return
        files = _saved_before(case)
        if agrees_to_destroy(self, case, document=bool(files), files=files):
            self._ending.destroy()

    def _begin_ending(self) -> None:
        for action in self.actions_for_keys():
            action.setEnabled(False)
        case = self._controller.case_file
        closing = ClosingScreen(self._ending, last_words(case, _saved_before(case)), self)
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self._scroll)
            layout.addWidget(closing)
        discard(self._scroll)


def make_page(parts: EndingParts) -> KeptPage:
    """Return the page of a finished case."""
    return KeptPage(parts.controller, parts.ending, parts.navigation.widget)


def kept_parts(case: "CaseFile") -> tuple[tuple[str, list[str]], ...]:
    """Return the parts of a finished case as headings and lines to read."""
    plan, names = case.plan.current(), {person.id: person.name for person in case.people.all()}
    actions = [
        f"{action.number}. {action.what} Who: {isolated(action.who)}, {action.by_when}."
        for action in plan.actions
    ]
    people = [
        from_the_left(f"{isolated(who.name)}, {who.role}")
        + (f", for {isolated(who.party)}" if who.party else "")
        for who in plan.attendees
    ]
    notes = []
    for note in case.notes.all():
        speaker = f", {isolated(names[note.speaker_id])}" if note.speaker_id in names else ""
        when = note.written_at.astimezone()
        private = " (private session)" if note.private_party_id else ""
        notes.append(f"{clock_time(when)}{speaker}, {note.kind.label.lower()}{private}: {note.text}")
    met = [f"{plan.held} {plan.outcome_sentence}", *people]
    left = left_words(case, _saved_before(case))
    return (
        ("The meeting", met),
        ("What was agreed", [*(actions or [NO_ACTIONS]), *([left] if left else [])]),
        ("Your notes", notes or [NO_NOTES]),
    )


def _saved_before(case: "CaseFile") -> SavedFiles:
    return SavedFiles(earlier=bool(case.terms.choices().saved_fingerprint))
