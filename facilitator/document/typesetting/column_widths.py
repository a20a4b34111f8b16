"""How wide the columns of a table are: as asked, but no word is cut while another column has room."""

from collections.abc import Sequence
from math import fsum


def column_widths(wanted: Sequence[float], least: Sequence[float]) -> list[float]:
    """Return a width for each column, `wanted` in sum; one below its `least` takes from those above theirs.

    Where all of them together have not enough room, they stay as wanted.
    """
    lacking = fsum(max(0.0, low - width) for width, low in zip(wanted, least, strict=True))
    spare = fsum(max(0.0, width - low) for width, low in zip(wanted, least, strict=True))
    if not lacking or lacking > spare:
        return list(wanted)
    return [
        low if width <= low else width - lacking * (width - low) / spare
        for width, low in zip(wanted, least, strict=True)
    ]
