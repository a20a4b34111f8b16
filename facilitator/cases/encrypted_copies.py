"""Encrypted copies of closed cases: made to be carried, brought in, said to be gone."""

from pathlib import Path

from facilitator.case.clock import Clock
from facilitator.cases.closed_cases import ClosedCases
from facilitator.vault.copy_words import one_time_words
from facilitator.vault.encrypted_copy import Copied, import_copy
from facilitator.vault.folder import CaseId
from facilitator.vault.vault import Vault


class EncryptedCopies:
    """What can be done about copies while no case is open."""

    def __init__(self, vault: Vault, clock: Clock, closed: ClosedCases) -> None:
        self._vault = vault
        self._clock = clock
        self._closed = closed

    def new_words(self) -> str:
        """Return six words that are to open one copy, with spaces between them."""
        return one_time_words()

    def make(self, case_id: CaseId, target: Path, words: str) -> Copied:
        """Write an encrypted copy of a case to `target`; raises what `CaseFile.make_copy` raises."""
        with self._closed.lent(case_id) as case:
            return case.make_copy(self._vault, target, words)

    def bring_in(self, source: Path, words: str) -> str:
        """Take in the case of a copy; raises what `encrypted_copy.import_copy` raises.

        Returns its reference where another case here has the same one, else "".
        """
        case_id = import_copy(self._vault, source, words, now=self._clock.now())
        return self._reference_used_twice(case_id)

    def record_gone(self, case_id: CaseId, copy_id: str) -> None:
        """Record in a case the facilitator's word that a copy of it is destroyed."""
        with self._closed.lent(case_id) as case:
            case.copies.destroyed(copy_id)

    def _reference_used_twice(self, case_id: CaseId) -> str:
        with self._vault.many_cases():
            read, _ = self._closed.each(
                self._vault.case_ids(),
                lambda case: (case.case_id, case.matter.current().reference),
                whole=False,
            )
        references = dict(read)
        own = references.pop(case_id, "")
        return own if own in references.values() else ""
