"""Actions: what, who, by when and how we will know; and consent to their exact wording."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from facilitator.case import text
from facilitator.case.calendar_words import long_date
from facilitator.case.identity import ActionId, IssueId, NoteId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Party


class DueKind(StrEnum):
    """How the time of an action is given."""

    DATE = "date"
    REPEATING = "repeating"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """By when: a day; something that repeats from a day; or an event with a latest day."""

    kind: DueKind = DueKind.DATE
    day: date | None = None
    words: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", text.line(self.words, "By when", limit=200))

    @property
    def printed(self) -> str:
        """Return the words for screen and document; empty when nothing is given yet."""
        day = long_date(self.day) if self.day else ""
        if self.kind is DueKind.DATE:
            return day
        joint = "from" if self.kind is DueKind.REPEATING else "by"
        if self.words and day:
            return f"{self.words}, {joint} {day}"
        return self.words if self.kind is DueKind.REPEATING else ""

    @property
    def in_sentence(self) -> str:
        """Return the same where no label stands before it: "by Friday 4 December 2026"."""
        return f"by {self.printed}" if self.kind is DueKind.DATE and self.printed else self.printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One proposed action. Consent is to `wording`, so any change of it asks everyone again.

    `read_back_as` is the number under which it was read back last, 0 where that is not known.
    """

    id: ActionId
    what: str = ""
    who: str = ""
    due: Due = Due()
    how_we_will_know: str = ""
    supported_by: str = ""
    issue_id: IssueId | None = None
    outcome_key: str = ""
    basis: str = ""
    different_timescale: str = ""
    position: int = 0
    withdrawn: bool = False
    read_back: bool = False
    read_back_as: int = 0
    note_id: NoteId | None = None

    def __post_init__(self) -> None:
        for name, what in _TEXTS.items():
            object.__setattr__(self, name, text.text(getattr(self, name), what, limit=5_000))
        for name, what in _LINES.items():
            object.__setattr__(self, name, text.line(getattr(self, name), what))

    @property
    def wording(self) -> tuple[str, ...]:
        """Return exactly what parties consent to: every printed part that is the action's own."""
        return (
            self.what,
            self.who,
            self.due.printed,
            self.how_we_will_know,
            self.supported_by,
            self.basis,
            self.different_timescale,
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """Return which of what, who and by when are not there: without them no plan can hold it."""
        parts = {"what will be done": self.what, "who will do it": self.who, "by when": self.due.printed}
        return tuple(name for name, value in parts.items() if not value)

    @property
    def can_be_agreed(self) -> bool:
        """Return whether it is offered to the parties: it is whole and not withdrawn."""
        return not self.withdrawn and not self.missing

    @property
    def is_draft(self) -> bool:
        """Return whether something is still missing: a draft has no number and the room never sees it."""
        return not self.withdrawn and bool(self.missing)


_TEXTS = {
    "what": "What will be done",
    "how_we_will_know": "How we will know",
    "different_timescale": "The different timescale",
}
_LINES = {"who": "Who will do it", "supported_by": "Who supports it", "basis": "The basis of the date"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One party's agreement to one exact wording; `id` joins subject and party."""

    id: str
    subject_id: str
    party_id: PartyId
    digest: str
    given_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingVersion:
    """A wording an action has had, so that the room can go back to it, and who had agreed to it."""

    id: str
    action_id: ActionId
    number: int
    action: Action
    written_at: datetime
    agreed_by: tuple[PartyId, ...] = ()


def digest(wording: Sequence[str]) -> str:
    """Return the SHA-256 of a wording, in hexadecimal; parts cannot run into each other."""
    joined = "".join(f"{len(part)}:{part}" for part in wording)
    return sha256(joined.encode("utf-8")).hexdigest()


def consent_id(subject_id: str, party_id: PartyId) -> str:
    """Return the identity of a party's consent to a subject."""
    return f"{subject_id}:{party_id}"


def consented(subject_id: str, wording: Sequence[str], consents: Iterable[Consent]) -> frozenset[PartyId]:
    """Return the parties whose consent holds for exactly this wording."""
    present = digest(wording)
    return frozenset(c.party_id for c in consents if c.subject_id == subject_id and c.digest == present)


def in_plan(action: Action, parties: Sequence[Party], consents: Iterable[Consent]) -> bool:
    """Return whether the plan holds the action: whole, not withdrawn, and agreed by all as it is worded."""
    return action.can_be_agreed and agreed_by_all(action.id, action.wording, parties, consents)


def as_printed(action: Action, process: Process) -> Action:
    """Return the action with what the document prints of it, which is also what is read back.

    Regulation 42 is about mediation alone: whatever an action was given before, no other plan claims a limit.
    """
    if process is Process.MEDIATION:
        return action
    return replace(action, basis="", different_timescale="")


def plan_numbers(actions: Sequence[Action], agreed: Collection[ActionId]) -> Mapping[ActionId, int]:
    """Return the number of each action that can be agreed, `actions` being in their order; drafts have none.

    Agreed actions come first, without a gap: theirs are the numbers that the plan prints. Those still to be
    agreed follow, so each has the number it will have once all before it are agreed.
    """
    offered = sorted(
        (action for action in actions if action.can_be_agreed), key=lambda action: action.id not in agreed
    )
    return {action.id: number for number, action in enumerate(offered, start=1)}


def number_before(action: Action, number: int) -> int:
    """Return the number under which the action was read back where that is no longer `number`, else 0."""
    was = action.read_back_as if action.read_back else 0
    return was if was and number and was != number else 0


def agreed_by_all(
    subject_id: str, wording: Sequence[str], parties: Sequence[Party], consents: Iterable[Consent]
) -> bool:
    """Return whether every party has consented to exactly this wording; false where there is no party."""
    holds = consented(subject_id, wording, consents)
    return bool(parties) and all(party.id in holds for party in parties)
