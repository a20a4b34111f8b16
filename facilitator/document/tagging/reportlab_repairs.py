"""Repairs to what reportlab 5.1.0 writes otherwise than PDF/A and screen readers need; pinned settings."""

from collections.abc import Sequence

from facilitator.document.reportlab_parts import pdfdoc, rl_config, ttfonts
from facilitator.document.tagging.character_map import to_unicode


def _pin_settings() -> None:
    rl_config.useA85 = 0
    rl_config.pdfComments = 0
    rl_config.pdfMultiLine = 0
    rl_config.invariant = 0  # set at import, it would also make reportlab's own encryption predictable


def _stream_with_line_end(self: pdfdoc.PDFStream, document: pdfdoc.PDFDocument) -> bytes:
    """Return the stream with a line end before `endstream` (ISO 19005-2, 6.1.7.1)."""
    return _reportlab_format(self, document).removesuffix(b"endstream\n") + b"\nendstream\n"


def _to_unicode(fontname: str, subset: Sequence[int]) -> str:
    """Return the character map of a font subset.

    Reportlab's own writes characters above U+FFFF as five digits, which readers take for another character.
    """
    return to_unicode(fontname, {code: chr(char) for code, char in enumerate(subset) if char}, digits=2)


class _UnsignedFile(pdfdoc.PDFFile):
    """A file whose first lines do not name the program that made it."""

    def __init__(self, version: tuple[int, int]) -> None:
        super().__init__(version)
        self.strings.clear()
        self.offset = 0
        # ISO 19005-2, 6.1.2: a comment of at least four bytes above 127 follows the version.
        self.add(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % version)


_reportlab_format = pdfdoc.PDFStream.format
_pin_settings()
pdfdoc.PDFStream.format = _stream_with_line_end  # type: ignore[method-assign]  # one method, for every stream
pdfdoc.PDFFile = _UnsignedFile  # type: ignore[misc, assignment]  # reportlab looks the class up by this name
ttfonts.makeToUnicodeCMap = _to_unicode
