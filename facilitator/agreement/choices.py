"""What the facilitator chooses about the plan as a whole, with defaults by process."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.agreement.manner import Manner
from facilitator.agreement.plan import Outcome
from facilitator.case import text


class Safety(StrEnum):
    """Whether anyone may be at risk of serious harm: asked before anything is destroyed."""

    NOT_ASKED = ""
    NOBODY_AT_RISK = "nobody at risk"
    AT_RISK = "at risk"
    POLICY_FOLLOWED = "policy followed"

    @property
    def settled(self) -> bool:
        """Return whether the answer lets the case be destroyed."""
        return self in {Safety.NOBODY_AT_RISK, Safety.POLICY_FOLLOWED}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoices:
    """Choices for the document and the end of the case.

    `receivers` says who may receive it and `statement_key` how it may be shared; an empty one takes the
    default of the process, as does `manner`. `saved_fingerprint` is that of the file saved last, by which a
    later change of the plan is seen, and `saved_check_code` is over its words. `outcome` is the mediator's
    answer to how far the parties came. `confirm_by` is the day by which parties who did not agree in the
    meeting say so, and `replaces` the check code of a plan that was handed out and that this one takes the
    place of.
    """

    id: str = "choices"
    receivers: str = ""
    statement_key: str = ""
    review_on: date | None = None
    review_words: str = ""
    manner: Manner = Manner.USUAL
    large_print: bool = False
    agreed_on: date | None = None
    safety: Safety = Safety.NOT_ASKED
    saved_fingerprint: str = ""
    saved_check_code: str = ""
    outcome: Outcome = Outcome.UNSAID
    confirm_by: date | None = None
    replaces: str = ""

    def confirming_is_late(self, today: date) -> bool:
        """Return whether the day is over by which parties were to confirm."""
        return self.confirm_by is not None and self.confirm_by < today

    def __post_init__(self) -> None:
        object.__setattr__(self, "receivers", text.text(self.receivers, "Who may receive it", limit=2_000))
        object.__setattr__(self, "review_words", text.line(self.review_words, "The review"))
        object.__setattr__(self, "replaces", text.line(self.replaces, "The check code", limit=100))
