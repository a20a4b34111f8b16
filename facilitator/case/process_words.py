"""What a facilitator is told of each process and of the right that is at stake: `resources/matter.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass

import resources
from facilitator.case.matter import Process

_WORDS = "matter.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessWords:
    """What a process is, what is said where it has no statutory dates, and what a case of it can be about.

    `kinds` holds the words of each by the key that the matter keeps.
    """

    what_it_is: str
    dates: str
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RightWords:
    """Whose the right is, and which sectors must come when they are in issue."""

    whose: str
    sectors: str


def process_words(process: Process) -> ProcessWords:
    """Return the words of `process`."""
    return ProcessWords(**resources.read_toml(_WORDS)[process.value])


def right_words() -> RightWords:
    """Return the words about the right."""
    return RightWords(**resources.read_toml(_WORDS)["right"])
