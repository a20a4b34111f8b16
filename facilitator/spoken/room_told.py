"""What the room sees, for a listener: the kind of thing, never its words."""

from typing import Final

from facilitator.agreement.room_sees import Room
from facilitator.agreement.shared_view import SharedView, Showing

NOTHING: Final = "The room sees nothing now"
HELD: Final = "The room sees an empty page now"
_SEES: Final = {
    Showing.BLANK: HELD,
    Showing.MEETING: "The room sees the meeting now",
    Showing.ACTION: "The room sees the action now",
    Showing.OUTCOME: "The room sees how far you came",
    Showing.PLAN: "The room sees the whole plan now",
}


def room_told(room: Room, view: SharedView) -> str:
    """Return what the room sees this instant; a pause by its title, which the room reads too."""
    if not room.open:
        return NOTHING
    return _SEES.get(view.showing, f"The room sees: {view.title}")
