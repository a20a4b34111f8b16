"""A photograph or a scan, of one page or several."""

from collections.abc import Iterator
from typing import Final

from PIL import Image

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import (
    Area,
    Comment,
    Heading,
    Looked,
    PageImage,
    PageSize,
    PageWord,
)
from facilitator.document.papers.picture.decoding import (
    FAULTS,
    as_page,
    decoded,
    ends_early,
    fitted,
    opened,
    quiet,
    size_as_shown,
)
from facilitator.document.papers.refusal import Reason, Refused

MOST_PAGES: Final = 2000
# Of other formats, what follows the first picture moves it, or is meant for another screen.
_OF_PAGES: Final = frozenset({"TIFF", "HEIF"})
# StripOffsets or TileOffsets of a TIFF, then their lengths.
_PLACES: Final = ((273, 324), (279, 325))
_LOOKED_AT: Final = 500


class PictureReader:
    """Reads one picture; see `reader.PagedReader`."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._is_cut = ends_early(content)
        self._has_more = False
        with quiet():
            self._sizes = tuple(self._pages())
        self._held: tuple[int, Image.Image] | None = None

    def looked(self) -> Looked:
        """Return what it is, after decoding its first page."""
        _, is_whole = self._decoded(0, _LOOKED_AT)
        return Looked(pages=len(self._sizes), notice=self._notice(is_whole=is_whole))

    def attachment(self, number: int) -> bytes:
        """Return nothing: a picture has no files within it."""
        raise IndexError(number)

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page as shown."""
        return self._sizes

    def page(self, number: int, width: int, most_pixels: int) -> PageImage:
        """Return a page as a picture, no wider than it is."""
        if not 0 <= number < len(self._sizes):
            raise IndexError(number)
        size = self._sizes[number]
        across = max(1, min(width, round(size.width)))
        goal = fitted(across, max(1, round(size.height * across / size.width)), most_pixels)
        return as_page(self._picture(number, across), *goal)

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

    def _notice(self, *, is_whole: bool) -> Notice:
        if self._is_cut:
            return Notice.CUT_SHORT
        if self._has_more:
            return Notice.MORE_PAGES
        return Notice.NONE if is_whole else Notice.DAMAGED

    def _pages(self) -> Iterator[PageSize]:
        image = opened(self._content)
        for number in range(MOST_PAGES + 1 if image.format in _OF_PAGES else 1):
            try:
                image.seek(number)
                size = _size_of(image)
                self._is_cut = self._is_cut or _lies_beyond(image, len(self._content))
            except EOFError:
                return
            except FAULTS:
                self._is_cut = True
                return
            if number == MOST_PAGES:
                self._has_more = True
                return
            yield size

    def _picture(self, number: int, wanted: int) -> Image.Image:
        """Return a page decoded at least as wide as wanted; the last one is kept, for the next question."""
        if self._held is None or self._held[0] != number or self._held[1].width < wanted:
            self._held = None
            self._held = number, self._decoded(number, wanted)[0]
        return self._held[1]

    def _decoded(self, number: int, wanted: int) -> tuple[Image.Image, bool]:
        try:
            with quiet():
                return decoded(self._content, number, wanted)
        except Refused as refused:
            raise Refused(Reason.CUT_SHORT if self._is_cut else refused.reason) from None


def _lies_beyond(image: Image.Image, end: int) -> bool:
    """Return whether a TIFF says that part of this page lies after the end of the file."""
    tags = getattr(image, "tag_v2", {})
    places, lengths = (tags.get(strips) or tags.get(tiles) or () for strips, tiles in _PLACES)
    return any(place + length > end for place, length in zip(places, lengths, strict=False))


def _size_of(image: Image.Image) -> PageSize:
    width, height = size_as_shown(image)
    # A fax has half as many dots down as across, and is twice as high as it says.
    across, down = map(float, image.info.get("dpi", (1, 1)))
    ratio = across / down if across > 0 and down > 0 else 1.0
    return PageSize(max(1.0, width), max(1.0, height * (ratio if _is_of_a_fax(ratio) else 1.0)))


def _is_of_a_fax(ratio: float) -> bool:
    return 0.4 < ratio < 0.95 or 1.05 < ratio < 2.5  # noqa: PLR2004
