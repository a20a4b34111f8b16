"""What was prepared for an agenda item stands there, and nowhere else."""

from datetime import date

import pytest

from facilitator.case.agenda import AgendaItem, ItemKind
from facilitator.case.identity import ItemId
from facilitator.case.matter import Matter, Process
from facilitator.meeting.at_item import Prepared, prepared_for

VIEWS = "I like Mr Shah's room.\nLunch is too loud."
DUE = ("The parties review the plan on 1 March 2027.",)


def item(kind: ItemKind) -> AgendaItem:
    return AgendaItem(id=ItemId("i"), title="An item", minutes=5, kind=kind)


def test_the_childs_views_stand_at_their_item_under_the_name_the_plan_has() -> None:
    views = item(ItemKind.CHILD_VIEWS)
    assert prepared_for(views, Matter(child_views=VIEWS, child_as="J.H.")) == Prepared(
        "What J.H. says", ("I like Mr Shah's room.", "Lunch is too loud.")
    )
    unnamed = prepared_for(views, Matter(child_views=VIEWS))
    assert unnamed is not None
    assert unnamed.title == "The child's or young person's views"


def test_the_dates_of_law_that_are_known_stand_at_the_closing_with_what_falls_due() -> None:
    matter = Matter(process=Process.MEDIATION, decision_date=date(2026, 11, 2))
    found = prepared_for(item(ItemKind.CLOSING), matter, due=DUE)
    assert found is not None
    assert found.lines[-1] == DUE[0]
    assert len(found.lines) > 1
    assert not [line for line in found.lines if "not known yet" in line]
    assert prepared_for(item(ItemKind.CLOSING), Matter(process=Process.DISAGREEMENT_RESOLUTION)) is None


@pytest.mark.parametrize("kind", [ItemKind.TALK, ItemKind.CHILD_VIEWS])
def test_nothing_stands_at_any_other_item_nor_where_nothing_was_prepared(kind: ItemKind) -> None:
    views = "" if kind is ItemKind.CHILD_VIEWS else VIEWS
    assert prepared_for(item(kind), Matter(child_views=views), due=DUE) is None
