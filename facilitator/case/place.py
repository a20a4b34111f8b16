"""Where in the app the facilitator was, so that unlocking or restarting returns to the same place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The stage and section last shown, whether the case was left open, and what was being typed where."""

    id: str = "place"
    stage: str = "prepare"
    section: str = ""
    left_open: bool = False
    focus: str = ""
