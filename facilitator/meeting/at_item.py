"""What was prepared for one agenda item and is read there: the child's views, the dates at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.case.agenda import AgendaItem, ItemKind
from facilitator.case.matter import Matter
from facilitator.case.statutory_dates import dates_for


@dataclass(frozen=True, slots=True)
class Prepared:
    """A heading, and the words below it, a line each."""

    title: str
    lines: tuple[str, ...]


def prepared_for(
    item: AgendaItem, matter: Matter, held: Sequence[date] = (), due: Sequence[str] = ()
) -> Prepared | None:
    """Return what is read at an item, None for most.

    `held` are the days of the meeting so far, `due` the sentences on what falls due after it.
    """
    if item.kind is ItemKind.CHILD_VIEWS and matter.child_views:
        whose = f"What {matter.child_as} says" if matter.child_as else "The child's or young person's views"
        return Prepared(whose, tuple(matter.child_views.splitlines()))
    if item.kind is ItemKind.CLOSING:
        known = (each for each in dates_for(matter, held) if each.day is not None)
        lines = (*(" ".join(filter(None, (f"{each.line}.", each.advice))) for each in known), *due)
        return Prepared("Dates to say before everybody leaves", lines) if lines else None
    return None
