"""What the parties hear and read of the notes is what becomes of them."""

from datetime import date

import pytest

from facilitator.agreement.plan import ActionPlan
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, propose

DAY = date(2027, 3, 1)
LEADS = {Process.DISAGREEMENT_RESOLUTION: "independent facilitator", Process.MEDIATION: "mediator"}


def of_the_notes(plan: ActionPlan) -> str:
    return plan.confidentiality[0]


@pytest.mark.parametrize("process", list(Process))
def test_the_plan_says_until_when_and_why_the_notes_are_kept(
    process: Process, vault: Vault, clock: FakeClock
) -> None:
    case = a_case(vault, clock, process=process)
    assert of_the_notes(case.plan.current()) == (
        "This plan is the only agreed record of the meeting. "
        f"The {LEADS[process]}'s own notes are destroyed when the case is finished."
    )
    case.retention.change(destroy_on=DAY, required_by="Westmere Council")
    assert of_the_notes(case.plan.current()) == (
        f"This plan is the only agreed record of the meeting. The {LEADS[process]}'s own notes are kept, "
        "encrypted, until 1 March 2027, because Westmere Council requires it; then they are destroyed."
    )
    assert "only record of" not in " ".join(case.plan.current().confidentiality)
    spoken = " ".join(part.words for part in case.opening.script())
    assert "kept, encrypted, until 1 March 2027, because Westmere Council requires it" in spoken
    assert "will be destroyed" not in spoken
    case.retention.change(destroy_on=None)
    assert "destroyed when the case is finished" in of_the_notes(case.plan.current())
    case.close()


def test_the_opening_reads_out_the_terms_as_they_are_chosen(ready: CaseFile) -> None:
    ready.terms.change(receivers="The parties and the virtual school.")
    spoken = " ".join(part.words for part in ready.opening.script())
    terms = ready.terms.current()
    assert f"“{terms.receivers} {terms.statement}”" in spoken
    assert "virtual school" in spoken


def test_a_day_chosen_before_the_meeting_needs_no_telling(ready: CaseFile, clock: FakeClock) -> None:
    ready.retention.change(destroy_on=DAY)
    clock.advance(60)
    ready.meeting.start()
    assert ready.retention.told_otherwise() == ""


def test_a_day_chosen_after_the_opening_or_after_an_agreement_is_to_be_told(
    running: CaseFile, clock: FakeClock
) -> None:
    assert running.retention.told_otherwise() == ""
    clock.advance(60)
    running.retention.change(destroy_on=DAY, required_by="Westmere Council")
    assert running.retention.told_otherwise() == (
        "How long the notes are kept was changed after the meeting had begun "
        "and the opening words were read. "
        "Tell every party that they are kept until 1 March 2027, because Westmere Council requires it."
    )
    running.undo.undo()
    assert running.retention.told_otherwise() == ""
    agree(running, propose(running).id)
    clock.advance(60)
    running.retention.change(destroy_on=DAY)
    assert "and parties had agreed to the plan. Tell every party" in running.retention.told_otherwise()
    running.retention.change(destroy_on=None)
    assert running.retention.told_otherwise().endswith(
        "Tell every party that they are destroyed when you finish."
    )


def test_own_opening_words_against_it_are_told_where_they_are_read(ready: CaseFile) -> None:
    part = next(part for part in ready.opening.script() if part.of_the_notes)
    ready.opening.say(part.key, "It stays here, and I shred my notes.")
    assert ready.opening.warnings() == ()
    ready.retention.change(destroy_on=DAY)
    (warning,) = ready.opening.warnings()
    assert "kept until 1 March 2027" in warning
