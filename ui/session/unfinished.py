"""What one session leaves to the next, over a lock."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A copy that nobody has brought in or refused yet, and a sentence that nobody was told yet.

    With `after_case` the copy waits until the case that was left open is left.
    """

    copy: Path | None = None
    after_case: bool = False
    untold: str = ""
