"""Who listens is told which party agrees to what, by key as by mouse, and when all do."""

import pytest

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS
from facilitator.case.people import Party
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.spoken.listener import Listener
from tests.facilitator.builders import propose


@pytest.fixture
def parties(running: CaseFile) -> tuple[Party, ...]:
    return running.parties.all()


def test_agreement_is_told_as_it_is_given_and_taken_back(
    running: CaseFile, parties: tuple[Party, ...]
) -> None:
    family, council = parties
    action = propose(running)
    listener = Listener(running)
    assert listener.told(running.consents.give(action.id, family.id)) == "The family agrees to action 1"
    told = listener.told(running.consents.withdraw(action.id, family.id))
    assert told == "The family no longer agrees to action 1"
    running.consents.give(action.id, family.id)
    listener.told(Changes.everything())
    told = listener.told(running.consents.give(action.id, council.id))
    assert told == "The local authority agrees to action 1. All agree"
    assert listener.told(Changes.everything()) == ""


def test_an_action_that_all_agree_to_is_told_by_its_new_number(
    running: CaseFile, parties: tuple[Party, ...]
) -> None:
    propose(running, "Send the provision map.")
    second = propose(running, "Call the family each Friday.")
    running.consents.give(second.id, parties[0].id)
    listener = Listener(running)
    told = listener.told(running.consents.give(second.id, parties[1].id))
    assert told == "The local authority agrees to action 2. All agree: it is action 1 now"


def test_a_new_wording_is_not_told_as_everybody_changing_their_mind(
    running: CaseFile, parties: tuple[Party, ...]
) -> None:
    action = propose(running)
    running.consents.give(action.id, parties[0].id)
    listener = Listener(running)
    assert listener.told(running.actions.change(action.id, what="Meet J. at 8:30.")) == ""
    assert listener.told(running.actions.withdraw(action.id)) == ""


def test_agreement_to_the_outcome_the_terms_and_a_heading_is_told(
    running: CaseFile, parties: tuple[Party, ...]
) -> None:
    family = parties[0].id
    propose(running)
    running.terms.answer_outcome(Outcome.FULL)
    running.issues.add("Transport to school")
    listener = Listener(running)
    assert listener.told(running.consents.give(OUTCOME, family)) == "The family agrees to the outcome"
    told = listener.told(running.consents.give(TERMS, family))
    assert told == "The family agrees to how the plan is shared and reviewed"
    told = listener.told(running.consents.give(running.issues.all()[0].id, family))
    assert told == "The family agrees to having that heading printed"
