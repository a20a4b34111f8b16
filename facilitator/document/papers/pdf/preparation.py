"""What has to be loaded before a PDF is read."""

import codecs
import logging
from functools import cache

from facilitator.document.papers.pdf.password_removal import CODES
from facilitator.document.papers.pdf.substitute_fonts import SubstituteFonts


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
    # Python loads each of them from a file when it is first used.
    for code in CODES:
        codecs.lookup(code)
    # The binding tells of forms that it cannot lay out; that is told in another way here.
    logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)
    _fonts().install()


@cache
def _fonts() -> SubstituteFonts:
    # PDFium calls it for as long as the process runs.
    return SubstituteFonts()
