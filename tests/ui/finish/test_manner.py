"""How each party agreed and the terms of the plan: chosen here, kept in the case, printed in the document."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.agreement.manner import Manner, Where
from facilitator.agreement.terms import TERMS
from tests.ui.finish.conftest import Stage, choose
from tests.ui.finish.test_document_step import words_of


def printed(stage: Stage, target: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    choose(monkeypatch, target)
    stage.window.wait(lambda: stage.window.is_enabled("Save the action plan"), lambda: "the document is made")
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("Saved and read back")
    return " ".join(words_of(target))


def test_a_party_says_who_agreed_on_which_day_and_where(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.window.click("Change how School agreed")
    stage.window.fill("Who agrees for School", "Nia Vaughan")
    stage.window.fill("On which day School said so", "2 Nov 2026")
    stage.window.choose("Where School said so", "In the room")
    school = next(party for party in stage.case.parties.all() if party.called == "School")
    stage.window.wait(
        lambda: stage.case.manners.of(school.id).said_in is Where.IN_THE_ROOM, lambda: "it is kept"
    )
    text = printed(stage, tmp_path / "plan.pdf", monkeypatch)
    assert "School Nia Vaughan Agreed aloud, in the room 2 November 2026" in text
    assert "to each action as it is worded here" in text
    assert "Signature" not in text


def test_one_party_signs_and_the_others_agreed_aloud(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.window.click("Change how Health agreed")
    stage.window.choose("How Health agrees", "Signs a line in the document")
    assert not stage.window.is_there("On which day Health said so")
    text = printed(stage, tmp_path / "plan.pdf", monkeypatch)
    assert text.count("Agreed aloud") == len(stage.case.parties.all()) - 1
    assert "For Name How they agreed Date" in text
    assert text.count("(sign here)") == 1


def test_what_is_chosen_for_the_plan_is_kept(stage: Stage) -> None:
    stage.window.choose("How the parties agree to the plan", "Signs a line in the document")
    stage.window.wait(lambda: stage.case.terms.choices().manner is Manner.SIGNED, lambda: "it is kept")
    assert all(agreement.signs for agreement in stage.case.plan.current().agreements)


def test_terms_are_printed_once_every_party_agrees_to_them(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = stage.window
    window.click("Change sharing and review")
    window.fill("Who may receive it", "The parties alone.")
    window.choose("How it may be shared", "Not with a Tribunal or a court")
    window.fill("The parties will review it on", "15 Jan 2027")
    window.fill("How they will review it", "By video call.")
    window.wait_for_text("The document has the usual words until every party agrees to these.")
    assert "The parties alone." not in stage.case.plan.current().receivers
    for party in stage.case.parties.all():
        window.click(f"{party.called} agrees to sharing and review")
    window.wait_for_text("Every party agrees, so these words go into the document.")
    text = printed(stage, tmp_path / "plan.pdf", monkeypatch)
    for words in (
        "The parties will review this plan on Friday 15 January 2027. By video call.",
        "The parties alone.",
        "The parties will not put it before a Tribunal or a court.",
    ):
        assert words in text


def test_a_suggested_day_for_the_review_is_taken_and_asks_every_party(stage: Stage) -> None:
    window = stage.window
    window.click("Change sharing and review")
    suggested = next(text for text in window.texts() if text.startswith("Use "))
    window.click(suggested)
    window.wait(lambda: stage.case.terms.choices().review_on is not None, lambda: "the day is kept")
    assert stage.case.plan.current().review == ""
    assert stage.case.consents.parties()[TERMS] == frozenset()


def test_a_review_day_that_cannot_be_read_is_told_and_stays_typed(stage: Stage) -> None:
    stage.window.click("Change sharing and review")
    stage.window.fill("The parties will review it on", "some day")
    stage.window.wait_for_text("⚠")
    assert stage.window.shows("some day")
    assert stage.case.terms.choices().review_on is None


def test_each_day_of_the_meeting_is_put_right_and_printed(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.window.fill("Days on which the parties met", "2 and 16 November 2026")
    stage.window.wait(lambda: len(stage.case.agreement.days_held()) == 2, lambda: "the days are kept")
    assert stage.case.agreement.days_held() == (date(2026, 11, 2), date(2026, 11, 16))
    text = printed(stage, tmp_path / "plan.pdf", monkeypatch)
    assert "held online on 2 and 16 November 2026" in text


def test_a_date_of_agreement_that_no_party_agreed_on_is_told(stage: Stage) -> None:
    stage.window.fill("Date of the agreement", "2 Nov 2026")
    stage.window.wait_for_text("The last party agreed on")
    assert stage.case.terms.choices().agreed_on == date(2026, 11, 2)
