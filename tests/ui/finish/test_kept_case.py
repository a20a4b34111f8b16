"""A case with a day is closed at Finish and kept until then: read, announced, destroyed, reported."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from facilitator.agreement.choices import Safety
from facilitator.case.calendar_words import long_date, short_date
from facilitator.case.retention import Retention
from facilitator.casefile import CaseFile
from facilitator.vault.vault import CaseId, Vault
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.widgets.sheet import asked_now
from ui.window.open_questions import close_questions

TODAY = date.today()  # noqa: DTZ011 - the day that the app's own clock shows
DAY = TODAY + timedelta(days=60)
REFERENCE = "DR-7"


@pytest.fixture
def make_case(home: Path) -> Callable[[Retention], CaseId]:
    """Return what makes a case in the app's vault that is kept as given."""

    def make(retention: Retention) -> CaseId:
        vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
        case = CaseFile.create(vault)
        case.matter.change(reference=REFERENCE)
        case.notes.write("The head wrote it all down")
        case.finish.answer_safety(Safety.NOBODY_AT_RISK)
        case._store.put(retention)
        case.close()
        vault.close()
        return case.case_id

    return make


@contextmanager
def the_case(folder: Path, case_id: CaseId) -> Iterator[CaseFile]:
    """Open the case beside the app, which is locked or closed meanwhile."""
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    case = CaseFile.open(vault, case_id)
    yield case
    case.close()
    vault.close()


def retention_of(folder: Path, case_id: CaseId) -> Retention:
    with the_case(folder, case_id) as case:
        return case.retention.current()


def finished(destroy_on: date, *, seen_on: date, announced_on: date | None = None) -> Retention:
    return Retention(
        destroy_on=destroy_on,
        required_by="the council",
        finished_at=datetime.now(UTC) - timedelta(days=30),
        seen_on=seen_on,
        announced_on=announced_on,
    )


