"""Two and a half hours of a tense meeting, item by item, each with other acts; keys alone."""

from collections.abc import Callable
from datetime import timedelta

from facilitator.meeting.notes import NoteKind
from facilitator.meeting.state import Status
from tests.journeys.practice_room import (
    AGENDA,
    AMIRA,
    BOOKED,
    BREAK,
    CLOSE,
    DANA,
    DRAFT,
    EACH,
    EXPLORE,
    HOW,
    PEOPLE,
    PRIVATE,
    ROWAN,
    SEUN,
    SIAN,
    SORT,
    TOMASZ,
    VIEWS,
    J,
    Meeting,
)
from tests.journeys.time_ledger import What
from tests.ui.opened_app import PASSPHRASE, Opened


def open_practice(meeting: Meeting) -> None:
    meeting.be_as_large_as_a_mediators_screen()
    meeting.screen.wait_for_text("Unlock your cases")
    meeting.screen.type(PASSPHRASE)
    meeting.screen.press("Return")
    meeting.opened.wait_for_stage("prepare")


def book(meeting: Meeting) -> None:
    meeting.go_to("Booked time")
    meeting.screen.press("Ctrl+A")
    meeting.screen.type(str(BOOKED))
    meeting.screen.press("Alt+2")
    meeting.opened.wait_for_stage("meet")


def welcome(meeting: Meeting) -> None:
    meeting.start(AGENDA)
    meeting.wait(47)
    for who, seconds in zip(PEOPLE, (38, 11, 9, 21, 17, 13, 29), strict=True):
        meeting.give_floor(who, seconds=seconds)
    meeting.agree_with_the_ledger(SEUN)
    meeting.next_item(HOW)
    meeting.agree_with_the_ledger()


def how_today_works(meeting: Meeting) -> None:
    meeting.wait(150)
    meeting.note("All will keep what is said here to themselves")
    assert (meeting.newest().kind, meeting.newest().speaker_id) == (NoteKind.NOTE, None)
    meeting.give_floor(DANA, seconds=61)
    meeting.screen.type("Asks whether notes ")
    meeting.give_floor(AMIRA, seconds=75)
    meeting.screen.type("are kept")
    meeting.screen.press("Return")
    assert meeting.newest().text == "Asks whether notes are kept"
    assert meeting.speaker_of(meeting.newest()) == AMIRA
    meeting.next_item(VIEWS)
    meeting.agree_with_the_ledger()


def views_of_the_child(meeting: Meeting) -> None:
    meeting.give_floor(J, seconds=95)
    meeting.note("Likes the gate when Rowan is there", kind="N")
    meeting.think(40)
    meeting.wait(55)
    meeting.screen.press("F4")
    meeting.wait(90)
    meeting.agree_with_the_ledger(J)
    meeting.free_floor()
    meeting.wait(12)
    meeting.give_floor(TOMASZ, seconds=33)
    meeting.note("Worried about the bell", kind="C")
    for who in (DANA, SIAN, AMIRA, ROWAN):
        meeting.hand(who)
    assert meeting.queue() == [DANA, SIAN, AMIRA, ROWAN]
    meeting.choose(AMIRA)
    meeting.screen.press("Alt+Up", "Alt+Up")
    assert meeting.queue() == [AMIRA, DANA, SIAN, ROWAN]
    meeting.choose(SIAN)
    meeting.screen.press("Delete")
    meeting.hand(ROWAN)
    assert meeting.queue() == [AMIRA, DANA]
    meeting.screen.press("Ctrl+N")
    meeting.next_speaker(AMIRA, seconds=70)
    meeting.next_speaker(DANA, seconds=44)
    meeting.screen.press("F2")
    meeting.screen.wait_for_text("Nobody is waiting to speak.")
    meeting.wait(21)
    meeting.agree_with_the_ledger(DANA)
    meeting.next_item(EACH)
    meeting.agree_with_the_ledger()


