"""The practice meeting as its pictures show it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from facilitator.agreement.action import Due
from facilitator.agreement.issue import IssueState
from facilitator.case.identity import ActionId, ParticipantId, PartyId
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.notes import NoteKind
from facilitator.practice import PracticeClock, create_practice_case, working_day_in
from facilitator.vault.vault import Vault
from resources import read_toml
from tests.canary_case import PASSPHRASE, QUICK

Do = Callable[[Callable[[CaseFile], Changes]], object]


class PracticeMeeting:
    """A vault with the practice case open; `do` sends an act as a page would, else it is done unseen."""

    def __init__(self, folder: Path) -> None:
        self.vault = Vault.create(folder / "vault", PASSPHRASE, keychain=None, cost=QUICK)
        self.clock = PracticeClock()
        self.case = create_practice_case(self.vault, clock=self.clock)
        self.words = "Meet J. at the gate each morning and walk with him to registration."
        self._data = read_toml("practice_case.toml")

    def close(self) -> None:
        """Close case and vault."""
        self.case.close()
        self.vault.close()

    def meet(self, do: Do | None = None) -> None:
        """Run the meeting up to somebody's turn, with notes, hands and a topic set aside."""
        do = do or self._unseen
        do(lambda case: case.meeting.start())
        for _ in range(3):
            self.clock.advance(290)
            do(lambda case: case.meeting.next_item())
        people = {person.name: person.id for person in self.case.people.all()}
        for turn in self._data["meeting"]:
            self._speak(people[turn["speaker"]], turn, do)
        do(lambda case: case.car_park.park("Transport to the summer club"))
        do(lambda case: case.floor.give(people["Rowan Shah"]))
        self.clock.advance(68)
        for name in ("Amira Khan", "Dana Price"):
            self._raise_hand(people[name], do)

    def agree(self, do: Do | None = None) -> None:
        """Raise the issues and propose the actions, with the consents they have."""
        do = do or self._unseen
        for issue in self._data["issues"]:
            self._raise_issue(issue, do)
        for action in self._data["actions"]:
            self._propose(action, do)

    def _speak(self, speaker: ParticipantId, turn: dict[str, Any], do: Do) -> None:
        do(lambda case: case.floor.give(speaker))
        self.clock.advance(turn["seconds"])
        do(lambda case: case.notes.write(turn["note"], NoteKind(turn["kind"])))

    def _raise_hand(self, person: ParticipantId, do: Do) -> None:
        do(lambda case: case.floor.raise_hand(person))

    def _raise_issue(self, issue: dict[str, str], do: Do) -> None:
        do(lambda case: case.issues.add(issue["heading"]))
        key = self.case.issues.all()[-1].id
        do(lambda case: case.issues.change(key, state=IssueState(issue["state"])))

    def _consent(self, action: ActionId, party: PartyId, do: Do) -> None:
        do(lambda case: case.consents.give(action, party))

    def _propose(self, action: dict[str, str], do: Do) -> None:
        do(lambda case: case.actions.propose(action["what"]))
        key = self.case.actions.all()[-1].id
        due = Due(day=working_day_in(self.case.today(), int(action["days"])))
        know = action["how_we_will_know"]
        do(lambda case: case.actions.change(key, who=action["who"], due=due, how_we_will_know=know))
        for party in self.case.parties.all()[: None if action["agreed"] else 1]:
            self._consent(key, party.id, do)

    def _unseen(self, act: Callable[[CaseFile], Changes]) -> None:
        act(self.case)
