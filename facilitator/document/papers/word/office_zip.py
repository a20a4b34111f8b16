"""The zip that a Word document is: its files, each unpacked within limits, and what it is when it is no such.

A few thousand bytes can unpack to any size, and what a zip says of its sizes need not be so: nothing is
unpacked further than it may be.
"""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from facilitator.document.papers.refusal import Reason, Refused

MOST_FILES: Final = 20_000
MOST_XML_BYTES: Final = 48 * 1024 * 1024
MOST_TAGS: Final = 4_000_000
MOST_BYTES: Final = 256 * 1024 * 1024

_END: Final = b"PK\x05\x06"
_UNPACKED_HERE: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_IS_LOCKED: Final = 0x1
# ISO/IEC 29500 names all it has in two ways; what Word writes by itself is the one that is read here.
_STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_USUAL: Final = rb"http://schemas.openxmlformats.org/\1/2006/\2"
_OTHERS: Final = (
    ("xl/", Reason.EXCEL),
    ("ppt/", Reason.POWERPOINT),
    ("visio/", Reason.VISIO),
    (("fixeddocseq", "fixeddocumentsequence", "documents/1/"), Reason.XPS),
    (("index/", "index.zip", "metadata/buildversionhistory.plist"), Reason.APPLE),
)
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."


class OfficeZip:
    """The files of a zip by their names, which are told apart without regard to capitals."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, OverflowError, RuntimeError):
            raise Refused(Reason.DAMAGED if _END in content[-65_600:] else Reason.CUT_SHORT) from None
        if len(entries) > MOST_FILES:
            raise Refused(Reason.TOO_MUCH)
        # Some programs write the slashes of Windows.
        self._entries = {each.filename.lower().replace("\\", "/"): each for each in entries}
        self._unpacked: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def beginning(self, name: str, length: int = 64) -> bytes:
        """Return how a file begins. Raises KeyError where there is none of that name."""
        return self._read(name, length)

    def file(self, name: str) -> bytes:
        """Return a whole file. Raises KeyError where there is none of that name."""
        return self._whole(name, MOST_BYTES)

    def xml(self, name: str) -> bytes:
        """Return a whole file of XML, its namespaces the usual ones. Raises KeyError as `file`."""
        content = self._whole(name, MOST_XML_BYTES)
        if content.count(b"<") > MOST_TAGS:
            raise Refused(Reason.TOO_MUCH)
        return _STRICT.sub(_USUAL, content)

    def other_kind(self) -> Reason:
        """Return what it is, seeing that it is no Word document."""
        if "mimetype" in self:
            kind = self.beginning("mimetype")
            if kind.startswith(_OPEN_DOCUMENT):
                return Reason.OPEN_TEXT if kind.startswith(_OPEN_DOCUMENT + b"text") else Reason.OPEN_OTHER
            return Reason.BOOK
        for beginnings, reason in _OTHERS:
            if any(name.startswith(beginnings) for name in self._entries):
                return reason
        return Reason.DAMAGED if "[Content_Types].xml" in self else Reason.PACKED

    def _whole(self, name: str, most: int) -> bytes:
        content = self._read(name, most + 1)
        # What is asked for again, as pictures are whenever they come into sight, is no more than it was.
        self._unpacked[name.lower()] = len(content)
        if len(content) > most or sum(self._unpacked.values()) > 2 * MOST_BYTES:
            raise Refused(Reason.TOO_MUCH)
        return content

    def _read(self, name: str, most: int) -> bytes:
        entry = self._entries[name.lower()]
        if entry.flag_bits & _IS_LOCKED or entry.compress_type not in _UNPACKED_HERE:
            raise Refused(Reason.DAMAGED)
        try:
            with self._zip.open(entry) as file:
                # Told how much is wanted, it unpacks no more, whatever the file holds.
                return file.read(min(most, entry.file_size))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError, RuntimeError):
            raise Refused(Reason.DAMAGED) from None
