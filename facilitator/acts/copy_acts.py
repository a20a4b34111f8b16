"""Acts on the copies of a case: which there are, and which still exist."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from facilitator.acts.opened_case import OpenedCase
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.identity import new_id
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from facilitator.vault_errors import NotErased

KEEPING_TOUCHED = Changes(keeping=True, plan=True, opening=True)


class CopyActs:
    """Keeping track of what else there is of the case."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store = opened, opened.store

    def all(self) -> tuple[CaseCopy, ...]:
        """Return every copy there was, the oldest first."""
        return self._store.all(CaseCopy, order="made_at, rowid")

    def outstanding(self) -> tuple[CaseCopy, ...]:
        """Return the copies that still exist as far as the facilitator has said."""
        return tuple(copy for copy in self.all() if copy.outstanding)

    def record(self, place: str) -> CaseCopy:
        """Remember that a copy is being made at `place`. This cannot be undone, like the copy itself."""
        copy = CaseCopy(id=new_id(), kind=CopyKind.FILE, made_at=self._opened.now(), place=place)
        self._store.put(copy)
        return copy

    @contextmanager
    def recorded(self, place: str) -> Iterator[None]:
        """Record a copy at `place` while it is made; forget it where no part of it was written."""
        copy = self.record(place)
        try:
            yield
        except NotErased:
            raise
        except FacilitatorError:
            self.not_made(copy.id)
            raise

    def not_made(self, copy_id: str) -> Changes:
        """Forget a copy of which no part was written."""
        self._store.forget(CaseCopy, copy_id)
        return KEEPING_TOUCHED

    def destroyed(self, copy_id: str) -> Changes:
        """Record the facilitator's word that a copy, or the case this one came from, is destroyed."""
        copy = self._opened.need(CaseCopy, copy_id)
        if copy.outstanding:
            self._store.put(replace(copy, destroyed_at=self._opened.now()))
        return KEEPING_TOUCHED
