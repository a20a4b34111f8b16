"""How far the parties came: the mediator's answer, printed once every party consents to its words.

It is asked and never guessed: a plan that says "full agreement" could be put against a later appeal. Until it
is answered, and until every party consents to the exact words, the plan says only that actions were agreed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.agreement.action import Action, Consent, agreed_by_all
from facilitator.agreement.issue import Issue, IssueState
from facilitator.agreement.plan import Outcome
from facilitator.case.list_words import joined
from facilitator.case.people import Party

OUTCOME = "outcome"
NOTHING_AGREED = "No action is agreed by every party."
_NEUTRAL = "The parties agreed the actions below."
_SENTENCES = {
    Outcome.FULL: "The parties agreed on everything they discussed.",
    Outcome.PARTIAL: "The parties agreed on part of what they discussed.",
    Outcome.NONE: "The parties did not reach agreement.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedOutcome:
    """The outcome as the plan states it; where it is unsaid, the sentence does not say how far they came."""

    outcome: Outcome
    sentence: str


def needs_consent(answer: Outcome) -> bool:
    """Return whether the answer is printed, so that every party is asked; without agreement nothing is."""
    return answer in {Outcome.FULL, Outcome.PARTIAL}


def outcome_wording(answer: Outcome) -> tuple[str, ...]:
    """Return exactly what parties consent to: the words in bold and the sentence under them."""
    return (answer.label, _SENTENCES[answer]) if answer in _SENTENCES else ()


def stated_outcome(
    answer: Outcome, agreed: Sequence[Action], parties: Sequence[Party], consents: Sequence[Consent]
) -> StatedOutcome:
    """Return what the plan states, where `agreed` are the actions that every party agrees to."""
    if answer is Outcome.NONE:
        return StatedOutcome(outcome=answer, sentence=_SENTENCES[answer])
    if not agreed:
        return StatedOutcome(outcome=Outcome.UNSAID, sentence=NOTHING_AGREED)
    wording = outcome_wording(answer)
    if wording and agreed_by_all(OUTCOME, wording, parties, consents):
        return StatedOutcome(outcome=answer, sentence=_SENTENCES[answer])
    return StatedOutcome(outcome=Outcome.UNSAID, sentence=_NEUTRAL)


def contradictions(
    answer: Outcome, actions: Sequence[Action], agreed: Sequence[Action], issues: Sequence[Issue]
) -> tuple[str, ...]:
    """Return a sentence for each thing in the case that does not fit the answer. Drafts never count.

    Nothing here changes the answer: the mediator knows what was discussed, the program does not.
    """
    return tuple(_contradictions(answer, actions, agreed, issues))


def _contradictions(
    answer: Outcome, actions: Sequence[Action], agreed: Sequence[Action], issues: Sequence[Issue]
) -> Iterator[str]:
    if answer is Outcome.NONE and agreed:
        yield (
            f"You answered that there is no agreement, but every party agrees to {_counted(len(agreed))}. "
            "Change the answer, or withdraw what is not agreed any more."
        )
    if needs_consent(answer) and not agreed:
        yield f"You answered “{answer.label.lower()}”, but no action is agreed by every party."
    if answer is Outcome.FULL:
        open_issues = [f"“{each.heading}”" for each in issues if each.state is not IssueState.AGREED]
        if open_issues:
            verb = "is" if len(open_issues) == 1 else "are"
            yield f"You answered “full agreement”, but {joined(open_issues)} {verb} not marked as agreed."
        waiting = sum(1 for action in actions if action.can_be_agreed) - len(agreed)
        if waiting and agreed:
            verb = "is" if waiting == 1 else "are"
            yield (
                f"You answered “full agreement”, but {_counted(waiting)} in Agree {verb} not agreed "
                "by every party."
            )


def _counted(actions: int) -> str:
    return "1 action" if actions == 1 else f"{actions} actions"
