"""The agenda: items with minutes, from a template or the facilitator's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache

import resources
from facilitator.case import text
from facilitator.case.identity import ItemId, new_id
from facilitator.case.matter import MOST_MINUTES, Process

USUAL_ITEM_MINUTES = 10


class ItemKind(StrEnum):
    """What an item asks of the app."""

    TALK = "talk"
    OPENING_TURNS = "opening turns"
    BREAK = "break"
    PRIVATE = "private sessions"
    READ_BACK = "read back"
    FACILITATOR = "facilitator speaks"
    CHILD_VIEWS = "child's views"
    CLOSING = "closing"

    @property
    def hears_everyone(self) -> bool:
        """Return whether everyone should have had the floor, or passed, before the meeting moves on."""
        return self in {ItemKind.TALK, ItemKind.OPENING_TURNS}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of the agenda and its planned minutes."""

    id: ItemId
    title: str
    minutes: int
    kind: ItemKind = ItemKind.TALK
    position: int = 0
    done: bool = False

    def __post_init__(self) -> None:
        title = text.line(self.title, "The agenda item", limit=200, required=True)
        object.__setattr__(self, "title", title)
        object.__setattr__(self, "minutes", min(max(self.minutes, 0), MOST_MINUTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateItem:
    """One line of a template."""

    title: str
    minutes: int
    kind: ItemKind = ItemKind.TALK


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTemplate:
    """A named agenda without case data."""

    id: str
    name: str
    items: tuple[TemplateItem, ...]

    def __post_init__(self) -> None:
        name = text.line(self.name, "The template's name", limit=100, required=True)
        object.__setattr__(self, "name", name)


@cache
def built_in_templates() -> tuple[AgendaTemplate, ...]:
    """Return the templates that ship with the product."""
    data = resources.read_toml("agenda.toml")
    return tuple(
        AgendaTemplate(
            id=key,
            name=template["name"],
            items=tuple(
                TemplateItem(
                    title=item["title"], minutes=item["minutes"], kind=ItemKind(item.get("kind", "talk"))
                )
                for item in template["items"]
            ),
        )
        for key, template in data.items()
    )


def template_for(process: Process) -> AgendaTemplate:
    """Return the shipped template for `process`."""
    return next(t for t in built_in_templates() if t.id == process.value)


def items_from(template: AgendaTemplate) -> tuple[AgendaItem, ...]:
    """Return fresh agenda items for `template`."""
    return tuple(
        AgendaItem(
            id=ItemId(new_id()), title=line.title, minutes=line.minutes, kind=line.kind, position=place
        )
        for place, line in enumerate(template.items)
    )


def total_minutes(items: Sequence[AgendaItem]) -> int:
    """Return the planned minutes of all items."""
    return sum(item.minutes for item in items)


def starts(items: Sequence[AgendaItem], begin: datetime) -> tuple[datetime, ...]:
    """Return when each item starts by the plan if the meeting begins at `begin`, then when all end."""
    times = [begin]
    for item in items:
        times.append(times[-1] + timedelta(minutes=item.minutes))
    return tuple(times)


def longest_without_break(items: Sequence[AgendaItem]) -> int:
    """Return the most planned minutes between two breaks (interpreters need one about every 30)."""
    longest = current = 0
    for item in items:
        current = 0 if item.kind is ItemKind.BREAK else current + item.minutes
        longest = max(longest, current)
    return longest
