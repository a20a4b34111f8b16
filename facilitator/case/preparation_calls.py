"""What is asked in a preparation call with each party, and what was answered.

The prompts follow what mediators ask before a SEND mediation: what is in issue, what would be a good outcome,
who can decide, how the child is heard, and what people need in order to take part.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from facilitator.case import text
from facilitator.case.finding import folded
from facilitator.case.identity import PartyId


class Prompt(StrEnum):
    """One thing that is asked."""

    ISSUES = "issues"
    HOPED_OUTCOME = "hoped outcome"
    AUTHORITY = "authority"
    VIEWS = "views"
    ACCESS = "access"
    WHO_ELSE = "who else"
    SAFETY = "safety"
    TECHNOLOGY = "technology"

    @property
    def label(self) -> str:
        """Return the words above its box."""
        return _PROMPTS[self][0]

    @property
    def question(self) -> str:
        """Return the words in which it can be asked."""
        return _PROMPTS[self][1]


_PROMPTS = {
    Prompt.ISSUES: (
        "Issues",
        "What do you want to talk about? One on each line; they become the issues of Agree.",
    ),
    Prompt.HOPED_OUTCOME: ("Hoped outcome", "What would a good result of the meeting be for you?"),
    Prompt.AUTHORITY: ("Authority", "Can who comes decide on the day, and up to what? Who has to be rung?"),
    Prompt.VIEWS: ("The child's views", "What does the child or young person want, and how do you know?"),
    Prompt.ACCESS: (
        "Access",
        "What would help you to take part: breaks, an interpreter, large print, another room?",
    ),
    Prompt.WHO_ELSE: ("Who else", "Who else should come, or should not?"),
    Prompt.SAFETY: (
        "Safety at home",
        "Is there anything that makes it unsafe for anyone to speak or to be there?",
    ),
    Prompt.TECHNOLOGY: (
        "Technology",
        "How will you join, is it private there, and on which number can I ring you?",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswer:
    """What a party answered to one prompt; `taken` are the issues, folded, that Agree has had from it."""

    id: str
    words: str = ""
    taken: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", text.text(self.words, "The answer"))

    @classmethod
    def empty(cls, party_id: PartyId, prompt: Prompt) -> Self:
        """Return the answer that was not given yet."""
        return cls(id=answer_id(party_id, prompt))

    @property
    def issues(self) -> tuple[str, ...]:
        """Return one issue for each line, without the mark of a list before it."""
        lines = (line.strip().lstrip("-*\u2022\u2013 ").strip() for line in self.words.splitlines())
        return tuple(dict.fromkeys(line for line in lines if folded(line)))


def answer_id(party_id: PartyId, prompt: Prompt) -> str:
    """Return the identity of what a party answered to a prompt."""
    return f"{party_id}:{prompt.value}"
