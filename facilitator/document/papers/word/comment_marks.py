"""The comments of a Word document, and which words each is about, as they are met."""

from collections.abc import Iterator
from typing import Final

from facilitator.document.papers.facts import Comment
from facilitator.document.papers.word.left_out import LeftOut, Missing
from facilitator.document.papers.word.markup import (
    LONGEST_NAME,
    Element,
    children,
    date_words,
    full,
    w,
    within,
)

MOST_COMMENTS: Final = 3_000
_LONGEST: Final = 4_000
_MOST_ABOUT: Final = 300
_MOST_OPEN: Final = 50
_MARKS: Final = (w("commentRangeStart"), w("commentReference"))
_ID: Final = w("id")
_PARAGRAPH_ID: Final = full("w14", "paraId")
_SAID: Final = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("noBreakHyphen"): "\u2011"}


class CommentMarks:
    """Follows the comments of the main text: `main` is its body, `root` and `replies` their own parts."""

    def __init__(
        self, main: Element, root: Element | None, replies: Element | None, left_out: LeftOut
    ) -> None:
        written = {each.get(_ID, ""): each for each in children(root, w("comment"))}
        self._answers = _answers(written, replies)
        met = dict.fromkeys(mark.get(_ID, "") for mark in main.iter(*_MARKS))
        ordered = [name for name in met if name in written and name not in self._answers]
        ordered += [name for name in written if name not in met and name not in self._answers]
        answers: dict[str, list[str]] = {}
        for answer, to in self._answers.items():
            answers.setdefault(to, []).append(answer)
        self._order: list[str] = []
        for name in ordered:
            self._order += [name, *answers.get(name, ())]
        left_out.add(Missing.COMMENT, len(self._order[MOST_COMMENTS:]))
        del self._order[MOST_COMMENTS:]
        self._places = {name: place for place, name in enumerate(self._order)}
        self._written = written
        self._open: list[str] = []
        self._about: dict[str, str] = {}
        self._blocks: dict[str, int] = {}

    @property
    def innermost(self) -> int:
        """Return the place of the comment that began last on the words that come now, -1 for none."""
        return self._places[self._open[-1]] if self._open else -1

    def begin(self, name: str, block: int) -> None:
        """Take the beginning of the words that a comment is about."""
        self.refer(name, block)
        if name in self._places and name not in self._answers and name not in self._open:
            self._open.append(name)
            del self._open[:-_MOST_OPEN]

    def end(self, name: str) -> None:
        """Take their end."""
        if name in self._open:
            self._open.remove(name)

    def refer(self, name: str, block: int) -> None:
        """Take the place at which a comment stands, where nothing was told of it before."""
        self._blocks.setdefault(name, block)

    def say(self, words: str) -> None:
        """Take words of the text."""
        for name in self._open:
            about = self._about.get(name, "")
            self._about[name] = about + words[: _MOST_ABOUT - len(about)]

    def all(self, blocks: int) -> tuple[Comment, ...]:
        """Return all comments, an answer after what it answers; the text has so many blocks."""
        return tuple(self._comments(max(0, blocks - 1)))

    def _comments(self, last: int) -> Iterator[Comment]:
        for name in self._order:
            element = self._written[name]
            about = self._answers.get(name, name)
            yield Comment(
                at=min(self._blocks.get(about, 0), last),
                words=comment_words(element),
                who=element.get(w("author"), "")[:LONGEST_NAME],
                when=date_words(element.get(w("date"))),
                about=" ".join(self._about.get(about, "").split()),
                is_answer=name in self._answers,
            )


def comment_words(element: Element) -> str:
    """Return the words of a comment, its paragraphs in lines."""
    lines = (
        "".join(
            (each.text or "") if each.tag == w("t") else _SAID.get(each.tag, "")
            for each in within(paragraph, w("pPr"))
        )
        for paragraph in element.iter(w("p"))
    )
    words = "\n".join(filter(None, map(str.strip, lines)))
    return words[:_LONGEST] + ("\u2026" if len(words) > _LONGEST else "")


def _answers(written: dict[str, Element], replies: Element | None) -> dict[str, str]:
    """Return which comments answer which, all to the first of them."""
    by_paragraph = {
        paragraph.get(_PARAGRAPH_ID): name
        for name, element in written.items()
        for paragraph in element.iter(w("p"))
    }
    found: dict[str, str] = {}
    for each in children(replies, full("w15", "commentEx")):
        name = by_paragraph.get(each.get(full("w15", "paraId")))
        to = by_paragraph.get(each.get(full("w15", "paraIdParent")))
        if name is not None and to is not None and name != to:
            found[name] = found.get(to, to)
    return {name: to for name, to in found.items() if to not in found}
