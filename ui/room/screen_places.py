"""Where the notes and the shared view stand among the screens, and what a projector shows then."""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QRect

# Pixels; a frame or a shadow of a window may reach that far onto the next screen.
EDGE: Final = 16


class Sight(Enum):
    """What of the notes a projector may show, in words for the facilitator; "" for nothing."""

    APART = ""
    ONE_SCREEN = "One screen only: a mirrored or shared screen would show these notes."
    MIRRORED = "A screen shows the same picture as this one: there the room sees your notes."
    TOGETHER = "Your notes are on its screen: a projector or a share of it shows them."


def screens_under(window: QRect, screens: Sequence[QRect]) -> tuple[int, ...]:
    """Return the places in `screens` of those that a window stands on; mirrored screens all count."""
    wide = tuple(place for place, screen in enumerate(screens) if _is_shared(screen, window))
    return wide or tuple(place for place, screen in enumerate(screens) if screen.intersects(window))


def screen_for_room(screens: Sequence[QRect], notes: QRect) -> int | None:
    """Return the place of the first screen on which nothing of the notes is, None where there is none."""
    taken = screens_under(notes, screens)
    return next((place for place in range(len(screens)) if place not in taken), None)


def sight(screens: Sequence[QRect], notes: QRect, room: QRect | None) -> Sight:
    """Return what can be seen of the notes; `room` is where the shared view is, None while it is closed."""
    if len(screens) == 1:
        return Sight.ONE_SCREEN
    with_notes = screens_under(notes, screens)
    others = [(here, there) for here in with_notes for there in range(len(screens)) if there != here]
    if any(_is_shared(screens[here], screens[there]) for here, there in others):
        return Sight.MIRRORED
    if room is not None and set(with_notes) & set(screens_under(room, screens)):
        return Sight.TOGETHER
    return Sight.APART


def _is_shared(one: QRect, other: QRect) -> bool:
    part = one.intersected(other)
    return part.width() > EDGE and part.height() > EDGE
