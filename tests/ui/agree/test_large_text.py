"""With large text any row of Agree but the chosen one is a line, so that several actions are in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from facilitator.agreement.action import Due
from tests.ui.agree.conftest import DAY, Agreeing
from ui.agree.action_list import ActionList
from ui.agree.plan_row import PlanRow
from ui.look.theme import Theme, apply_theme


def propose(agreeing: Agreeing, what: str) -> None:
    agreeing.controller.run(
        lambda case: case.actions.propose(
            what, who="Rowan Shah", due=Due(day=DAY), how_we_will_know="Rowan emails the family"
        )
    )


@pytest.fixture
def large(agreeing: Agreeing, qapp: QApplication) -> Iterator[Agreeing]:
    """Four actions more at twice the size of text, in a window of the size that mediators have."""
    for what in ("Send the map", "Ask the therapist", "Meet once a month", "Tell the family"):
        propose(agreeing, what)
    apply_theme(qapp, Theme.LIGHT, 200)
    agreeing.screen.window.resize(1366, 689)
    agreeing.screen.press("Escape")
    QApplication.processEvents()
    yield agreeing
    apply_theme(qapp, Theme.LIGHT, 100)


def rows(shown: Agreeing) -> list[PlanRow]:
    (every,) = shown.screen.window.findChildren(ActionList)
    port = every.viewport()
    return [
        row
        for row in every.findChildren(PlanRow)
        if port.rect().contains(QRect(row.mapTo(port, QPoint(0, 0)), row.size()))
    ]


def test_with_large_text_three_actions_are_in_sight(large: Agreeing) -> None:
    assert len(rows(large)) >= 3


def test_with_large_text_the_chosen_row_alone_is_open_and_arrows_open_the_next(large: Agreeing) -> None:
    def opened() -> list[str]:
        return [row.view.called for row in rows(large) if row.view and row.words.isVisible()]

    (before,) = opened()
    large.screen.press("Down")
    QApplication.processEvents()
    (after,) = opened()
    assert after != before
    assert large.screen.focused().isVisible()


def test_a_row_that_is_a_line_says_how_many_agree(large: Agreeing) -> None:
    large.screen.wait_for_text("0 of 4 agree")
