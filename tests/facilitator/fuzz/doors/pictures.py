"""Pictures that parties sent, as the window decodes them. Needs Qt, so only tests of windows come here."""

import os
import random
import struct
import zlib
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter

from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.mutation import mutated
from ui.reading.paper_content import _join_image, _scale

SIDES = (0, 1, 2, 40, 8000, 16_384, 40_000, 65_500, 65_535, 100_000, 2**24, 2**31 - 1, 2**31, 2**32 - 1)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


SWELLING = zlib.compress(bytes(1 << 20), 9)


def picture(kind: str, form: QImage.Format = QImage.Format.Format_RGB32) -> bytes:
    """Return a small picture of that kind."""
    image = QImage(40, 30, form)
    image.fill(QColor("teal") if form is QImage.Format.Format_RGB32 else 1)
    image.setText("Comment", "words " * 100)
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(content, kind.encode()).write(image)
    return bytes(content.data().data())


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a part of a PNG with the check that belongs to it."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(chance: random.Random) -> bytes:
    """Return a PNG whose checks are right and whose parts lie: sizes, depths, what is packed."""

    def side() -> int:
        return chance.choice(SIDES if chance.random() < 0.5 else (1, 40, 300))

    depth, colour = chance.choice((1, 2, 4, 8, 16, 3)), chance.choice((0, 2, 3, 4, 6, 9))
    head = struct.pack(
        ">IIBBBBB", side(), side(), depth, colour, chance.choice((0, 0, 0, 7)), 0, chance.choice((0, 1))
    )
    raw = bytes(chance.choice((0, 100, 5000, 1 << 20, 1 << 24)))
    packed = zlib.compress(raw, 9)
    parts = [chunk(b"IHDR", head)]
    parts += [_extra(packed, chance) for _ in range(chance.choice((0, 0, 1, 3, 500)))]
    parts += [chunk(b"IDAT", packed)] * chance.choice((0, 1, 1, 1, 2, 400))
    if chance.random() < 0.7:
        parts.append(chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _extra(packed: bytes, chance: random.Random) -> bytes:
    return chance.choice(
        (
            chunk(b"PLTE", chance.randbytes(chance.choice((0, 3, 768, 771)))),
            chunk(b"tRNS", chance.randbytes(9)),
            chunk(b"zTXt", b"Comment\0\0" + SWELLING),
            chunk(b"iTXt", b"Comment\0\1\0\0\0" + packed[:5000]),
            chunk(b"iCCP", b"x\0\0" + packed[: 1 << 14]),
            chunk(b"eXIf", b"II*\0\x08\0\0\0\xff\xff" + chance.randbytes(40)),
            chunk(b"gAMA", struct.pack(">I", chance.choice((0, 1, 2**31)))),
            chunk(b"pHYs", struct.pack(">IIB", chance.choice(SIDES), 0, 1)),
            chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0)),
        )
    )


def jpeg(good: bytes, chance: random.Random) -> bytes:
    """Return a JPEG that says another size of itself, turns itself, or repeats its scans."""
    made = good
    frame = next((good.find(mark) for mark in (b"\xff\xc0", b"\xff\xc2") if mark in good), -1)
    if frame >= 0 and chance.random() < 0.6:
        sides = struct.pack(">HH", *(chance.choice((0, 1, 30, 1000, 16_000, 65_500, 65_535)) for _ in "ab"))
        made = made[: frame + 5] + sides + made[frame + 9 :]
    if chance.random() < 0.3:
        turned = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0" + struct.pack(
            "<I", chance.randint(0, 9)
        )
        turned += struct.pack("<I", chance.choice((0, 8, 2**32 - 1)))
        made = made[:2] + b"\xff\xe1" + struct.pack(">H", len(turned) + 2) + turned + made[2:]
    scan = made.find(b"\xff\xda")
    if scan >= 0 and chance.random() < 0.3:
        made = made[:-2] + made[scan:-2] * chance.choice((1, 30, 1000)) + made[-2:]
    return made


class Pictures(Door):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._app = QGuiApplication.instance() or QGuiApplication([])
        self._png = (
            picture("PNG"),
            picture("PNG", QImage.Format.Format_Mono),
            picture("PNG", QImage.Format.Format_RGBA64),
        )
        self._jpeg = (picture("JPEG"), picture("JPEG", QImage.Format.Format_Grayscale8))

    def make(self, chance: random.Random) -> bytes:
        kind = chance.random()
        if kind < 0.3:
            return mutated(self._png, chance)
        if kind < 0.55:
            return mutated(self._jpeg, chance)
        if kind < 0.75:
            return png(chance)
        if kind < 0.95:
            return jpeg(chance.choice(self._jpeg), chance)
        return chance.choice((SVG, b"GIF89a" + chance.randbytes(40), b"\0\0\1\0" + chance.randbytes(60), b""))

    def anything(self) -> st.SearchStrategy[bytes]:
        parts = st.lists(
            st.builds(chunk, st.binary(min_size=4, max_size=4), st.binary(max_size=30)), max_size=5
        )
        return (
            st.binary(max_size=300)
            | st.binary(max_size=60).map(lambda rest: self._png[0][:33] + rest)
            | st.binary(max_size=200).map(lambda rest: b"\xff\xd8\xff" + rest)
            | parts.map(lambda some: self._png[0][:33] + b"".join(some))
        )

    def knock(self, made: bytes) -> None:
        image = _join_image([made])
        assert not made.lstrip().startswith(b"<"), "a drawing was taken for a picture"
        assert not _scale(image, 20).isNull()
        assert not _scale(image, 1200).isNull()
        QByteArray(made).clear()
