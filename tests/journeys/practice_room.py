"""Who is in the practice meeting and what it goes through, and the one who runs it by keys."""

from typing import Final

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note
from tests.journeys.hands_on_keys import HandsOnKeys
from tests.journeys.meeting_read import Room, differences, read

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
        shown = [f"{who} waits as number {n}: give the floor" for n, who in enumerate(queue, start=1)]
        assert all(self.screen.is_there(name) for name in shown)
        return queue
