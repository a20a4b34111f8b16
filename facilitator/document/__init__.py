"""The one document: a tagged action plan, made in memory, read back, and written once.

Importing this package makes reportlab safe to import: left alone it runs `~/.reportlab_settings` as
Python and takes layout settings from `RL_*` variables.
"""

import os
import sys

from facilitator.document import reportlab_settings

for _name in [name for name in os.environ if name.upper().startswith("RL_")]:
    del os.environ[_name]
sys.modules["reportlab_settings"] = reportlab_settings
