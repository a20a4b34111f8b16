"""Acts on the agenda: templates, items, order and minutes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from facilitator.acts.case_acts import CaseActs
from facilitator.case.agenda import AgendaItem, AgendaTemplate, ItemKind, TemplateItem, items_from
from facilitator.case.identity import ItemId, new_id
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.state import ItemTime, Meeting

_TOUCHED = Changes(agenda=True, clock=True)


class AgendaActs(CaseActs):
    """Shaping the agenda, before and during the meeting."""

    def agenda(self) -> tuple[AgendaItem, ...]:
        """Return the agenda in its order."""
        return self._store.all(AgendaItem, order="position, rowid")

    def use_template(self, template: AgendaTemplate) -> Changes:
        """Replace the agenda by a template's. Raises NotAllowed once the meeting has started."""
        meeting = self._store.get(Meeting, "meeting")
        if meeting is not None and meeting.started_at is not None:
            raise NotAllowed("The meeting has started, so its agenda is changed item by item.")
        with self._store.transaction("Use an agenda template"):
            for item in self.agenda():
                self._store.remove(AgendaItem, item.id)
            for item in items_from(template):
                self._store.put(item)
        return _TOUCHED

    def agenda_as_template(self, name: str) -> AgendaTemplate:
        """Return the agenda as a template of the facilitator's own, with the items' titles and minutes alone.

        Raises InvalidValue for an empty or too long name, NotAllowed when there is no item.
        """
        items = self.agenda()
        if not items:
            raise NotAllowed("There is nothing on the agenda to keep. Add an item first.")
        lines = tuple(TemplateItem(title=item.title, minutes=item.minutes, kind=item.kind) for item in items)
        return AgendaTemplate(id=new_id(), name=name, items=lines)

    def add_item(self, title: str, minutes: int, kind: ItemKind = ItemKind.TALK) -> Changes:
        """Add an item at the end."""
        items = self.agenda()
        place = max((item.position for item in items), default=-1) + 1
        with self._store.transaction("Add an agenda item"):
            self._store.put(
                AgendaItem(id=ItemId(new_id()), title=title, minutes=minutes, kind=kind, position=place)
            )
        return _TOUCHED

    def change_item(self, item_id: ItemId, **changes: Any) -> Changes:
        """Change the named fields of an item."""
        with self._store.transaction("Change an agenda item", typing=True):
            self._store.put(replace(self._need(AgendaItem, item_id), **changes))
        return _TOUCHED

    def remove_item(self, item_id: ItemId) -> Changes:
        """Remove an item. Raises NotAllowed for one that has been under discussion."""
        meeting = self._store.get(Meeting, "meeting")
        spent = self._store.get(ItemTime, item_id)
        if (meeting is not None and meeting.item_id == item_id) or (spent is not None and spent.ms):
            raise NotAllowed("This item has been under discussion, so it stays on the agenda.")
        with self._store.transaction("Remove an agenda item"):
            self._store.remove(AgendaItem, item_id)
        return _TOUCHED

    def move_item(self, item_id: ItemId, step: int) -> Changes:
        """Move an item `step` places down, or up when below zero."""
        self._need(AgendaItem, item_id)
        order = [item.id for item in self.agenda()]
        index = order.index(item_id)
        order.insert(min(max(index + step, 0), len(order) - 1), order.pop(index))
        return self.order_agenda(order)

    def order_agenda(self, order: Sequence[ItemId]) -> Changes:
        """Put the items into this order; items not named keep theirs, at the end."""
        items = {item.id: item for item in self.agenda()}
        wanted = [items.pop(item_id) for item_id in order if item_id in items]
        with self._store.transaction("Move an agenda item"):
            for position, item in enumerate((*wanted, *items.values())):
                self._store.put(replace(item, position=position))
        return _TOUCHED
