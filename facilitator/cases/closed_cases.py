"""Cases that are not open on any screen: each is opened for one look or one act and left as it was found."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

from facilitator.case.clock import Clock
from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError
from facilitator.platform_watch.freed_memory import give_back_freed_memory
from facilitator.vault.folder import CaseId
from facilitator.vault.vault import Vault

T = TypeVar("T")


class ClosedCases:
    """Lends the cases of a vault, one at a time."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    @contextmanager
    def lent(self, case_id: CaseId, *, whole: bool = True) -> Iterator[CaseFile]:
        """Open a case for one act; closed again, it counts as left open or not, as it did before.

        Raises what `CaseFile.open` raises.
        """
        case = CaseFile.open(self._vault, case_id, clock=self._clock, whole=whole)
        left_open = False
        try:
            left_open = case.place.current().left_open
            yield case
        except BaseException:
            # What went wrong first is what a person is told.
            with suppress(FacilitatorError):
                case.close(left_open=left_open)
            raise
        case.close(left_open=left_open)

    def each(
        self, case_ids: Collection[CaseId], look: Callable[[CaseFile], T], *, whole: bool
    ) -> tuple[tuple[T, ...], tuple[str, ...]]:
        """Return what `look` sees in each case and, of those that cannot be read, the sentences that say why.

        One that cannot be read hides no other. Unless `whole`, damage is found only in what is read.
        """
        seen, unreadable = [], []
        for case_id in case_ids:
            try:
                with self.lent(case_id, whole=whole) as case:
                    found = look(case)
            except FacilitatorError as error:
                unreadable.append(str(error))
            else:
                seen.append(found)
        give_back_freed_memory()
        return tuple(seen), tuple(unreadable)
