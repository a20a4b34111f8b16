"""Decoding pictures in memory, as far as they go, by Pillow and libheif.

This belongs in a process apart; see `paper_child`. Memory is asked for by what a picture says of itself, so
that is looked at before anything is decoded.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import Final, Literal, cast

from PIL import Image, ImageFile

from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.refusal import Reason, Refused

# What is not among these is not looked at, whatever Pillow could read besides.
FORMATS: Final = ("PNG", "JPEG", "TIFF", "WEBP", "HEIF", "AVIF", "GIF", "BMP")
MOST_DOTS: Final = 100_000_000
MOST_DECODED: Final = 1_500_000_000
FAULTS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    Image.DecompressionBombError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What decoders raise for damaged pictures."""

# What such a file ends with, and within how many last bytes: some cameras add things of their own.
_ENDS: Final = (
    (b"\x89PNG", b"IEND", 100),
    (b"\xff\xd8", b"\xff\xd9", 1 << 20),
    (b"GIF", b";", 4),
)
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING: Final = range(5, 9)
_WHITE: Final = (255, 255, 255)
_TOPS: Final = (1.0, 255.0, 65535.0)


def opened(content: bytes) -> ImageFile.ImageFile:
    """Return the picture, not yet decoded. Raises Refused."""
    # Where the head says too much, Pillow stops at twice this number.
    Image.MAX_IMAGE_PIXELS = MOST_DOTS // 2
    try:
        return Image.open(BytesIO(content), formats=FORMATS)
    except FAULTS:
        raise _refused(content) from None


def ends_early(content: bytes) -> bool:
    """Return whether a file that tells where it ends, or where something in it lies, is shorter than that."""
    size = len(content)
    if content.startswith(b"RIFF"):
        return size < 8 + int.from_bytes(content[4:8], "little")
    for begin, end, within in _ENDS:
        if content.startswith(begin):
            return end not in content[-within:]
    if content.startswith(b"BM"):
        return size < int.from_bytes(content[2:6], "little")
    if content.startswith((b"II", b"MM")):
        return _tags_end(content) > size
    return content[4:8] == b"ftyp" and _boxes_end(content) > size


def _tags_end(content: bytes) -> int:
    """Return where the first list of tags of a TIFF ends, or of a BigTIFF, whose numbers are longer."""
    order: Literal["little", "big"] = "little" if content.startswith(b"II") else "big"
    is_big = content[2:4] in {b"+\0", b"\0+"}
    at, long, entry = (8, 8, 20) if is_big else (4, 4, 12)
    place = int.from_bytes(content[at : at + long], order)
    many = 8 if is_big else 2
    return place + many + entry * int.from_bytes(content[place : place + many], order) + long


def _boxes_end(content: bytes) -> int:
    at = 0
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        if length == 1:
            length = int.from_bytes(content[at + 8 : at + 16], "big")
        if not length:
            # The last box may go to the end, wherever that is.
            return len(content)
        at += max(8, length)
    return at


def size_as_shown(image: Image.Image) -> tuple[int, int]:
    """Return width and height once the picture is turned as its camera was held."""
    width, height = image.size
    return (height, width) if _orientation(image) in _LYING else (width, height)


def decoded(content: bytes, number: int = 0, wanted: int = MOST_DOTS) -> tuple[Image.Image, bool]:
    """Return a page turned as shown, opaque, in grey or colours, and whether all of it was there.

    A format that can be decoded smaller is, but not narrower than `wanted` dots. Raises Refused.
    """
    image = opened(content)
    try:
        image.seek(number)
        dots = image.width * image.height
        if dots > MOST_DOTS or dots * _scans(image, content) > MOST_DECODED:
            raise Refused(Reason.PICTURE)
        turn = _TURNS.get(_orientation(image))
        plain, is_whole = _loaded(image, wanted)
        return (plain if turn is None else plain.transpose(turn)), is_whole
    except FAULTS:
        raise _refused(content) from None


def as_page(picture: Image.Image, width: int, height: int) -> PageImage:
    """Return a decoded picture in that size."""
    # Smaller by whole numbers first, which takes a fraction of the time and cannot be seen.
    made = picture.resize((width, height), reducing_gap=2.0).convert("RGB")
    return PageImage(width, height, 4 * width, made.tobytes("raw", "BGRX"))


def fitted(width: int, height: int, most_pixels: int) -> tuple[int, int]:
    """Return that size, or the largest of the same shape that has no more than `most_pixels`."""
    share = min(1.0, (most_pixels / (width * height)) ** 0.5)
    return max(1, int(width * share)), max(1, int(height * share))


def picture_within(content: bytes, most_pixels: int) -> PageImage:
    """Return a picture that stands in a text, as far as it is there. Raises Refused."""
    with quiet():
        size = fitted(*size_as_shown(opened(content)), most_pixels)
        picture, _ = decoded(content, wanted=size[0])
    return as_page(picture, *size)


@contextmanager
def quiet() -> Iterator[None]:
    """Have no warning of damage written anywhere."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _refused(content: bytes) -> Refused:
    return Refused(Reason.CUT_SHORT if ends_early(content) else Reason.PICTURE)


def _loaded(image: ImageFile.ImageFile, wanted: int) -> tuple[Image.Image, bool]:
    """Return it decoded and opaque, and whether all of it was there."""
    image.draft(None, (wanted, wanted))
    try:
        return _opaque(image), True
    except FAULTS:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            return _opaque(image), False
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _scans(image: Image.Image, content: bytes) -> int:
    """Return how often every dot is decoded: a JPEG may go over them any number of times."""
    return max(1, content.count(b"\xff\xda")) if image.format == "JPEG" else 1


def _orientation(image: Image.Image) -> int:
    # Pillow turns a TIFF by itself, and what is said of it then is said of what was turned already.
    if image.format == "TIFF":
        return 1
    with suppress(*FAULTS):
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _opaque(image: Image.Image) -> Image.Image:
    # What is returned is never the picture of the file itself, which may be decoded anew each time.
    image.load()
    if image.mode in {"1", "L"} and "transparency" not in image.info:
        return image.convert("L")
    if image.mode[0] in "IF":
        return _in_bytes(image)
    if not image.has_transparency_data:
        return image.convert("RGB")
    letters = image.convert("RGBA")
    paper = Image.new("RGB", image.size, _WHITE)
    paper.paste(letters, mask=letters.getchannel("A"))
    return paper


def _in_bytes(image: Image.Image) -> Image.Image:
    """Return a picture of finer steps than 256 in 256 of them; its own conversion would cut off the rest."""
    fine = image if image.mode == "F" else image.convert("I")
    _, highest = cast("tuple[float, float]", fine.getextrema())
    top = next((top for top in _TOPS[fine.mode == "I" :] if highest <= top), highest)
    return fine.point(lambda value: value * (255 / top) + 0).convert("L")
