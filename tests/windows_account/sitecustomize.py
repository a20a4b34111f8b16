"""Python imports this as it starts, if it finds it: so what a test starts is kept apart too."""

import os
import sys

if sys.platform == "win32" and "TEST_CREDENTIALS" in os.environ:
    import credential_file

    credential_file.take_its_place()
