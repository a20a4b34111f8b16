"""Home shows what is open and what is next for it, what comes next first."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from facilitator import version_age
from facilitator.case.clock import SystemClock
from facilitator.case.matter import Process
from facilitator.cases.listed import Listed
from facilitator.cases.summary import CaseSummary
from facilitator.vault.vault import CaseId
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import Opened
from ui.home.home_page import HomePage, next_first
from ui.widgets.plain_label import PlainLabel
from ui.window.about_dialog import AboutDialog


def summary(reference: str, day: date | None, *, practice: bool = False, **more: object) -> CaseSummary:
    values: dict[str, object] = {
        "case_id": CaseId(reference),
        "reference": reference,
        "title": "<b>A & B</b>",
        "process_label": "Mediation",
        "meeting_date": day,
        "stage_label": "Preparing",
        "next_day": day,
        "day_words": "" if day is None else f"{day:%a} {day.day} {day:%b}",
        "practice": practice,
        "left_open": False,
        **more,
    }
    return CaseSummary(**values)  # type: ignore[arg-type]  # the values are of the right types above


def listed(*cases: CaseSummary, unreadable: tuple[str, ...] = (), unfinished: int = 0) -> Listed:
    return Listed(cases, unreadable, tuple(CaseId(str(number)) for number in range(unfinished)))


def test_what_comes_next_comes_first_then_practice_and_what_is_finished() -> None:
    cases = [
        summary("kept", date(2025, 12, 1), finished=True),
        summary("P", date(2026, 1, 1), practice=True),
        summary("none", None),
        summary("later", date(2026, 5, 1)),
        summary("soon", date(2026, 4, 1)),
        summary("answers", date(2025, 3, 1), next_day=date(2026, 4, 2)),
    ]

    ordered = [case.reference for case in next_first(cases)]
    assert ordered == ["soon", "answers", "later", "none", "P", "kept"]


def test_a_case_shows_its_day_stage_and_what_is_next(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page = HomePage()
    driven = drive(page)
    asks = "Next: call each side"
    page.show_cases(listed(summary("M-1", date(2026, 11, 30), next_step=asks, away_words="in 6 days")))

    for words in ("M-1 · <b>A & B</b>", "Mon 30 Nov", "in 6 days", "Preparing", asks):
        driven.wait_for_text(words)


def test_of_a_case_that_waits_for_answers_the_day_of_the_meeting_is_told_too(
    drive: Callable[[QWidget], InProcessWindow],
) -> None:
    page = HomePage()
    driven = drive(page)
    waiting = summary(
        "M-1", date(2026, 11, 20), next_day=date(2026, 11, 27), day_words="Fri 27 Nov", late=True
    )
    page.show_cases(listed(waiting))

    driven.wait_for_text("Meeting: Fri 20 Nov 2026")
    day = next(label for label in page.findChildren(PlainLabel) if label.words() == "Fri 27 Nov")
    assert day.property("tone") == "amber"


def test_what_else_can_be_done_with_a_case_is_folded_away(
    drive: Callable[[QWidget], InProcessWindow],
) -> None:
    page = HomePage()
    asked: list[CaseId] = []
    page.people_asked.connect(asked.append)
    driven = drive(page)
    page.show_cases(listed(summary("M-1", None)))
    act = "New case with the people of M-1"
    assert not driven.is_there(act)
    driven.click("More for M-1")
    driven.click(act)
    assert asked == [CaseId("M-1")]

    driven.click("Less for M-1")
    assert not driven.is_there(act)


@pytest.mark.parametrize(("about", "there"), [("empty", True), ("practice", True), ("late", False)])
def test_only_what_is_empty_or_made_up_can_be_removed_from_its_row(
    drive: Callable[[QWidget], InProcessWindow], about: str, *, there: bool
) -> None:
    page, asked = HomePage(), []
    page.remove_asked.connect(lambda case: asked.append(case.reference))
    driven = drive(page)
    page.show_cases(listed(summary("M-1", None, **{about: True})))

    driven.find("Open M-1")
    assert driven.is_there("Remove M-1") is there
    if there:
        driven.click("Remove M-1")
        assert asked == ["M-1"]


@pytest.mark.parametrize(
    ("words", "process"),
    [
        ("Practice: mediation", Process.MEDIATION),
        ("Practice: disagreement resolution", Process.DISAGREEMENT_RESOLUTION),
    ],
)
def test_there_is_a_practice_meeting_of_each_process(
    drive: Callable[[QWidget], InProcessWindow], words: str, process: Process
) -> None:
    page = HomePage()
    asked: list[Process] = []
    page.practice_asked.connect(asked.append)
    header = page.header()
    header.setParent(page)
    header.show()
    driven = drive(page)
    driven.click(words)

    assert asked == [process]


def test_opening_asks_for_that_case(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page = HomePage()
    asked: list[str] = []
    page.open_asked.connect(asked.append)
    driven = drive(page)
    page.show_cases(listed(summary("M-1", None), summary("M-2", None)))
    driven.click("Open M-2")

    assert asked == [CaseId("M-2")]


def test_without_cases_it_says_what_to_do_next(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page, asked = HomePage(), []
    page.new_asked.connect(lambda: asked.append("new"))
    driven = drive(page)
    page.show_cases(listed())
    driven.click("New case")

    driven.wait_for_text("nothing of it is kept here")
    assert asked == ["new"]


def test_a_practice_case_is_marked(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page = HomePage()
    driven = drive(page)
    page.show_cases(listed(summary("P", None, practice=True)))

    driven.wait_for_text("Practice: made up, and gone once you come back here from it")


def test_an_unfinished_destruction_is_said_and_can_be_tried_again(
    drive: Callable[[QWidget], InProcessWindow],
) -> None:
    page, asked = HomePage(), []
    page.destruction_asked.connect(lambda: asked.append("again"))
    driven = drive(page)
    page.show_cases(listed(unfinished=1))
    driven.click("Try to erase it again")

    driven.wait_for_text("Not erased.")
    assert asked == ["again"]


def test_a_case_that_cannot_be_read_hides_no_other(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page = HomePage()
    driven = drive(page)
    page.show_cases(listed(summary("M-1", None), unreadable=("A file has been damaged.",)))

    driven.wait_for_text("One case cannot be opened. A file has been damaged.")
    driven.wait_for_text("M-1")


def test_what_takes_a_moment_is_said_until_it_is_done(drive: Callable[[QWidget], InProcessWindow]) -> None:
    page = HomePage()
    driven = drive(page)

    page.show_busy("Reading your cases")
    driven.wait_for_text("Reading your cases")
    page.show_busy("")

    assert not driven.shows("Reading your cases")


def test_an_old_version_says_so_in_one_quiet_line_and_a_young_one_nothing(
    drive: Callable[[QWidget], InProcessWindow],
) -> None:
    page = HomePage()
    driven = drive(page)
    page.show_age("")
    young = driven.shows("This version is")
    page.show_age("This version is 7 months old.")

    assert not young
    driven.wait_for_text("This version is 7 months old.")


@pytest.mark.parametrize(
    ("today", "said"), [(date(2027, 4, 27), ""), (date(2027, 5, 27), "6"), (date(2027, 12, 27), "13")]
)
def test_home_knows_the_age_by_the_clock_of_the_cases(
    at_home: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch, today: date, said: str
) -> None:
    monkeypatch.setattr(version_age, "RELEASED", date(2026, 11, 27))
    monkeypatch.setattr(SystemClock, "today", lambda _: today)
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Check this computer"), lambda: "Home")

    shown = [words for words in opened.driven.texts() if words.startswith("This version is")]
    assert [words.split(".")[0] for words in shown] == (
        [f"This version is {said} months old"] if said else []
    )


def test_about_says_when_law_was_checked_and_when_it_is_old(
    drive: Callable[[QWidget], InProcessWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version_age, "RELEASED", date(2026, 11, 27))
    young = drive(AboutDialog(today=date(2026, 12, 1)))
    assert young.shows("Its law and bank holidays were checked on")
    assert not young.shows("months old")
    young.window.close()

    assert drive(AboutDialog(today=date(2027, 7, 1))).shows("This version is 7 months old.")
