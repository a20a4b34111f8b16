"""A usual mediation with seven people is made ready by keys: three minutes of typing and ten other acts."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.case.matter import Process
from facilitator.case.profile import Profile
from facilitator.case.readiness import CheckStatus
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.journeys.hands_on_keys import ScriptedClock
from tests.ui.opened_app import PASSPHRASE, Opened, opening

# Forty words a minute, of five characters each.
CHARACTERS_A_SECOND: Final = 40 * 5 / 60
MOST_SECONDS: Final = 180
MOST_ACTS: Final = 10
PROFILE: Final = Profile(
    name="Sam Hill", service="Tees Mediation", platform="Teams", process=Process.MEDIATION
)
PEOPLE: Final = (
    ("Amina Hussain", "mother"),
    ("Helen Price", "SEN manager"),
    ("Dr Nina Osei", "educational psychologist"),
    ("Rowan Shah", "SENCO"),
    ("Farah Malik", "interpreter"),
    ("Tariq Hussain", "father"),
    ("Salma Begum", "grandmother"),
)


@pytest.fixture
def begin_empty(
    clock: ScriptedClock,  # noqa: ARG001  comes first
    nothing_stays_open: None,  # noqa: ARG001  goes last
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
) -> Iterator[Callable[[], Opened]]:
    """Return what starts the app over a vault without cases."""
    with opening(drive, qapp, home / "vault", practice=False) as begin:
        yield begin


class Typist:
    """Types into the window and counts: text with the keys that go from field to field, and every other act.

    Enter, Tab and the arrows go from field to field while one types, as the space goes from word to word;
    each counts as a character.
    """

    def __init__(self, opened: Opened) -> None:
        self.opened, self.screen = opened, opened.driven
        self.characters = 0
        self.acts: list[str] = []

    def type(self, text: str) -> None:
        self.characters += len(text)
        self.screen.type(text)

    def go(self, *keys: str) -> None:
        """Go from field to field or from cell to cell."""
        self.characters += len(keys)
        self.screen.press(*keys)

    def to(self, name: str) -> None:
        """Go by Tab to the field called `name`."""
        for _ in range(40):
            if self.screen.focused().accessibleName() == name:
                return
            self.go("Tab")
        raise AssertionError(f"Tab does not reach {name!r}")

    def act(self, key: str) -> None:
        """Press a key that is no text: it chooses, ticks or goes elsewhere."""
        self.acts.append(key)
        self.screen.press(key)

    def go_down(self, name: str) -> None:
        """Go through the page by Tab to what is called `name`, and press it: one act."""
        self.to(name)
        self.act("Space")

    @property
    def seconds(self) -> float:
        return self.characters / CHARACTERS_A_SECOND


def matter(hands: Typist) -> None:
    assert hands.screen.focused().accessibleName() == "Title"
    hands.type("EHC needs assessment refused")
    hands.to("Whose right it is")
    # A list is chosen from by typing, as a field is filled.
    hands.type("The")
    hands.to("The child in the plan")
    hands.type("Z.H.")
    hands.to("The authority's reference")
    hands.type("BC-2231")
    hands.go_down("Refusal to carry out an EHC needs assessment")
    hands.to("Meeting date")
    hands.type("18 Dec 2026")
    hands.to("Start time")
    hands.type("9:30")
    hands.to("What the child or young person wants")
    hands.type("To sit near the door, and not to be asked in front of the class.")
    for name, day in (
        ("Date of the decision letter", "16 Nov 2026"),
        ("Date the family asked for mediation", "25 Nov 2026"),
        ("Date the authority was told that the family wants it", "27 Nov 2026"),
        ("Date notice of the meeting was given", "4 Dec 2026"),
    ):
        hands.to(name)
        hands.type(day)


def people(hands: Typist) -> None:
    hands.act("Ctrl+PgDown")
    hands.type("Amina Hussain\nmother\nHelen Price\nDr Nina Osei\nRowan Shah\nFarah Malik\n")
    # Nobody is left to be named: the keyboard is where the next person is typed.
    assert hands.screen.focused().accessibleName() == "Name of new person of no party"
    hands.go("Tab", "Tab", "Tab")
    hands.type("Family")
    hands.go("Shift+Tab", "Shift+Tab", "Shift+Tab")
    for name, who in PEOPLE[5:]:
        hands.type(name)
        hands.go("Tab")
        hands.type(f"{who}\n")
    assert hands.screen.focused().accessibleName() == "Name of new person in Family"


def calls(hands: Typist) -> None:
    """The day of each call is typed in the row of the party; then what each has said is ticked for all."""
    hands.go("Shift+Tab", "Ctrl+Home", "Right", "Right")
    for name, downs in (("Family", 0), ("Local authority", 4), ("School or setting", 3)):
        hands.go(*["Down"] * downs)
        hands.type("1 Dec 2026\n")
        call = hands.screen.cell(f"Preparation call with {name}")
        assert call.data() == "call 1 Dec", name
    hands.go("Shift+Tab")
    hands.act("Space")
    hands.go("Shift+Tab")
    hands.act("Space")
    hands.go_down("Every party takes part")


def readiness(hands: Typist) -> None:
    hands.act("Ctrl+PgDown")
    independent = "Done: I am independent and have had no part in this case before"
    assert hands.screen.focused().accessibleName() == independent
    hands.act("Space")
    hands.go("Shift+Tab")
    assert hands.screen.focused().accessibleName() == "Tick all you can confirm yourself"
    hands.act("Space")


def test_a_usual_mediation_with_seven_people_is_ready_in_three_minutes(
    begin_empty: Callable[[], Opened], home: Path
) -> None:
    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
    TemplateStore(vault).save_profile(PROFILE)
    vault.close()
    opened = begin_empty()
    opened.unlock()
    opened.wait_for_stage("home")
    hands = Typist(opened)
    opened.driven.wait_for_text("No open cases")
    hands.act("Ctrl+N")
    opened.wait_for_stage("prepare")
    matter(hands)
    people(hands)
    calls(hands)
    readiness(hands)
    case = opened.case
    assert [(person.name, person.who_they_are) for person in case.people.all()] == list(PEOPLE)
    found = case.matter.current()
    assert (found.facilitator_name, found.place, found.process) == ("Sam Hill", "Teams", Process.MEDIATION)
    assert found.meeting_date == date(2026, 12, 18)
    assert [check.key for check in case.readiness.checks() if check.status is not CheckStatus.READY] == []
    assert hands.seconds <= MOST_SECONDS
    assert len(hands.acts) <= MOST_ACTS, hands.acts
