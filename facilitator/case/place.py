"""Where in the app the facilitator was, so that unlocking or restarting returns to the same place."""

from dataclasses import dataclass

from facilitator.case.identity import PaperId
from facilitator.case.papers import name_of_file

# More are not named on a screen; a list of all could grow past what a case carries.
MOST_EXPECTED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The stage and section last shown, whether the case was left open; what was being typed and read.

    `expected` are the names of the files that were being added, in their order; of very many the first.
    """

    id: str = "place"
    stage: str = "prepare"
    section: str = ""
    left_open: bool = False
    focus: str = ""
    paper_id: PaperId | None = None
    expected: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = tuple(map(name_of_file, self.expected[:MOST_EXPECTED]))
        object.__setattr__(self, "expected", names)
