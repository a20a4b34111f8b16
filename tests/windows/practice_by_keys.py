"""A practice meeting in the installed program, by keys alone: from the first window to the destroyed case."""

from datetime import UTC, datetime, timedelta

from tests.journeys.whole_meeting import PASSPHRASE, WORDS
from tests.windows.seen_window import SeenWindow

PARTIES = 3
FAULT = "Something went wrong"


def first_run(window: SeenWindow) -> None:
    """From the first window to an encrypted store with a passphrase."""
    window.wait_for("Your notes stay on this laptop")
    window.press("Return")
    window.wait_for("There is no reset. Nobody")
    window.type(PASSPHRASE)
    window.press("Tab", "Tab")
    window.type(PASSPHRASE)
    window.wait_for("very hard to guess")
    window.press("Return")
    window.wait_for("Windows Credential Manager keeps the keys")
    window.wait_until_still()
    window.press("Return")


def unlock(window: SeenWindow) -> None:
    """From the locked window to where the facilitator was."""
    window.wait_for("Unlock your cases")
    window.type(PASSPHRASE)
    window.press("Return")


def meet(window: SeenWindow) -> None:
    """The living meeting, the floor given, a note."""
    window.wait_for("Type a note press Enter and then Alt+P")
    window.press("ctrl+1")
    window.wait_until_still()
    window.type(WORDS.note)
    window.press("Return")
    window.wait_for(WORDS.note)


def leave_meeting(window: SeenWindow) -> None:
    """The window closed while the meeting goes on."""
    window.press("ctrl+q")
    window.wait_for("Close Facilitator while the meeting goes on")
    window.press("Tab", "Return")


def agree(window: SeenWindow) -> None:
    """One action to which every party agrees."""
    window.press("alt+3")
    window.wait_for("Enter proposes it")
    window.press("ctrl+n")
    window.wait_for("What you type is kept as you type")
    day = datetime.now(UTC) + timedelta(weeks=2)
    window.type(WORDS.agreed)
    window.press("Tab")
    window.type(WORDS.owner)
    window.press("Tab")
    window.type(f"{day.day}/{day.month}/{day.year}")
    window.press("Tab", "Tab", "space", "Tab")
    window.type(WORDS.known)
    window.press("ctrl+Return")
    window.wait_for("Not agreed yet: Family, Barton Council")
    window.press(*(str(number) for number in range(1, PARTIES + 1)))
    window.wait_for("Agreed by every party")


def end_meeting(window: SeenWindow) -> None:
    """The meeting ended."""
    window.press("alt+2")
    window.wait_for("has the floor")
    window.press("ctrl+shift+e")
    window.wait_for("The clock stops and nobody has the floor")
    window.press("Return")
    window.wait_for("Meeting ended")


def save_plan(window: SeenWindow, place: str) -> None:
    """The questions about safety and the outcome answered, and the plan saved under a Windows path."""
    window.press("alt+4")
    window.wait_for("Needs your answer")
    window.press("space")
    window.wait_for("Nobody at risk")
    window.press("Tab", "space")
    window.wait_for("Not agreed by every party")
    for _ in range(PARTIES):
        window.press("Tab", "space")
    window.wait_for("Every party agrees so the plan says this")
    window.press("ctrl+s")
    window.wait_for_window("Save the action plan")
    window.press("ctrl+a")
    window.type(place)
    window.press("Return")


def destroy(window: SeenWindow, reference: str) -> None:
    """The case destroyed, and the last screen read."""
    window.press("ctrl+shift+d")
    window.wait_for(f"Type {reference} to go on")
    window.type(reference)
    window.press("Return")
    window.wait_for("The case is destroyed")


def remove_everything(window: SeenWindow) -> None:
    """From the list of cases to a computer on which there are none."""
    window.wait_for("Your cases")
    window.click("Remove everything")
    window.wait_for("Type REMOVE to go on")
    window.wait_until_still()
    window.type("REMOVE")
    window.press("Return")
    window.wait_for("Everything is removed")
