"""All that the shared window can show: a frozen value with a field for what the room may see, and no other.

The shared window can draw only this value. No note, no private session, no draft and no action that was
not offered to the room has a field here. `room_sees` is the one function that builds it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Showing(StrEnum):
    """What kind of thing the room sees."""

    BLANK = "blank"
    MEETING = "meeting"
    PAUSE = "pause"
    ACTION = "action"
    OUTCOME = "outcome"
    PLAN = "plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSpeaker:
    """Who has the floor, and how the turn stands, in milliseconds."""

    name: str
    party: str
    colour: int | None
    spoken_ms: int
    allowance_ms: int
    thinking: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedStep:
    """One item of the agenda as the room sees it."""

    title: str
    minutes: int
    done: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAction:
    """The action now being agreed: every word that the parties are asked to agree to.

    `due` is `by_when` in a sentence. `agreed` holds each party's name and whether it agrees to this wording.
    """

    number: int
    what: str
    who: str
    by_when: str
    due: str
    how_we_will_know: str
    supported_by: str
    basis: str
    different_timescale: str
    agreed: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOutcome:
    """How far the parties came, in the words that they are asked to agree to."""

    sentence: str
    agreed: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedView:
    """All that the shared window can show."""

    showing: Showing = Showing.BLANK
    title: str = ""
    message: str = ""
    time_words: str = ""
    speaker: SharedSpeaker | None = None
    then: tuple[str, ...] = ()
    steps: tuple[SharedStep, ...] = ()
    action: SharedAction | None = None
    outcome: SharedOutcome | None = None
    plan: tuple[SharedAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomWays:
    """What the room would see if it were released, shown the plan, or shown nothing that was offered.

    `held`: the page is held blank now; `takes_plan_back`: turning to the plan would end that it is shown.
    These are the ways while the shared view is closed.
    """

    released: Showing = Showing.MEETING
    plan: Showing = Showing.PLAN
    nothing_offered: Showing = Showing.MEETING
    held: bool = False
    takes_plan_back: bool = False


BLANK = SharedView()
