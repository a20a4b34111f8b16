"""Agree: the actions, each party's consent to them, and beside them the plan as it will be printed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.changes import Changes
from ui.agree.action_view import NEW, action_views
from ui.agree.agree_acts import AgreeActs
from ui.agree.halves import Halves
from ui.agree.left_places import LeftPlaces
from ui.agree.left_ways import LeftWays
from ui.agree.plan_acts import PlanActs
from ui.agree.plan_beside import PlanBeside
from ui.look.dressed import dress
from ui.meeting_head.meeting_head import MeetingHead
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation
from ui.page.page import Page
from ui.page.page_parts import PageParts
from ui.plan_terms.own_vague_words import bring_vague_words
from ui.tasks import Tasks
from ui.widgets.message_bar import MessagePlace, tell
from ui.widgets.system_keys import shown_keys
from ui.widgets.tab_order import order_tabs

ROOM_CLOSED: Final = (
    f"The room's page is not open yet. F9 opens it empty, and {shown_keys('Ctrl+B')} then shows the plan."
)


class AgreePage(Page):
    """Shows what is proposed and agreed, and sends what the person wants."""

    IS_DRESSED_WHOLE = False

    def __init__(self, controller: CaseController, tasks: Tasks, navigation: Navigation) -> None:
        super().__init__(navigation.widget)
        self._controller = controller
        self._acts = AgreeActs(self)
        self._places = LeftPlaces(controller, tasks, self._acts, self)
        self._actions = self._places.actions_place
        self._list = self._actions.list
        self._wording, self._reading = self._places.wording, self._places.reading
        self._plan = PlanBeside(controller, tasks, self)
        self._head = MeetingHead(controller, navigation, self, stage="agree")
        self._buttons = PlanActs(self._acts, self._head, self)
        self._head.show_acts(self._buttons)
        self._halves = Halves(self._places, self._plan, self)
        self._ways = LeftWays(controller, self._places, self._halves, self)
        dress(self._head)
        self._lay_out()
        self._connect()
        bring_vague_words(controller, tasks, self)
        self._show_possible()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of this page."""
        return (*self._acts.everything(), *self._head.everything())

    def heading(self) -> tuple[str, str]:
        """Return the header's words."""
        return ("Action plan", "Only actions that every party has agreed go into the document")

    def has_header_bar(self) -> bool:
        """Return that the head stands in place of the window's header."""
        return False

    def message_place(self) -> MessagePlace:
        """Return the head's place for what was refused."""
        return self._head.messages

    def panes(self) -> tuple[QWidget, ...]:
        """Return what stands on the left, in its parts, and the plan."""
        if self._places.is_at_actions():
            own = (
                self._actions.entry,
                self._actions.law,
                self._actions.confirming,
                self._list,
                self._actions.acts,
            )
            return (self._head, *own, self._plan)
        return (self._head, self._places, self._plan)

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "agree"

    def on_shown(self) -> None:
        """Show the case as it is now, and go on where something was half typed."""
        self._actions.entry.reload()
        self._places.show_all(self._controller.case_file)
        self._reload()
        if self._wording.editor is not None or self._places.is_reading():
            return
        half = self._wording.half_typed()
        if half is not None:
            self._ways.edit(half)
        elif self._actions.entry.is_half_typed() or not self._list.take_keyboard():
            self._actions.write()

    def edit_field(self, action_id: str, field: str) -> None:
        """Open an action for editing, at one of `action_view.FIELDS`."""
        self._ways.edit_field(action_id, field)

    def _on_changed(self, changes: Changes) -> None:
        shown = (changes.actions, changes.consents, changes.issues, changes.options, changes.people)
        if any(shown) or changes.plan or changes.matter or changes.floor:
            self._reload()
        elif changes.room:
            self._show_possible()

    def _reload(self) -> None:
        case = self._controller.case_file
        views = action_views(case)
        self._wording.follow(views)
        self._actions.show_case(case, views)
        self._places.show_case(case)
        self._plan.show_case()
        self._show_possible()
        order_tabs(self)

    def _add_by_law(self) -> None:
        self._controller.run(lambda case: case.timescales.add_offered())

    def _show_plan_to_room(self) -> None:
        shows = not self._controller.case_file.room.current().plan
        self._controller.run(lambda case: case.room.show_plan() if shows else case.room.show_action(None))
        self._show_possible()
        if shows and not self._controller.case_file.room.current().open:
            tell(self, ROOM_CLOSED)

    def _show_other(self) -> None:
        if not self._halves.is_stacked:
            return
        if self._halves.turn():
            self._plan.pages().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._ways.give_keyboard()

    def _show_possible(self) -> None:
        """Offer only the acts that do something now; a page whose case has ended is on its way out."""
        if self._controller.has_ended:
            return
        case = self._controller.case_file
        at_actions, reading = self._places.is_at_actions(), self._places.is_reading()
        self._buttons.lead_on(leads=at_actions)
        self._acts.read.setEnabled(not reading and any(not a.withdrawn for a in case.actions.all()))
        self._acts.change.setEnabled(at_actions and self._list.chosen_view() is not None)
        self._acts.save.setEnabled(self._wording.editor is not None)
        self._acts.back.setEnabled(not at_actions and not reading)
        self._acts.to_room.setChecked(case.room.current().plan)
        self._acts.other.setVisible(self._halves.is_stacked)

    def _stack(self, is_stacked: bool) -> None:
        self._actions.set_large(is_large=is_stacked)
        self._show_possible()

    def _connect(self) -> None:
        actions = self._actions
        self._wording.changed.connect(self._reload)
        self._wording.closed.connect(self._ways.show_actions)
        self._list.mend_asked.connect(self._ways.mend)
        self._list.typed.connect(self._ways.write_on)
        self._list.chosen.connect(self._show_possible)
        actions.acts.edit_asked.connect(self._ways.edit_chosen)
        actions.acts.earlier_asked.connect(lambda: self._ways.show_titled(self._places.earlier))
        actions.confirming.how_asked.connect(lambda: self._ways.show_titled(self._places.manners))
        self._places.earlier.asked.connect(
            lambda version: self._controller.run(lambda case: case.actions.restore_version(version))
        )
        acts, places, ways = self._acts, self._places, self._ways
        for do, method in (
            (acts.speak, ways.write),
            (acts.add, lambda: ways.edit(NEW)),
            (acts.change, ways.edit_chosen),
            (acts.by_law, self._add_by_law),
            (acts.read, ways.begin_reading),
            (acts.to_room, self._show_plan_to_room),
            (acts.ask, ways.ask_outcome),
            (acts.to_issues, lambda: ways.show_titled(places.issues)),
            (acts.to_terms, lambda: ways.show_titled(places.terms)),
            (acts.to_manners, lambda: ways.show_titled(places.manners)),
            (acts.change_list, ways.open_vague),
            (acts.other, self._show_other),
            (acts.save, self._wording.save),
            (acts.back, ways.go_back),
        ):
            do.triggered.connect(method)
        self._reading.left.connect(self._ways.show_actions)
        self._controller.changed.connect(self._on_changed)
        self._halves.stacked.connect(self._stack)
        self._places.currentChanged.connect(self._show_possible)
        self._head.keyboard_free.connect(self._ways.give_keyboard)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(keys, self._list, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._list.move_chosen(step))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._halves, 1)


def make_page(parts: PageParts) -> AgreePage:
    """Return the page of this stage."""
    return AgreePage(parts.controller, parts.tasks, parts.navigation)
