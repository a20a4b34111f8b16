"""The document on the last page: copies, spellings, what is left out, and pages to look at."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.document.content.check_code import check_code
from facilitator.document.content.fingerprint import fingerprint
from facilitator.document.papers.reading import text_of
from facilitator.errors import FacilitatorError
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from facilitator.vault_errors import StorageFailed
from tests.ui.finish.conftest import Stage, choose, destroy, open_every_gate, settle_safety, withdraw_all
from ui.finish.document_maker import DocumentMaker
from ui.page.case_controller import CaseController
from ui.tasks import InlineTasks
from ui.widgets.plain_label import BREAK_HERE


def words_of(path: Path, password: str | None = None) -> list[str]:
    return text_of(path.read_bytes(), password=password).split()


def test_the_check_code_stands_there_before_and_after_saving_as_it_does_in_every_form(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = check_code(stage.case.plan.current())
    assert f"Check code: {code}" in stage.window.texts()
    assert stage.window.shows("whoever has the same check code at the foot of their page has the same words")
    assert stage.window.shows("It is no seal")
    assert not stage.window.shows("File fingerprint")

    plan, large = tmp_path / "plan.pdf", tmp_path / "large.pdf"
    choose(monkeypatch, plan)
    stage.window.click("Save the action plan")
    stage.window.wait_for_text(f"File fingerprint: {fingerprint(plan.read_bytes())}")
    choose(monkeypatch, large)
    stage.window.click("Save a large print copy")
    stage.window.wait_for_text("Large print copy saved as")

    assert f"Check code: {code}" in stage.window.texts()
    assert stage.window.shows(
        f". Check code: {code}. Its own file fingerprint: {fingerprint(large.read_bytes())}"
    )
    assert all(f"Check code {code}" in " ".join(words_of(path)) for path in (plan, large))
    assert stage.case.terms.choices().saved_check_code == code


def test_other_words_show_another_check_code_and_other_print_the_same(stage: Stage) -> None:
    before = check_code(stage.case.plan.current())
    run(stage, lambda case: case.terms.change(large_print=True))
    stage.window.wait(
        lambda: stage.window.find("Save the action plan").isEnabled(), lambda: "the large print is made"
    )
    assert f"Check code: {before}" in stage.window.texts()

    run(stage, lambda case: case.matter.change(reference="DR-8"))
    after = check_code(stage.case.plan.current())
    assert after != before
    stage.window.wait_for_text(f"Check code: {after}")
    assert not stage.window.shows(before)


def test_a_large_print_copy_has_the_same_words_and_leaves_the_saved_plan_as_it_is(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, large = tmp_path / "plan.pdf", tmp_path / "large.pdf"
    choose(monkeypatch, plan)
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("Saved and read back")
    choose(monkeypatch, large)
    stage.window.click("Save a large print copy")

    stage.window.wait_for_text("Large print copy saved as")
    assert large.read_bytes() != plan.read_bytes()
    assert "registration." in words_of(large)
    assert stage.case.terms.choices().saved_fingerprint == fingerprint(plan.read_bytes())


def test_a_copy_with_a_passphrase_opens_only_with_it(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "locked.pdf"
    choose(monkeypatch, target)
    real = QFileDialog.exec

    def answer() -> None:
        monkeypatch.setattr(QFileDialog, "exec", real)
        stage.window.fill("Passphrase for this copy", "seven quiet otters")
        choose(monkeypatch, target)
        stage.window.click("Choose a place")

    stage.window.click_with_dialog("Save a copy with a passphrase", answer)

    stage.window.wait_for_text("Copy with a passphrase saved as")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    assert "registration." in words_of(target, "seven quiet otters")
    assert stage.case.terms.choices().saved_fingerprint == ""


def test_a_file_that_is_there_is_replaced_only_when_asked(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"somebody else's")
    choose(monkeypatch, target)

    stage.window.click_with_dialog("Save the action plan", lambda: stage.window.click("Go back"))
    assert target.read_bytes() == b"somebody else's"

    stage.window.click_with_dialog("Save the action plan", lambda: stage.window.click("Replace it"))
    stage.window.wait_for_text("Saved and read back")
    assert "registration." in words_of(target)


def test_a_name_that_cannot_be_printed_gets_a_line_for_its_spelling(stage: Stage) -> None:
    person = stage.case.people.all()[0]
    stage.window.window.held[0].run(  # type: ignore[attr-defined]  # the fixture keeps the controller there
        lambda case: case.people.change(person.id, name="ສົມ ໃຈ")
    )
    stage.window.wait_for_text("These words cannot be printed as they are written.")

    stage.window.fill("In Latin letters: ສົມ ໃຈ", "Som Chai")

    stage.window.wait(
        lambda: not stage.window.shows("These words cannot be printed as they are written."),
        lambda: "nothing is left that cannot be printed",
    )
    assert stage.case.people.all()[0].printed_name == "Som Chai"


def run(stage: Stage, act: Callable[[CaseFile], Changes]) -> None:
    stage.window.window.held[0].run(act)  # type: ignore[attr-defined]  # the fixture keeps the controller there


def test_each_word_that_cannot_be_printed_is_listed_with_its_place_and_each_name_gets_a_line(
    stage: Stage,
) -> None:
    action, party = stage.case.actions.agreed()[0], stage.case.parties.all()[1]
    run(stage, lambda case: case.parties.change(party.id, name="ಕನ್ನಡ School"))
    run(stage, lambda case: case.matter.change(facilitator_name="အေး"))
    run(stage, lambda case: case.actions.change(action.id, what="Meet ភ្នំ 👍🏽 at the gate."))
    for each in stage.case.parties.all():
        run(stage, lambda case, each=each: case.consents.give(action.id, each.id))  # type: ignore[misc]  # in a loop
    stage.window.wait_for_text("Action 1: what: ភ្នំ → [U+1797][U+17D2][U+1793][U+17C6]")
    stage.window.find("Change in Agree: Action 1: what, ភ្នំ")
    stage.window.wait_for_text("How each party agreed: party: ಕನ್ನಡ")
    stage.window.wait_for_text("Who took part: name: အေး")

    stage.window.fill("In Latin letters: ಕನ್ನಡ School", "Kannada School")
    stage.window.fill("In Latin letters: အေး", "Aye")
    stage.window.wait(
        lambda: stage.case.matter.current().facilitator_name == "Aye", lambda: "the name is kept"
    )
    stage.window.wait(lambda: not stage.window.shows("Who took part"), lambda: "the names can be printed")
    assert stage.case.parties.all()[1].called == "Kannada School"
    stage.window.wait_for_text("Action 1: what: ភ្នំ")


def test_code_points_are_saved_only_when_the_person_says_so(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = stage.case.people.all()[0]
    run(stage, lambda case: case.people.change(person.id, name="ສົມ"))
    stage.window.wait_for_text("These words cannot be printed as they are written.")
    target = tmp_path / "plan.pdf"
    choose(monkeypatch, target)

    def refuse() -> None:
        assert stage.window.shows("No font of this program can print these words. Who took part: name: ສົມ")
        stage.window.click("Go back")

    stage.window.click_with_dialog("Save the action plan", refuse)
    assert not target.exists()
    stage.window.click_with_dialog(
        "Save the action plan", lambda: stage.window.click("Save it with code points")
    )
    stage.window.wait_for_text("Saved and read back")
    assert "[U+0EAA][U+0EBB][U+0EA1]" in "".join(words_of(target))


def test_a_long_list_of_letters_never_stops_the_page(stage: Stage) -> None:
    action = stage.case.actions.agreed()[0]
    run(stage, lambda case: case.actions.change(action.id, what="ກ" * 2_000))
    for each in stage.case.parties.all():
        run(stage, lambda case, each=each: case.consents.give(action.id, each.id))  # type: ignore[misc]  # in a loop
    stage.window.wait_for_text("Action 1: what: ")


def test_what_not_every_party_agreed_to_is_listed_as_left_out(stage: Stage) -> None:
    run(stage, lambda case: case.actions.propose("Zq a raw note"))
    assert stage.window.shows("Not in the document:")
    assert stage.window.shows(
        "• Start one-to-one support in the mornings before the annual review. (not agreed by all)"
    )
    assert stage.window.shows("• Zq a raw note (a draft: still needed is who will do it and by when)")


def test_the_pages_are_looked_at_one_by_one(stage: Stage) -> None:
    stage.window.wait_for_text("Page 1 of ")
    assert not stage.window.is_enabled("Page before")
    stage.window.click("Next page")
    stage.window.wait_for_text("Page 2 of ")
    stage.window.find("Picture of page 2 of the action plan")


def test_a_wrong_word_does_not_destroy(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    before = stage.vault.case_ids()

    def answer() -> None:
        stage.window.fill("Type PRACTICE to go on", "destroy")
        assert not stage.window.is_enabled("Destroy it for good")
        stage.window.click("Go back")

    stage.window.click_with_dialog("Destroy this case", answer)

    assert stage.case.case_id in before
    assert stage.vault.case_ids() == before


def test_the_closing_screen_says_where_the_plan_is_its_check_code_and_its_fingerprint(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    code = check_code(stage.case.plan.current())
    open_every_gate(stage, target, monkeypatch)

    destroy(stage)
    shown = "".join(stage.window.texts()).replace(BREAK_HERE, "")
    assert f"The action plan is saved as {target}." in shown
    assert stage.window.shows(f"Check code: {code}. File fingerprint: {fingerprint(target.read_bytes())}")


def test_without_a_saved_plan_the_closing_screen_claims_none(stage: Stage) -> None:
    withdraw_all(stage)
    settle_safety(stage.window)
    stage.window.wait(lambda: stage.window.is_enabled("Destroy this case"), lambda: "ready to destroy")

    assert "no action plan was saved" in destroy(stage)
    stage.window.wait_for_text("No action plan was saved. This program has kept nothing of this case.")


def test_a_case_that_can_no_longer_be_read_is_told_and_breaks_nothing(vault: Vault, qtbot: QtBot) -> None:
    controller = CaseController(create_practice_case(vault))
    maker = DocumentMaker(controller, InlineTasks(), controller)
    told: list[FacilitatorError] = []
    maker.failed.connect(told.append)

    maker.ask()
    controller.case_file._store.db.close()
    qtbot.waitUntil(lambda: bool(told))

    assert isinstance(told[0], StorageFailed)
    assert not maker.busy
