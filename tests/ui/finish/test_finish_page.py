"""Finish: nothing goes before it may, the saved document is the agreed one, and the end is told truly."""

from pathlib import Path

import pytest

from facilitator.document.content.fingerprint import fingerprint
from facilitator.document.papers.reading import text_of
from facilitator.vault.vault import Vault
from facilitator.vault_errors import NotErased
from tests.ui.finish.conftest import Stage, choose, open_every_gate, settle_safety, withdraw_all


def test_nothing_can_be_destroyed_before_the_question_about_safety(stage: Stage) -> None:
    assert not stage.window.is_enabled("Destroy this case")
    assert stage.window.shows("Answer the question about safety first.")


def test_somebody_at_risk_stops_the_destruction_until_the_policy_is_followed(stage: Stage) -> None:
    stage.window.click("Yes, or I am not sure")
    stage.window.wait_for_text("Stop here. Follow your safeguarding policy")
    assert not stage.window.is_enabled("Destroy this case")

    stage.window.click("I have followed my safeguarding policy")

    assert not stage.window.shows("Answer the question about safety first.")
    assert not stage.window.shows("Somebody may be at risk.")


def test_the_plan_must_be_saved_before_the_case_goes(stage: Stage) -> None:
    settle_safety(stage.window)

    assert stage.window.shows("Save the action plan first")
    assert not stage.window.is_enabled("Destroy this case")


def test_the_saved_document_holds_what_was_agreed_and_nothing_else(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    choose(monkeypatch, target)

    stage.window.click("Save the action plan")
    stage.window.wait_for_text("File fingerprint")

    text = " ".join(text_of(target.read_bytes()).split())
    assert "Meet J. at the gate each morning" in text
    assert "Start one-to-one support in the mornings" not in text
    assert "Cannot commit to one-to-one hours" not in text
    assert stage.window.shows(fingerprint(target.read_bytes()))


def test_another_copy_is_the_same_bytes(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    choose(monkeypatch, first)
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("File fingerprint")

    choose(monkeypatch, second)
    stage.window.click("Save another copy")
    stage.window.wait(second.exists, lambda: "the second copy")

    assert first.read_bytes() == second.read_bytes()


def test_a_change_after_saving_asks_to_save_again(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)

    stage.window.choose("How the parties agree to the plan", "Signs a line in the document")

    stage.window.wait_for_text("The action plan has changed since you saved it")
    assert not stage.window.is_enabled("Destroy this case")


def test_a_parked_topic_needs_a_word_on_what_becomes_of_it(stage: Stage) -> None:
    stage.window.window.held[0].run(lambda case: case.car_park.park("Transport to the summer club"))  # type: ignore[attr-defined]
    stage.window.wait_for_text("1 left open")

    stage.window.fill("What becomes of: Transport to the summer club", "Dropped by agreement")

    stage.window.wait_for_text("None left open")
    assert stage.case.car_park.topics()[0].disposal == "Dropped by agreement"


def test_the_destroyed_case_is_gone_and_the_screen_says_what_was_done(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    case_id = stage.case.case_id
    others = set(stage.vault.case_ids()) - {case_id}

    def answer() -> None:
        assert not stage.window.is_enabled("Destroy it for good")
        stage.window.fill("Type PRACTICE to go on", "practice")
        stage.window.click("Destroy it for good")

    stage.window.click_with_dialog("Destroy this case", answer)

    stage.window.wait_for_text("The case is destroyed")
    assert stage.window.shows("What no program can know")
    assert set(stage.vault.case_ids()) == others
    assert not any(case_id in path.name for path in stage.vault.folder.iterdir())


def test_a_destruction_that_fails_says_not_erased_and_can_be_tried_again(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    destroy = Vault.destroy_case

    def refuse(*_: object, **__: object) -> None:
        raise NotErased

    monkeypatch.setattr(Vault, "destroy_case", refuse)

    def answer() -> None:
        stage.window.fill("Type PRACTICE to go on", "practice")
        stage.window.click("Destroy it for good")

    stage.window.click_with_dialog("Destroy this case", answer)
    stage.window.wait_for_text("Not erased")
    assert not stage.window.shows("The case is destroyed")

    monkeypatch.setattr(Vault, "destroy_case", destroy)
    stage.window.click("Try again")

    stage.window.wait_for_text("The case is destroyed")


def test_without_agreement_there_is_no_document_and_the_same_destruction(stage: Stage) -> None:
    withdraw_all(stage)
    settle_safety(stage.window)

    stage.window.wait_for_text("there is no document")

    assert not stage.window.is_there("Save the action plan")
    stage.window.wait(lambda: stage.window.is_enabled("Destroy this case"), lambda: "ready to destroy")