def round_of_views(meeting: Meeting) -> None:
    meeting.begin_round(AMIRA, seconds=181)
    meeting.screen.wait_for_text("Time is up. Thank them when it suits.")
    meeting.next_speaker(J, seconds=8)
    meeting.come_back_later(TOMASZ, seconds=4)
    meeting.passes(TOMASZ, following=DANA, seconds=133)
    meeting.screen.type("Can decide on provision ")
    meeting.next_speaker(ROWAN, seconds=99)
    meeting.screen.type("up to the review")
    meeting.screen.press("Return")
    assert meeting.speaker_of(meeting.newest()) == ROWAN
    meeting.next_speaker(SIAN, seconds=111)
    meeting.next_speaker(SEUN, seconds=88)
    meeting.agree_with_the_ledger(SEUN)
    meeting.next_speaker(J, seconds=77)
    meeting.next_speaker("")
    meeting.screen.wait_for_text("Everyone was heard on this item.")
    meeting.wait(30)
    meeting.agree_with_the_ledger()
    for who, seconds in ((AMIRA, 240), (ROWAN, 205), (DANA, 215), (SIAN, 65), (SEUN, 150)):
        meeting.give_floor(who, seconds=seconds)
    meeting.agree_with_the_ledger(SEUN)
    meeting.longer()
    meeting.wait(100)
    meeting.agree_with_the_ledger(SEUN)
    meeting.next_item(SORT)
    meeting.agree_with_the_ledger()


def what_to_sort_out(meeting: Meeting) -> None:
    for who, seconds in ((AMIRA, 120), (DANA, 130)):
        meeting.give_floor(who, seconds=seconds)
    meeting.screen.press("Alt+3", "Ctrl+I")
    meeting.go_to("Add an issue")
    meeting.screen.type("Who supports J. at the start of the day")
    meeting.wait(35)
    meeting.screen.press("Return")
    meeting.wait(25)
    assert [issue.heading for issue in meeting.case().issues.all()] == [
        "Who supports J. at the start of the day"
    ]
    meeting.screen.press("Alt+2")
    meeting.agree_with_the_ledger(DANA)
    meeting.give_floor(ROWAN, seconds=110)
    meeting.note("Who pays for the bus", kind="K")
    assert [topic.topic for topic in meeting.case().car_park.topics()] == ["Who pays for the bus"]
    meeting.give_floor(SEUN, seconds=65)
    meeting.note("All want one clear contact", kind="A")
    meeting.they_pass((J, TOMASZ, SIAN), BREAK)
    meeting.agree_with_the_ledger()


def a_break(meeting: Meeting) -> None:
    meeting.wait(20)
    meeting.stand("F8")
    back = meeting.clock.at.astimezone() + timedelta(minutes=10)
    meeting.screen.wait_for_text(f"Break until {back:%H:%M}")
    meeting.screen.wait_for_text("10 min left.")
    meeting.wait(420)
    meeting.press_control("5 minutes longer")
    meeting.screen.wait_for_text("8 min left.")
    meeting.screen.press("Ctrl+L")
    meeting.screen.wait_for_text("Unlock your cases")
    meeting.clock.go(300)
    meeting.unlock()
    meeting.wait(200)
    meeting.screen.wait_for_text("Everyone should be back")
    meeting.agree_with_the_ledger()
    meeting.go_on("F8")
    meeting.wait(15)
    meeting.next_item(EXPLORE)
    meeting.agree_with_the_ledger()


def explore(meeting: Meeting) -> None:
    meeting.give_floor(ROWAN, seconds=212)
    meeting.note("A mentor could meet J. at the gate at 8:40", kind="O")
    meeting.screen.press("Alt+M")
    assert [option.description for option in meeting.case().options.all()] == [meeting.newest().text]
    meeting.sleep(3_600)
    meeting.beat()
    meeting.agree_with_the_ledger(ROWAN)
    meeting.wait(41)
    meeting.give_floor(AMIRA, seconds=163)
    meeting.note("Has tried this before", kind="V")
    assert meeting.newest().kind is NoteKind.PRIVATE
    meeting.screen.type("Half a thou")
    meeting.lock(1_200)
    meeting.agree_with_the_ledger(AMIRA)
    meeting.wait(58)
    meeting.screen.type("ght")
    meeting.screen.press("Return")
    assert meeting.newest().text == "Half a thought"
    assert meeting.speaker_of(meeting.newest()) == AMIRA
    meeting.sleep(900)
    meeting.give_floor(SIAN, seconds=87)
    meeting.agree_with_the_ledger(SIAN)
    for who, seconds in ((DANA, 301), (SEUN, 134), (J, 26), (TOMASZ, 19)):
        meeting.give_floor(who, seconds=seconds)
    meeting.agree_with_the_ledger(TOMASZ)


