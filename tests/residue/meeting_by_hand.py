"""A whole meeting in the real window, by keys and mouse alone; every typed text is a word of its own."""

import secrets
from datetime import date, timedelta
from pathlib import Path

from tests.desktop.accessible import Element
from tests.desktop.app import Desktop
from tests.desktop.waiting import until

READINESS = {
    "independent": "Done: I am independent and have had no part in this case before",
    "views": "Set aside with a reason: The child's or young person's views are known, or the reason why not",
    "neutral": "Done: The place or platform is neutral and private, and nothing is recorded",
}
SETTLED = ("Accepts confidentiality", "Has authority to decide", "Asked about access needs")
# So that the meeting begins on another day than planned.
NEXT_WEEK = date.today() + timedelta(days=7)  # noqa: DTZ011 - a day on this computer, as a person types it
CHECKED = 4  # the number of this state in AT-SPI
# What every party agreed to, or what says who agreed; all other words are for the facilitator alone.
PRINTED = (
    "facilitator", "service", "contact", "family", "council", "amira", "ben", "dana", "what", "who", "know",
    "receivers",
)  # fmt: skip
WORDS = (
    *PRINTED, "passphrase", "title", "place", *READINESS, "prepared", "paper", "papername", "worded",
    "mailed", "subject", "within", "enclosed", "pictured", "beside", "amirasays", "danasays", "struck",
    "parked", "whathappens", "found", "private", "halftyped", "issue", "secondwhat", "folder",
)  # fmt: skip


