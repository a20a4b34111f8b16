"""Acts on where in the app the facilitator is."""

from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.identity import PaperId
from facilitator.case.place import Place
from facilitator.changes import Changes


class PlaceChanges(TypedDict, total=False):
    """What of the place can be changed."""

    stage: str
    section: str
    left_open: bool
    focus: str
    paper_id: PaperId | None


class PlaceActs:
    """Remembering where the facilitator was, so that opening the case returns there."""

    def __init__(self, opened: OpenedCase) -> None:
        self._store = opened.store

    def current(self) -> Place:
        """Return where in the app the facilitator was."""
        return self._store.get(Place, "place") or Place()

    def remember(self, **changes: Unpack[PlaceChanges]) -> Changes:
        """Keep where in the app the facilitator is."""
        self._store.put(changed(self.current(), changes, PlaceChanges))
        return Changes()
