"""How wide the outer cells of the head and the columns below them are, so that their edges are one line."""

from typing import Final

from ui.look.theme import grid

ITEM_STEPS: Final = 72
ACTS_STEPS: Final = 99
# Less would not hold a name beside the time and who is next, nor a note beside its kind and speaker.
MIDDLE_STEPS: Final = 124
ITEM_SHARE: Final = 0.2
ACTS_SHARE: Final = 0.27
WIDEST: Final = 1.3


def head_columns(width: int) -> tuple[int, int] | None:
    """Return the widths in pixels of the left and the right column; None where three do not fit."""
    least = grid(ITEM_STEPS), grid(ACTS_STEPS)
    if width < sum(least) + grid(MIDDLE_STEPS):
        return None
    left = min(max(least[0], round(width * ITEM_SHARE)), round(least[0] * WIDEST))
    right = min(max(least[1], round(width * ACTS_SHARE)), round(least[1] * WIDEST))
    return left, right
