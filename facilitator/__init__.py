"""What the product knows and promises; runs without Qt.

Rules stand in `case` (before the meeting), `meeting` (while it runs) and `agreement` (what comes of it):
pure functions over frozen values, which open no file and know no clock but the one they are given. `vault`
keeps the values encrypted, `document` prints the plan, `platform_watch` asks the operating system. `acts`
are what a facilitator can do, `casefile` holds them for one open case, `cases` for those that are not open.

A screen comes in through `casefile` or `cases` and gets values and `Changes` back. Nothing here may draw,
translate an error into silence, or send anything anywhere.
"""

from datetime import date
from typing import Final

__version__ = "0.2.0"
# The day this version was released; a release raises both.
RELEASED: Final = date(2026, 11, 27)

APP_ID = "io.github.facilitator_mediation.Facilitator"
"""What desktops know the program by, in reverse-DNS form (freedesktop Desktop Entry Specification, "File
naming"; macOS bundle identifier; Windows AppUserModelID). The owner's to change: here, and in the names of
the files in `resources/desktop`."""
