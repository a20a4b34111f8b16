"""The list of cases as values, and what is left to tell of those that went."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.case.copies import CaseCopy
from facilitator.case.retention import AtUnlock
from facilitator.cases.summary import CaseSummary
from facilitator.vault.destruction_report import DestructionReport
from facilitator.vault.folder import CaseId


@dataclass(frozen=True, slots=True)
class Listed:
    """What Home shows: the cases that can be opened, what could not be read, destructions not yet ended."""

    cases: tuple[CaseSummary, ...]
    unreadable: tuple[str, ...]
    unfinished: tuple[CaseId, ...]
    copies: Mapping[CaseId, tuple[CaseCopy, ...]] = field(default_factory=dict)
    at_unlock: Mapping[CaseId, AtUnlock] = field(default_factory=dict)
    removal_unfinished: bool = False
    without_file: tuple[CaseId, ...] = ()

    def doing(self, what: AtUnlock) -> tuple[CaseSummary, ...]:
        """Return the cases with which unlocking does `what`."""
        return tuple(case for case in self.cases if self.at_unlock.get(case.case_id) is what)


@dataclass(frozen=True, slots=True)
class DestroyedCase:
    """A case whose day had come: what it was, how many things of each kind went, and each step of it."""

    summary: CaseSummary
    what_went: Mapping[str, int]
    report: DestructionReport
