"""Each gate before destruction, shut alone, holds the real Finish page: its button, its key, its sentence."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction

from facilitator.agreement.choices import Safety
from facilitator.agreement.plan import Outcome
from facilitator.case.calendar_words import short_date
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from tests.ui.finish.conftest import Stage, choose, open_every_gate
from ui.finish.document_maker import DocumentMaker
from ui.widgets.sheet import asked_now
from ui.window.open_questions import close_questions

Shut = Callable[[CaseFile], object]


def _copied(kind: CopyKind) -> Shut:
    return lambda case: case._store.put(CaseCopy(id="c", kind=kind, made_at=datetime.now(UTC)))


GATES: dict[str, tuple[Shut, str]] = {
    "the meeting": (
        lambda case: case.meeting.resume(),
        "The meeting is still going on. End it in Meet first.",
    ),
    "safety not asked": (
        lambda case: case.finish.answer_safety(Safety.NOT_ASKED),
        "Answer the question about safety first.",
    ),
    "somebody at risk": (
        lambda case: case.finish.answer_safety(Safety.AT_RISK),
        "Somebody may be at risk. Follow your safeguarding policy before anything is destroyed.",
    ),
    "a parked topic": (
        lambda case: case.car_park.park("The summer club"),
        "Say what becomes of each parked topic.",
    ),
    "the plan is not saved": (lambda case: case.finish.document_saved("", ""), "Save the action plan first"),
    "the plan was changed": (
        lambda case: case.terms.change(large_print=True),
        "The action plan has changed since you saved it. Save it again.",
    ),
    "an answer against the case": (
        lambda case: case.terms.answer_outcome(Outcome.NONE),
        "You answered that there is no agreement, but every party agrees to",
    ),
    "a copy": (_copied(CopyKind.FILE), "An encrypted copy of this case still exists."),
    "the case it came from": (
        _copied(CopyKind.ORIGINAL),
        "The case that this one was copied from still exists.",
    ),
}


def _run(stage: Stage, act: Shut) -> None:
    def whole(case: CaseFile) -> Changes:
        act(case)
        return Changes.everything()

    stage.window.window.held[0].run(whole)  # type: ignore[attr-defined]


def _questions(stage: Stage, act: Callable[[], None]) -> list[str]:
    """Return the titles of the questions that `act` asks; one holds it up until it is closed here."""
    came: list[str] = []

    def look() -> None:
        question = asked_now()
        if question is not None:
            came.append(question.windowTitle())
            close_questions()

    QTimer.singleShot(3_000, stage.window.window, look)
    act()
    return came


@pytest.mark.parametrize("gate", GATES)
def test_one_gate_shut_holds_the_button_and_the_key_and_is_said(
    gate: str, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut, sentence = GATES[gate]
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)

    _run(stage, shut)
    stage.window.wait(
        lambda: not stage.window.is_enabled("Destroy this case"), lambda: "the button to refuse"
    )

    stage.window.wait_for_text(sentence)
    others = [other for _, other in GATES.values() if other != sentence and stage.window.shows(other)]
    assert others == []
    stage.window.window.setFocus()
    assert _questions(stage, lambda: stage.window.press("Ctrl+Shift+D")) == []
    stage.window.wait_for_text("Nothing was changed.")
    assert stage.case.case_id in stage.vault.case_ids()


@pytest.mark.parametrize("gate", ["the meeting", "somebody at risk", "a parked topic"])
def test_one_gate_shut_holds_keeping_until_a_day_too(
    gate: str, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut, sentence = GATES[gate]
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    day = stage.case.today() + timedelta(days=60)
    _run(stage, lambda case: case.retention.change(destroy_on=day))
    stage.window.wait_for_text("The action plan has changed since you saved it.")
    choose(monkeypatch, tmp_path / "plan that says until when.pdf")
    stage.window.wait(lambda: stage.window.is_enabled("Save the action plan"), lambda: "the plan made anew")
    stage.window.click("Save the action plan")
    keep = f"Close and keep it until {short_date(day)}"
    stage.window.wait(lambda: stage.window.is_enabled(keep), lambda: "keeping to be offered")

    _run(stage, shut)
    stage.window.wait(lambda: not stage.window.is_enabled(keep), lambda: "the button to refuse")

    stage.window.wait_for_text(sentence)
    # The list of acts offers it as well, without a button that shows why not.
    (act,) = (
        each
        for each in stage.window.window.findChildren(QAction)
        if each.text() == "Close the case and keep it"
    )
    assert _questions(stage, act.trigger) == []
    stage.window.wait_for_text(f"{sentence} Nothing was changed.")
    assert not stage.case.retention.current().finished


def test_while_the_plan_is_made_anew_the_case_does_not_end(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    maker = stage.window.window.findChild(DocumentMaker)
    assert maker is not None
    # Until the timer says so the document on the page is the old one, which was saved.
    maker._timer.setInterval(3_600_000)

    _run(stage, lambda case: case.terms.change(large_print=True))

    assert stage.case.finish.before_destruction(stage.case.terms.choices().saved_fingerprint) == ()
    assert not stage.window.is_enabled("Destroy this case")
    stage.window.window.setFocus()
    assert _questions(stage, lambda: stage.window.press("Ctrl+Shift+D")) == []
    stage.window.wait_for_text(
        "The action plan is still being made. Wait a moment, then try again. Nothing was changed."
    )
    maker._timer.start(0)
    stage.window.wait_for_text(GATES["the plan was changed"][1])
    assert not stage.window.is_enabled("Destroy this case")


def test_with_every_gate_open_only_the_typed_reference_destroys(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)

    def answer() -> None:
        for typed in ("", "PRACTIC", "PRACTICE 2"):
            stage.window.fill("Type PRACTICE to go on", typed)
            assert not stage.window.is_enabled("Destroy it for good")
        stage.window.press("Return")

    stage.window.click_with_dialog("Destroy this case", answer)

    assert stage.case.case_id in stage.vault.case_ids()
    assert stage.window.is_enabled("Destroy this case")


def test_what_goes_is_shown_in_counts_with_papers_and_preparation_notes(stage: Stage) -> None:
    def prepared(case: CaseFile) -> None:
        paper = case.papers.begin("Report.pdf", b"%PDF-1.7", 8)
        case.papers.add_piece(paper, 0, b"%PDF-1.7")
        case.papers.finish(paper)
        for party in case.parties.all():
            case.parties.change(party.id, preparation="")
        case.parties.change(case.parties.all()[0].id, preparation="Mornings are hardest")

    _run(stage, prepared)
    stage.window.wait_for_text("1 preparation note, 1 paper, ")
    assert stage.window.shows(f"{stage.case.finish.what_will_go()['notes']} notes, ")
    assert stage.window.shows(
        ", and the case's own details. The saved action plan is the only thing that stays."
    )
