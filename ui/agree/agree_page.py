"""Agree: actions as cards with each party's consent, issues and options, and reading back."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.case.identity import ActionId, PartyId
from facilitator.changes import Changes
from ui.agree.action_card import ActionCard
from ui.agree.action_editor import ActionEditor
from ui.agree.action_view import NEW, ActionView, action_views, is_half_typed
from ui.agree.issues_part import IssuesPart
from ui.agree.read_back import ReadBack
from ui.case_controller import CaseController
from ui.page import Page
from ui.tasks import Tasks
from ui.theme import grid
from ui.widgets.button import PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.window_actions import act

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

GROUP = "Agree"


class AgreePage(Page):
    """Shows what is proposed and agreed, and sends what the person wants."""

    def __init__(self, controller: CaseController, _tasks: Tasks) -> None:
        super().__init__()
        self._controller = controller
        self._cards: dict[ActionId, ActionCard] = {}
        self._add = act(self, "Add action", "Ctrl+N", lambda: self._edit(None), group=GROUP)
        self._read = act(self, "Read back", "Ctrl+R", self._begin_reading, group=GROUP)
        case = controller.case_file
        today = case.today() if case is not None else date.min
        self._count = PlainLabel("", self, wrap=False)
        self._editor = ActionEditor(controller, today, self)
        self._empty = EmptyState(
            "No action yet",
            "Write what will be done, by whom and by when. In Meet, a note becomes an action with one key.",
            parent=self,
        )
        self._issues = IssuesPart(controller, self)
        self._reading = ReadBack(controller, self)
        self._header = self._build_header()
        self._lay_out()
        self._editor.closed.connect(self._after_editing)
        self._reading.left.connect(lambda: self._pages.setCurrentIndex(0))
        controller.changed.connect(self._on_changed)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move_focused(step))

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of this page."""
        return (self._add, self._read)

    def header(self) -> QWidget:
        """Return how many are agreed, and the way on."""
        return self._header

    def heading(self) -> tuple[str, str]:
        """Return the header's words."""
        return ("Action plan", "Only actions that every party has agreed go into the document")

    def panes(self) -> tuple[QWidget, ...]:
        """Return the list and the issues."""
        return (self._list, self._issues)

    def on_shown(self) -> None:
        """Show the case as it is now, and go on where something was half typed."""
        self._reload()
        case = self._controller.case_file
        if case is not None and self._editor.editing is None:
            half = next((a for a in case.actions() if is_half_typed(case, a.id)), None)
            if half is not None or is_half_typed(case, NEW):
                self._editor.edit(case, half)

    def _on_changed(self, changes: Changes) -> None:
        if changes.actions or changes.consents or changes.issues or changes.options or changes.people:
            self._reload()

    def _reload(self) -> None:
        case = self._controller.case_file
        if case is None:
            return
        views = action_views(case)
        self._show_cards(views)
        live = [view for view in views if view.number]
        agreed = sum(1 for view in live if view.agreed_by_all)
        self._count.setText(f"{agreed} of {len(live)} agreed by all" if live else "")
        self._read.setEnabled(bool(live))
        self._empty.setVisible(not views and self._editor.editing is None)
        self._issues.show_case(case)
        self._reading.reload()

    def _show_cards(self, views: tuple[ActionView, ...]) -> None:
        present = {view.action.id for view in views}
        for key in [key for key in self._cards if key not in present]:
            card = self._cards.pop(key)
            card.hide()
            card.setParent(None)
            card.deleteLater()
        for place, view in enumerate(views):
            if view.action.id not in self._cards:
                self._cards[view.action.id] = self._new_card(view.action.id)
            card = self._cards[view.action.id]
            if self._list_layout.indexOf(card) != place:
                self._list_layout.insertWidget(place, card)
            card.show_action(view)

    def _new_card(self, action_id: ActionId) -> ActionCard:
        card = ActionCard(self._list)
        run = self._controller.run
        card.edit_asked.connect(lambda: self._edit(action_id))
        card.moved.connect(lambda step: run(lambda case: case.move_action(action_id, step)))
        card.withdrawn.connect(lambda gone: run(lambda case: case.withdraw_action(action_id, withdrawn=gone)))
        card.restore_asked.connect(lambda version: run(lambda case: case.restore_version(version)))
        card.consent_asked.connect(lambda party, agrees: self._consent(action_id, party, agrees=agrees))
        card.dropped.connect(lambda place: self._drop(action_id, place))
        return card

    def _consent(self, action_id: ActionId, party: str, *, agrees: bool) -> None:
        party_id = PartyId(party)
        done = self._controller.run(
            lambda case: (
                case.consent(action_id, party_id) if agrees else case.withdraw_consent(action_id, party_id)
            )
        )
        if not done:
            self._reload()

    def _edit(self, action_id: ActionId | None) -> None:
        case: CaseFile | None = self._controller.case_file
        if case is None or self._editor.editing is not None:
            return
        self._pages.setCurrentIndex(0)
        action = next((each for each in case.actions() if each.id == action_id), None)
        self._editor.edit(case, action)
        self._empty.hide()
        self._scroll.ensureWidgetVisible(self._editor)

    def _after_editing(self, action_id: str) -> None:
        self._reload()
        cards = list(self._cards.values())
        if cards:
            (self._cards.get(ActionId(action_id)) or cards[-1]).focus_edit()

    def _begin_reading(self) -> None:
        self._pages.setCurrentIndex(1)
        self._reading.begin()

    def _move_focused(self, step: int) -> None:
        focused: QWidget | None = self.focusWidget()
        if focused is None:
            return
        moved = next((key for key, card in self._cards.items() if card.isAncestorOf(focused)), None)
        if moved is not None:
            self._controller.run(lambda case: case.move_action(moved, step))
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, action_id: ActionId, place: QPoint) -> None:
        order = [key for key, _ in sorted(self._cards.items(), key=lambda item: item[1].y())]
        inside = self._list.mapFromGlobal(place).y()
        target = sum(1 for key in order if self._cards[key].geometry().center().y() < inside)
        here = order.index(action_id)
        step = target - here - (1 if target > here else 0)
        if step:
            self._controller.run(lambda case: case.move_action(action_id, step))

    def _build_header(self) -> QWidget:
        header = QWidget(self)
        row = FlowLayout(header)
        preview = PrimaryButton("Preview document", header)
        preview.clicked.connect(self._preview)
        for part in (self._count, KeyHintButton(self._read, header), preview):
            row.addWidget(part)
        return header

    def _preview(self) -> None:
        show = getattr(self.window(), "show_stage", None)
        if show is not None:
            show("finish")

    def _lay_out(self) -> None:
        self._list = QWidget(self)
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(grid(2.5))
        self._scroll = ScrollArea(self)
        self._scroll.body.addWidget(self._list)
        self._scroll.body.addWidget(self._empty)
        self._scroll.body.addWidget(self._editor)
        adds = KeyHintButton(self._add, self)
        self._scroll.body.addWidget(adds, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addWidget(self._issues)
        self._scroll.body.addStretch(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._reading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
