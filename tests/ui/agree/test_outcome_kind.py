"""What kind of outcome an action is: asked in the editor of a mediation, kept, and its limit in sight."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from facilitator.agreement.action import Due
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.ui.agree.conftest import Agreeing
from ui.agree.outcome_kind import LABEL

AGREED, LATE = date(2030, 12, 4), date(2031, 1, 31)
RECONSIDER = "Reconsider the decision (within 2 weeks)"


@pytest.fixture
def mediating(vault: Vault, open_page: Callable[[CaseFile], Agreeing]) -> Agreeing:
    case = create_practice_case(vault)
    case.matter.change(process=Process.MEDIATION)
    case.terms.change(agreed_on=AGREED)
    case.actions.propose(
        "Look at the decision again.",
        who="Local authority",
        due=Due(day=LATE),
        how_we_will_know="A letter comes.",
    )
    return open_page(case)


def test_the_kind_is_asked_by_keyboard_and_clears_no_consent(mediating: Agreeing) -> None:
    screen = mediating.screen
    screen.wait_for_text("Say what kind of outcome this is.")
    mediating.agree(1, "Family", "School")
    mediating.edit("action 1", unfolded=True)
    screen.choose(LABEL, RECONSIDER)
    screen.wait_for_text("At the latest Wednesday 18 December 2030, counted from Wednesday 4 December 2030")
    screen.wait_for_text("Family and School agreed to this wording.")
    screen.press("Ctrl+Return")

    screen.wait_for_text("The limit in law is Wednesday 18 December 2030")
    assert mediating.action.outcome_key == "reconsider"
    assert mediating.agreed_by() == 2


def test_a_kind_not_saved_yet_is_a_draft(mediating: Agreeing) -> None:
    mediating.edit("action 1", unfolded=True)
    mediating.screen.choose(LABEL, RECONSIDER)
    mediating.screen.click("Close, keep what I typed")
    assert mediating.action.outcome_key == ""
    mediating.edit("action 1", unfolded=True)
    mediating.screen.wait_for_text(RECONSIDER)


def test_somebody_elses_action_is_said_to_have_no_limit(mediating: Agreeing) -> None:
    screen = mediating.screen
    mediating.edit("action 1", unfolded=True)
    screen.fill("Who will do it", "The bus company")
    screen.choose(LABEL, "Somebody else's action: no limit in law")
    screen.wait_for_text("The regulations limit only what the local authority or the integrated care board")
    screen.click("Save this wording")
    screen.wait(lambda: mediating.action.outcome_key == "no-limit", lambda: "it is kept")
    assert not any(
        "limit" in each.sentence for each in mediating.case.precision.findings()[mediating.action.id]
    )


def test_disagreement_resolution_asks_for_no_kind(agreeing: Agreeing) -> None:
    agreeing.edit("action 1")
    agreeing.screen.find("What will be done")
    assert not agreeing.screen.is_there(LABEL)


def use_reconsider(mediating: Agreeing, answer: str) -> None:
    screen = mediating.screen
    mediating.choose("action 1")
    button = screen.find("Use a date set by law for action 1")
    assert isinstance(button, QPushButton)
    entry = next(each for each in button.menu().actions() if each.text() == "Reconsider the decision")

    def reply() -> None:
        screen.wait_for_text("has the date Friday 31 January 2031; the date set by law is Wednesday")
        screen.click(answer)

    screen._with_dialog(reply, entry.trigger)


def test_a_date_set_by_law_says_what_it_replaces_and_asks(mediating: Agreeing) -> None:
    use_reconsider(mediating, "Keep what is there")
    assert (mediating.action.due, mediating.action.basis) == (Due(day=LATE), "")
    use_reconsider(mediating, "Use the date set by law")
    assert mediating.action.due == Due(day=date(2030, 12, 18))
    assert mediating.refusals == []
