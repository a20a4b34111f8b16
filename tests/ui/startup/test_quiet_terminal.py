"""Qt tells the terminal nothing of which scripts are typed: that is a word about who takes part."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QLoggingCategory
from ui.start import _be_quiet

def told() -> list[bool]:
    # By the first Qt reports each font that lacks a script.
    categories = [QLoggingCategory(name) for name in ("qt.text.font.db", "qt.text.font.match")]
    return [category.isWarningEnabled() for category in categories]

print(told())
_be_quiet()
print(told())
"""


def test_the_terminal_is_not_told_which_scripts_are_typed() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["[True, True]", "[False, False]"]
    assert ran.stderr == ""
