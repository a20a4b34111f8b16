"""Photographs and faxes, each with its left half blue and its right half red as a person is to see it."""

from PIL import Image

from tests.facilitator.document.papers.made_pictures import HEIC, halves, saved

# Turned by its own word: what was saved lies on its side, and is to be seen upright (EXIF, 6).
_TURN_RIGHT = 6


def heic() -> bytes:
    """Return a photograph of a phone."""
    return HEIC


def fax(pages: int = 2) -> bytes:
    """Return pages of one bit, as machines send them (TIFF, group 4)."""
    page = Image.new("1", (172, 220), 1)
    page.paste(0, (20, 40, 150, 60))
    more = [page.rotate(180 * number) for number in range(1, pages)]
    return saved(page, "TIFF", compression="group4", save_all=True, append_images=more)


def webp() -> bytes:
    """Return a photograph as browsers save it."""
    return saved(halves(320, 240), "WEBP", lossless=True)


def turned_jpeg() -> bytes:
    """Return a photograph that says by how much it is to be turned."""
    lying = halves(320, 240).transpose(Image.Transpose.ROTATE_90)
    return saved(lying, "JPEG", orientation=_TURN_RIGHT, quality=95)


def cut_jpeg() -> bytes:
    """Return a photograph whose end is missing."""
    whole = saved(Image.effect_noise((320, 240), 60).convert("RGB"), "JPEG", quality=95)
    return whole[: len(whole) // 2]
