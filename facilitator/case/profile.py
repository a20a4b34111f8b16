"""Who the facilitator is: asked once, for every new case and the terms of each meeting."""

from dataclasses import dataclass

from facilitator.case import text
from facilitator.case.matter import Process


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a facilitator would otherwise type for every case.

    A case begins with all of it: `platform` is where they meet online. The terms of a meeting say `name`,
    `service` and `contact`, and the plan says whom to ask for it in another form.
    """

    id: str = "profile"
    name: str = ""
    service: str = ""
    contact: str = ""
    platform: str = ""
    process: Process = Process.DISAGREEMENT_RESOLUTION

    def __post_init__(self) -> None:
        for name, what in _LINES.items():
            object.__setattr__(self, name, text.line(getattr(self, name), what))


_LINES = {
    "name": "Your name",
    "service": "Your service",
    "contact": "How to reach you",
    "platform": "Where you meet online",
}
