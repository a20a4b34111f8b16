"""Files that are no papers, each with the words that a person is told."""

from collections.abc import Callable
from typing import Final

from tests.made_papers import office_files

RICH_TEXT: Final = b"{\\rtf1 hello}"
PLAIN_TEXT: Final = b"just words\n"
WEB_PAGE: Final = b"<!doctype html><p>words"

# The name, what is in it, and what is said: what it is, and what to do with it where.
REFUSED: Final[dict[str, tuple[Callable[[], bytes], str, str]]] = {
    "Letter.doc": (
        office_files.older,
        "Word document of the older kind",
        "save it as a Word document (.docx)",
    ),
    "Mail.msg": (office_files.older, "e-mail as Outlook keeps it", "Open it in Outlook, print it to a PDF"),
    "Plan.docx": (office_files.locked, "asks for a password", "Open it in Word with its password"),
    "Costs.xlsx": (office_files.workbook, "Excel workbook", "Open it in Excel, save it as a PDF"),
    "Slides.pptx": (
        office_files.presentation,
        "PowerPoint presentation",
        "Open it in PowerPoint, save it as a PDF",
    ),
    "Letter.odt": (
        office_files.open_text,
        "OpenDocument text",
        "save it as a Word document (.docx) or a PDF",
    ),
    "Papers.zip": (office_files.packed, "folder packed into one file", "Unpack it"),
    "Letter.rtf": (lambda: RICH_TEXT, "rich text document", "Open it in Word"),
    "Notes.txt": (lambda: PLAIN_TEXT, "plain text", "print it to a PDF"),
    "Page.html": (lambda: WEB_PAGE, "web page", "Open it in your browser, print it to a PDF"),
    "Nothing.pdf": (lambda: b"", "file is empty", "Ask for it again"),
}
