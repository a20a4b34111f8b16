"""An e-mail put together for reading: its head, its texts in blocks, the pictures in them, and its files."""

import binascii
from collections import Counter
from collections.abc import Iterable
from email.message import Message
from itertools import islice
from typing import Final
from urllib.parse import unquote_to_bytes

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import Block, BlockKind, Flow, Heading, Run
from facilitator.document.papers.message.html_blocks import MOST_BLOCKS, MOST_CHARACTERS, HtmlBlocks
from facilitator.document.papers.message.message_head import (
    TOO_LONG,
    attached_block,
    head_blocks,
    head_is_too_long,
)
from facilitator.document.papers.message.message_parts import is_broken_off, sorted_parts
from facilitator.document.papers.message.part_facts import place_named
from facilitator.document.papers.message.plain_blocks import plain_blocks
from facilitator.document.papers.message.text_choice import Text

MOST_PICTURES: Final = 500
HIDDEN: Final = "words that it hides from its reader"
CUT: Final = "the rest of a very long text"
WITHHELD: Final = {
    Notice.SEALED: "words that are encrypted or sealed",
    Notice.PACKED: "what only Outlook opens (winmail.dat)",
}

_GRAVEST: Final = (Notice.SEALED, Notice.CUT_SHORT, Notice.PACKED)
_NAMED: Final = 3


class MessageContent:
    """Puts it together once. `files` are those that no text shows, each with its bytes."""

    def __init__(self, message: "Message[str, str]") -> None:
        self._parts = sorted_parts(message)
        self._shown: dict[str, int] = {}
        self._elsewhere: Counter[str] = Counter()
        self._left_out: dict[str, None] = {}
        self._blocks = list(head_blocks(message))
        in_head = len(self._blocks)
        self._places = {file.place: file for file in self._parts.files if file.place}
        self.pictures: list[bytes] = []
        for text in self._parts.texts:
            self._add(text)
        if head_is_too_long(message):
            self._left_out[TOO_LONG] = None
        hidden = self._shown.keys()
        self.files = [(f.name, f.content()) for f in self._parts.files if f.place not in hidden]
        if self.files:
            self._blocks.insert(in_head, attached_block([name for name, _ in self.files]))
        self._notices = self._parts.notices | ({Notice.CUT_SHORT} if is_broken_off(message) else set())

    @property
    def notice(self) -> Notice:
        """Return what is to be known of it first."""
        return next((notice for notice in _GRAVEST if notice in self._notices), Notice.NONE)

    def flow(self) -> Flow:
        """Return the whole text."""
        headings = tuple(
            Heading("".join(run.text for run in block.runs), block.level, at)
            for at, block in enumerate(self._blocks)
            if block.kind is BlockKind.HEADING
        )
        told = [WITHHELD[notice] for notice in _GRAVEST if notice in self._notices & WITHHELD.keys()]
        if self._elsewhere:
            told.append(_elsewhere_words(self._elsewhere))
        return Flow(tuple(self._blocks), headings, left_out=(*told, *self._parts.left_out, *self._left_out))

    def _add(self, text: Text) -> None:
        if text.name:
            self._blocks.append(Block(BlockKind.HEADING, (Run(text.name),), level=2))
        if text.is_html:
            html = HtmlBlocks(text.words, self._picture)
            self._take(html.blocks)
            self._elsewhere += html.elsewhere
            if html.hides_words:
                self._left_out[HIDDEN] = None
            if html.is_cut:
                self._left_out[CUT] = None
            return
        if len(text.words) > MOST_CHARACTERS:
            self._left_out[CUT] = None
        words = text.words[:MOST_CHARACTERS]
        self._take(plain_blocks(words, is_flowed=text.is_flowed, joins_words=text.joins_words))

    def _take(self, blocks: Iterable[Block]) -> None:
        room = MOST_BLOCKS - len(self._blocks)
        taken = list(islice(blocks, max(0, room) + 1))
        if len(taken) > room:
            self._left_out[CUT] = None
        self._blocks += taken[:room]

    def _picture(self, address: str) -> int:
        """Return the number of a picture that came with the e-mail, -1 for any other address."""
        place = place_named(address)
        if place in self._shown:
            return self._shown[place]
        content = self._places[place].content() if place in self._places else _content_of(address)
        if not content or len(self.pictures) >= MOST_PICTURES:
            return -1
        self.pictures.append(content)
        self._shown[place] = len(self.pictures) - 1
        return self._shown[place]


def _content_of(address: str) -> bytes:
    """Return the bytes of a picture that is its own address (RFC 2397), none for other addresses."""
    head, _, data = address.partition(",")
    if not head[:11].casefold().startswith("data:image/"):
        return b""
    content = unquote_to_bytes(data)
    if not head.casefold().endswith(";base64"):
        return content
    try:
        return binascii.a2b_base64(content)
    except binascii.Error:
        return b""


def _elsewhere_words(pictures: Counter[str]) -> str:
    names = sorted(filter(None, pictures))
    told = ", ".join(names[:_NAMED]) + (" and others" if len(names) > _NAMED else "")
    count = pictures.total()
    what = "1 picture that lies" if count == 1 else f"{count} pictures that lie"
    fetched = "which is not fetched" if count == 1 else "which are not fetched"
    return f"{what} on the internet{f' ({told})' if told else ''}, {fetched}"
