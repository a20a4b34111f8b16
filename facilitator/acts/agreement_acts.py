"""Acts on the days of the meeting and of the agreement, and what the plan is drawn up from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.issue_acts import IssueActs
from facilitator.acts.manner_acts import MannerActs
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.acts.terms_acts import TermsActs
from facilitator.agreement.drawing_up import (
    Drawn,
    agreed_actions,
    agreement_day,
    day_agreed_by,
    last_consent_day,
)
from facilitator.agreement.still_to_confirm import still_to_confirm
from facilitator.case.calendar_words import long_date
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.mediation_gaps import issues_certificate
from facilitator.case.people import Party
from facilitator.case.retention import Retention
from facilitator.case.statutory_dates import CERTIFICATE, dates_for
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.days_held import days_held


class AgreementActs:
    """When the parties met, and when they agreed."""

    def __init__(  # noqa: PLR0913  a plan is drawn up from these parts and no others
        self,
        opened: OpenedCase,
        *,
        time: MeetingTime,
        matter: MatterActs,
        parties: PartyActs,
        people: PeopleActs,
        issues: IssueActs,
        actions: ActionActs,
        consents: ConsentRecords,
        terms: TermsActs,
        manners: MannerActs,
    ) -> None:
        self._opened, self._store, self._time = opened, opened.store, time
        self._matter, self._parties, self._people = matter, parties, people
        self._issues, self._actions, self._consents = issues, actions, consents
        self._terms, self._manners = terms, manners

    def days_held(self) -> tuple[date, ...]:
        """Return the days on which the meeting was held so far, first to last; empty before it starts."""
        return days_held(self._time.kept(), self._time.turns())

    def change_days_held(self, days: Sequence[date]) -> Changes:
        """Put right on which days the meeting was held.

        Raises NotAllowed for none once it has started, and for a day that is still to come.
        """
        if not days and self._time.current().started_at is not None:
            raise NotAllowed(
                "The meeting has been held, so the document needs a day. Nothing was changed. "
                "Type each day on which you met."
            )
        held = tuple(sorted(set(days)))
        if held and held[-1] > self._opened.today():
            message = f"{long_date(held[-1])} is still to come. Nothing was changed. Check the day."
            raise NotAllowed(message)
        if held == self.days_held():
            return Changes()
        with self._store.transaction("Change the days of the meeting", typing=True):
            self._store.put(replace(self._time.kept(), held_on=held))
        return Changes(plan=True, actions=True, matter=True)

    def day(self) -> date:
        """Return the date of the agreement: the one chosen, else that of the last consent to what is printed.

        Where nothing is agreed yet: the last day of the meeting, the day planned for it, or today.
        """
        return agreement_day(self.drawn())

    def days_nought(self) -> Mapping[ActionId, date]:
        """Return for each action the day from which its limit in law counts: the date of the agreement.

        What is not agreed yet can be agreed on the last day of the meeting at the earliest.
        """
        drawn = self.drawn()
        agreed = {action.id for action in agreed_actions(drawn)}
        day, soonest = agreement_day(drawn), _soonest(drawn)
        return {action.id: day if action.id in agreed else soonest for action in drawn.actions}

    def day_nought(self, action_id: ActionId) -> date:
        """Return the same for one action, or for one that is not proposed yet."""
        return self.days_nought().get(action_id) or _soonest(self.drawn())

    def day_agreed_by(self, party_id: PartyId) -> date:
        """Return the day on which this party agreed to the last of what is printed, as `day`."""
        return day_agreed_by(party_id, self.drawn())

    def last_consent_day(self) -> date | None:
        """Return the day of the last consent to what is printed, None where nothing is agreed."""
        return last_consent_day(self.drawn())

    def minutes_held(self) -> int:
        """Return for how many whole minutes the meeting ran, breaks left out."""
        return self._time.current().elapsed_ms // 60_000

    def due_afterwards(self) -> tuple[str, ...]:
        """Return what falls due after the meeting, a sentence each: the certificate and the review."""
        drawn = self.drawn()
        held = drawn.days_held
        found = [
            f"The mediation certificate is due by {long_date(each.day)}. Check this."
            for each in dates_for(drawn.matter, held)
            if each.key == CERTIFICATE and each.day is not None and issues_certificate(drawn.matter)
        ]
        if drawn.choices.review_on is not None:
            found.append(f"The parties review the plan on {long_date(drawn.choices.review_on)}.")
        return tuple(found)

    def still_to_confirm(self) -> tuple[Party, ...]:
        """Return the parties that have still to say whether they agree to what others agreed to."""
        return still_to_confirm(self.drawn())

    def drawn(self) -> Drawn:
        """Return all that the plan is drawn up from."""
        matter, held = self._matter.current(), self.days_held()
        first, *later = held or (matter.meeting_date or self._opened.today(),)
        return Drawn(
            matter=matter,
            parties=self._parties.all(),
            people=self._people.who_took_part(),
            actions=self._actions.all(),
            issues=self._issues.all(),
            consents=self._consents.all(),
            choices=self._terms.choices(),
            manners=self._manners.all(),
            retention=self._store.get(Retention, "retention") or Retention(),
            met_on=first,
            met_later=tuple(later),
        )


def _soonest(drawn: Drawn) -> date:
    return drawn.choices.agreed_on or max(agreement_day(drawn), *drawn.days_held)