class MeetingByHand:
    """Goes through the four stages; `words` maps what a word is to the word that was typed for it."""

    def __init__(self, app: Desktop) -> None:
        self.app = app
        mark = secrets.token_hex(2)
        self.words = {name: f"zq{mark}{name}" for name in WORDS}
        self.passphrase = f"harbour lantern {self.words['passphrase']} orchard"

    @property
    def printed(self) -> set[str]:
        """The words that belong into the document."""
        return {self.words[name] for name in PRINTED}

    @property
    def unprinted(self) -> set[str]:
        """The words that belong nowhere once the case is finished."""
        return set(self.words.values()) - self.printed

    def choose_passphrase(self) -> None:
        """Go through the first two steps of the first run, and try to copy the passphrase, which is shown."""
        self.click("Choose a passphrase")
        self.click("Show passphrase")
        for field in ("The same again", "Passphrase"):
            self.fill(field, self.passphrase)
        self.app.wait_for_text("•" * len(self.passphrase))
        self.app.press("ctrl+a", "ctrl+c", "ctrl+x")

    def make_vault(self) -> None:
        """Go through the last step of the first run."""
        app = self.app
        self.click("Go on")
        app.wait_for_text("The keys to your cases will be kept there")
        self.click("Make my encrypted store")
        app.wait_for_text("No open cases")

    def enlarge(self) -> None:
        """Make the window as large as the screen, so that nothing has to be scrolled to."""
        app = self.app
        width, height = app.session.run_to_end("xdotool", "getdisplaygeometry").stdout.split()
        app.session.run_to_end("xdotool", "windowsize", "--sync", app.windows()[-1], width, height)

    def prepare(self) -> None:
        """Make a case with matter, people, readiness and preparation notes."""
        app, words = self.app, self.words
        app.press("ctrl+n")
        for field, text in (("Your service", words["service"]), ("How to reach you", words["contact"])):
            self.fill(field, text)
        self.click("Keep this and begin the case")
        app.wait_for_text("Not chosen yet")
        self.choose_next("Not chosen yet")
        self.choose_next("Not recorded yet")
        for field, text in (
            ("Title", words["title"]),
            ("Meeting date", f"{NEXT_WEEK:%d/%m/%Y}"),
            ("Start time", "10:00"),
            ("Place or platform", words["place"]),
            ("Your name", words["facilitator"]),
        ):
            self.fill(field, text)
        self._people()
        self.click("Readiness")
        for name, tick in READINESS.items():
            about = tick.partition(": ")[2]
            self.click(f"More about: {about}")
            self.click(tick)
            if tick.startswith("Done"):
                self.click(f"Who confirmed: {about}", "text")
            self._focused_text()
            app.type(words[name])
        app.wait_for_text("Everything is ready for the meeting")
        self.click("Preparation calls")
        self.fill(f"Preparation notes: {words['family']}", words["prepared"])
        app.wait_for_text(words["prepared"])

    def add_papers(self, *papers: Path) -> None:
        """Add files that a party sent, through the file dialog; the e-mail brings one more."""
        self.click("Papers")
        self.click("Add papers")
        self._answer_file_dialog(" ".join(f'"{paper}"' for paper in papers))
        for name in (*(paper.name for paper in papers), f"{self.words['within']}.pdf"):
            self.app.find(f"Read {name}")

    def read_papers(self) -> None:
        """Read each, find its word, quote it in a note, copy; show pages as text, and write a note beside."""
        app, words = self.app, self.words
        name = words["papername"]
        for paper, said, copies in (
            (f"{name}.pdf", "paper", self._copy_text_of_page),
            (f"{name}.docx", "worded", self._copy_text),
            (f"{name}.eml", "mailed", self._copy_text),
            (f"{words['within']}.pdf", "enclosed", self._copy_text_of_page),
        ):
            self.click(f"Read {paper}")
            app.wait_for_text(", text at" if paper.endswith((".docx", ".eml")) else "Page 1 of 1")
            app.press("ctrl+f")
            app.type(words[said])
            app.press("Return")
            app.wait_for_text("Enter looks further.")
            app.press("alt+q")
            app.wait_for_text("Quotation")
            app.press("Escape")
            copies()
            app.press("Escape")
            app.find("Add papers")
        self.click(f"Read {name}.png")
        app.wait_for_text("Page 1 of 1")
        app.press("ctrl+shift+n")
        for quoted in ("paper", "worded", "mailed", "enclosed"):
            app.wait_for_text(f"\u201c{words[quoted]}")
        self.note("beside")
        app.press("Escape", "ctrl+shift+n", "Escape")
        app.find("Add papers")

    def _copy_text(self) -> None:
        self.app.press("ctrl+a", "ctrl+c", "ctrl+x")

    def _copy_text_of_page(self) -> None:
        """Copy from the pages, and from the text of one."""
        self._copy_text()
        self.app.press("t")
        self.app.wait_for_text("Text of page 1")
        self._copy_text()
        self.app.press("Escape", "t")

    def meet(self) -> None:
        """Run the meeting: turns, notes of every kind, a parked topic, a search, a half-typed note."""
        app, words = self.app, self.words
        app.press("alt+2")
        self.click("Start the meeting")
        self.click("Start, and leave the day")
        app.wait_for_text("Nobody has the floor")
        app.press("ctrl+1")
        self.note("amirasays")
        app.press("ctrl+3")
        self.note("danasays")
        app.press("alt+p")
        app.wait_for_text("proposed as an action")
        self.note("struck")
        app.press("alt+s")
        app.type(words["parked"])
        app.press("ctrl+shift+k")
        app.wait_for_text("Car park 1")
        app.press("ctrl+f")
        app.type(words["found"])
        app.press("Escape")
        app.press("F10")
        app.wait_for_text("Private session: with whom?")
        app.press("1")
        app.wait_for_text("Private session")
        self.click("Note", "text")
        self.note("private", shown=False)
        app.press("F10")
        app.press("ctrl+shift+e")
        self.click("End it now")
        app.wait_for_text("The meeting has ended")
        self.click("Note", "text")
        app.type(words["halftyped"])

    def copy_everything_typed(self) -> None:
        """Select, copy and cut what is in the note being typed, and put it back."""
        self.app.press("ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v")

    def agree(self) -> None:
        """Word one action that every party agrees to and one that only one does, and an issue."""
        app, words = self.app, self.words
        app.press("alt+3")
        self.click("Edit draft 1")
        self.click("How we will know, issue, limit in law and more")
        for field, text in (
            ("What will be done", words["what"]),
            ("Who will do it", words["who"]),
            ("How we will know", words["know"]),
            ("By which day", "10/12/2026"),
        ):
            self.fill(field, text)
        app.press("ctrl+Return")
        for party in ("family", "council"):
            self.click(f"{words[party]} agrees to action 1")
        app.wait_for_text("1 of 1 agreed by all")
        app.press("ctrl+n")
        self.fill("What will be done", words["secondwhat"])
        app.press("ctrl+Return")
        app.wait_for_text("1 of 1 agreed by all, 1 draft")
        app.press("ctrl+i")
        self.fill("Add an issue", words["issue"])
        app.press("Return")
        app.wait_for_text(words["issue"])
        app.press("Escape")

    def finish(self, plan: Path) -> None:
        """Save the plan at `plan` and as a web page beside it, destroy the case, wait for what says so."""
        app, words = self.app, self.words
        app.press("alt+4")
        self.click("No, nobody")
        self.fill(f"What becomes of: {words['parked']}", words["whathappens"])
        app.wait_for_text("None left open")
        self.click("Change sharing and review")
        self.fill("Who may receive it", words["receivers"])
        app.press("Tab")
        for party in ("family", "council"):
            self.click(f"{words[party]} agrees to sharing and review")
        self.click("Save the action plan")
        self._answer_file_dialog(str(plan))
        app.wait_for_text("Saved and read back")
        self.click("Save as a web page")
        self._answer_file_dialog(str(plan.with_suffix(".html")))
        app.wait_for_text("Web page saved as")
        self.click("Destroy this case")
        self.fill("Type DR-2026-001 to go on", "DR-2026-001")
        self.click("Destroy it for good")
        app.wait_for_text("The case is destroyed")

    def leave(self) -> int:
        """Close the program as the last screen advises; return its exit code."""
        self.click("Close Facilitator")
        return self.app.wait_for_end()

    def note(self, name: str, *, shown: bool = True) -> None:
        """Type a note and keep it."""
        self.app.type(self.words[name])
        self.app.press("Return")
        if shown:
            self.app.wait_for_text(f": {self.words[name]}")

    def click(self, name: str, role: str = "") -> None:
        """Click an element that can be used, once it stands still; pages take shape after they appear."""

        def usable() -> Element | None:
            element = self.app.find(name, role)
            return element if element.enabled else None

        element = until(usable, f"{name!r} can be used")
        places: list[tuple[int, int] | None] = [None]

        def still() -> bool:
            places.append(element.middle())
            return places[-1] is not None and places[-1] == places[-2]

        until(still, f"{name!r} stands still")
        x, y = places[-1] or (0, 0)
        self.app.session.run_to_end("xdotool", "mousemove", str(x), str(y), "click", "1")

    def fill(self, name: str, text: str) -> None:
        """Click the field of that name and replace what it holds by typing."""
        self.click(name, "text")
        self.app.press("ctrl+a", "Delete")
        self.app.type(text)

    def wait_until_ticked(self, *names: str) -> None:
        """Wait until each of these boxes is ticked."""

        def open_boxes() -> set[str]:
            ticked = {e.name for e in self.app._tree().elements() if CHECKED in e.states}
            return set(names) - ticked

        until(lambda: not open_boxes(), lambda: f"ticked: {open_boxes()}")

    def choose_next(self, shown: str) -> None:
        """Choose the entry after the one that the drop-down list now shows."""
        self.click(shown, "combo box")
        self.app.press("Down", "Return")
        until(lambda: self.app._tree().find(shown, "combo box") is None, f"another choice than {shown!r}")

    def _people(self) -> None:
        app, words = self.app, self.words
        self.click("People")
        for party, called in (("family", "Party Family"), ("council", "Party Local authority")):
            self.click(called)
            app.type(words[party])
            app.press("Return")
            app.wait_for_text(words[party])
        self.click("Party School or setting")
        app.press("Delete")
        self.click("Name of the mother or father")
        app.type(words["amira"])
        # Who exactly she is stays as it stands, and the next chair is to be named.
        app.press("Return", "Return")
        app.type(words["dana"])
        app.press("Return", "Escape")
        self.click(f"Party {words['family']}")
        self.fill(f"Name of new person in {words['family']}", words["ben"])
        app.press("Return")
        for name in ("amira", "ben", "dana"):
            self.click(words[name])
            # Past who they are and their part, to authority, confidentiality and access needs.
            # Whoever has a chair that decides has authority already.
            authority = ("space",) if name == "ben" else ()
            app.press("Right", "Right", "Right", *authority, "Right", "space", "Right", "space")
            # The cell with the keyboard is called without whose it is.
            app.press("Home")
            self.wait_until_ticked(*(f"{question}: {words[name]}" for question in SETTLED))
        for party in ("family", "council"):
            self.click(f"Agrees to take part: {words[party]}")
        app.press("Home")
        self.wait_until_ticked(*(f"Agrees to take part: {words[party]}" for party in ("family", "council")))
        for party in ("family", "council"):
            self.click(f"Preparation call with {words[party]}")
            app.type("1/12/2026")
            app.press("Return")
        app.wait_for_text(f"3, next: say whether {words['amira']} is mother or father")

    def _answer_file_dialog(self, path: str) -> None:
        self.app.find("File name:", "text")
        self.fill("File name:", path)
        self.app.press("Return")

    def _focused_text(self) -> None:
        until(
            lambda: any(e.focused and e.role == "text" for e in self.app._tree().elements()),
            "a field has the focus",
        )
