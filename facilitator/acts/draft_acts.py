"""Acts on drafts: what is being typed and is not finished."""

from facilitator.acts.opened_case import OpenedCase
from facilitator.case.text import draft
from facilitator.case.text_units import before, units
from facilitator.changes import Changes
from facilitator.meeting.notes import Draft

NOTE_DRAFT = "note"


class DraftActs:
    """Keeping half-typed words, each under the name of its place in the app."""

    def __init__(self, opened: OpenedCase) -> None:
        self._store = opened.store

    def at(self, place: str) -> Draft:
        """Return what was being typed at `place`, empty where nothing was."""
        return self._store.get(Draft, place) or Draft(id=place, text="")

    def save(self, place: str, text: str, cursor: int = 0) -> Changes:
        """Keep what is being typed at `place`, `cursor` in UTF-16 units of it; empty text clears it."""
        if text:
            # What cannot be kept or seen is left out before the cursor as well.
            kept = draft(before(text, cursor))
            self._store.put(Draft(id=place, text=draft(text), cursor=units(kept)))
        else:
            self._store.remove(Draft, place)
        return Changes()

    def clear_note(self) -> None:
        """Drop the half-typed note, outside the undo step: undo must not bring half of a kept note back."""
        self._store.forget(Draft, NOTE_DRAFT)
