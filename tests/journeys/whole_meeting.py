"""A facilitator's way through the running app, in words: every act is a key or a click on the real window."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.desktop.app import Desktop

PASSPHRASE = "zqpassphrase with unrelated words"


@dataclass(frozen=True, slots=True)
class Words:
    """What is typed; each word occurs nowhere by itself."""

    title: str = "zqtitlewords"
    first_party: str = "zqfamilyparty"
    second_party: str = "zqschoolparty"
    first_person: str = "zqamira zqkhan"
    second_person: str = "zqrowan zqshah"
    reason: str = "zqreasonwords"
    note: str = "zqneedwords for mornings"
    second_note: str = "zqoptionwords at the gate"
    agreed: str = "zqagreedaction at the gate each morning"
    owner: str = "zqowner at the school"
    known: str = "zqknowwords after four weeks"
    refused: str = "zqrefusedaction before the review"

    @property
    def private(self) -> tuple[str, ...]:
        """Return what must be nowhere at the end, not even in the plan."""
        return tuple(
            typed.split()[0]
            for typed in (self.title, self.reason, self.note, self.second_note, self.refused, PASSPHRASE)
        )

    @property
    def printed(self) -> tuple[str, ...]:
        """Return what may be in the plan, and must be nowhere else."""
        return tuple(
            typed.split()[0]
            for typed in (
                self.first_party,
                self.second_party,
                self.first_person,
                self.second_person,
                self.agreed,
                self.owner,
                self.known,
            )
        )


WORDS = Words()


def first_run(app: Desktop) -> None:
    """From the first window to the empty list of cases."""
    app.click("Choose a passphrase")
    app.fill("Passphrase", PASSPHRASE, role="text")
    app.fill("The same again", PASSPHRASE, role="text")
    app.click("Go on")
    app.click("Make my encrypted store")
    app.wait_for_text("No open cases")


def unlock(app: Desktop) -> None:
    """From the locked window to where the facilitator was."""
    app.fill("Passphrase", PASSPHRASE, role="text")
    app.press("Return")


def begin_first_case(app: Desktop) -> None:
    """A new case, and nothing said of who the facilitator is, which is asked before the first."""
    app.press("ctrl+n")
    app.wait_for_text("This is asked once.")
    app.click("Not now")


def prepare(app: Desktop) -> None:
    """A new case with two parties, one person each, ready to be started with a reason."""
    begin_first_case(app)
    app.fill("Title", WORDS.title, role="text")
    app.click("People")
    for party, person in (
        (WORDS.first_party, WORDS.first_person),
        (WORDS.second_party, WORDS.second_person),
    ):
        app.press("ctrl+n")
        app.fill("Party name", party, role="text")
        app.press("Return")
        app.fill(f"Name of new person in {party}", person, role="text")
        app.press("Return")
        app.click(f"Accepts confidentiality: {person}")
        app.click(f"Agrees to take part: {party}")
    app.click("Readiness")
    app.click("Done: I am independent and have had no part in this case before")
    app.wait_for_text("of 11 checks are ready")


def meet(app: Desktop) -> None:
    """The meeting started, the floor given twice, a note each."""
    app.press("alt+2")
    app.fill("Why start without them", WORDS.reason, role="text")
    app.press("ctrl+Return")
    app.wait_for_text("Nobody has the floor")
    for key, note in (("ctrl+1", WORDS.note), ("ctrl+2", WORDS.second_note)):
        app.press(key)
        app.click("Note", role="text")
        app.type(note)
        app.press("Return")
        app.wait_for_text(note)


def agree(app: Desktop) -> None:
    """One action that both parties agree to, and one that only the first does."""
    app.press("alt+3")
    for what, weeks in ((WORDS.agreed, 2), (WORDS.refused, 3)):
        day = datetime.now(UTC) + timedelta(weeks=weeks)
        app.press("ctrl+n")
        app.fill("What will be done", what, role="text")
        app.fill("Who will do it", WORDS.owner, role="text")
        app.fill("By which day", f"{day:%d/%m/%Y}", role="text")
        app.click("How we will know, issue, limit in law and more")
        app.fill("How we will know", WORDS.known, role="text")
        app.press("ctrl+Return")
        app.wait_for_text(what)
    app.click(f"{WORDS.first_party} agrees to action 1")
    app.click(f"{WORDS.second_party} agrees to action 1")
    app.click(f"{WORDS.first_party} agrees to action 2")
    app.wait_for_text("1 of 2 agreed by all")


def end_meeting(app: Desktop) -> None:
    """The meeting ended."""
    app.press("alt+2")
    app.press("ctrl+shift+e")
    app.click("End it now")
    app.wait_for_text("The meeting has ended")


def save_plan(app: Desktop, target: Path) -> None:
    """The questions about safety and the outcome answered, and the plan saved."""
    app.press("alt+4")
    app.click("No, nobody")
    app.click("Partial agreement, on part of it")
    for party in (WORDS.first_party, WORDS.second_party):
        app.click(f"{party} agrees to the outcome")
    app.wait_for_text("Every party agrees, so the plan says this.")
    app.wait_for_text("Picture of page 1")
    app.press("ctrl+s")
    app.wait_for_text("File name:")
    app.press("ctrl+a")
    app.type(str(target))
    app.press("Return")
    app.wait_for_text("Saved and read back")


def destroy(app: Desktop, reference: str) -> None:
    """The case destroyed, and the last screen read."""
    app.click("Destroy this case")
    app.fill(f"Type {reference} to go on", reference, role="text")
    app.click("Destroy it for good")
    app.wait_for_text("The case is destroyed")
