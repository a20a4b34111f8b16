"""Each gate before the end of a case holds it alone: all others open, this one shut, its sentence said."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.choices import Safety
from facilitator.agreement.plan import Outcome
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.casefile import CaseFile
from facilitator.document_errors import PlanNotReady
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Meeting, Status
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, propose

AS_SAVED, CODE = "4f2a", "3f9a 20cc 81b7 04de"
DAY = date(2027, 3, 1)


@pytest.fixture
def settled(vault: Vault, clock: FakeClock) -> Iterator[CaseFile]:
    """A case of a whole meeting in which every gate stands open."""
    case = a_case(vault, clock)
    case.meeting.start()
    agree(case, propose(case).id)
    case.car_park.park("Uniform")
    case.car_park.change(case.car_park.topics()[0].id, disposal="Dropped by agreement")
    case.meeting.end()
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    case.finish.document_saved(AS_SAVED, CODE)
    case.retention.change(destroy_on=DAY)
    yield case
    case.close()


def _goes_on(status: Status) -> Callable[[CaseFile], object]:
    return lambda case: case._store.put(Meeting(status=status))


def _copied(kind: CopyKind) -> Callable[[CaseFile], object]:
    return lambda case: case._store.put(
        CaseCopy(id="c", kind=kind, made_at=datetime(2026, 12, 4, 9, 0, tzinfo=UTC))
    )


STILL_GOING_ON = "The meeting is still going on. End it in Meet first."
# The gate, what shuts it alone, the document's fingerprint now, and what is said.
SHUT: dict[str, tuple[Callable[[CaseFile], object], str, str]] = {
    "meeting running": (_goes_on(Status.RUNNING), AS_SAVED, STILL_GOING_ON),
    "meeting on a break": (_goes_on(Status.BREAK), AS_SAVED, STILL_GOING_ON),
    "safety not asked": (
        lambda case: case.finish.answer_safety(Safety.NOT_ASKED),
        AS_SAVED,
        "Answer the question about safety first.",
    ),
    "somebody at risk": (
        lambda case: case.finish.answer_safety(Safety.AT_RISK),
        AS_SAVED,
        "Somebody may be at risk. Follow your safeguarding policy before anything is destroyed.",
    ),
    "a topic parked": (
        lambda case: case.car_park.park("The summer club"),
        AS_SAVED,
        "Say what becomes of each parked topic.",
    ),
    "plan not saved": (
        lambda case: case.finish.document_saved("", ""),
        AS_SAVED,
        "Save the action plan first: it goes with the case otherwise.",
    ),
    "plan changed": (
        lambda _: None,
        "another",
        "The action plan has changed since you saved it. Save it again.",
    ),
    "an answer against the case": (
        lambda case: case.terms.answer_outcome(Outcome.NONE),
        "",
        (
            "You answered that there is no agreement, but every party agrees to 1 action. "
            "Change the answer, or withdraw what is not agreed any more."
        ),
    ),
    "a copy outside": (
        _copied(CopyKind.FILE),
        AS_SAVED,
        (
            "An encrypted copy of this case still exists. Destroy it, "
            "then press “I have destroyed that copy” beside this case in Home."
        ),
    ),
    "the case it came from": (
        _copied(CopyKind.ORIGINAL),
        AS_SAVED,
        (
            "The case that this one was copied from still exists. Finish it on the other computer, "
            "then press “I have finished that case” beside this case in Home."
        ),
    ),
}


# The act of the mediator that opens the gate again, and the document's fingerprint after it.
OPENED: dict[str, tuple[Callable[[CaseFile], object], str]] = {
    "meeting running": (lambda case: case.meeting.end(), AS_SAVED),
    "meeting on a break": (lambda case: case.meeting.end(), AS_SAVED),
    "safety not asked": (lambda case: case.finish.answer_safety(Safety.NOBODY_AT_RISK), AS_SAVED),
    "somebody at risk": (lambda case: case.finish.answer_safety(Safety.POLICY_FOLLOWED), AS_SAVED),
    "a topic parked": (
        lambda case: case.car_park.change(
            case.car_park.topics()[-1].id, disposal="Left for the school to answer"
        ),
        AS_SAVED,
    ),
    "plan not saved": (lambda case: case.finish.document_saved(AS_SAVED, CODE), AS_SAVED),
    "plan changed": (lambda case: case.finish.document_saved("another", CODE), "another"),
    "an answer against the case": (lambda case: case.actions.withdraw(case.actions.all()[0].id), ""),
    "a copy outside": (lambda case: case.copies.destroyed("c"), AS_SAVED),
    "the case it came from": (lambda case: case.copies.destroyed("c"), AS_SAVED),
}


def test_with_every_gate_open_nothing_holds_the_end(settled: CaseFile) -> None:
    assert settled.finish.before_destruction(AS_SAVED) == ()
    settled.retention.finish_and_keep(AS_SAVED)
    assert settled.retention.current().finished
    with pytest.raises(NotAllowed) as refusal:
        settled.car_park.park("One more")
    assert str(refusal.value) == "This case is finished and kept as it is. Nothing was changed."


@pytest.mark.parametrize("gate", SHUT)
def test_a_gate_holds_the_end_alone_and_says_its_own_sentence(gate: str, settled: CaseFile) -> None:
    shut, document, sentence = SHUT[gate]
    shut(settled)
    assert settled.finish.before_destruction(document) == (sentence,)
    with pytest.raises(NotAllowed) as refusal:
        settled.retention.finish_and_keep(document)
    assert str(refusal.value) == f"{sentence} Nothing was changed."
    assert not settled.retention.current().finished


@pytest.mark.parametrize("gate", SHUT)
def test_a_gate_that_is_opened_again_lets_the_case_end(gate: str, settled: CaseFile) -> None:
    shut, _, _ = SHUT[gate]
    opened, document = OPENED[gate]
    shut(settled)
    opened(settled)
    assert settled.finish.before_destruction(document) == ()
    settled.retention.finish_and_keep(document)
    assert settled.retention.current().finished


@pytest.mark.parametrize("status", [Status.NOT_STARTED, Status.ADJOURNED, Status.ENDED])
def test_a_meeting_that_does_not_go_on_holds_nothing(status: Status, settled: CaseFile) -> None:
    settled._store.put(Meeting(status=status))
    assert settled.finish.before_destruction(AS_SAVED) == ()


@pytest.mark.parametrize("answer", [Safety.NOBODY_AT_RISK, Safety.POLICY_FOLLOWED])
def test_an_answer_that_settles_safety_opens_the_gate(answer: Safety, settled: CaseFile) -> None:
    settled.finish.answer_safety(answer)
    assert settled.finish.before_destruction(AS_SAVED) == ()


def test_without_a_document_none_has_to_be_saved(settled: CaseFile) -> None:
    settled.finish.document_saved("", "")
    assert settled.finish.before_destruction("") == ()


def test_a_copy_that_is_said_to_be_destroyed_holds_nothing(settled: CaseFile) -> None:
    _copied(CopyKind.FILE)(settled)
    settled.copies.destroyed("c")
    assert settled.finish.before_destruction(AS_SAVED) == ()


def test_several_shut_gates_are_all_said_in_the_order_of_the_page(settled: CaseFile) -> None:
    for shut, _, _ in (SHUT["safety not asked"], SHUT["a topic parked"], SHUT["plan not saved"]):
        shut(settled)
    _goes_on(Status.RUNNING)(settled)
    assert settled.finish.before_destruction(AS_SAVED) == (
        STILL_GOING_ON,
        SHUT["safety not asked"][2],
        SHUT["a topic parked"][2],
        SHUT["plan not saved"][2],
    )


def test_keeping_needs_a_day(settled: CaseFile) -> None:
    settled.retention.change(destroy_on=None)
    with pytest.raises(NotAllowed) as refusal:
        settled.retention.finish_and_keep(AS_SAVED)
    assert str(refusal.value) == "No day is chosen until which this case is kept. Nothing was changed."
    assert not settled.retention.current().finished
    settled.retention.change(destroy_on=DAY)
    settled.retention.finish_and_keep(AS_SAVED)
    assert settled.retention.current().finished


def test_the_document_needs_something_agreed(settled: CaseFile) -> None:
    assert settled.plan.to_export().outcome is not Outcome.NONE
    settled.consents.withdraw(settled.actions.all()[0].id, settled.parties.all()[0].id)
    with pytest.raises(PlanNotReady) as refusal:
        settled.plan.to_export()
    assert str(refusal.value) == (
        "No action is agreed by every party, so there is no document to make. "
        "You can go back to Agree, or finish without agreement."
    )
    settled.consents.give(settled.actions.all()[0].id, settled.parties.all()[0].id)
    assert len(settled.plan.to_export().actions) == 1


def test_an_answer_of_no_agreement_makes_no_document_and_says_what_it_stands_against(
    settled: CaseFile,
) -> None:
    settled.terms.answer_outcome(Outcome.NONE)
    with pytest.raises(PlanNotReady) as refusal:
        settled.plan.to_export()
    assert str(refusal.value) == SHUT["an answer against the case"][2]
    settled.terms.answer_outcome(Outcome.PARTIAL)
    assert len(settled.plan.to_export().actions) == 1


def test_the_document_needs_a_word_on_each_parked_topic(settled: CaseFile) -> None:
    settled.car_park.park("The summer club")
    with pytest.raises(PlanNotReady) as refusal:
        settled.plan.to_export()
    assert str(refusal.value) == "1 parked topics still need a word on what becomes of them."
    settled.car_park.change(settled.car_park.topics()[-1].id, disposal="Dropped by agreement")
    assert len(settled.plan.to_export().actions) == 1
