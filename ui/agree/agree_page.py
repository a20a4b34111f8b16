"""Agree: actions as cards with each party's consent, issues and options, and reading back."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.changes import Changes
from ui.agree.action_list import ActionList
from ui.agree.action_view import NEW, action_views
from ui.agree.issues_part import IssuesPart
from ui.agree.outcome_card import OutcomeCard
from ui.agree.plan_head import PlanHead
from ui.agree.read_back import ReadBack
from ui.agree.terms_card import TermsCard
from ui.agree.vague_words_card import VagueWordsCard
from ui.agree.wording import Wording
from ui.look.theme import grid
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation
from ui.page.page import Page
from ui.page.page_parts import PageParts
from ui.plan_terms.own_vague_words import bring_vague_words
from ui.spoken_entry.spoken_entry import SpokenEntry
from ui.tasks import Tasks
from ui.widgets.button import LinkButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.message_bar import tell
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tab_order import order_tabs

GROUP = "Agree"


class AgreePage(Page):
    """Shows what is proposed and agreed, and sends what the person wants."""

    def __init__(self, controller: CaseController, tasks: Tasks, navigation: Navigation) -> None:
        super().__init__()
        self._controller = controller
        self._speak = act(self, "Write an action in one line", "Alt+I", self._begin_line, group=GROUP)
        self._add = act(self, "Add action", "Ctrl+N", lambda: self._edit(NEW), group=GROUP)
        self._read = act(self, "Read back", "Ctrl+R", self._begin_reading, group=GROUP)
        self._change = act(self, "Edit this action", "Ctrl+E", self._edit_focused, group=GROUP)
        self._save = act(
            self,
            "Save this wording",
            ("Ctrl+Return", "Ctrl+Enter"),
            self._save_wording,
            group=GROUP,
        )
        self._close = act(self, "Close the wording", "Esc", self._close_wording, group=GROUP)
        self._entry = SpokenEntry(controller, self)
        self._list = ActionList(controller, self)
        self._empty = EmptyState(
            "No action yet",
            "Write what will be done, by whom and by when. In Meet, a note becomes an action with one key.",
            parent=self,
        )
        self._issues = IssuesPart(controller, self)
        self._outcome = OutcomeCard(controller, self)
        self._terms = TermsCard(controller, self)
        self._vague = VagueWordsCard(controller, tasks, self)
        self._change_list = act(self, "Change the list of vague words", "", self._open_vague, group=GROUP)
        self._reading = ReadBack(controller, self)
        self._header = QWidget(self)
        self._heads = tuple(
            PlanHead(self._read, parent, for_large_text=large)
            for parent, large in ((self._header, False), (self, True))
        )
        for head in self._heads:
            head.preview_asked.connect(lambda: navigation.show("finish"))
        self._ask = act(self, "Say how far the parties came", "Ctrl+O", self._ask_outcome, group=GROUP)
        self._lay_out()
        self._wording = Wording(controller, self._list, self._scroll)
        self._wording.changed.connect(self._reload)
        self._list.edit_asked.connect(self._edit)
        self._entry.left.connect(lambda: self._list.focus_card(""))
        self._reading.left.connect(self._end_reading)
        controller.changed.connect(self._on_changed)
        bring_vague_words(controller, tasks, self)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move_focused(step))
        self._show_possible()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of this page."""
        return (
            self._speak,
            self._add,
            self._change,
            self._read,
            self._ask,
            self._save,
            self._close,
            self._change_list,
        )

    def header(self) -> QWidget:
        """Return how many are agreed, and the way on."""
        return self._header

    def heading(self) -> tuple[str, str]:
        """Return the header's words."""
        return ("Action plan", "Only actions that every party has agreed go into the document")

    def panes(self) -> tuple[QWidget, ...]:
        """Return the list and the issues, or the action being read back."""
        return (
            (self._reading,)
            if self._is_reading()
            else (
                self._entry,
                self._list,
                self._add_button,
                self._outcome,
                self._issues,
                self._terms,
                self._vague,
            )
        )

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "agree"

    def on_shown(self) -> None:
        """Show the case as it is now, and go on where something was half typed."""
        self._entry.reload()
        self._reload()
        if self._wording.editor is not None or self._is_reading():
            return
        half = self._wording.half_typed()
        if half is not None:
            self._edit(half)

    def _on_changed(self, changes: Changes) -> None:
        shown = (changes.actions, changes.consents, changes.issues, changes.options, changes.people)
        if any(shown) or changes.plan:
            self._reload()

    def _reload(self) -> None:
        case = self._controller.case_file
        views = action_views(case)
        self._wording.follow(views)
        editor = self._wording.editor
        self._list.show_actions(views, editor)
        live = [view for view in views if view.number]
        agreed = sum(1 for view in live if view.in_plan)
        for head in self._heads:
            head.show_count(agreed, len(live), sum(1 for view in views if view.draft))
        self._empty.setVisible(not views and editor is None)
        self._outcome.show_case(case)
        self._issues.show_case(case)
        self._terms.show_case(case)
        self._vague.show_case(case)
        self._reading.reload()
        self._show_possible()
        order_tabs(self._scroll)

    def edit_field(self, action_id: str, field: str) -> None:
        """Open an action for editing, at one of `action_view.FIELDS`."""
        self._wording.close()
        self._pages.setCurrentWidget(self._scroll)
        self._wording.open_field(action_id, field)

    def _ask_outcome(self) -> None:
        if self._is_reading():
            self._reading.ask_outcome()
            return
        self._outcome.begin()
        QTimer.singleShot(
            0, self._outcome, lambda: self._scroll.ensureWidgetVisible(self._outcome, 0, grid(4))
        )

    def _open_vague(self) -> None:
        self._vague.open_list()
        QTimer.singleShot(0, self._vague, lambda: self._scroll.ensureWidgetVisible(self._vague, 0, grid(4)))

    def _begin_line(self) -> None:
        self._pages.setCurrentWidget(self._scroll)
        self._show_possible()
        self._scroll.ensureWidgetVisible(self._entry)
        self._entry.begin()

    def _edit(self, action_id: str) -> None:
        self._wording.close()
        self._pages.setCurrentWidget(self._scroll)
        self._wording.open(action_id)

    def _edit_focused(self) -> None:
        action_id = self._list.action_of(self.focusWidget())
        if action_id is not None:
            self._edit(action_id)

    def _save_wording(self) -> None:
        self._wording.save()

    def _close_wording(self) -> None:
        self._wording.close()

    def _move_focused(self, step: int) -> None:
        moved = self._list.action_of(self.focusWidget())
        if moved is not None:
            self._list.move_action(moved, step)

    def _is_reading(self) -> bool:
        return self._pages.currentWidget() is self._reading

    def _begin_reading(self) -> None:
        self._wording.close()
        if self._complete_a_draft_first():
            return
        self._pages.setCurrentWidget(self._reading)
        self._show_possible()
        self._reading.begin()

    def _complete_a_draft_first(self) -> bool:
        """Where there are drafts alone, open the first and say what it lacks: the room never sees a draft."""
        case = self._controller.case_file
        views = action_views(case)
        draft = next((view for view in views if view.draft), None)
        if draft is None or any(view.number for view in views):
            return False
        tell(self, f"Nothing can be read back yet. {draft.called.capitalize()}: {draft.status}")
        self._edit(draft.action.id)
        return True

    def _end_reading(self, action_id: str) -> None:
        self._pages.setCurrentWidget(self._scroll)
        self._show_possible()
        self._list.focus_card(action_id)

    def _show_possible(self) -> None:
        """Offer only the acts that do something now: two of them share keys with reading back."""
        case = self._controller.case_file
        reading, editing = self._is_reading(), self._wording.editor is not None
        self._read.setEnabled(not reading and any(not a.withdrawn for a in case.actions.all()))
        self._change.setEnabled(not reading)
        for head in self._heads:
            head.lead_on(leads=not reading and not editing)
        self._save.setEnabled(editing)
        self._close.setEnabled(editing)

    def _lay_out(self) -> None:
        self._scroll = ScrollArea(self)
        self._add_button = KeyHintButton(self._add, self)
        in_header = QHBoxLayout(self._header)
        in_header.setContentsMargins(0, 0, 0, 0)
        in_header.addWidget(self._heads[0])
        self._scroll.body.addWidget(self._heads[1])
        self._scroll.body.addWidget(self._entry)
        self._scroll.body.addWidget(self._list)
        self._scroll.body.addWidget(self._empty)
        self._scroll.body.addWidget(self._add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addWidget(self._outcome)
        self._scroll.body.addWidget(self._issues)
        self._scroll.body.addWidget(self._terms)
        change_list = LinkButton("Change the list of vague words", self)
        change_list.clicked.connect(self._open_vague)
        self._scroll.body.addWidget(change_list, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addWidget(self._vague)
        self._scroll.body.addStretch(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._reading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)


def make_page(parts: PageParts) -> AgreePage:
    """Return the page of this stage."""
    return AgreePage(parts.controller, parts.tasks, parts.navigation)
