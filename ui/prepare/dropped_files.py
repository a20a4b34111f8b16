"""What another program drags here: files, files that are in no folder yet, pictures, or only an address.

Explorer, Finder and the desktops of Linux drag files that lie somewhere. Outlook and browsers on Windows drag
files that they would only write (Shell Clipboard Formats: CFSTR_FILEDESCRIPTOR), browsers also the picture
itself, and everybody an address. Nothing is fetched from an address.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QMimeData, QSysInfo, QUrl
from PySide6.QtGui import QImage, QImageWriter

from facilitator.case.refused_files import OUTLOOK

MOST: Final = 200
ADDRESS: Final = (
    "That is only an address on the internet, and nothing is fetched from there. Nothing was added. "
    "Save the file on this computer first, then add it."
)
ELSEWHERE: Final = (
    "That file lies on another computer. Nothing was added. Copy it to this computer first, then add it."
)
NOT_HANDED_OVER: Final = (
    "The program that it was dragged from did not hand it over. Nothing was added. "
    "Save it on this computer first, then add it."
)
FOLDER: Final = "That is a folder. Nothing was added. Open it, and add the files that are in it."
TOO_MANY: Final = f"These are more than {MOST} files. Nothing was added. Add fewer at once."
PICTURE: Final = "Dropped picture"

_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_DESCRIPTOR: Final = _WINDOWS.format("FileGroupDescriptorW")
_CONTENTS: Final = _WINDOWS.format("FileContents") + ";index={}"
# FILEDESCRIPTORW: flags, then 16 + 8 + 8 bytes, attributes, three times of 8 bytes, size, and the name.
_ENTRY: Final = struct.Struct("<I32xI24xII520s")
_HAS_SIZE: Final = 0x40
_IS_FOLDER: Final = 0x10
# In this order: as the browser has it, before any that it was made into for dragging.
_PICTURES: Final = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/tiff": "tif",
    "image/bmp": "bmp",
    _WINDOWS.format("JFIF"): "jpg",
    _WINDOWS.format("PNG"): "png",
}
_ADDRESS: Final = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dropped:
    """What is to be added, as files and as bytes with a name, and the sentences for what cannot be."""

    paths: tuple[Path, ...] = ()
    contents: tuple[tuple[str, bytes], ...] = ()
    refused: tuple[str, ...] = ()


def may_be_dropped(dragged: QMimeData) -> bool:
    """Return whether anything can be said to what is dragged; nothing of it is asked for yet."""
    return (
        any(map(dragged.hasFormat, (_DESCRIPTOR, *_PICTURES)))
        or dragged.hasImage()
        or bool(_addresses(dragged))
    )


def taken(dragged: QMimeData) -> Dropped:
    """Return what was dropped."""
    addresses = _addresses(dragged)
    local = [address for address in addresses if address.isLocalFile()]
    if len(local) > MOST:
        return Dropped(refused=(TOO_MANY,))
    if local:
        paths = [_path_of(address) for address in local]
        refused = (ELSEWHERE,) * paths.count(None)
        return Dropped(tuple(path for path in paths if path is not None), refused=refused)
    if dragged.hasFormat(_DESCRIPTOR):
        return _unwritten(dragged)
    picture = _picture(dragged)
    if picture is not None:
        return Dropped(contents=(picture,))
    return Dropped(refused=(ADDRESS if addresses else NOT_HANDED_OVER,))


def _addresses(dragged: QMimeData) -> Sequence[QUrl]:
    """Return the addresses of what is dragged, in whichever form they are told first."""
    if dragged.hasUrls():
        return dragged.urls()
    if dragged.hasFormat("text/x-moz-url"):
        told = _bytes(dragged, "text/x-moz-url").decode("utf-16-le", "replace").splitlines()[:1]
    elif dragged.hasFormat("x-special/gnome-copied-files"):
        # The first line says whether they are copied or cut.
        told = _bytes(dragged, "x-special/gnome-copied-files").decode("utf-8", "replace").splitlines()[1:]
    else:
        told = dragged.text().split()[: MOST + 1] if dragged.hasText() else []
        if not all(line.startswith("file://") or _ADDRESS.fullmatch(line) for line in told):
            return ()
    return [QUrl(line) for line in told if line]


def _path_of(address: QUrl) -> Path | None:
    """Return the path of a file, None for one of another computer that this system cannot name."""
    host = address.host().casefold()
    if host in {"localhost", QSysInfo.machineHostName().casefold()}:
        # Windows would look for it in its network.
        address = QUrl(address)
        address.setHost("")
    elif host and QSysInfo.productType() != "windows":
        return None
    return Path(address.toLocalFile())


def _unwritten(dragged: QMimeData) -> Dropped:
    """Take files that the other program would write where they are dropped."""
    entries = list(_entries(_bytes(dragged, _DESCRIPTOR)))
    if len(entries) > MOST:
        return Dropped(refused=(TOO_MANY,))
    contents: list[tuple[str, bytes]] = []
    refused: list[str] = []
    for number, entry in enumerate(entries):
        content = b"" if entry.is_folder else _bytes(dragged, _CONTENTS.format(number))
        if content:
            # What comes as a piece of memory may be longer than the file.
            contents.append((entry.name, content[: entry.size]))
        else:
            refused.append(f"{entry.name}: {_why_not(entry)}")
    return Dropped(
        contents=tuple(contents), refused=tuple(refused) or (() if contents else (NOT_HANDED_OVER,))
    )


class _Entry(NamedTuple):
    """A file that the other program would write; of some the size is not told."""

    name: str
    size: int | None
    is_folder: bool


def _entries(descriptor: bytes) -> Iterator[_Entry]:
    count = int.from_bytes(descriptor[:4], "little")
    whole = descriptor[4 : 4 + _ENTRY.size * ((len(descriptor) - 4) // _ENTRY.size)]
    for flags, attributes, high, low, told in islice(_ENTRY.iter_unpack(whole), count):
        name = told.decode("utf-16-le", "replace").partition("\0")[0]
        yield _Entry(
            re.split(r"[/\\]", name)[-1] or "File",
            (high << 32) + low if flags & _HAS_SIZE else None,
            bool(attributes & _IS_FOLDER),
        )


def _why_not(entry: _Entry) -> str:
    if entry.is_folder:
        return FOLDER
    # An e-mail of Outlook is a storage of its own kind, which no other program takes.
    return OUTLOOK if entry.name.casefold().endswith(".msg") else NOT_HANDED_OVER


def _picture(dragged: QMimeData) -> tuple[str, bytes] | None:
    """Take a picture in whichever form the other program has it, or else as bare pixels.

    Asked for pixels where there is a form of it, Qt would decode that here.
    """
    others = [form for form in dragged.formats() if form.startswith("image/") and form not in _PICTURES]
    for form in (*_PICTURES, *others):
        content = _bytes(dragged, form) if dragged.hasFormat(form) else b""
        if content:
            return f"{PICTURE}.{_PICTURES[form]}" if form in _PICTURES else PICTURE, content
    image = dragged.imageData() if dragged.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(made, b"PNG").write(image)
    return f"{PICTURE}.png", bytes(made.data().data())


def _bytes(dragged: QMimeData, form: str) -> bytes:
    return bytes(dragged.data(form).data())
