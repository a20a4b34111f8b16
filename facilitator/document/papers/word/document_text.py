"""The whole text of a Word document: headers, the main text with its footnotes, endnotes, footers."""

from collections.abc import Iterator
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE

from facilitator.document.papers.facts import Block, Flow
from facilitator.document.papers.word.comment_marks import CommentMarks
from facilitator.document.papers.word.drawings import Drawings
from facilitator.document.papers.word.left_out import LeftOut, Missing
from facilitator.document.papers.word.markup import RELATION, Element, children, w
from facilitator.document.papers.word.numbering import Numbering
from facilitator.document.papers.word.paragraph_text import Surroundings
from facilitator.document.papers.word.parts import Parts
from facilitator.document.papers.word.room import TooLong
from facilitator.document.papers.word.story import Notes, Setting, Story
from facilitator.document.papers.word.styles import Styles

_REPLIES: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_MACROS: Final = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_PAGES: Final = {"first": " of the first page", "even": " of even pages"}


class DocumentText:
    """Reads one document: its `flow`, its `pictures` by their parts, the `files` in it, what is told of it.

    `first` is the block with which the main text begins.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._left_out = LeftOut()
        drawings = Drawings(parts, self._left_out)
        styles = Styles(self._related(RELATIONSHIP_TYPE.STYLES)[1])
        self._comments = CommentMarks(
            parts.body,
            self._related(RELATIONSHIP_TYPE.COMMENTS)[1],
            self._related(_REPLIES)[1],
            self._left_out,
        )
        self._setting = Setting(
            parts,
            Surroundings(styles, self._comments, self._left_out),
            Numbering(self._related(RELATIONSHIP_TYPE.NUMBERING)[1], styles),
            drawings,
            self._notes(RELATIONSHIP_TYPE.FOOTNOTES, "footnote"),
            self._notes(RELATIONSHIP_TYPE.ENDNOTES, "endnote"),
        )
        if parts.related(parts.main, _MACROS):
            self._left_out.add(Missing.MACROS)
        self.first = 0
        self.flow = self._read()
        self.notice = self._left_out.notice()
        self.pictures = tuple(drawings.pictures)
        self.files = tuple(drawings.files)

    def _read(self) -> Flow:
        story = Story(self._setting, self._parts.main, self._parts.body)
        try:
            story.blocks += self._asides("headerReference", "Header")
            self.first = len(story.blocks)
            story.read(self._parts.body)
            for note in story.endnotes:
                story.blocks += self._setting.endnotes.read(self._setting, note, len(story.blocks))
            story.blocks += self._asides("footerReference", "Footer")
        except TooLong:
            self._left_out.add(Missing.END)
        return Flow(
            tuple(story.blocks),
            tuple(story.headings),
            self._comments.all(len(story.blocks)),
            self._left_out.words(),
        )

    def _asides(self, name: str, marker: str) -> Iterator[Block]:
        """Return the headers or footers of all sections, those that say the same once."""
        seen: set[object] = set()
        relations = self._parts.relations(self._parts.main)
        for reference in self._parts.body.iter(w(name)):
            relation = relations.get(reference.get(RELATION, ""))
            if relation is None or relation.part in seen:
                continue
            seen.add(relation.part)
            root = self._root(relation.part)
            told = marker + _PAGES.get(reference.get(w("type"), ""), "")
            for block in [] if root is None else Story(self._setting, relation.part, root).aside(root, told):
                if (block.runs, block.picture) not in seen:
                    seen.add((block.runs, block.picture))
                    yield block

    def _notes(self, kind: str, name: str) -> Notes:
        part, root = self._related(kind)
        return Notes(part, {each.get(w("id"), ""): each for each in children(root, w(name))})

    def _related(self, kind: str) -> tuple[str, Element | None]:
        part = next(iter(self._parts.related(self._parts.main, kind)), "")
        return part, self._root(part)

    def _root(self, part: str) -> Element | None:
        root = self._parts.root(part)
        if root is None and part in self._parts:
            self._left_out.add(Missing.PART)
        return root
