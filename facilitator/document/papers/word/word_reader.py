"""A Word document: its text in blocks, and the files and pictures within it."""

from collections.abc import Iterable, Iterator

from facilitator.case.papers import LONGEST_BEGINNING
from facilitator.document.papers.facts import (
    Attachment,
    Block,
    BlockKind,
    Change,
    Flow,
    Looked,
    PageImage,
    Run,
)
from facilitator.document.papers.picture.decoding import picture_within
from facilitator.document.papers.refusal import Reason, Refused
from facilitator.document.papers.word.document_text import DocumentText
from facilitator.document.papers.word.parts import Parts


class WordReader:
    """Reads one; see `reader.FlowReader`."""

    def __init__(self, content: bytes) -> None:
        self._parts = Parts(content)
        try:
            self._text = DocumentText(self._parts)
        except RecursionError:
            raise Refused(Reason.TOO_MUCH) from None

    def looked(self) -> Looked:
        """Return what it is."""
        return Looked(
            begins=_beginning(self._text.flow.blocks[self._text.first :]),
            notice=self._text.notice,
            attachments=tuple(
                Attachment(number, file.name, len(file.content))
                for number, file in enumerate(self._text.files)
            ),
        )

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        if number < 0:
            raise IndexError(number)
        return self._text.files[number].content

    def flow(self) -> Flow:
        """Return the whole text."""
        return self._text.flow

    def picture(self, number: int, most_pixels: int) -> PageImage:
        """Return a picture that stands in it."""
        if number < 0:
            raise IndexError(number)
        return picture_within(self._parts.bytes_of(self._text.pictures[number]), most_pixels)


def _beginning(blocks: tuple[Block, ...]) -> str:
    """Return the first words of the text, else of what stands beside it; none that somebody took out."""
    worded = [block for block in blocks if block.kind is not BlockKind.PICTURE]
    text = (block for block in worded if block.kind is not BlockKind.ASIDE)
    return _first_words(text) or _first_words(worded)


def _first_words(blocks: Iterable[Block]) -> str:
    told = ""
    for block in blocks:
        words = "".join(run.text for run in _runs(block) if run.change is not Change.REMOVED)
        told = " ".join(f"{told} {words}".split())
        if len(told) > LONGEST_BEGINNING:
            break
    # One more than is kept: where the cut falls on a blank it can be seen all the same.
    return told[: LONGEST_BEGINNING + 1]


def _runs(block: Block) -> Iterator[Run]:
    yield from block.runs
    for cell in block.cells:
        for paragraph in cell.paragraphs:
            yield from paragraph
            yield Run(" ")
