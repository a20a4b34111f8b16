"""The opening: what to read aloud so that everyone has heard the terms on which they meet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import resources
from facilitator.case import text
from facilitator.case.matter import Process
from facilitator.case.whole_words import holds_words

SCRIPT = "opening_script.toml"
WORDS_LIMIT = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPart:
    """One part of the opening: what it is about, and the words to say.

    `key` names the part in a process; `standard` tells that the words are the product's own.
    """

    key: str
    heading: str
    words: str
    must_be_said: bool = False
    standard: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningWords:
    """Other words for one part of an opening, in a case or for the next cases; `id` is the part's key.

    Empty words mean that the part is not read.
    """

    id: str
    words: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", text.text(self.words, "This part", limit=WORDS_LIMIT))


def script_for(process: Process) -> tuple[ScriptPart, ...]:
    """Return the product's parts of the opening for a process, in the order in which they are read."""
    parts = resources.read_toml(SCRIPT)[process.value]["parts"]
    return tuple(
        ScriptPart(
            key=f"{process.value}:{part['heading']}",
            heading=part["heading"],
            words=part["words"],
            must_be_said=part.get("must_be_said", False),
        )
        for part in parts
    )


def with_words(script: Sequence[ScriptPart], own: Mapping[str, OpeningWords]) -> tuple[ScriptPart, ...]:
    """Return the script with other words where there are any."""
    return tuple(
        replace(part, words=own[part.key].words, standard=own[part.key].words == part.words)
        if part.key in own
        else part
        for part in script
    )


def unsaid(script: Iterable[ScriptPart]) -> str:
    """Return the sentence that warns of a part which must be said and has no words, "" for none."""
    headings = [part.heading for part in script if part.must_be_said and not part.words]
    if not headings:
        return ""
    return f"“{headings[0]}” has no words: it must be said before anyone speaks in confidence."


def named_in(script: Iterable[ScriptPart], names: Iterable[str]) -> tuple[str, ...]:
    """Return those of `names` that the words of the script hold as whole words."""
    spoken = "\n".join(part.words for part in script if not part.standard)
    return tuple(dict.fromkeys(name for name in names if holds_words(spoken, name)))
