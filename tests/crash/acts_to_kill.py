"""Every kind of act, as keys and clicks on the real window that go on until the process is killed.

Each kind is done over and over, with whatever must come before it to be possible. `touches` names the tables
that the act may change: nothing else may differ when it was cut short.
"""

import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.crash.driven_window import Hands, Step

FLOOR = ("meeting", "turn", "passed", "place")
NOTE = ("note", "draft")
AGREED = ("action", "consent", "draft", "wording_version", "note")
BEFORE = "before"
WORDS = "wants one named adult to go to at break and mornings are hardest of all "


class Doing:
    """One run: the window, the chances, and where files lie."""

    def __init__(self, hands: "Hands", number: int, files: Path) -> None:
        self.hands = hands
        self.number = number
        self.files = files
        self.chance = random.Random(number)  # noqa: S311  instants that can be had again, not secrets

    def digit(self) -> int:
        return self.chance.randint(1, 7)

    def keys(self, name: str, touches: tuple[str, ...], *keys: str) -> Iterator["Step"]:
        """Press keys, as one act."""
        yield from self.hands.act(name, touches, self.hands.press(*keys))

    def before(self, touches: tuple[str, ...], steps: Iterator["Step"]) -> Iterator["Step"]:
        """Do what must come before the act, in which nobody kills on purpose."""
        yield from self.hands.act(BEFORE, touches, steps)

    def write(self, name: str = BEFORE, words: str = "said") -> Iterator["Step"]:
        """Write a note and keep it."""
        before = len(self.hands.case.notes.all())

        def steps() -> Iterator["Step"]:
            yield from self.hands.press("Ctrl+N", "Ctrl+A", "Delete")
            yield from self.hands.type(f"{words} {before}")
            yield from self.hands.press("Return")
            yield from self.hands.until(lambda: len(self.hands.case.notes.all()) > before)

        yield from self.hands.act(name, NOTE, steps())

    def file_asked(self, button: str, path: Path) -> Iterator["Step"]:
        """Press a button that asks for a file, and type its name."""
        yield from self.hands.click(button)
        yield from self.hands.click("File name:")
        yield from self.hands.press("Ctrl+A")
        yield from self.hands.type(str(path))

    def give(self) -> Iterator["Step"]:
        """Give somebody the floor, so that there is a turn."""
        yield from self.before(FLOOR, self.hands.press(f"Ctrl+{self.digit()}"))


def give(do: Doing) -> Iterator["Step"]:
    yield from do.keys("give", FLOOR, f"Ctrl+{do.digit()}")


def hand(do: Doing) -> Iterator["Step"]:
    yield from do.keys("hand", FLOOR, f"Ctrl+Shift+{do.digit()}")


def following(do: Doing) -> Iterator["Step"]:
    yield from do.before(FLOOR, do.hands.press(f"Ctrl+Shift+{do.digit()}"))
    yield from do.keys("next speaker", FLOOR, "F2")


def extend(do: Doing) -> Iterator["Step"]:
    yield from do.give()
    yield from do.keys("+1 minute", FLOOR, "F4")


def pause(do: Doing) -> Iterator["Step"]:
    yield from do.give()
    yield from do.keys("pause", FLOOR, "F3")
    yield from do.keys("go on", FLOOR, "F3")


def passing(do: Doing) -> Iterator["Step"]:
    yield from do.give()
    yield from do.keys("pass", FLOOR, "F7")


def free(do: Doing) -> Iterator["Step"]:
    yield from do.give()
    yield from do.keys("free the floor", FLOOR, "Shift+F2")


def a_round(do: Doing) -> Iterator["Step"]:
    yield from do.keys("begin a round", FLOOR, "F5")
    for key in ("F2", "F7", "Shift+F7", "F2"):
        yield from do.keys(f"in the round {key}", FLOOR, key)
    yield from do.keys("end the round", FLOOR, "F5")


def pausing(do: Doing) -> Iterator["Step"]:
    yield from do.keys("break", (*FLOOR, "clock"), "F8")
    yield from do.keys("end the break", (*FLOOR, "clock"), "F8")


