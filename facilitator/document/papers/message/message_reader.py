"""An e-mail: its text in blocks, and the files and pictures within it; nothing that it names is fetched."""

from email.parser import BytesParser
from email.policy import compat32
from functools import cached_property

from facilitator.document.papers.facts import Attachment, Flow, Looked, PageImage
from facilitator.document.papers.message.message_content import MessageContent
from facilitator.document.papers.message.message_head import first_words
from facilitator.document.papers.picture.decoding import picture_within
from facilitator.document.papers.refusal import Reason, Refused

_MARK = b"\xef\xbb\xbf"


class MessageReader:
    """Reads one; see `reader.FlowReader`."""

    def __init__(self, content: bytes) -> None:
        begun = content.removeprefix(_MARK).lstrip(b"\r\n")
        self._message = BytesParser(policy=compat32).parsebytes(begun)
        if not self._message.keys():
            raise Refused(Reason.DAMAGED)

    def looked(self) -> Looked:
        """Return what it is."""
        files = tuple(
            Attachment(number, name, len(content))
            for number, (name, content) in enumerate(self._content.files)
        )
        return Looked(begins=first_words(self._message), notice=self._content.notice, attachments=files)

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        if number < 0:
            raise IndexError(number)
        return self._content.files[number][1]

    def flow(self) -> Flow:
        """Return the whole text."""
        return self._content.flow()

    def picture(self, number: int, most_pixels: int) -> PageImage:
        """Return a picture that stands in it."""
        if number < 0:
            raise IndexError(number)
        return picture_within(self._content.pictures[number], most_pixels)

    @cached_property
    def _content(self) -> MessageContent:
        return MessageContent(self._message)
