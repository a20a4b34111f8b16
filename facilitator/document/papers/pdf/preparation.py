"""What has to be loaded before a PDF is read."""

import encodings.cp437
import encodings.cp1250
import encodings.cp1252
import encodings.mac_roman
import logging
from functools import cache

from facilitator.document.papers.pdf import password_removal, pdf_reader
from facilitator.document.papers.pdf.substitute_fonts import SubstituteFonts

_LOADED = (
    encodings.cp437,
    encodings.cp1250,
    encodings.cp1252,
    encodings.mac_roman,
    password_removal,
    pdf_reader,
)


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
    # The binding tells of forms that it cannot lay out; that is told in another way here.
    logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)
    _fonts().install()


@cache
def _fonts() -> SubstituteFonts:
    # PDFium calls it for as long as the process runs.
    return SubstituteFonts()
