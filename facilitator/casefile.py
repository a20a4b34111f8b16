"""The one door to a case: each thing a facilitator can do is one method of a part, and one transaction."""

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Self

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.agenda_acts import AgendaActs
from facilitator.acts.agreement_acts import AgreementActs
from facilitator.acts.call_acts import CallActs
from facilitator.acts.car_park_acts import CarParkActs
from facilitator.acts.chair_acts import ChairActs
from facilitator.acts.confidentiality_acts import ConfidentialityActs
from facilitator.acts.consent_acts import ConsentActs
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.copy_acts import CopyActs
from facilitator.acts.draft_acts import DraftActs
from facilitator.acts.finish_acts import FinishActs
from facilitator.acts.floor_acts import FloorActs
from facilitator.acts.heard_before import HeardBefore
from facilitator.acts.issue_acts import IssueActs
from facilitator.acts.manner_acts import MannerActs
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.meeting_acts import MeetingActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.note_acts import NoteActs
from facilitator.acts.notes_in_sight import NotesInSight
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.opening_acts import OpeningActs
from facilitator.acts.option_acts import OptionActs
from facilitator.acts.paper_acts import PaperActs
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.acts.place_acts import PlaceActs
from facilitator.acts.plan_acts import PlanActs
from facilitator.acts.precision_acts import PrecisionActs
from facilitator.acts.private_session_acts import PrivateSessionActs
from facilitator.acts.readiness_acts import ReadinessActs
from facilitator.acts.retention_acts import RetentionActs
from facilitator.acts.room_acts import RoomActs
from facilitator.acts.room_hold import RoomHold
from facilitator.acts.speaking_times import SpeakingTimes
from facilitator.acts.terms_acts import TermsActs
from facilitator.acts.timescale_acts import TimescaleActs
from facilitator.acts.undo_acts import UndoActs
from facilitator.case.agenda import items_from, template_for
from facilitator.case.clock import Clock, SystemClock
from facilitator.case.matter import Matter, Process, suggested_reference
from facilitator.case.opening_script import OpeningWords
from facilitator.case.profile import Profile
from facilitator.meeting.state import Meeting
from facilitator.vault.case_store import create_case_store, open_case_store
from facilitator.vault.encrypted_copy import Copied, make_copy
from facilitator.vault.folder import CaseId
from facilitator.vault.loss import Loss
from facilitator.vault.rescued_copy import Rescue, begin_rescue
from facilitator.vault.store import Store
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from facilitator.vault_errors import VaultError


