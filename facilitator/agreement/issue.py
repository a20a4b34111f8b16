"""Issues, what is in disagreement, and options, what might settle them."""

from dataclasses import dataclass
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import IssueId, NoteId, OptionId

LONGEST_HEADING = 300


class IssueState(StrEnum):
    """How far the parties are on an issue."""

    OPEN = "open"
    AGREED = "agreed"
    PARTLY = "partly agreed"
    NOT_AGREED = "not agreed"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing in disagreement. Only its heading can ever be printed, and only with every consent."""

    id: IssueId
    heading: str
    state: IssueState = IssueState.OPEN
    print_heading: bool = False
    position: int = 0

    def __post_init__(self) -> None:
        heading = text.line(self.heading, "The issue", limit=LONGEST_HEADING, required=True)
        object.__setattr__(self, "heading", heading)

    @property
    def asks_to_be_printed(self) -> bool:
        """Return whether the parties are asked to have its heading printed: chosen, and not agreed."""
        return self.print_heading and self.state is not IssueState.AGREED

    @property
    def wording(self) -> tuple[str, ...]:
        """Return exactly what parties consent to have printed."""
        return (self.heading,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to settle an issue, with what came of testing it."""

    id: OptionId
    description: str
    issue_id: IssueId | None = None
    note_id: NoteId | None = None
    reality_test: str = ""
    struck: bool = False
    position: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "description", text.text(self.description, "The option", required=True))
        object.__setattr__(self, "reality_test", text.text(self.reality_test, "The reality test"))