def private(do: Doing) -> Iterator["Step"]:
    yield from do.keys("private session", FLOOR, "F10", str(do.chance.randint(1, 4)))
    yield from do.write("note in it")
    yield from do.keys("end the private session", (*FLOOR, "private_time"), "F10")


def item(do: Doing) -> Iterator["Step"]:
    last = do.hands.case.agenda.items()[-1].title
    yield from do.keys("next item", (*FLOOR, "agenda_item"), "Ctrl+PgDown", "Ctrl+PgDown")
    if str(do.hands.screen()["item"]).endswith(f", {last}"):
        yield from do.hands.to("Agenda")
        yield from do.keys("first item", (*FLOOR, "agenda_item"), "Home", "Return", "Ctrl+N")


def longer(do: Doing) -> Iterator["Step"]:
    yield from do.keys("+5 minutes", ("agenda_item",), "Ctrl+Shift+M")
    yield from do.keys("undo", ("agenda_item",), "Ctrl+N", "Ctrl+A", "Delete", "Ctrl+Z")


def adjourn(do: Doing) -> Iterator["Step"]:
    def adjourning() -> Iterator["Step"]:
        yield from do.hands.press("Ctrl+Shift+J")
        yield from do.hands.click("Adjourn now")

    yield from do.hands.act("adjourn", (*FLOOR, "clock"), adjourning())
    yield from do.keys("resume", (*FLOOR, "clock"), "Ctrl+Shift+R")


def typing(do: Doing) -> Iterator["Step"]:
    yield from do.before(("draft",), do.hands.press("Ctrl+N", "Ctrl+A", "Delete"))
    yield from do.hands.act("type", ("draft",), do.hands.type(WORDS * 3))


def writing(do: Doing) -> Iterator["Step"]:
    yield from do.write("write", WORDS)


def editing(do: Doing) -> Iterator["Step"]:
    yield from do.write()

    def steps() -> Iterator["Step"]:
        yield from do.hands.press("Alt+E", "End")
        yield from do.hands.type(" and more")
        yield from do.hands.press("Return")

    yield from do.hands.act("edit", NOTE, steps())


def striking(do: Doing) -> Iterator["Step"]:
    yield from do.write()
    yield from do.keys("strike", ("note",), "Alt+S")


def deleting(do: Doing) -> Iterator["Step"]:
    yield from do.write()

    def steps() -> Iterator["Step"]:
        yield from do.hands.press("Alt+D")
        yield from do.hands.click("Delete the note")

    yield from do.hands.act("delete", NOTE, steps())


def to_action(do: Doing) -> Iterator["Step"]:
    yield from do.write()
    yield from do.keys("to action", AGREED, "Alt+P")


def to_option(do: Doing) -> Iterator["Step"]:
    yield from do.write()
    yield from do.keys("to option", ("option",), "Alt+M")


