"""Acts on the agenda: templates, items, order and minutes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.heard_before import HeardBefore
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.agenda import (
    AgendaItem,
    AgendaTemplate,
    ItemKind,
    TemplateItem,
    items_from,
    template_for,
)
from facilitator.case.identity import ItemId, new_id
from facilitator.case.matter import Process
from facilitator.changes import Changes
from facilitator.errors import NotAllowed

_TOUCHED = Changes(agenda=True, clock=True)


class ItemChanges(TypedDict, total=False):
    """What of an agenda item can be changed."""

    title: str
    minutes: int
    kind: ItemKind


class AgendaActs:
    """Shaping the agenda, before and during the meeting."""

    def __init__(self, opened: OpenedCase, heard_before: HeardBefore) -> None:
        self._opened, self._store = opened, opened.store
        self._heard_before = heard_before

    def items(self) -> tuple[AgendaItem, ...]:
        """Return the agenda in its order."""
        return self._store.all(AgendaItem, order="position, rowid")

    def use_template(self, template: AgendaTemplate) -> Changes:
        """Replace the agenda by a template's. Raises NotAllowed once the meeting has started."""
        if self._heard_before.has_begun():
            raise NotAllowed("The meeting has started, so its agenda is changed item by item.")
        with self._store.transaction("Use an agenda template"):
            self._replace(template)
        return _TOUCHED

    def as_template(self, name: str) -> AgendaTemplate:
        """Return the agenda as a template of the facilitator's own, with the items' titles and minutes alone.

        Raises InvalidValue for an empty or too long name, NotAllowed when there is no item.
        """
        items = self.items()
        if not items:
            raise NotAllowed("There is nothing on the agenda to keep. Add an item first.")
        lines = tuple(TemplateItem(title=item.title, minutes=item.minutes, kind=item.kind) for item in items)
        return AgendaTemplate(id=new_id(), name=name, items=lines)

    def add(self, title: str, minutes: int, kind: ItemKind = ItemKind.TALK) -> Changes:
        """Add an item at the end."""
        place = max((item.position for item in self.items()), default=-1) + 1
        with self._store.transaction("Add an agenda item"):
            self._store.put(
                AgendaItem(id=ItemId(new_id()), title=title, minutes=minutes, kind=kind, position=place)
            )
        return _TOUCHED

    def change(self, item_id: ItemId, **changes: Unpack[ItemChanges]) -> Changes:
        """Change the named fields of an item."""
        item = changed(self._opened.need(AgendaItem, item_id), changes, ItemChanges)
        with self._store.transaction("Change an agenda item", typing=True):
            self._store.put(item)
        return _TOUCHED

    def remove(self, item_id: ItemId) -> Changes:
        """Remove an item. Raises NotAllowed for one that has been under discussion."""
        if self._heard_before.was_discussed(item_id):
            raise NotAllowed("This item has been under discussion, so it stays on the agenda.")
        with self._store.transaction("Remove an agenda item"):
            self._store.remove(AgendaItem, item_id)
        return _TOUCHED

    def move(self, item_id: ItemId, step: int) -> Changes:
        """Move an item `step` places down, or up when below zero."""
        self._opened.need(AgendaItem, item_id)
        order = [item.id for item in self.items()]
        index = order.index(item_id)
        order.insert(min(max(index + step, 0), len(order) - 1), order.pop(index))
        return self.order(order)

    def order(self, order: Sequence[ItemId]) -> Changes:
        """Put the items into this order; items not named keep theirs, at the end."""
        items = {item.id: item for item in self.items()}
        wanted = [items.pop(item_id) for item_id in order if item_id in items]
        with self._store.transaction("Move an agenda item"):
            for position, item in enumerate((*wanted, *items.values())):
                self._store.put(replace(item, position=position))
        return _TOUCHED

    def follow(self, before: Process, after: Process) -> bool:
        """Bring the agenda of another process where it stands as the former one's was offered; tell whether.

        For the act that changes the process, in its transaction.
        """
        offered = [(line.title, line.minutes) for line in template_for(before).items]
        items = self.items()
        if [(item.title, item.minutes) for item in items] != offered or any(item.done for item in items):
            return False
        self._replace(template_for(after))
        return True

    def _replace(self, template: AgendaTemplate) -> None:
        for item in self.items():
            self._store.remove(AgendaItem, item.id)
        for item in items_from(template):
            self._store.put(item)