def another_day(meeting: Meeting, begin: Callable[[], Opened]) -> None:
    meeting.screen.press("Ctrl+Shift+J")
    meeting.screen.wait_for_text("Adjourn the meeting?")
    meeting.stand("Return")
    meeting.screen.wait_for_text("The meeting is adjourned")
    meeting.agree_with_the_ledger()
    meeting.screen.press("Ctrl+Q")
    meeting.clock.start_again(timedelta(days=6, hours=1, minutes=7))
    meeting.opened = begin()
    meeting.screen = meeting.opened.driven
    meeting.be_as_large_as_a_mediators_screen()
    meeting.screen.wait_for_text("Unlock your cases")
    meeting.unlock()
    meeting.agree_with_the_ledger()
    meeting.go_on("Ctrl+Shift+R")
    meeting.wait(33)
    meeting.give_floor(DANA, seconds=266)
    meeting.give_floor(ROWAN, seconds=254)
    meeting.agree_with_the_ledger(ROWAN)
    meeting.next_item(PRIVATE)


def private(meeting: Meeting) -> None:
    meeting.wait(45)
    meeting.screen.press("F10", "2")
    meeting.write(What.FLOOR)
    meeting.screen.wait_for_text("Private session with Local authority")
    meeting.wait(312)
    meeting.note("Could offer an earlier review")
    party = next(p.id for p in meeting.case().parties.all() if p.called == "Local authority")
    assert (meeting.newest().private_party_id, meeting.newest().speaker_id) == (party, None)
    meeting.screen.press("Ctrl+1")
    meeting.screen.wait_for_text("A private session is on.")
    meeting.agree_with_the_ledger()
    meeting.screen.press("F10")
    assert not meeting.screen.shows("Could offer an earlier review")
    meeting.screen.press("F10", "1")
    meeting.wait(280)
    meeting.note("Would accept the mentor for a term")
    meeting.screen.press("F10")
    meeting.wait(17)
    meeting.agree_with_the_ledger()
    meeting.next_item(DRAFT)


def draft(meeting: Meeting) -> None:
    meeting.give_floor(ROWAN, seconds=175)
    meeting.note("Meet J. at the gate each morning at 8:40", kind="A")
    meeting.screen.press("Alt+P")
    assert [action.what for action in meeting.case().actions.all()] == [meeting.newest().text]
    meeting.screen.press("Alt+3")
    meeting.press_control("Edit draft 1")
    meeting.go_to("Who will do it")
    meeting.screen.type("Rowan Shah, School")
    meeting.go_to("By which day")
    meeting.screen.type("18 Dec 2026")
    meeting.press_control("How we will know, issue, limit in law and more")
    meeting.go_to("How we will know")
    meeting.screen.type("J. says that mornings feel safer")
    meeting.screen.press("Ctrl+Return")
    meeting.wait(205)
    meeting.screen.press("Alt+2")
    meeting.agree_with_the_ledger(ROWAN)
    for who, seconds in ((DANA, 180), (AMIRA, 140), (SEUN, 155), (SIAN, 91)):
        meeting.give_floor(who, seconds=seconds)
    meeting.they_pass((J, TOMASZ), CLOSE)
    meeting.agree_with_the_ledger()


def close(meeting: Meeting) -> None:
    for who, seconds in zip(PEOPLE, (70, 31, 22, 65, 54, 47, 61), strict=True):
        meeting.give_floor(who, seconds=seconds)
    meeting.screen.press("Alt+3", "Ctrl+R")
    for party in "1234":
        meeting.screen.press(party)
        meeting.wait(12)
    meeting.screen.press("Escape")
    meeting.screen.wait_for_text("1 of 1 agreed by all")
    assert len(meeting.case().actions.agreed()) == 1
    meeting.screen.press("Alt+2")
    last = 9_000 - meeting.ledger.elapsed(meeting.now())
    assert last > 0
    meeting.wait(last)
    meeting.screen.press("Ctrl+Shift+E")
    meeting.screen.wait_for_text("End the meeting?")
    meeting.stand("Return")
    assert meeting.case().meeting.current().status is Status.ENDED
    meeting.screen.wait_for_text("The meeting has ended")
    meeting.screen.wait_for_text("It took 150 min.")
    meeting.wait(600)
    meeting.agree_with_the_ledger()
