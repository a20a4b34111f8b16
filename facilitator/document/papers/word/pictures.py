"""A picture that stands in a Word document, decoded."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.refusal import Reason, Refused

FORMATS: Final = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
MOST_PIXELS: Final = 100_000_000


def load_decoders() -> None:
    """Load what the formats need, from files that cannot be opened later."""
    Image.init()


def decoded(content: bytes, most_pixels: int) -> PageImage:
    """Return a picture, made smaller where it has more than `most_pixels`, on white."""
    try:
        image: Image.Image = Image.open(BytesIO(content), formats=FORMATS)
        if image.width * image.height > MOST_PIXELS:
            raise Refused(Reason.PICTURE)
        image = ImageOps.exif_transpose(image)
        fits = min(1.0, (most_pixels / (image.width * image.height)) ** 0.5)
        size = (max(1, int(image.width * fits)), max(1, int(image.height * fits)))
        image = _opaque(image).resize(size) if fits < 1 else _opaque(image)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise Refused(Reason.PICTURE) from None
    return PageImage(image.width, image.height, 4 * image.width, image.tobytes("raw", "BGRX"))


def _opaque(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    over = image.convert("RGBA")
    white = Image.new("RGB", over.size, "white")
    white.paste(over, mask=over.getchannel("A"))
    return white
