"""Pages onto the canvas: whatever document they are of, tagged and in the same bytes each time."""

from io import BytesIO
from threading import Lock
from typing import Final

from facilitator.document.drawing.tagged_canvas import TaggedCanvas
from facilitator.document.tagging.structure import Element
from facilitator.document.typesetting.marks import Blank, Box, Page, Text

PAGES_WITHOUT_BOOKMARKS: Final = 3

# The fonts are shared by every document of the process, and reportlab reads them with one file position.
one_at_a_time: Final = Lock()


def drawn(pages: list[Page], title: str, root: Element) -> bytes:
    """Return the pages as a PDF whose properties name it `title`; held by `one_at_a_time`."""
    output = BytesIO()
    canvas = TaggedCanvas(output, title=title, root=root)
    with_bookmarks = len(pages) > PAGES_WITHOUT_BOOKMARKS
    for page in pages:
        for mark in page:
            if isinstance(mark, Text):
                canvas.draw_lines(mark.element, mark.x, mark.y, mark.lines, mark.style)
            elif isinstance(mark, Box):
                canvas.draw_box(mark.x, mark.y, mark.width, mark.height, mark.colour)
            elif isinstance(mark, Blank):
                area = (mark.x, mark.y, mark.width, mark.height)
                canvas.add_field(mark.element, mark.field, *area, mark.size)
            elif with_bookmarks:
                canvas.add_bookmark(mark.bookmark.title, mark.bookmark.level, mark.y)
        canvas.showPage()
    if with_bookmarks:
        canvas.showOutline()
    canvas.save()
    return output.getvalue()