def test_finish_offers_to_keep_first_and_then_the_case_can_only_be_read(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    case_id = make_case(Retention(destroy_on=DAY, required_by="the council"))
    opened = at_home()
    opened.unlock()
    opened.driven.click(f"Open {REFERENCE}")
    opened.wait_for_stage("prepare")
    opened.driven.press("Alt+4")
    keep = f"Close and keep it until {short_date(DAY)}"
    opened.driven.wait(lambda: opened.driven.is_enabled(keep), lambda: "keeping to be offered")
    assert opened.driven.is_enabled("Destroy it now instead")
    opened.driven.click_with_dialog(
        keep, lambda: opened.driven.click(f"Close and keep it until {short_date(DAY)}")
    )
    opened.driven.wait(lambda: opened.driven.is_there(f"Read {REFERENCE}"), lambda: "Home")
    opened.driven.wait(lambda: opened.driven.is_enabled(f"Read {REFERENCE}"), lambda: "the list")
    assert opened.driven.shows(f"Finished, kept until {long_date(DAY)}")
    assert not opened.driven.shows("Still missing")
    opened.driven.click(f"Read {REFERENCE}")
    opened.driven.wait_for_text("The head wrote it all down")

    assert opened.window.pages.stages() == ("home", "finish")
    assert not opened.driven.is_there("Open shared view")
    opened.app.end()
    assert retention_of(home / "vault", case_id).finished


def test_of_a_kept_case_nobody_is_asked_to_add_papers_again(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    case_id = make_case(finished(DAY, seen_on=TODAY))
    with the_case(home / "vault", case_id) as case:
        case.papers.expect(("Letter.pdf",))
    opened = at_home()
    opened.unlock()
    opened.driven.click(f"Read {REFERENCE}")
    opened.driven.wait_for_text("Finished, and kept until")

    assert opened.window.messages.sentence() == ""


def test_a_kept_case_can_be_destroyed_sooner_by_its_typed_reference(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    make_case(finished(DAY, seen_on=TODAY))
    opened = at_home()
    opened.unlock()
    opened.driven.click(f"Read {REFERENCE}")
    opened.driven.wait_for_text("Finished, and kept until")

    def answer() -> None:
        opened.driven.fill(f"Type {REFERENCE} to go on", REFERENCE)
        opened.driven.click("Destroy it for good")

    opened.driven.click_with_dialog("Destroy this case", answer)
    opened.driven.wait_for_text("The case is destroyed")
    opened.app.end()

    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
    assert vault.case_ids() == ()
    vault.close()


def test_a_kept_case_of_which_a_copy_exists_is_not_destroyed_and_says_why(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    case_id = make_case(finished(DAY, seen_on=TODAY))
    with the_case(home / "vault", case_id) as case:
        case.copies.record("/media/stick/carried")
    opened = at_home()
    opened.unlock()
    opened.driven.click(f"Read {REFERENCE}")
    opened.driven.wait_for_text("An encrypted copy of this case still exists.")
    came: list[str] = []

    def look() -> None:
        # A question that came would hold up this test, so it is closed.
        question = asked_now()
        if question is not None:
            came.append(question.windowTitle())
            close_questions()

    QTimer.singleShot(3_000, opened.window, look)

    opened.driven.click("Destroy this case")

    assert came == []
    opened.driven.wait_for_text(
        "An encrypted copy of this case still exists. Destroy it, then press “I have destroyed that copy” "
        "beside this case in Home. Nothing was changed."
    )
    opened.app.end()
    assert retention_of(home / "vault", case_id).finished


def test_an_announced_case_goes_at_the_first_unlock_after_its_day_and_the_report_says_what_went(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    before = TODAY - timedelta(days=6)
    make_case(finished(TODAY - timedelta(days=1), seen_on=before, announced_on=before))
    opened = at_home()
    opened.unlock()
    opened.driven.wait_for_text("Destroyed, as was announced")

    assert opened.driven.shows(
        f"{REFERENCE}: 1 note, 10 agenda items, 2 undo steps, and the case's own details."
    )
    assert opened.driven.shows("Database: Overwritten and removed.")
    opened.driven.press("Escape")
    opened.driven.wait_for_text("No open cases")
    opened.app.end()
    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
    assert vault.case_ids() == ()
    vault.close()


def test_it_is_announced_at_unlocks_before_its_day(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    case_id = make_case(finished(TODAY + timedelta(days=9), seen_on=TODAY - timedelta(days=20)))
    opened = at_home()
    opened.unlock()
    opened.driven.wait_for_text("Will be destroyed in 9 days")
    opened.app.end()

    assert retention_of(home / "vault", case_id).announced_on == TODAY


@pytest.fixture
def never_announced(make_case: Callable[[Retention], CaseId]) -> CaseId:
    """A case whose day came while nobody unlocked."""
    return make_case(finished(TODAY - timedelta(days=1), seen_on=TODAY - timedelta(days=20)))


@pytest.fixture
def asked(at_home: Callable[[], Opened], never_announced: CaseId) -> Opened:  # noqa: ARG001  comes first
    """The app, unlocked, asking about the end of that case."""
    opened = at_home()
    opened.unlock()
    opened.driven.wait_for_text("find it destroyed when you next unlock")
    return opened


def test_what_was_never_announced_is_asked_about_and_kept_when_the_answer_is_not_now(
    asked: Opened, never_announced: CaseId, home: Path
) -> None:
    asked.driven.click("Not now")
    asked.driven.wait(lambda: asked.driven.is_enabled(f"Read {REFERENCE}"), lambda: "the list")
    asked.app.end()

    assert retention_of(home / "vault", never_announced).announced_on == TODAY


def test_a_question_about_its_end_that_locking_closed_is_asked_again(
    asked: Opened, never_announced: CaseId, home: Path
) -> None:
    asked.app.lock()
    asked.app.end()

    assert retention_of(home / "vault", never_announced).announced_on is None


def test_a_clock_that_went_back_is_told_of_destroys_nothing_and_can_be_confirmed(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    later = TODAY + timedelta(days=300)
    case_id = make_case(replace(finished(DAY, seen_on=later), announced_on=later))
    opened = at_home()
    opened.unlock()
    opened.driven.wait_for_text("This computer's clock went back")
    opened.driven.click("The clock is right now")
    opened.driven.wait_for_text("The day is noted.")
    opened.app.end()

    kept = retention_of(home / "vault", case_id)
    assert (kept.seen_on, kept.announced_on) == (TODAY, None)
