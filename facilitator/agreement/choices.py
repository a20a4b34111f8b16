"""What the facilitator chooses about the plan as a whole, with defaults by process."""

from dataclasses import dataclass
from datetime import date

from facilitator.case import text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoices:
    """Choices for the document. `receivers` says who may receive it; an empty one takes the default."""

    id: str = "choices"
    receivers: str = ""
    review_on: date | None = None
    review_words: str = ""
    signature_lines: bool = False
    large_print: bool = False
    agreed_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "receivers", text.text(self.receivers, "Who may receive it", limit=2_000))
        object.__setattr__(self, "review_words", text.line(self.review_words, "The review"))
