"""The icon of the program, as each system wants it."""

import struct

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.look.app_icon import LINUX_SIDES, MACOS_SIDES, WINDOWS_SIDES, app_icon, icns, ico, png


def test_the_picture_is_drawn_at_every_size() -> None:
    for side in LINUX_SIDES:
        image = QImage.fromData(png(side))
        assert (image.width(), image.height()) == (side, side)
        assert image.pixelColor(side // 2, side // 8 * 7).alpha() == 255
        assert image.pixelColor(0, 0).alpha() < 255


def test_a_window_has_it(qapp: QApplication) -> None:  # noqa: ARG001  pictures for the screen need it
    assert not app_icon().isNull()


def test_the_windows_file_holds_every_size() -> None:
    content = ico()
    kind, count = struct.unpack_from("<HH", content, 2)
    assert (kind, count) == (1, len(WINDOWS_SIDES))
    for number, side in enumerate(WINDOWS_SIDES):
        length, place = struct.unpack_from("<II", content, 6 + 16 * number + 8)
        assert QImage.fromData(content[place : place + length]).width() == side


def test_the_macos_file_holds_every_size() -> None:
    content, place, found = icns(), 8, {}
    assert struct.unpack_from(">I", content, 4)[0] == len(content)
    while place < len(content):
        length = struct.unpack_from(">I", content, place + 4)[0]
        found[content[place : place + 4]] = QImage.fromData(content[place + 8 : place + length]).width()
        place += length
    assert found == MACOS_SIDES
