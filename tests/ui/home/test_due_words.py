"""What is said of cases whose day has come, and of what the program cannot reach."""

from dataclasses import replace

import pytest

from facilitator.cases.listed import DestroyedCase
from facilitator.vault.destruction_report import DestructionReport
from tests.ui.every_screen.front_screens import summary
from ui.home.due_words import destroyed_words

FIRST = DestroyedCase(summary("DR-2026-041"), {}, DestructionReport(()))
SECOND = DestroyedCase(summary("W/12"), {}, DestructionReport(()))


def test_without_a_case_that_is_due_nothing_is_said_to_be_destroyed() -> None:
    assert destroyed_words(()) == "No case was due any more. Nothing was destroyed."


def test_every_case_that_went_is_named() -> None:
    assert destroyed_words((FIRST, SECOND)) == "Destroyed, because the day has come: DR-2026-041, W/12."


@pytest.mark.parametrize("copied", [0, 1])
def test_a_copy_of_any_of_them_is_said_to_be_out_of_reach(copied: int) -> None:
    gone = [FIRST, SECOND]
    gone[copied] = replace(gone[copied], summary=replace(gone[copied].summary, copies_outstanding=1))
    assert destroyed_words(gone) == (
        "Destroyed, because the day has come: DR-2026-041, W/12. There are still copies of what was "
        "destroyed, outside this folder: destroy them too."
    )
