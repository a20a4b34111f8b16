"""Whether gnome-keyring keeps a keyring as a plain file, as it does where its password is blank."""

import os
import re
from pathlib import Path

_ESCAPED = re.compile(r"_([0-9a-f]{2})")


def kept_in_plain_text(probe: str, place: str = "") -> bool:
    """Tell whether the keyring at `place`, or else the default one, or whichever holds `probe`, is plain."""
    # The daemon may have started without this variable, and follows no relative path.
    usual, told = Path.home() / ".local" / "share", Path(os.environ.get("XDG_DATA_HOME", ""))
    places = {usual, told} if told.is_absolute() else {usual}
    return any(_readable_keyring(folder / "keyrings", probe, place) for folder in places)


def _readable_keyring(folder: Path, probe: str, place: str) -> bool:
    # Of a path on the bus the last part is the file's name, with what is no letter as its number.
    name = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), place.rpartition("/")[2]) or _default(folder)
    for path in folder.glob("*.keyring"):
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if content.startswith(b"[keyring]") and (path.stem == name or probe.encode() in content):
            return True
    return False


def _default(folder: Path) -> str:
    try:
        return (folder / "default").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return "login"
