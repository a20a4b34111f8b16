"""The opening: what to read aloud so that everyone has heard the terms on which they meet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import resources
from facilitator.case import text
from facilitator.case.calendar_words import plain_date
from facilitator.case.matter import Process
from facilitator.case.retention import Retention
from facilitator.case.whole_words import holds_words

SCRIPT = "opening_script.toml"
WORDS_LIMIT = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPart:
    """One part of the opening: what it is about, and the words to say.

    `key` names the part in a process; `standard` tells that the words are the product's own. `of_the_notes`
    marks the part that says what becomes of the facilitator's notes.
    """

    key: str
    heading: str
    words: str
    must_be_said: bool = False
    standard: bool = True
    of_the_notes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningWords:
    """Other words for one part of an opening, in a case or for the next cases; `id` is the part's key.

    Empty words mean that the part is not read.
    """

    id: str
    words: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", text.text(self.words, "This part", limit=WORDS_LIMIT))


def script_for(
    process: Process, *, kept: str = "", sharing: str = "", private: bool = True
) -> tuple[ScriptPart, ...]:
    """Return the product's parts of the opening for a process, in the order in which they are read.

    `kept` is until when and why the notes are kept, empty where they go at the end; `sharing` is what the
    plan will say of who may receive it. `private` tells that there may be private sessions.
    """
    limit = resources.read_toml("plan_words.toml")["limit"]

    def words(part: Mapping[str, str]) -> str:
        told = part.get("words_if_kept", part["words"]) if kept else part["words"]
        if private and "if_private" in part:
            told = f"{told} {part['if_private']}"
        return told.replace("{kept}", kept).replace("{sharing}", sharing).replace("{limit}", limit)

    return tuple(
        ScriptPart(
            key=f"{process.value}:{part['heading']}",
            heading=part["heading"],
            words=words(part),
            must_be_said=part.get("must_be_said", False),
            of_the_notes="words_if_kept" in part,
        )
        for part in resources.read_toml(SCRIPT)[process.value]["parts"]
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


def untrue_of_notes(script: Iterable[ScriptPart], retention: Retention) -> str:
    """Return the sentence that warns of own words which are not what becomes of the notes, "" for none."""
    day = plain_date(retention.destroy_on) if retention.destroy_on else ""
    for part in script:
        if part.standard or not part.words:
            continue
        if day and day not in part.words and (part.of_the_notes or _GOES.search(part.words)):
            return (
                f"“{part.heading}” is in your own words, and they do not say that your notes are kept "
                f"until {day}. Say it there, or put back the standard wording."
            )
        if not day and _KEPT.search(part.words):
            return (
                f"“{part.heading}” is in your own words, and they say that something is kept until a day. "
                "This case is destroyed at once when you finish."
            )
    return ""


_GOES = re.compile(r"\b(eras|destroy|delet|shred|only record|nothing (is|will be) kept)", re.IGNORECASE)
_KEPT = re.compile(r"\b(keep|kept|retain|retained|store|stored)\b[^.]*\b(until|till)\b", re.IGNORECASE)


def named_in(script: Iterable[ScriptPart], names: Iterable[str]) -> tuple[str, ...]:
    """Return those of `names` that the words of the script hold as whole words."""
    spoken = "\n".join(part.words for part in script if not part.standard)
    return tuple(dict.fromkeys(name for name in names if holds_words(spoken, name)))
