"""The action plan: exactly what goes into the one document, in the words that are printed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """How far the parties came; unsaid until the mediator answers and every party consents to the words."""

    UNSAID = ""
    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"

    @property
    def label(self) -> str:
        """Return the words for screen and document; empty where it is unsaid."""
        return "" if self is Outcome.UNSAID else _OUTCOME_LABELS[self]


_OUTCOME_LABELS = {
    Outcome.FULL: "Full agreement",
    Outcome.PARTIAL: "Partial agreement",
    Outcome.NONE: "No agreement",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAction:
    """One agreed action, in printed words; an empty field is not printed."""

    number: int
    what: str
    who: str
    by_when: str
    how_we_will_know: str = ""
    supported_by: str = ""
    basis: str = ""
    different_timescale: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """A person who took part, as the document names them; `party` is empty for a person of none."""

    name: str
    role: str
    party: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyAgreement:
    """How one party agreed; `signatory` is the person who did; with `signs`, there is a line to sign on.

    `day` is when, in printed words; empty where the day is written with the signature.
    """

    party: str
    signatory: str
    how: str
    signs: bool = False
    day: str = ""

    @property
    def in_words(self) -> str:
        """Return how and when in one sentence, for a screen."""
        return "Signs the document." if self.signs else f"{self.how}: {self.day}."


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """The whole content of the document, in printed words; every string is printed as text, an empty one not.

    `about` says whom and what the plan is about, `references` whose reference is which, `held` how they met.
    `agreed_to` is what each party agreed to. `not_kept` says what to do where something is not done, and
    `contact` whom to ask for another form. `replaces` is the check code of a plan that was handed out before
    and that this one takes the place of.
    """

    title: str
    about: str = ""
    references: str = ""
    held: str = ""
    reference: str
    agreement_date: date | None = None
    outcome: Outcome
    outcome_sentence: str
    attendees: tuple[Attendee, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    still_in_disagreement: tuple[str, ...] = ()
    not_kept: tuple[str, ...] = ()
    review: str = ""
    receivers: str = ""
    sharing_statement: str = ""
    confidentiality: tuple[str, ...] = ()
    agreed_to: str = ""
    agreements: tuple[PartyAgreement, ...] = ()
    contact: str = ""
    replaces: str = ""
    practice: bool = False

    @property
    def has_document(self) -> bool:
        """Return whether there is a document to make: something is agreed, and not answered to be nothing."""
        return bool(self.actions) and self.outcome is not Outcome.NONE

    def file_name(self, copy: str = "", *, ending: str = "pdf") -> str:
        """Return what the document, or a `copy` of another form, is called: never more than the reference."""
        kept = "".join(c if c.isalnum() or c in "-_ " else "-" for c in self.reference)
        return f"{' '.join(f'Action plan {kept} {copy}'.split())}.{ending}"
