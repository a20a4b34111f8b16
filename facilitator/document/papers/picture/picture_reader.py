"""A photograph or a scan, of one page or several."""

from io import BytesIO

from PIL import Image, ImageOps

from facilitator.document.papers.facts import (
    Area,
    Comment,
    Heading,
    Looked,
    PageImage,
    PageSize,
    PageWord,
)
from facilitator.document.papers.refusal import Reason, Refused


class PictureReader:
    """Reads one picture; see `reader.PagedReader`."""

    def __init__(self, content: bytes) -> None:
        try:
            self._image = ImageOps.exif_transpose(Image.open(BytesIO(content))).convert("RGB")
        except (OSError, ValueError, SyntaxError):
            raise Refused(Reason.PICTURE) from None

    def looked(self) -> Looked:
        """Return what it is."""
        return Looked(pages=1)

    def attachment(self, number: int) -> bytes:
        """Return nothing: a picture has no files within it."""
        raise IndexError(number)

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page as shown."""
        return (PageSize(float(self._image.width), float(self._image.height)),)

    def page(self, number: int, width: int, most_pixels: int) -> PageImage:
        """Return a page as a picture."""
        if number:
            raise IndexError(number)
        across = min(width, self._image.width)
        down = max(1, round(self._image.height * across / self._image.width))
        fits = min(1.0, (most_pixels / (across * down)) ** 0.5)
        size = (max(1, int(across * fits)), max(1, int(down * fits)))
        made = self._image.resize(size)
        return PageImage(made.width, made.height, 4 * made.width, made.tobytes("raw", "BGRX"))

    def words(self, number: int) -> tuple[PageWord, ...]:
        """Return nothing: the words of a picture are not read."""
        del number
        return ()

    def find(self, wanted: str, pages: tuple[int, ...]) -> tuple[int, tuple[Area, ...]] | None:
        """Return nothing, as `words`."""
        del wanted, pages
        return None

    def headings(self) -> tuple[Heading, ...]:
        """Return nothing: a picture has no headings."""
        return ()

    def comments(self) -> tuple[Comment, ...]:
        """Return nothing: a picture has no comments."""
        return ()

    def unlocked(self, password: str) -> bytes:
        """Refuse: a picture has no password."""
        del password
        raise Refused(Reason.WRONG_PASSWORD)
