"""The program's own icon, for its windows and, when it is built, for each system's files."""

import struct
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

DRAWING: Final = "icons/app.svg"
SHARED_DRAWING: Final = "icons/shared.svg"
WINDOW_SIDES: Final = (16, 32, 64)
WINDOWS_SIDES: Final = (16, 24, 32, 48, 64, 128, 256)
LINUX_SIDES: Final = (16, 32, 48, 64, 128, 256, 512)
# Apple's names of the sizes of an icon file, each holding a PNG.
MACOS_SIDES: Final = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
LARGEST_IN_ICO: Final = 256


def app_icon(drawing: str = DRAWING) -> QIcon:
    """Return the icon for windows; the shared one has a drawing of its own, to be told apart in a list."""
    icon = QIcon()
    for side in WINDOW_SIDES:
        icon.addPixmap(QPixmap.fromImage(_image(side, drawing)))
    return icon


def png(side: int) -> bytes:
    """Return the icon as a PNG file, `side` pixels square."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _image(side).save(buffer, "PNG")  # type: ignore[call-overload]  # Qt's stubs want bytes, Qt takes words
    return bytes(content.data())


def ico() -> bytes:
    """Return the icon as a Windows icon file, which holds PNG files since Windows Vista."""
    pictures = [(side, png(side)) for side in WINDOWS_SIDES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    entries, place = b"", len(head) + 16 * len(pictures)
    for side, picture in pictures:
        shown = side % LARGEST_IN_ICO
        entries += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + entries + b"".join(picture for _, picture in pictures)


def icns() -> bytes:
    """Return the icon as a macOS icon file."""
    parts = b""
    for name, side in MACOS_SIDES.items():
        picture = png(side)
        parts += name + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def _image(side: int, drawing: str = DRAWING) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(resources.read_bytes(drawing))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
