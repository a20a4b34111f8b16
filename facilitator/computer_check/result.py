"""How a check of this computer came out."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a check came out: amber is a limit of this computer that is told, not a fault.

    Unknown is what no program can find out there.
    """

    OK = "pass"
    AMBER = "amber"
    UNKNOWN = "unknown"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line of the report; `sentence` says what was seen, or what to do."""

    name: str
    status: Status
    sentence: str


class FailedError(Exception):
    """A check saw what it must not see."""


def must(holds_true: bool, otherwise: str) -> None:
    """Raise `FailedError` with that sentence unless a promise is kept."""
    if not holds_true:
        raise FailedError(otherwise)