class CaseFile:
    """An open case. Every act returns the Changes it made; every refusal is a FacilitatorError.

    What can be done with it stands in its parts. One thread at a time uses it: the one that opened it hands
    it over once.
    """

    def __init__(self, store: Store, clock: Clock, case_id: CaseId, templates: TemplateStore) -> None:
        self.case_id = case_id
        self.templates = templates
        self._store = store
        opened = OpenedCase(store, clock)
        time = MeetingTime(opened)
        heard_before = HeardBefore(opened, time)
        consents = ConsentRecords(opened)
        hold = RoomHold()
        self._opened, self._time = opened, time

        self.place = PlaceActs(opened)
        self.drafts = DraftActs(opened)
        self.papers = PaperActs(opened, self.place)
        self.agenda = AgendaActs(opened, heard_before)
        self.matter = MatterActs(opened, self.agenda)
        self.people = PeopleActs(opened, time, heard_before)
        self.parties = PartyActs(opened, time, heard_before, self.people)
        self.chairs = ChairActs(opened, self.matter, self.parties, self.people)
        self.readiness = ReadinessActs(opened, self.matter, self.parties, self.people)
        self.confidentiality = ConfidentialityActs(opened, time, self.people)
        self.speaking = SpeakingTimes(opened, time, self.people)
        self.floor = FloorActs(opened, time, self.people, self.confidentiality, self.speaking)
        self.meeting = MeetingActs(
            opened,
            time=time,
            heard_before=heard_before,
            matter=self.matter,
            people=self.people,
            readiness=self.readiness,
            agenda=self.agenda,
            floor=self.floor,
            speaking=self.speaking,
        )
        self.private_session = PrivateSessionActs(
            opened, time, self.matter, self.people, self.confidentiality
        )
        self.car_park = CarParkActs(opened)
        self.notes = NoteActs(opened, time, self.car_park, self.drafts)
        self.notes_in_sight = NotesInSight(opened, time, hold)
        self.issues = IssueActs(opened, consents)
        self.calls = CallActs(opened, self.issues)
        self.options = OptionActs(opened)
        self.actions = ActionActs(opened, self.parties, consents)
        self.terms = TermsActs(opened, self.matter, consents)
        self.manners = MannerActs(opened)
        self.consents = ConsentActs(opened, consents, self.issues, self.actions, self.terms)
        self.agreement = AgreementActs(
            opened,
            time=time,
            matter=self.matter,
            parties=self.parties,
            people=self.people,
            issues=self.issues,
            actions=self.actions,
            consents=consents,
            terms=self.terms,
            manners=self.manners,
        )
        self.precision = PrecisionActs(
            opened, self.matter, self.parties, self.people, self.actions, self.agreement
        )
        self.timescales = TimescaleActs(opened, self.matter, self.actions, self.agreement)
        self.plan = PlanActs(self.issues, self.actions, self.terms, self.agreement, self.car_park)
        self.copies = CopyActs(opened)
        self.finish = FinishActs(opened, time, self.car_park, self.terms, self.plan, self.copies)
        self.retention = RetentionActs(opened, time, consents, self.finish)
        self.opening = OpeningActs(opened, self.matter, self.parties, self.people, self.terms, self.retention)
        self.room = RoomActs(
            hold,
            matter=self.matter,
            parties=self.parties,
            people=self.people,
            meeting=self.meeting,
            actions=self.actions,
            consents=self.consents,
            terms=self.terms,
        )
        self.undo = UndoActs(opened, time, heard_before, self.people)

    @classmethod
    def create(
        cls,
        vault: Vault,
        *,
        clock: Clock | None = None,
        process: Process | None = None,
        practice: bool = False,
    ) -> Self:
        """Make a new case with the template agenda of its process and a reference that names nobody."""
        templates = TemplateStore(vault)
        profile = _own_profile(templates)
        chosen = process or profile.process
        number = len(vault.case_ids()) + 1
        case_id, store = create_case_store(vault)
        case = cls(store, clock or SystemClock(), case_id, templates)
        matter = Matter(
            reference=suggested_reference(chosen, case.today(), number),
            process=chosen,
            booked_minutes=chosen.usual_minutes,
            practice=practice,
            facilitator_name=profile.name,
            # Whom somebody would reach by them is real, so a practice meeting never has them.
            facilitator_service="" if practice else profile.service,
            facilitator_contact="" if practice else profile.contact,
            place=profile.platform,
        )
        with store.transaction():
            store.put(matter)
            store.put(Meeting())
            store.put(case.place.current())
            # There from the start: taking back the first choice must not take a recorded answer with it.
            store.put(case.terms.choices())
            for item in items_from(template_for(chosen)):
                store.put(item)
            case.opening.bring(_own_opening(case.templates))
        return case

    @classmethod
    def open(cls, vault: Vault, case_id: CaseId, *, clock: Clock | None = None, whole: bool = True) -> Self:
        """Open a case. Raises the VaultError that says why it cannot be.

        Unless `whole`, only what is read of it is looked through for damage.
        """
        store = open_case_store(vault, case_id, whole=whole)
        case = cls(store, clock or SystemClock(), case_id, TemplateStore(vault))
        try:
            case.papers.remove_unfinished()
            case.retention.hold_if_finished()
        except BaseException:
            with suppress(VaultError):
                store.close()
            raise
        return case

    def close(self, *, left_open: bool = False) -> None:
        """Make the time so far durable and close the file; `left_open` lets unlocking return to it."""
        try:
            self._time.keep_last()
            if self.place.current().left_open != left_open:
                self.place.remember(left_open=left_open)
            self._store.close()
        finally:
            self._store.watch_no_more()

    def today(self) -> date:
        """Return the civil date where the facilitator is."""
        return self._opened.today()

    def now(self) -> datetime:
        """Return the time of day, aware, in UTC, as the case's clock has it."""
        return self._opened.now()

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

        `rescued_copy.finish` makes an encrypted copy of it. Raises what `begin_rescue` raises.
        """
        with self.copies.recorded(str(target)):
            return begin_rescue(self._store, target)

    def make_copy(self, vault: Vault, target: Path, words: str) -> Copied:
        """Write an encrypted copy of this case to `target` and remember that it exists.

        Raises what `encrypted_copy.make_copy` raises; then there is no copy, except after `NotErased`.
        """
        with self.copies.recorded(str(target)):
            return make_copy(vault, self.case_id, target, words)


def _own_profile(templates: TemplateStore) -> Profile:
    """Return who the facilitator is; a case can be made without it, so nobody on an error."""
    try:
        return templates.profile()
    except VaultError:
        return Profile()


def _own_opening(templates: TemplateStore) -> tuple[OpeningWords, ...]:
    """Return the facilitator's own opening words; a case can be made without them, so none on an error."""
    try:
        return templates.opening_words()
    except VaultError:
        return ()
