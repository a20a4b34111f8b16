"""What the document takes from reportlab, which is brought in here and nowhere else.

Reportlab loads Pillow and HarfBuzz for pictures and shaping of its own, which nothing here uses and which
take a quarter of the time of a plan. While it is brought in it finds neither; others find them afterwards.
"""
# ruff: noqa: E402 - that is what this module is for

import sys
from types import ModuleType

_NOT_USED = [name for name in ("PIL", "uharfbuzz") if name not in sys.modules]
for _name in _NOT_USED:
    sys.modules[_name] = ModuleType(_name)
    sys.modules[_name].Image = None  # type: ignore[attr-defined]  # the one thing asked of it

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

for _name in _NOT_USED:
    del sys.modules[_name]

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
