"""The date of the agreement: the day on which the last party agreed to the last of what is printed.

The limits of regulations 42 and 44 count from it (see `timescales`).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from facilitator.agreement.action import Consent, digest
from facilitator.case.identity import PartyId
from facilitator.meeting.days_held import civil_day


def consent_days(printed: Mapping[str, Sequence[str]], consents: Iterable[Consent]) -> dict[PartyId, date]:
    """Return for each party the day of its last consent to what is printed, wordings by subject."""
    digests = {subject: digest(wording) for subject, wording in printed.items()}
    days: dict[PartyId, date] = {}
    for consent in consents:
        if digests.get(consent.subject_id) == consent.digest:
            day = civil_day(consent.given_at)
            days[consent.party_id] = max(day, days.get(consent.party_id, day))
    return days
