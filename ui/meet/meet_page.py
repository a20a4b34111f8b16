"""Meet: the running meeting as one fixed instrument: head, agenda, notes and people."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.case.identity import ItemId, ParticipantId
from facilitator.changes import Changes
from ui.meet.agenda_column import AgendaColumn
from ui.meet.meet_acts import acts_of_meeting
from ui.meet.meet_layout import MeetLayout, Sight
from ui.meet.meeting_start import MeetingStart
from ui.meet.note_actions import NoteActions
from ui.meet.notes_column import NotesColumn
from ui.meet.people_column import PeopleColumn
from ui.meet.person_menu import Chosen, open_person_menu
from ui.meet.shown_meeting import ShownMeeting
from ui.meet.start_panel import StartPanel
from ui.meeting_head.act_button import name_shortly
from ui.meeting_head.meeting_actions import GROUP as MEETING_GROUP
from ui.meeting_head.meeting_head import MeetingHead
from ui.opening.opening_script import opening_action
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation, go_and_read, go_to_section
from ui.page.page import Page
from ui.page.page_parts import PageParts
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.message_bar import MessagePlace


class MeetPage(Page):
    """Shows the meeting and sends what the facilitator asks for to the case.

    Keys: see `FloorActions`, `MeetingActions`, `NoteActions`; Ctrl+Tab turns the page where there are two.
    """

    def __init__(self, controller: CaseController, tasks: Tasks, navigation: Navigation) -> None:
        super().__init__(navigation.widget)
        self._controller = controller
        self._navigation = navigation
        self._opening = opening_action(self, controller, tasks, group=MEETING_GROUP)
        name_shortly(self._opening, "Opening words")
        self._head = MeetingHead(controller, navigation, self, stage="meet", opening=self._opening)
        self._floor, self._meeting_actions = self._head.floor, self._head.meeting
        self._other = act(self, "Other page", "Ctrl+Tab", self._turn_page, group=MEETING_GROUP)
        self._note_actions = NoteActions(self)
        self._follow_notes()
        self._agenda = AgendaColumn(self._meeting_actions.next_item, self._meeting_actions.more_minutes, self)
        self._notes = NotesColumn(controller, self._note_actions, self)
        self._start = MeetingStart(controller, navigation, StartPanel(self))
        self._people = PeopleColumn(self._start.panel, self)
        self._columns = MeetLayout(self._agenda, self._notes, self._people, self)
        self._shown = ShownMeeting(controller, self._head, self._columns, self._start)
        self._lay_out()
        self._connect()
        self._shown.reload(Changes.everything(), first=True)
        # A page that is shown as soon as it is made is not filled twice.
        self._fresh = True
        QTimer.singleShot(0, self, self._let_age)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return every act of the meeting."""
        meeting = self._meeting_actions
        return (
            meeting.start,
            meeting.next_item,
            meeting.more_minutes,
            *self._head.everything(),
            self._opening,
            self._other,
            *self._note_actions.everything(),
        )

    def has_header_bar(self) -> bool:
        """Return that the head stands in place of the window's header."""
        return False

    def panes(self) -> tuple[QWidget, ...]:
        """Return the head, the agenda, the notes and the people."""
        return (self._head, self._agenda, self._notes, self._people)

    def message_place(self) -> MessagePlace:
        """Return the head's place for what was refused."""
        return self._head.messages

    def writing_place(self) -> QWidget:
        """Return the box of the note: what is typed anywhere is one."""
        return self._notes.writing_place()

    def open_writing_place(self) -> QWidget:
        """Turn to the page with the notes, for what is typed."""
        self._columns.show_notes()
        return self.writing_place()

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "meet"

    def on_shown(self) -> None:
        """Bring everything up to date; writing begins in the note."""
        if not self._fresh:
            self._shown.reload(Changes.everything())
            self._notes.writing.catch_up(self._controller.case_file)
        self._give_keyboard()

    def _lay_out(self) -> None:
        self._head.show_acts(acts_of_meeting(self._head, self._other, self))
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._head)
        body.addWidget(self._columns, 1)

    def _connect(self) -> None:
        actions, go = self._meeting_actions, self._navigation
        self._controller.changed.connect(self._on_changed)
        actions.start.triggered.connect(lambda _: self._start_meeting())
        self._start.started.connect(self._give_keyboard)
        self._start.panel.other_day.left.connect(self._question_left)
        actions.next_item.triggered.connect(lambda _: self._next_item())
        self._agenda.list.go_asked.connect(self._go_to_item)
        self._agenda.list.look_asked.connect(self._look_at)
        self._agenda.papers_asked.connect(lambda: go_to_section(go, "papers"))
        self._agenda.preparation_asked.connect(lambda: go_to_section(go, "preparation"))
        self._agenda.car_park.serve(self._controller)
        people = self._people.list
        for asked in (people.floor_asked, self._people.floor_asked):
            asked.connect(self._floor.give_floor)
        people.hand_asked.connect(self._floor.turn_hand)
        people.accepts_asked.connect(self._floor.accept)
        people.move_asked.connect(self._floor.move_hand)
        people.menu_asked.connect(self._open_menu)
        self._floor.shares.toggled.connect(lambda _: self._shown.show_time())
        self._head.keyboard_free.connect(self._give_keyboard)
        self._columns.turned.connect(self._page_turned)
        for gives in (self._agenda.left, self._agenda.list.clicked_with_mouse, people.clicked_with_mouse):
            gives.connect(self._give_keyboard)
        self._notes.said.connect(lambda words: announce(self, words))
        self._notes.looked.connect(self._shown.mark_looked_at)
        self._notes.paper_asked.connect(lambda key: go_and_read(go, key, back_to="meet"))
        self._page_turned()

    def _follow_notes(self) -> None:
        """Turn to the notes before an act on them is done."""
        notes = self._note_actions
        for action in (notes.write, notes.find, notes.read, notes.edit, *notes.kinds):
            action.triggered.connect(lambda _=False: self._columns.show_notes())

    def _let_age(self) -> None:
        self._fresh = False

    def _give_keyboard(self) -> None:
        """Give the keyboard to where one writes or, where that is on the other page, to the people."""
        on_floor = self._columns.sight is Sight.FLOOR
        (self._people.list if on_floor else self._notes.composer.editor).setFocus()

    def _on_changed(self, changes: Changes) -> None:
        focus = QApplication.focusWidget()
        self._shown.reload(changes)
        # Words typed after an act must not land on whatever button Qt finds next.
        if focus is not None and self.isVisible() and focus.isHidden():
            self._give_keyboard()

    def _question_left(self) -> None:
        self._shown.show_what_is_missing()
        self._give_keyboard()

    def _start_meeting(self) -> None:
        self._columns.show_floor()
        self._people.show_missing_instead(is_missing=True)
        started = self._start.start()
        self._shown.show_what_is_missing()
        if started:
            self._give_keyboard()

    def _next_item(self) -> None:
        question = self._head.next_item()
        if question:
            announce(self, question)

    def _go_to_item(self, item_id: ItemId) -> None:
        self._controller.run(lambda case: case.meeting.go_to_item(item_id))

    def _look_at(self, item_id: ItemId) -> None:
        self._notes.show_item(item_id)

    def _open_menu(self, person_id: ParticipantId, at: QPoint) -> None:
        case = self._controller.case_file
        person = next((each for each in case.people.all() if each.id == person_id), None)
        if person is not None:
            chosen = Chosen(
                person=person,
                presence=case.people.presence(person),
                begun=case.meeting.has_begun(),
                meeting=case.meeting.current(),
            )
            open_person_menu(self, self._floor, chosen, at)

    def _turn_page(self) -> None:
        self._columns.turn_page()
        self._give_keyboard()

    def _page_turned(self) -> None:
        on_notes = self._columns.sight is Sight.NOTES
        for column in (self._agenda, self._people):
            column.show_flat(flat=self._columns.in_two_pages())
        self._other.setVisible(self._columns.in_two_pages())
        self._other.setText("Go to the people and the agenda" if on_notes else "Go to the notes")
        name_shortly(self._other, *(("People", "Notes") if on_notes else ("Notes", "People")))


def make_page(parts: PageParts) -> MeetPage:
    """Return the page of this stage."""
    return MeetPage(parts.controller, parts.tasks, parts.navigation)
