"""The practice meeting from the first run to its end, by what a screen reader finds, does and hears."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.desktop.app import Desktop
from tests.desktop.screen_reader import RADIO_BUTTON, ScreenReader
from tests.desktop.session import DesktopSession

QUICK = Path(__file__).with_name("quick_clock.py")
PASSPHRASE = "copper lantern river seven"
# A case is made and a turn runs in the time they need, which other work on the computer makes longer.
PATIENCE = 120
SECTIONS = ("People", "Readiness", "Agenda", "Preparation calls", "Papers")


@pytest.fixture
def app() -> Iterator[Desktop]:
    """The real app, whose meetings go fifteen times as quick."""
    with DesktopSession(screen=True) as session:
        command = (sys.executable, str(QUICK), "--vault", str(session.home / "vault"))
        yield Desktop(session, command).start()


@pytest.mark.system("Xvfb", "dbus-daemon", "gnome-keyring-daemon", "xdotool")
def test_the_practice_meeting_is_run_by_names_and_roles_alone(app: Desktop, tmp_path: Path) -> None:
    log = tmp_path / "screen_reader.log"
    reader = ScreenReader(app, log)
    target = app.session.home / "plan.pdf"
    try:
        first_run(reader)
        unlock(reader)
        home(reader)
        prepare(reader)
        meet(reader)
        agree(reader)
        finish(reader, target)
        app.wait_for_end()
    finally:
        print(log.read_text("utf-8"))  # noqa: T201  what was said is what this test leaves
    assert target.read_bytes().startswith(b"%PDF")
    assert [path for path in app.session.files() if path.suffix == ".case"] == []


def look_over(reader: ScreenReader, name: str) -> None:
    """All that can have the focus has a name of its own; Tab comes to it, or to its group, and goes on."""
    screen = reader.screen(name)
    assert screen.nameless() == []
    assert screen.twins() == []
    assert screen.passed_by_tab(reader.walk(screen)) == []


def first_run(reader: ScreenReader) -> None:
    reader.reads("Step 1 of 3")
    look_over(reader, "What is kept")
    reader.press("Choose a passphrase", "push button")
    reader.reads("Step 2 of 3")
    look_over(reader, "Your passphrase")
    reader.write("Passphrase", PASSPHRASE)
    reader.write("The same again", PASSPHRASE)
    reader.press("Go on", "push button")
    reader.reads("Step 3 of 3")
    look_over(reader, "Where the key is kept")
    reader.press("Make my encrypted store", "push button")
    reader.reads("No open cases")


def unlock(reader: ScreenReader) -> None:
    reader.press("Lock", "push button")
    reader.reads("Unlock your cases")
    look_over(reader, "Unlock")
    reader.write("Passphrase", "not this one")
    reader.press("Unlock", "push button")
    reader.hears("That passphrase does not open your cases.")
    reader.write("Passphrase", PASSPHRASE)
    reader.press("Unlock", "push button")
    reader.reads("No open cases")


def home(reader: ScreenReader) -> None:
    look_over(reader, "Home")
    reader.press("Change passphrase", "push button")
    reader.reads("New passphrase")
    look_over(reader, "Change passphrase")
    reader.press("Home", RADIO_BUTTON)
    reader.reads("No open cases")
    reader.finds_checked("Home", RADIO_BUTTON)
    reader.press("Practice: disagreement resolution", "push button")
    reader.reads("Things to try", seconds=PATIENCE)
    reader.press("Put away", "push button")


def prepare(reader: ScreenReader) -> None:
    reader.press("Prepare", RADIO_BUTTON)
    reader.reads("Booked time")
    look_over(reader, "Prepare: Matter")
    for section in SECTIONS:
        reader.press(section, RADIO_BUTTON)
        reader.finds_checked(section, RADIO_BUTTON)
        look_over(reader, f"Prepare: {section}")


def meet(reader: ScreenReader) -> None:
    reader.press("Meet", RADIO_BUTTON)
    reader.finds_checked("Meet", RADIO_BUTTON)
    reader.keys("ctrl+1")
    reader.hears("Amira Khan has the floor")
    look_over(reader, "Meet")
    reader.write("Note", "Mornings are hardest")
    reader.press("Need", "check box")
    reader.hears("Kind: Need")
    reader.press("Enter keeps it", "push button")
    reader.hears("Note saved")
    reader.hears("Half a minute left for Amira Khan", seconds=PATIENCE)
    reader.keys("ctrl+shift+5")
    reader.reads("5, Rowan Shah, ")
    reader.reads("1st \u00b7 ")
    reader.press("Give the floor", "push button")
    reader.hears("Rowan Shah has the floor")
    reader.write("Note", "Meet J. at the gate each morning and walk with him to registration")
    reader.press("Enter keeps it", "push button")
    reader.reads("Meet J. at the gate each morning")
    reader.press("Propose action", "push button")
    reader.hears("Proposed as an action. It waits in Agree.")
    reader.press("Next item", "push button")
    reader.hears("Not heard on this item yet")
    reader.press("Move on", "push button")
    reader.hears("Now: Agree what we need to sort out")
    reader.keys("ctrl+shift+e")
    reader.press("End it now", "push button")
    reader.hears("The meeting has ended")


def agree(reader: ScreenReader) -> None:
    reader.press("Agree", RADIO_BUTTON)
    reader.finds_checked("Agree", RADIO_BUTTON)
    reader.reads("1 draft")
    look_over(reader, "Agree")
    reader.keys("Down")
    reader.press("Edit draft 1", "push button")
    reader.write("Who will do it", "Rowan Shah, School")
    reader.write("By which day", f"{datetime.now(UTC) + timedelta(weeks=3):%d/%m/%Y}")
    reader.press("How we will know, issue, limit in law and more", "push button")
    reader.write("How we will know", "J. says that mornings feel safer")
    look_over(reader, "Agree, wording an action")
    reader.press("Save this wording", "push button")
    for party in ("Family", "Local authority", "School", "Health"):
        consent = f"{party} agrees to action 2"
        reader.press(consent, "check box")
        reader.finds_checked(consent)
    reader.reads("2 of 2 agreed by all")


def finish(reader: ScreenReader, target: Path) -> None:
    reader.press("Finish", RADIO_BUTTON)
    reader.finds_checked("Finish", RADIO_BUTTON)
    reader.press("No, nobody", RADIO_BUTTON)
    reader.press("Full agreement, on everything they discussed", RADIO_BUTTON)
    for party in ("Family", "Local authority", "School", "Health"):
        reader.press(f"{party} agrees to the outcome", "check box")
        reader.finds_checked(f"{party} agrees to the outcome")
    reader.reads("Picture of page 1")
    look_over(reader, "Finish")
    reader.press("Save the action plan", "push button")
    reader.write("File name:", str(target))
    reader.press("Save", "push button")
    reader.hears("The action plan is saved.")
    reader.press("Destroy this case", "push button")
    reader.write("Type PRACTICE to go on", "PRACTICE")
    reader.press("Destroy it for good", "push button")
    reader.hears("The case is destroyed")
    look_over(reader, "Destroyed")
    reader.press("Close Facilitator", "push button")
