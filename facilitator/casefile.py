"""The one door to a case: each thing a facilitator can do is one method here, and one transaction."""

from dataclasses import replace
from pathlib import Path
from typing import Self

from facilitator.acts.opening_acts import OpeningActs
from facilitator.acts.paper_acts import PaperActs
from facilitator.acts.retention_acts import RetentionActs
from facilitator.acts.room_acts import RoomActs
from facilitator.case.agenda import items_from, template_for
from facilitator.case.clock import Clock, SystemClock
from facilitator.case.matter import Matter, Process, suggested_reference
from facilitator.case.opening_script import OpeningWords
from facilitator.errors import FacilitatorError
from facilitator.meeting.state import Meeting, Status
from facilitator.vault.connection import close_database
from facilitator.vault.encrypted_copy import Copied, make_copy
from facilitator.vault.loss import Loss
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.rescued_copy import Rescue, begin
from facilitator.vault.store import Store
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import NotErased, VaultError


class CaseFile(RoomActs, OpeningActs, PaperActs, RetentionActs):
    """An open case. Every act returns the Changes it made; every refusal is a FacilitatorError.

    One thread at a time uses it: the one that opened it hands it over once.
    """

    def __init__(self, store: Store, clock: Clock, case_id: CaseId, templates: TemplateStore) -> None:
        super().__init__(store, clock)
        self.case_id = case_id
        self.templates = templates

    @classmethod
    def create(cls, vault: Vault, *, clock: Clock | None = None, process: Process | None = None) -> Self:
        """Make a new case with the template agenda of its process and a reference that names nobody."""
        chosen = process or Process.DISAGREEMENT_RESOLUTION
        number = len(vault.case_ids()) + 1
        case_id, db = vault.create_case()
        bring_up_to_date(db)
        case = cls(Store(db), clock or SystemClock(), case_id, TemplateStore(vault))
        case._store.presence = vault.watch_case(case_id)
        reference = suggested_reference(chosen, case.today(), number)
        matter = Matter(reference=reference, process=chosen, booked_minutes=chosen.usual_minutes)
        with case._store.transaction():
            case._store.put(matter)
            case._store.put(Meeting())
            case._store.put(case.place())
            # There from the start: taking back the first choice must not take a recorded answer with it.
            case._store.put(case.choices())
            for item in items_from(template_for(chosen)):
                case._store.put(item)
            case.bring_opening(_own_opening(case.templates))
        return case

    @classmethod
    def open(cls, vault: Vault, case_id: CaseId, *, clock: Clock | None = None, whole: bool = True) -> Self:
        """Open a case. Raises the VaultError that says why it cannot be.

        Unless `whole`, only what is read of it is looked through for damage.
        """
        db = vault.open_case(case_id, whole=whole)
        bring_up_to_date(db)
        case = cls(Store(db), clock or SystemClock(), case_id, TemplateStore(vault))
        case._store.presence = vault.watch_case(case_id)
        try:
            case.remove_unfinished_papers()
            case.hold_if_finished()
        except BaseException:
            case._store.watch_no_more()
            raise
        return case

    def close(self, *, left_open: bool = False) -> None:
        """Make the time so far durable and close the file; `left_open` lets unlocking return to it."""
        try:
            if self.meeting().status is Status.RUNNING:
                self.tick(slept_after_ms=self._slept_after_ms)
            place = self.place()
            if place.left_open != left_open:
                self._store.put(replace(place, left_open=left_open))
            close_database(self._store.db)
        finally:
            self._store.watch_no_more()

    @property
    def loss(self) -> Loss | None:
        """Why what is saved cannot be relied on, as it was last seen; None while it can be."""
        presence = self._store.presence
        return None if presence is None else presence.loss

    def look_for_file(self) -> Loss | None:
        """Look whether the file of the case is still there under its name; may run beside everything else."""
        presence = self._store.presence
        return None if presence is None else presence.look()

    def begin_rescue(self, target: Path) -> Rescue:
        """Write all that the case holds, out of the open connection, into an encrypted file beside `target`.

        `rescued_copy.finish` makes an encrypted copy of it. Raises what `rescued_copy.begin` raises.
        """
        copy = self.record_copy(str(target))
        try:
            return begin(self._store.db, target)
        except FacilitatorError:
            self.copy_not_made(copy.id)
            raise

    def make_copy(self, vault: Vault, target: Path, words: str) -> Copied:
        """Write an encrypted copy of this case to `target` and remember that it exists.

        Raises what `encrypted_copy.make_copy` raises; then there is no copy, except after `NotErased`.
        """
        copy = self.record_copy(str(target))
        try:
            return make_copy(vault, self.case_id, target, words)
        except NotErased:
            raise
        except FacilitatorError:
            self.copy_not_made(copy.id)
            raise


def _own_opening(templates: TemplateStore) -> tuple[OpeningWords, ...]:
    """Return the facilitator's own opening words; a case can be made without them, so none on an error."""
    try:
        return templates.opening_words()
    except VaultError:
        return ()
