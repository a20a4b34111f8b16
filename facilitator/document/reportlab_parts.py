"""What the document takes from reportlab, which is brought in here and nowhere else.

Reportlab loads Pillow and HarfBuzz for pictures and shaping of its own, which nothing here uses and which
take a quarter of the time of a plan. While it is brought in it finds empty modules in their places. Nobody
else does: nothing of the program asks for Pillow, and what asks for HarfBuzz brings this module in before.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def _left_out(*names: str) -> Iterator[None]:
    """Put empty modules in the places of those that are not loaded, and take them away again."""
    absent = [name for name in names if name not in sys.modules]
    for name in absent:
        sys.modules[name] = ModuleType(name)
        sys.modules[name].Image = None  # type: ignore[attr-defined]  # the one thing asked of it
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _left_out("PIL", "uharfbuzz"):
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts
    from reportlab.pdfbase.pdfdoc import (
        PDFArray,
        PDFDictionary,
        PDFDocument,
        PDFInfo,
        PDFName,
        PDFObject,
        PDFObjectReference,
        PDFStream,
        PDFString,
    )
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

__all__ = [
    "Canvas",
    "PDFArray",
    "PDFDictionary",
    "PDFDocument",
    "PDFInfo",
    "PDFName",
    "PDFObject",
    "PDFObjectReference",
    "PDFStream",
    "PDFString",
    "TTFont",
    "pdfdoc",
    "pdfmetrics",
    "rl_config",
    "ttfonts",
]