def parking(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.press("Ctrl+N", "Ctrl+A", "Delete")
        yield from do.hands.type("who pays for the bus")
        yield from do.hands.press("Ctrl+Shift+K")

    yield from do.hands.act("park", ("parked", *NOTE), steps())


def undoing(do: Doing) -> Iterator["Step"]:
    yield from do.write()
    yield from do.keys("undo", NOTE, "Ctrl+N", "Ctrl+Z")
    yield from do.keys("redo", NOTE, "Ctrl+Shift+Z")


def consenting(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.press("Ctrl+R")
        yield from do.hands.until(lambda: do.hands.named("Read back"))

    yield from do.before(("action", "place"), steps())
    for party in "1234":
        yield from do.keys("consent", AGREED, party)
    yield from do.keys("leave", ("place",), "Escape")


def issue(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.press("Ctrl+I")
        yield from do.hands.click("Add an issue")
        yield from do.hands.type("who meets J. at the gate")
        yield from do.hands.press("Return")

    yield from do.hands.act("issue", ("issue", "draft"), steps())
    yield from do.hands.act("remove", ("issue", "draft", "option"), do.hands.click("Remove issue 1"))


def option(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.click("Add an option to issue 1")
        yield from do.hands.click("New option for issue 1")
        yield from do.hands.type("a mentor at the gate")
        yield from do.hands.press("Return")

    yield from do.hands.act("option", ("option", "draft"), steps())


def wording(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.click("Edit action 1")
        yield from do.hands.click("What will be done")
        yield from do.hands.press("End")
        yield from do.hands.type(" again")
        yield from do.hands.press("Ctrl+Return")

    yield from do.hands.act("wording", AGREED, steps())


def moving(do: Doing) -> Iterator["Step"]:
    yield from do.hands.click("Agenda item 2")
    yield from do.keys("move", ("agenda_item", "draft"), "Alt+Down")
    yield from do.keys("move", ("agenda_item", "draft"), "Alt+Up")


def preparing(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.click("Preparation notes: Family")
        yield from do.hands.type("likes to be asked first ")

    yield from do.hands.act("preparation", ("party", "draft"), steps())


def adding(do: Doing, file: str) -> Iterator["Step"]:
    before = len(do.hands.case.papers.all())

    def added() -> Iterator["Step"]:
        yield from do.hands.press("Return")
        yield from do.hands.until(lambda: len(do.hands.case.papers.all()) > before)

    yield from do.before((), do.file_asked("Add papers", do.files / file))
    yield from do.hands.act("paper", ("paper", "place"), added())


def paper(do: Doing) -> Iterator["Step"]:
    yield from adding(do, "paper.pdf")


def mail(do: Doing) -> Iterator["Step"]:
    yield from adding(do, "mail.eml")


def export(do: Doing) -> Iterator["Step"]:
    target = do.files / f"plan {do.number} {do.chance.random()}.pdf"

    def saved() -> Iterator["Step"]:
        yield from do.hands.press("Return")
        yield from do.hands.until(target.exists)
        yield from do.hands.until(lambda: do.hands.named("Save another copy"))

    first, again = "Save the action plan", "Save another copy"
    yield from do.hands.until(lambda: do.hands.named(first) or do.hands.named(again))
    yield from do.before((), do.file_asked(first if do.hands.named(first) else again, target))
    yield from do.hands.act("export", ("choices", "draft"), saved())


def destruction(do: Doing) -> Iterator["Step"]:
    reference = do.hands.case.matter.current().reference

    def asked() -> Iterator["Step"]:
        yield from do.hands.click("Destroy this case")
        yield from do.hands.click(f"Type {reference} to go on")
        yield from do.hands.type(reference)

    def destroyed() -> Iterator["Step"]:
        yield from do.hands.click("Destroy it for good")
        yield from do.hands.until(lambda: False)

    yield from do.before(("choices",), asked())
    yield from do.hands.act("destroy", ("everything",), destroyed())


def locking(do: Doing) -> Iterator["Step"]:
    def steps() -> Iterator["Step"]:
        yield from do.hands.press("Ctrl+L")
        yield from do.hands.unlock()

    yield from do.hands.act("lock", ("place", "clock"), steps())


MEET = ("Alt+2",)
AGREE = ("Alt+3",)
FINISH = ("Alt+4",)
PREPARE = ("Alt+1",)
# For each kind: the keys and the control that lead to where it is done, and the act.
KINDS: dict[str, tuple[tuple[str, ...], str, Callable[[Doing], Iterator["Step"]]]] = {
    "give the floor": (MEET, "", give),
    "raise a hand": (MEET, "", hand),
    "next speaker": (MEET, "", following),
    "one minute more": (MEET, "", extend),
    "pause": (MEET, "", pause),
    "pass": (MEET, "", passing),
    "free the floor": (MEET, "", free),
    "round": (MEET, "", a_round),
    "break": (MEET, "", pausing),
    "private session": (MEET, "", private),
    "next item": (MEET, "", item),
    "item longer": (MEET, "", longer),
    "adjourn": (MEET, "", adjourn),
    "type a note": (MEET, "", typing),
    "write a note": (MEET, "", writing),
    "edit a note": (MEET, "", editing),
    "strike a note": (MEET, "", striking),
    "delete a note": (MEET, "", deleting),
    "note to action": (MEET, "", to_action),
    "note to option": (MEET, "", to_option),
    "park a topic": (MEET, "", parking),
    "undo": (MEET, "", undoing),
    "lock": (MEET, "", locking),
    "consent": (AGREE, "", consenting),
    "raise an issue": (AGREE, "", issue),
    "add an option": (AGREE, "", option),
    "word an action": (AGREE, "", wording),
    "move an item": (PREPARE, "Agenda", moving),
    "preparation note": (PREPARE, "Preparation calls", preparing),
    "add a paper": (PREPARE, "Papers", paper),
    "add an e-mail": (PREPARE, "Papers", mail),
    "save the plan": (FINISH, "", export),
    "destroy the case": (FINISH, "", destruction),
}


# No act: what a program shows that finds no case.
LOOK = "look"
ENDLESS = "endless"
ACTS_A_LOOK = 3


def script(kind: str, number: int, files: Path, *, late: bool) -> Callable[["Hands"], Iterator["Step"]]:
    """Return what unlocks, leads to where acts of `kind` are done, and does them without end."""

    def steps(hands: "Hands") -> Iterator["Step"]:
        if kind == LOOK:
            yield from hands.look()
        yield from hands.unlock(late=late)
        yield from _undisturbed(hands)
        stage, control, act = KINDS[kind]
        yield from hands.act(BEFORE, ("place", "draft"), hands.press(*stage))
        if control:
            yield from hands.act(BEFORE, ("place", "draft"), hands.click(control))
        do = Doing(hands, number, files)
        for _ in itertools.count():
            yield from act(do)

    return steps


# What leaves as many controls behind as it found; locking, which takes all pages away, is tried by itself.
AGAIN_AND_AGAIN = (
    "give the floor", "raise a hand", "next speaker", "one minute more", "pause", "pass", "free the floor",
    "round", "break", "private session", "next item", "item longer", "adjourn", "type a note", "edit a note",
    "strike a note", "delete a note", "undo", "consent", "raise an issue", "move an item",
)  # fmt: skip


def endless(number: int, files: Path) -> Callable[["Hands"], Iterator["Step"]]:
    """Return what does acts by chance without end, and says after each kind how much the program holds."""

    def steps(hands: "Hands") -> Iterator["Step"]:
        hands.quiet = True
        yield from hands.unlock()
        yield from _undisturbed(hands)
        do = Doing(hands, number, files)
        by_chance = (do.chance.choice(AGAIN_AND_AGAIN) for _ in itertools.count())
        # Each kind once before anything is compared: pages are made when they are first shown.
        for done, kind in enumerate(itertools.chain(AGAIN_AND_AGAIN, by_chance), start=1):
            stage, control, act = KINDS[kind]
            yield from hands.press(*stage)
            if control:
                yield from hands.click(control)
            yield from act(do)
            if done >= len(AGAIN_AND_AGAIN) and done % ACTS_A_LOOK == 0:
                yield hands.say_holding

    return steps


def _undisturbed(hands: "Hands") -> Iterator["Step"]:
    """End what an earlier kill cut short, so that every act is possible."""
    yield from hands.act(BEFORE, ("place", "draft"), hands.press(*MEET))
    status = hands.case.meeting.current().status.value
    if status == "ended":
        return
    everything = (*FLOOR, "clock")
    if hands.case.meeting.current().private_party_id is not None:
        touches = (*everything, "private_time")
        yield from hands.act("end the private session", touches, hands.press("F10"))
    if status == "break":
        yield from hands.act("end the break", everything, hands.press("F8"))
    if status == "adjourned":
        yield from hands.act("resume", everything, hands.press("Ctrl+Shift+R"))
    if hands.case.meeting.current().round is not None:
        yield from hands.act("end the round", everything, hands.press("F5"))
