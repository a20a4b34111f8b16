"""What the windows are called: always the same, so that no system's list of windows names a case."""

from typing import Final

TITLE: Final = "Facilitator"
SHARED_TITLE: Final = "Facilitator, shared view"
