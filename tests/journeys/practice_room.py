"""Who is in the practice meeting and what it goes through, and the one who runs it by keys."""

from typing import Final

from PySide6.QtWidgets import QApplication

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note
from tests.journeys.hands_on_keys import HandsOnKeys
from tests.journeys.meeting_read import Room, differences, read
from ui.meet.people_list import PeopleList
from ui.meet.people_model import standing_at

AMIRA, J, TOMASZ, DANA = "Amira Khan", "J. Khan", "Tomasz Zielinski", "Dana Price"
ROWAN, SIAN, SEUN = "Rowan Shah", "Siân Prŷs", "Oluwaseun Adeyemi"
PEOPLE: Final = (AMIRA, J, TOMASZ, DANA, ROWAN, SIAN, SEUN)
WELCOME, HOW, VIEWS, EACH, SORT, BREAK, EXPLORE, PRIVATE, DRAFT, CLOSE = TITLES = (
    "Welcome, introductions and access check",
    "How today works: voluntary, confidential, ground rules",
    "The child's or young person's views",
    "Each person's view, uninterrupted",
    "Agree what we need to sort out",
    "Break",
    "Explore issues and options",
    "Private conversations",
    "Draft and test the action plan",
    "Read back, agree and close",
)
AGENDA: Final = tuple(zip(TITLES, (5, 5, 10, 25, 10, 10, 25, 10, 15, 5), strict=True))
BOOKED: Final = 150
ROOM: Final = Room(
    {
        AMIRA: "Family",
        J: "Family",
        TOMASZ: "Family",
        DANA: "Local authority",
        ROWAN: "School",
        SIAN: "School",
        SEUN: "Health",
    },
    BOOKED,
    frozenset({BREAK}),
)


class Meeting(HandsOnKeys):
    """The hands, and the case to look into."""

    def case(self) -> CaseFile:
        return self.opened.case

    def be_as_large_as_a_mediators_screen(self) -> None:
        """Give the window the room it has at 1366 by 768 with a taskbar."""
        self.screen.window.resize(1366, 689)
        QApplication.processEvents()

    def agree_with_the_ledger(self, speaker: str = "") -> None:
        self.beat()
        seen = read(self.case(), self.screen.window)
        found = differences(seen, self.ledger, self.now(), ROOM, speaker)
        assert found == [], found

    def newest(self) -> Note:
        return self.case().notes.all()[-1]

    def speaker_of(self, note: Note) -> str:
        return next((p.name for p in self.case().people.all() if p.id == note.speaker_id), "")

    def queue(self) -> list[str]:
        names = {person.id: person.name for person in self.case().people.all()}
        queue = [names[hand.participant_id] for hand in self.case().meeting.current().hands]
        rows = self.screen.find("People", PeopleList)
        assert isinstance(rows, PeopleList)
        standings = (standing_at(rows.people.index(place)) for place in range(rows.people.rowCount()))
        shown = {each.name: each.words.partition(" ")[0] for each in standings if each is not None}
        places = ("1st", "2nd", "3rd", "4th")
        assert [shown[who] for who in queue] == list(places[: len(queue)])
        return queue

    def choose(self, who: str) -> None:
        """Come to somebody's row in the list of people by keyboard."""
        self.go_to("People")
        rows = self.screen.find("People", PeopleList)
        assert isinstance(rows, PeopleList)
        for key in ["Up"] * len(PEOPLE) + ["Down"] * len(PEOPLE):
            if rows.currentIndex().data() == who:
                break
            self.screen.press(key)
        assert rows.currentIndex().data() == who
