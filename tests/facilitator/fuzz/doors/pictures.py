"""Pictures that parties sent, in every form: what the reader of papers does with them in its process."""

import random
import struct
import zlib
from pathlib import Path

from hypothesis import strategies as st
from PIL import Image

from facilitator.document.papers.picture.picture_reader import PictureReader
from facilitator.document.papers.picture.preparation import prepare
from facilitator.document.papers.refusal import Refused, error_for
from tests.facilitator.document.papers.made_pictures import HEIC, TURNED_HEIC, halves, of_every_form, saved
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.mutation import mutated

SIDES = (0, 1, 2, 40, 8000, 16_384, 40_000, 65_500, 65_535, 100_000, 2**24, 2**31 - 1, 2**31, 2**32 - 1)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
MOST_DOTS = 250_000
MOST_PAGES = 3
# Of a TIFF: sides, depth, packing, colours, places, rows to a strip, sides of tiles, transparency.
TAGS = (256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 282, 283, 284, 317, 320, 322, 323, 338, 339)

SWELLING = zlib.compress(bytes(1 << 20), 9)


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


def tiff(good: bytes, chance: random.Random) -> bytes:
    """Return a TIFF one or more of whose tags lie, or whose pages lead to each other."""
    made = bytearray(good)
    order = "<" if good.startswith(b"II") else ">"
    for _ in range(chance.choice((1, 1, 2, 5))):
        tag = struct.pack(f"{order}H", chance.choice(TAGS))
        places = [place for place in range(8, len(made) - 12, 2) if made[place : place + 2] == tag]
        if places:
            place = chance.choice(places)
            value = chance.choice((*SIDES, 8, 3, 5, 6, 7, 32773, 34712, chance.randrange(len(made))))
            made[place + 8 : place + 12] = struct.pack(f"{order}I", value)
    return bytes(made)


def heif(good: bytes, chance: random.Random) -> bytes:
    """Return a HEIF whose boxes lie about their lengths, or say that they hold other things."""
    made = bytearray(good)
    boxes = (
        b"meta",
        b"iloc",
        b"iinf",
        b"infe",
        b"iprp",
        b"ipco",
        b"ipma",
        b"ispe",
        b"hvcC",
        b"irot",
        b"mdat",
        b"pitm",
    )
    for _ in range(chance.choice((1, 1, 2, 4))):
        place = made.find(chance.choice(boxes))
        if place < 0:
            continue
        if chance.random() < 0.5:
            made[place - 4 : place] = struct.pack(">I", chance.choice((0, 1, 7, 8, 9, 300, 2**31, 2**32 - 1)))
        else:
            at = place + 4 + chance.randrange(24)
            made[at : at + 4] = struct.pack(">I", chance.choice((*SIDES, 3, 255)))
    return bytes(made)


class Pictures(Door):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        prepare()
        image = halves()
        grey = image.convert("L")
        self._jpeg = (
            saved(image, "JPEG"),
            saved(grey, "JPEG", progressive=True),
            saved(image, "JPEG", orientation=6),
        )
        self._tiff = (
            *(content for form, content in of_every_form().items() if "TIFF" in form or "fax" in form),
            saved(image, "TIFF", save_all=True, append_images=[grey, image.convert("CMYK")]),
            saved(Image.new("I;16", (9, 9), 4000), "TIFF"),
            saved(Image.new("F", (9, 9), 0.5), "TIFF"),
        )
        moving = saved(image, "WEBP", save_all=True, append_images=[grey])
        self._all = (*of_every_form().values(), *self._jpeg, *self._tiff, moving, TURNED_HEIC)

    def make(self, chance: random.Random) -> bytes:
        kind = chance.random()
        if kind < 0.4:
            return mutated(self._all, chance)
        if kind < 0.55:
            return png(chance)
        if kind < 0.7:
            return jpeg(chance.choice(self._jpeg), chance)
        if kind < 0.83:
            return tiff(chance.choice(self._tiff), chance)
        if kind < 0.96:
            return heif(chance.choice((HEIC, TURNED_HEIC)), chance)
        return chance.choice((SVG, b"GIF89a" + chance.randbytes(40), b"\0\0\1\0" + chance.randbytes(60), b""))

    def anything(self) -> st.SearchStrategy[bytes]:
        begin = st.sampled_from([content[: min(40, len(content) // 2)] for content in self._all])
        chunks = st.builds(chunk, st.binary(min_size=4, max_size=4), st.binary(max_size=30))
        parts = st.lists(chunks, max_size=5).map(lambda some: self._all[0][:33] + b"".join(some))
        return st.binary(max_size=300) | st.tuples(begin, st.binary(max_size=200)).map(b"".join) | parts

    def knock(self, made: bytes) -> None:
        try:
            reader = PictureReader(made)
            assert not made.lstrip().startswith(b"<"), "a drawing was taken for a picture"
            pages = reader.looked().pages
            assert len(reader.sizes()) == pages
            for number in range(min(pages, MOST_PAGES)):
                for width in (20, 1200):
                    page = reader.page(number, width, MOST_DOTS)
                    assert len(page.data) == page.stride * page.height
        except Refused as refused:
            raise error_for(refused.reason) from None
