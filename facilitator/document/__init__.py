"""The one document: a tagged action plan, made in memory, read back, and written once.

A plan becomes parts (`content`) in words that can be printed (`text`, `fonts`). The parts are set into pages
(`typesetting`) whose pieces belong to the tree that a screen reader goes through (`tagging`), and drawn
(`drawing`); or they become one page for a browser (`web`). No form has words of its own. What parties sent is
read in `papers`, which knows none of the rest.

Importing this package makes reportlab safe to import: left alone it runs `~/.reportlab_settings` as
Python and takes layout settings from `RL_*` variables.
"""

import os
import sys

from facilitator.document import reportlab_settings

for _name in [name for name in os.environ if name.upper().startswith("RL_")]:
    del os.environ[_name]
sys.modules["reportlab_settings"] = reportlab_settings
