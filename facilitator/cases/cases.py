"""The one door to the cases of an unlocked vault: what a person can do with them while none is open."""

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Self

from facilitator.case.clock import Clock, SystemClock
from facilitator.case.copies import CaseCopy
from facilitator.case.matter import Process
from facilitator.case.retention import AtUnlock
from facilitator.casefile import CaseFile
from facilitator.cases.closed_cases import ClosedCases
from facilitator.cases.encrypted_copies import EncryptedCopies
from facilitator.cases.listed import DestroyedCase, Listed
from facilitator.cases.same_people import bring_people
from facilitator.cases.summary import CaseSummary, summary_of
from facilitator.cases.unlocking import unlock_vault
from facilitator.errors import FacilitatorError, NotAllowed
from facilitator.practice import create_living_practice
from facilitator.vault.destruction_report import DestructionReport
from facilitator.vault.folder import EVERYTHING, CaseId
from facilitator.vault.keychain import Keychain, load_library
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from facilitator.vault_errors import VaultError


class Cases:
    """The cases of `vault`, which is unlocked. A call opens files and may ask the keychain: it can take time.

    `copies` makes and brings in encrypted copies; `clock` is the one that every case here is given.
    """

    def __init__(self, vault: Vault, *, clock: Clock | None = None) -> None:
        self.vault = vault
        self.clock = clock or SystemClock()
        self._closed = ClosedCases(vault, self.clock)
        self.copies = EncryptedCopies(vault, self.clock, self._closed)

    @classmethod
    def unlock(
        cls, folder: Path, passphrase: str, tell: Callable[[str], None], *, clock: Clock | None = None
    ) -> Self:
        """Unlock the vault in `folder`; `unlock_vault` says what `tell` hears and what is raised."""
        return cls(unlock_vault(folder, passphrase, tell), clock=clock)

    @classmethod
    def begin(
        cls, folder: Path, passphrase: str, keychain: Keychain | None, *, clock: Clock | None = None
    ) -> Self:
        """Make a vault in `folder`, where there is none; raises what `Vault.create` raises."""
        return cls(Vault.create(folder, passphrase, keychain=keychain), clock=clock)

    @staticmethod
    def load_libraries() -> None:
        """Load what unlocking would otherwise wait for, beyond what importing this file loads."""
        load_library()

    def listed(self) -> Listed:
        """Return the cases, each seen today; one that cannot be read is told of and hides no other."""
        with self.vault.many_cases():
            seen, unreadable = self._closed.each(self.vault.case_ids(), _glance, whole=False)
        return Listed(
            cases=tuple(summary for summary, _, _ in seen),
            unreadable=unreadable,
            unfinished=self.vault.unfinished_destructions(),
            copies={summary.case_id: copies for summary, copies, _ in seen},
            at_unlock={summary.case_id: done for summary, _, done in seen},
            removal_unfinished=(self.vault.folder / EVERYTHING).exists(),
            without_file=self._without_file(),
        )

    def open(self, case_id: CaseId) -> CaseFile:
        """Open a case; raises what `CaseFile.open` raises."""
        return CaseFile.open(self.vault, case_id, clock=self.clock)

    def create(self) -> CaseFile:
        """Make a new case, and open it."""
        return CaseFile.create(self.vault, clock=self.clock)

    def asks_who_runs_them(self) -> bool:
        """Return whether the facilitator is still to be asked, once, who they are.

        A case can be made without it, so nobody is asked where what is kept for every case cannot be read.
        """
        try:
            return not TemplateStore(self.vault).was_asked_for_profile()
        except VaultError:
            return False

    def create_with_people_of(self, case_id: CaseId) -> CaseFile:
        """Make a new case of the same process with the parties and people of another, and open it.

        Raises what `CaseFile.open` raises; then there is no new case.
        """
        with self._closed.lent(case_id) as source:
            process = source.matter.current().process
            case = CaseFile.create(self.vault, clock=self.clock, process=process)
            bring_people(source, case)
        case.undo.forget()
        return case

    def remove_empty(self, case_id: CaseId) -> DestructionReport:
        """Destroy a case in which nothing was ever written down. Raises `NotAllowed` for any other."""
        with self._closed.lent(case_id) as case:
            if not case.finish.is_empty():
                raise NotAllowed(
                    "There is something in this case. Nothing was removed. Open it, and finish it."
                )
        return self.vault.destroy_case(case_id)

    def practice(self, process: Process = Process.MEDIATION) -> CaseFile:
        """Make a made-up case that is in the middle of its meeting, and open it."""
        return self.open(create_living_practice(self.vault, process))

    def end_practice(self, case_id: CaseId) -> DestructionReport:
        """Destroy a made-up case, with everything in it. Raises `NotAllowed` for any other."""
        with self._closed.lent(case_id) as case:
            if not case.matter.current().practice:
                raise NotAllowed("This case is not a practice meeting. Nothing was removed. Finish it.")
        return self.vault.destroy_case(case_id)

    def destroy_due(self, case_ids: Collection[CaseId]) -> tuple[DestroyedCase, ...]:
        """Destroy those of the cases whose day has come, and return them.

        One that cannot be read stays: nothing is destroyed unseen, and the list of cases tells of it. Raises
        `NotErased` at the first that cannot be destroyed.
        """
        here = [case_id for case_id in self.vault.case_ids() if case_id in case_ids]
        seen, _ = self._closed.each(
            here, lambda case: (summary_of(case), case.finish.what_will_go()), whole=True
        )
        return tuple(
            DestroyedCase(summary, goes, self.vault.destroy_case(summary.case_id))
            for summary, goes in seen
            if summary.due
        )

    def put_off(self, case_ids: Collection[CaseId]) -> None:
        """Record in the cases that a person, asked whether they may go, said not now."""
        for case_id in case_ids:
            with self._closed.lent(case_id) as case:
                case.retention.end_put_off()

    def trust_clock(self, case_ids: Collection[CaseId]) -> None:
        """Record in the cases a person's word that today's date is right."""
        for case_id in case_ids:
            with self._closed.lent(case_id) as case:
                case.retention.clock_is_right()

    def destroy_again(self, case_ids: Collection[CaseId]) -> tuple[DestructionReport, ...]:
        """Carry interrupted destructions to their end, or destroy what is left; raises `NotErased`."""
        return tuple(self.vault.destroy_case(case_id) for case_id in case_ids)

    def _without_file(self) -> tuple[CaseId, ...]:
        # Whatever keeps the keychain from telling is told where a key is needed.
        with suppress(FacilitatorError):
            return self.vault.keys_without_file()
        return ()


def _glance(case: CaseFile) -> tuple[CaseSummary, tuple[CaseCopy, ...], AtUnlock]:
    # `at_unlock` records that the case was seen, so it comes last.
    return summary_of(case), case.copies.outstanding(), case.retention.at_unlock()
