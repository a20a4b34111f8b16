"""The consents as they are recorded: what every act that changes a wording has to clear."""

from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.action import Consent


class ConsentRecords:
    """Every consent that was given and not cleared."""

    def __init__(self, opened: OpenedCase) -> None:
        self._store = opened.store

    def all(self) -> tuple[Consent, ...]:
        """Return every consent given and not cleared."""
        return self._store.all(Consent)

    def clear(self, subject_id: str) -> None:
        """Clear every consent to a subject, in the act that gives it another wording."""
        for consent in self._store.where(Consent, "subject_id = ?", (subject_id,)):
            self._store.remove(Consent, consent.id)
