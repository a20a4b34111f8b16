"""The opening: what to read aloud so that everyone has heard the terms on which they meet."""

from dataclasses import dataclass

import resources
from facilitator.case.matter import Process

SCRIPT = "opening_script.toml"


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """One part of the opening: what it is about, and the words to say."""

    heading: str
    words: str


def script_for(process: Process) -> tuple[ScriptPart, ...]:
    """Return the parts of the opening for a process, in the order in which they are read."""
    parts = resources.read_toml(SCRIPT)[process.value]["parts"]
    return tuple(ScriptPart(part["heading"], part["words"]) for part in parts)
