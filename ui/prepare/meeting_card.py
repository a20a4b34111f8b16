"""When and where the meeting is, how long, and who runs it."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.case.calendar_words import minutes_words
from facilitator.case.matter import FEWEST_MINUTES, Matter, MeetingMode
from ui.fields.read_field import date_field, time_field
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.prepare.minutes_box import MinutesBox
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.form_row import FormRow

CAUCUS = "Some services never use them. Without them, no button for them is shown in the meeting."


class MeetingCard(MatterCard):
    """Date, start, length, place, private sessions, the facilitator's name."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, "The meeting", parent)
        self._date = date_field(
            controller,
            "Meeting date",
            "matter:meeting_date",
            lambda case, day: case.matter.change(meeting_date=day),
            self,
        )
        self._start = time_field(
            controller,
            "Start time",
            "matter:start_time",
            lambda case, at: case.matter.change(start_time=at),
            self,
        )
        self._controls |= {"meeting_date": self._date.editor, "start_time": self._start.editor}
        self._booked = MinutesBox(self, least=FEWEST_MINUTES)
        self._booked.given.connect(
            lambda minutes: controller.run(lambda case: case.matter.change(booked_minutes=minutes))
        )
        self._booked_row = FormRow("Booked time", self._booked, self, hint_below=True)
        self._mode = Choice("", [(mode, mode.label) for mode in MeetingMode])
        self._mode.activated.connect(lambda _: self.change(mode=self._mode.value()))
        mode = FormRow("How you meet", self._mode, self)
        for pair in ((self._date, self._start), (self._booked_row, mode)):
            beside = Columns(self)
            for row in pair:
                inside = row.layout()
                if isinstance(inside, QBoxLayout):
                    inside.addStretch(1)
                beside.add(row, least_steps=30)
            self.body.addWidget(beside)
        self.add_line("place", "Place or platform", example="Neutral and private, for everyone")
        self.add_tick("private_sessions", "Private sessions may be used").setAccessibleDescription(CAUCUS)
        self.add_line("facilitator_name", "Your name", example="As it will stand in the document")
        self.add_line("facilitator_service", "Your service")
        self.add_line("facilitator_contact", "How to reach you", example="Whom the document says to ask")
        self.body.addStretch(1)
        self.body.setSpacing(grid(2))

    def show_matter(self, matter: Matter) -> None:
        """Show what the case holds."""
        super().show_matter(matter)
        self._date.show_value(matter.meeting_date)
        self._start.show_value(matter.start_time)
        self._booked.show_value(matter.booked_minutes)
        self._booked_row.show_hint(minutes_words(matter.booked_minutes))
        self._mode.show_value(matter.mode)
