"""What Home shows, and what is said of what ended before it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.case.copies import CaseCopy
    from facilitator.case.retention import AtUnlock
    from facilitator.casefile import CaseSummary
    from facilitator.vault.vault import CaseId


@dataclass(frozen=True, slots=True)
class Listed:
    """What Home shows: the cases that can be opened, what could not be read, destructions not yet ended."""

    cases: "tuple[CaseSummary, ...]"
    unreadable: tuple[str, ...]
    unfinished: "tuple[CaseId, ...]"
    copies: "Mapping[CaseId, tuple[CaseCopy, ...]]" = field(default_factory=dict)
    at_unlock: "Mapping[CaseId, AtUnlock]" = field(default_factory=dict)
    removal_unfinished: bool = False
    without_file: "tuple[CaseId, ...]" = ()

    def doing(self, what: str) -> "tuple[CaseSummary, ...]":
        """Return the cases with which unlocking does `what`, the name of an `AtUnlock`."""
        return tuple(case for case in self.cases if self._named(case.case_id) == what)

    def _named(self, case_id: "CaseId") -> str:
        done = self.at_unlock.get(case_id)
        return done.name if done is not None else ""


def destructions_ended(count: int) -> str:
    """Return what is said of destructions that were interrupted and have ended now."""
    what, whose = (
        ("one case", "Its key and its files are")
        if count == 1
        else (f"{count} cases", "Their keys and their files are")
    )
    return f"The destruction of {what}, which was interrupted, has been finished now. {whose} gone for good."
