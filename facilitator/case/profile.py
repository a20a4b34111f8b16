"""Who the facilitator is: asked once, and part of every new case."""

from dataclasses import dataclass

from facilitator.case import text
from facilitator.case.matter import Process


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a facilitator would otherwise type for every case; `platform` is where they meet online."""

    id: str = "profile"
    name: str = ""
    service: str = ""
    contact: str = ""
    platform: str = ""
    process: Process = Process.MEDIATION

    def __post_init__(self) -> None:
        for name, what in _LINES.items():
            object.__setattr__(self, name, text.line(getattr(self, name), what))

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was said yet."""
        return not any(getattr(self, name) for name in _LINES)


_LINES = {
    "name": "Your name",
    "service": "Your service",
    "contact": "How to reach you",
    "platform": "Where you meet online",
}
