"""An e-mail: its text in blocks, and the files and pictures within it."""

from facilitator.document.papers.facts import Flow, Looked, PageImage
from facilitator.document.papers.refusal import Reason, Refused


class MessageReader:
    """Reads one; see `reader.FlowReader`."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def looked(self) -> Looked:
        """Return what it is."""
        raise Refused(Reason.DAMAGED)

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        raise IndexError(number)

    def flow(self) -> Flow:
        """Return the whole text."""
        raise Refused(Reason.DAMAGED)

    def picture(self, number: int, most_pixels: int) -> PageImage:
        """Return a picture that stands in it."""
        del most_pixels
        raise IndexError(number)
