"""How far the parties came is asked on Finish; nothing is chosen or printed before it is answered."""

from PySide6.QtWidgets import QRadioButton

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.casefile import CaseFile
from tests.ui.finish.conftest import Stage

FULL = "Full agreement, on everything they discussed"
PARTIAL = "Partial agreement, on part of it"
NONE = "No agreement, and so no document"


def unanswered(stage: Stage) -> None:
    run(stage, lambda case: case.terms.answer_outcome(Outcome.UNSAID))


def run(stage: Stage, act) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    stage.window.window.held[0].run(act)  # type: ignore[attr-defined]


def chosen(stage: Stage) -> list[str]:
    return [
        button.text()
        for button in stage.window.window.findChildren(QRadioButton)
        if button.isChecked() and button.text() in {FULL, PARTIAL, NONE}
    ]


def test_nothing_is_chosen_for_the_mediator(stage: Stage) -> None:
    unanswered(stage)
    stage.window.wait_for_text("Needs your answer")
    assert chosen(stage) == []
    assert stage.case.plan.current().outcome_sentence == "The parties agreed the actions below."


def test_the_answer_is_printed_once_each_party_agreed_and_asked_again_when_it_changes(stage: Stage) -> None:
    unanswered(stage)
    stage.window.click(PARTIAL, QRadioButton)
    stage.window.wait_for_text("In the plan: Partial agreement. The parties agreed on part of what")
    assert stage.case.plan.current().outcome is Outcome.UNSAID
    for party in stage.case.parties.all():
        stage.window.click(f"{party.called} agrees to the outcome")
    stage.window.wait_for_text("Every party agrees, so the plan says this.")
    assert stage.case.plan.current().outcome is Outcome.PARTIAL

    stage.window.click(FULL, QRadioButton)
    stage.window.wait_for_text(
        "The plan does not say this until every party agrees to these words. Not yet: Fam"
    )
    assert stage.case.consents.parties()[OUTCOME] == frozenset()
    assert stage.case.plan.current().outcome is Outcome.UNSAID


def test_an_answer_that_does_not_fit_the_case_is_named_beside_it(stage: Stage) -> None:
    stage.window.click(FULL, QRadioButton)
    stage.window.wait_for_text("Look again: You answered “full agreement”, but “Whether one-to-one support")
    assert stage.window.shows("Does not fit the case")
    assert stage.case.terms.choices().outcome is Outcome.FULL


def test_without_agreement_there_is_no_document_and_agreed_actions_hold_the_end(stage: Stage) -> None:
    stage.window.click(NONE, QRadioButton)
    stage.window.wait_for_text("You answered that there is no agreement, so there is no document.")
    assert not stage.window.is_there("Save the action plan")
    stage.window.wait_for_text("Change the answer, or withdraw what is not agreed any more.")

    def withdraw(case: CaseFile):  # type: ignore[no-untyped-def]  # noqa: ANN202
        changes = [case.actions.withdraw(action.id) for action in case.actions.all()]
        return changes[0]

    run(stage, withdraw)
    stage.window.wait(
        lambda: not stage.window.shows("but every party agrees to"), lambda: "nothing to stand against it"
    )


def test_the_question_has_a_key_and_undo_takes_the_answer_back(stage: Stage) -> None:
    unanswered(stage)
    stage.window.press("Ctrl+O")
    assert stage.window.focused().accessibleName() == FULL
    stage.window.press("Space")
    assert stage.case.terms.choices().outcome is Outcome.FULL
    run(stage, lambda case: case.undo.undo())
    assert stage.case.terms.choices().outcome is Outcome.UNSAID
    stage.window.wait(lambda: chosen(stage) == [], lambda: "no answer chosen")
