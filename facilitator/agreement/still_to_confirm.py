"""Which parties have still to say whether they agree, once the meeting is over."""

from facilitator.agreement.action import consented
from facilitator.agreement.drawing_up import Drawn
from facilitator.agreement.outcome import OUTCOME, needs_consent, outcome_wording
from facilitator.case.people import Party


def still_to_confirm(drawn: Drawn) -> tuple[Party, ...]:
    """Return the parties missing from an action that another party agreed to already, or from the outcome.

    An action to which nobody agrees waits for nobody: it was proposed, and not taken up.
    """
    held = [
        consented(action.id, action.wording, drawn.consents)
        for action in drawn.actions
        if action.can_be_agreed
    ]
    begun = [agreed for agreed in held if agreed]
    if begun and needs_consent(drawn.choices.outcome):
        begun.append(consented(OUTCOME, outcome_wording(drawn.choices.outcome), drawn.consents))
    return tuple(party for party in drawn.parties if any(party.id not in agreed for agreed in begun))
