"""Acts that bring a case to its end: what must be settled before it may be destroyed."""

from dataclasses import replace

from facilitator.acts.car_park_acts import CarParkActs
from facilitator.acts.copy_acts import CopyActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.plan_acts import PlanActs
from facilitator.acts.terms_acts import TermsActs
from facilitator.acts.what_goes import is_empty, what_goes
from facilitator.agreement.choices import Safety
from facilitator.agreement.plan import Outcome
from facilitator.case.copies import CopyKind
from facilitator.case.matter import Matter
from facilitator.changes import Changes


class FinishActs:
    """Settling what stands in the way of the end."""

    def __init__(
        self,
        opened: OpenedCase,
        time: MeetingTime,
        car_park: CarParkActs,
        terms: TermsActs,
        plan: PlanActs,
        copies: CopyActs,
    ) -> None:
        self._store, self._time = opened.store, time
        self._car_park, self._terms = car_park, terms
        self._plan, self._copies = plan, copies

    def answer_safety(self, answer: Safety) -> Changes:
        """Record the answer to the safeguarding question."""
        self._store.put(replace(self._terms.choices(), safety=answer))
        return Changes(plan=True)

    def document_saved(self, fingerprint: str, check_code: str) -> Changes:
        """Record which file was saved and read back, and the check code over its words."""
        saved = replace(self._terms.choices(), saved_fingerprint=fingerprint, saved_check_code=check_code)
        self._store.put(saved)
        return Changes(plan=True)

    def before_destruction(self, fingerprint: str) -> tuple[str, ...]:
        """Return what must be settled before the case may be destroyed, a sentence each; empty when nothing.

        `fingerprint` is that of the document as it would be saved now, empty where there is none to save.
        """
        choices, found = self._terms.choices(), []
        if self._time.current().status.goes_on:
            found.append("The meeting is still going on. End it in Meet first.")
        if choices.safety is Safety.NOT_ASKED:
            found.append("Answer the question about safety first.")
        if choices.safety is Safety.AT_RISK:
            found.append(
                "Somebody may be at risk. Follow your safeguarding policy before anything is destroyed."
            )
        if choices.outcome is Outcome.NONE:
            found += self._plan.outcome_findings()
        if any(topic.is_open for topic in self._car_park.topics()):
            found.append("Say what becomes of each parked topic.")
        if fingerprint and not choices.saved_fingerprint:
            found.append("Save the action plan first: it goes with the case otherwise.")
        elif fingerprint and fingerprint != choices.saved_fingerprint:
            found.append("The action plan has changed since you saved it. Save it again.")
        outstanding = {copy.kind for copy in self._copies.outstanding()}
        if CopyKind.FILE in outstanding:
            found.append(
                "An encrypted copy of this case still exists. Destroy it, "
                f"then press “{CopyKind.FILE.gone_words}” beside this case in Home."
            )
        if CopyKind.ORIGINAL in outstanding:
            found.append(
                "The case that this one was copied from still exists. Finish it on the other computer, "
                f"then press “{CopyKind.ORIGINAL.gone_words}” beside this case in Home."
            )
        return tuple(found)

    def is_empty(self) -> bool:
        """Return whether nothing was ever written down in the case, so that it may go without more ado."""
        return is_empty(self._store, self._store.get(Matter, "matter") or Matter())

    def what_will_go(self) -> dict[str, int]:
        """Return how many things of each kind the destruction of this case ends: counts, never contents."""
        return what_goes(self._store)
