"""The same plan as a web page: offered beside the other forms, saved as they are, counted where it stays."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.document.content.check_code import check_code
from facilitator.document.content.fingerprint import fingerprint
from facilitator.document.web.action_plan_html import action_plan_html
from tests.desktop.in_process import InProcessWindow
from tests.ui.finish.conftest import Stage, choose, destroy, open_every_gate, settle_safety, withdraw_all
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import BREAK_HERE

SAVE = "Save as a web page"


def said(window: InProcessWindow) -> str:
    return "\n".join(window.texts()).replace(BREAK_HERE, "")


def save_web_page(stage: Stage, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, target)
    stage.window.click(SAVE)
    stage.window.wait_for_text("Web page saved as")


def test_the_file_is_the_plan_as_a_web_page_and_the_saved_plan_stays_as_it_is(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, page = tmp_path / "plan.pdf", tmp_path / "plan.html"
    choose(monkeypatch, plan)
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("Saved and read back")
    save_web_page(stage, page, monkeypatch)

    assert page.read_bytes() == action_plan_html(stage.case.plan.current())
    sentence = (
        f"Web page saved as {page}. Check code: {check_code(stage.case.plan.current())}. "
        f"Its own file fingerprint: {fingerprint(page.read_bytes())}"
    )
    assert sentence in said(stage.window)
    assert stage.case.terms.choices().saved_fingerprint == fingerprint(plan.read_bytes())


def test_a_web_page_alone_is_not_the_saved_plan(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_web_page(stage, tmp_path / "plan.html", monkeypatch)
    assert stage.case.terms.choices().saved_fingerprint == ""
    assert stage.window.shows("Not saved yet")


def test_the_place_is_asked_for_by_a_name_that_ends_as_a_web_page_does(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[list[str], list[str], str]] = []

    def exec_(dialog: QFileDialog) -> int:
        names = [Path(name).name for name in dialog.selectedFiles()]
        asked.append((names, dialog.nameFilters(), dialog.defaultSuffix()))
        return int(QFileDialog.DialogCode.Rejected)

    monkeypatch.setattr(QFileDialog, "exec", exec_)
    stage.window.click(SAVE)
    stage.window.click("Save the action plan")

    assert asked == [
        (["Action plan PRACTICE web page.html"], ["Web page (*.html)"], "html"),
        (["Action plan PRACTICE.pdf"], ["PDF (*.pdf)"], "pdf"),
    ]


def test_a_file_that_is_there_is_replaced_only_when_the_person_says_so(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "plan.html"
    page.write_text("mine")
    choose(monkeypatch, page)

    stage.window.click_with_dialog(SAVE, lambda: stage.window.click("Go back"))
    assert page.read_text() == "mine"
    stage.window.click_with_dialog(SAVE, lambda: stage.window.click("Replace it"))
    stage.window.wait_for_text("Web page saved as")
    assert page.read_bytes() == action_plan_html(stage.case.plan.current())


def test_words_beside_the_button_say_what_it_is_for_and_that_it_remains(stage: Stage) -> None:
    buttons = stage.window.window.findChildren(PlainButton)
    words = next(button for button in buttons if button.text() == SAVE).accessibleDescription()
    assert stage.window.shows(words)
    assert words.startswith("The same plan as a web page: for a phone, a reader's own colours, or ")
    assert words.endswith("Only if somebody asks for it: it is one more file that remains.")


def test_without_a_document_none_is_offered(stage: Stage) -> None:
    withdraw_all(stage)
    stage.window.wait_for_text("there is no document")
    assert not stage.window.shows(SAVE)
    assert not stage.window.shows("it is one more file that remains")


def test_every_saved_form_is_counted_before_the_case_goes_and_named_after_it(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, page, large = (tmp_path / name for name in ("plan.pdf", "plan.html", "large.pdf"))
    open_every_gate(stage, plan, monkeypatch)
    assert stage.window.shows("The saved action plan is the only thing that stays.")
    save_web_page(stage, page, monkeypatch)
    stage.window.wait_for_text(
        "The saved action plan and 1 copy of it in another form are the only things that stay."
    )
    choose(monkeypatch, large)
    stage.window.click("Save a large print copy")
    stage.window.wait_for_text(
        "The saved action plan and 2 copies of it in other forms are the only things that stay."
    )
    assert "except the saved action plan and 2 copies of it in other forms is gone" in destroy(stage)

    for sentence in (
        f"The action plan is saved as {plan}.",
        f"Web page saved as {page}.",
        f"Large print copy saved as {large}.",
    ):
        assert sentence in said(stage.window)
    assert sorted(tmp_path.glob("*.*")) == sorted([plan, page, large])


def test_a_form_saved_anew_in_the_same_place_is_one_file(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "plan.html"
    open_every_gate(stage, tmp_path / "plan.pdf", monkeypatch)
    save_web_page(stage, page, monkeypatch)
    stage.window.click_with_dialog(SAVE, lambda: stage.window.click("Replace it"))
    stage.window.wait(lambda: said(stage.window).count(str(page)) == 1, lambda: said(stage.window))
    assert stage.window.shows("The saved action plan and 1 copy of it in another form are")


def test_a_web_page_of_a_plan_that_is_no_more_is_not_passed_over(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "plan.html"
    save_web_page(stage, page, monkeypatch)
    withdraw_all(stage)
    settle_safety(stage.window)
    stage.window.wait_for_text("What you saved of an earlier plan stays where you put it.")
    stage.window.wait(lambda: stage.window.is_enabled("Destroy this case"), lambda: "ready to destroy")
    destroy(stage)
    assert f"Web page saved as {page}." in said(stage.window)
    assert not stage.window.shows("This program has kept nothing of this case")
