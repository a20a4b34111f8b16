"""How long a case is kept can be seen and changed, and on its day it is announced and destroyed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.case.calendar_words import long_date
from facilitator.case.retention import Retention
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.vault.vault import CaseId, Vault
from tests.ui.opened_app import PASSPHRASE, Opened

TODAY = date.today()  # noqa: DTZ011 - the day that the app's own clock shows


@pytest.fixture
def make_case(home: Path) -> Callable[[Retention], CaseId]:
    """Return what makes a case in the app's vault that is kept as given, past days too."""

    def make(retention: Retention) -> CaseId:
        vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
        case = CaseFile.create(vault)
        case._store.put(retention)
        case.close()
        vault.close()
        return case.case_id

    return make


def references(folder: Path) -> list[str]:
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    found = [case.reference for case in Cases(vault).listed().cases]
    vault.close()
    return found


@pytest.fixture
def asked_how_long(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> Opened:
    """A case that is not kept, and the page where that can be changed, reached from Home."""
    make_case(Retention())
    opened = at_home()
    (reference,) = references(home / "vault")
    opened.unlock()
    opened.driven.click(f"More for {reference}")
    opened.driven.click(f"How long {reference} is kept")
    return opened


def test_a_day_typed_from_home_is_kept_and_said(asked_how_long: Opened) -> None:
    opened = asked_how_long
    opened.driven.wait_for_text("Destroyed at once when you finish.")
    day = TODAY + timedelta(days=10)
    opened.driven.fill("Keep until", day.isoformat())
    opened.driven.fill("Who requires it", "the council")
    opened.driven.wait_for_text(f"Kept until {long_date(day)}, as the council requires")
    opened.driven.click("Back to the case")
    opened.wait_for_stage("prepare")
    opened.driven.press("Alt+Home")
    opened.driven.wait_for_text("Will be destroyed in 10 days")


def test_a_day_that_is_over_is_refused_at_the_field(asked_how_long: Opened) -> None:
    opened = asked_how_long
    opened.driven.fill("Keep until", (TODAY - timedelta(days=1)).isoformat())
    opened.driven.press("Tab")

    opened.driven.wait_for_text("A case can be kept until a day after today")
    assert opened.driven.shows("Destroyed at once when you finish.")


def test_it_can_be_set_back_to_at_once_from_the_act_of_the_window(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    make_case(Retention(destroy_on=TODAY + timedelta(days=40), required_by="the council"))
    opened = at_home()
    (reference,) = references(home / "vault")
    opened.unlock()
    opened.driven.click(f"Open {reference}")
    opened.wait_for_stage("prepare")
    act = next(act for act in opened.window.all_actions() if act.text() == "How long this case is kept")
    act.trigger()
    opened.driven.wait_for_text("as the council requires")
    opened.driven.click("Destroy it at once when I finish")

    opened.driven.wait_for_text("Destroyed at once when you finish.")


def test_on_its_day_a_case_is_announced_destroyed_and_told_and_no_other(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    make_case(Retention(destroy_on=TODAY, required_by="the council"))
    other = make_case(Retention(destroy_on=TODAY + timedelta(days=1)))
    opened = at_home()
    opened.unlock()
    opened.driven.wait_for_text("The day of this case has come")
    opened.driven.click("Destroy it now")
    opened.driven.wait_for_text("Destroyed, because the day has come:")
    opened.app.end()

    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
    assert vault.case_ids() == (other,)
    vault.close()


def test_not_now_keeps_the_case_and_the_next_unlocking_asks_again(
    at_home: Callable[[], Opened], make_case: Callable[[Retention], CaseId], home: Path
) -> None:
    make_case(replace(Retention(), destroy_on=TODAY - timedelta(days=3)))
    opened = at_home()
    (reference,) = references(home / "vault")
    opened.unlock()
    opened.driven.wait_for_text("The day of this case has come")
    opened.driven.press("Escape")
    opened.driven.wait(lambda: not opened.driven.shows("has come"), lambda: "the question to go")
    opened.driven.wait(lambda: opened.driven.is_enabled(f"Open {reference}"), lambda: "Home")
    assert opened.driven.shows("To be destroyed now")
    opened.app.end()
    opened.window.close()

    again = at_home()
    again.unlock()
    again.driven.wait_for_text("The day of this case has come")
    again.driven.press("Escape")
    again.app.end()

    assert len(references(home / "vault")) == 1
