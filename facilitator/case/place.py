"""Where in the app the facilitator was, so that unlocking or restarting returns to the same place."""

from dataclasses import dataclass

from facilitator.case.identity import PaperId


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The stage and section last shown, whether the case was left open; what was being typed and read."""

    id: str = "place"
    stage: str = "prepare"
    section: str = ""
    left_open: bool = False
    focus: str = ""
    paper_id: PaperId | None = None
