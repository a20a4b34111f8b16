"""What a Windows registry holds, read from the files in which Wine keeps it."""

import re
from pathlib import Path
from typing import Final, TypeAlias

Values: TypeAlias = dict[tuple[str, str], str]
"""What each value is, by its key and its name; a key stands there by itself under the name ""."""

FILES: Final = {"HKCU": "user.reg", "HKLM": "system.reg"}
KEY: Final = re.compile(r"^\[(.+)\] \d+$")
VALUE: Final = re.compile(r'^(?:"((?:[^"\\]|\\.)*)"|@)=(.*)$')


def read(drive: Path) -> Values:
    """Read the registry of the person and of the computer; no program of the drive may run."""
    found: Values = {}
    for short, name in FILES.items():
        key = ""
        text = (drive / name).read_text("utf-8", "replace").replace("\\\n", "")
        for line in text.splitlines():
            if heading := KEY.match(line):
                key = short + "\\" + heading[1].replace("\\\\", "\\")
                found[key, ""] = ""
            elif value := VALUE.match(line):
                found[key, value[1] or "(default)"] = value[2]
    return found


def new_or_changed(before: Values, after: Values) -> list[str]:
    """Return each key and value that is in `after` and was not, or was another, in `before`."""
    return sorted(
        f"{key}: {name}" for (key, name), value in after.items() if before.get((key, name)) != value
    )
