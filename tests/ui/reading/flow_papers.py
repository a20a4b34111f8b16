"""Texts without pages for tests, and what answers for them as a paper's content does."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper, PaperKind
from facilitator.document.papers.facts import (
    Block,
    BlockKind,
    Cell,
    Change,
    Comment,
    Flow,
    Heading,
    PageImage,
    Run,
)
from facilitator.errors import FacilitatorError


def paragraph(*words: str) -> Block:
    return Block(BlockKind.PARAGRAPH, tuple(Run(each) for each in words))


def heading(words: str, level: int = 1) -> Block:
    return Block(BlockKind.HEADING, (Run(words),), level=level)


def row(*cells: str, table: int = 1, columns: int = 1, is_heading: bool = False) -> Block:
    made = tuple(Cell(((Run(each),),), columns=columns, is_heading=is_heading) for each in cells)
    return Block(BlockKind.ROW, cells=made, table=table)


def word_paper(name: str = "Plan.docx", kind: PaperKind = PaperKind.WORD) -> Paper:
    now = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
    return Paper(id=PaperId("1"), name=name, kind=kind, size=1, added_at=now)


def draft_plan(paragraphs: int = 40) -> Flow:
    """Return a text with something of every kind, and so many paragraphs at its end."""
    blocks = (
        heading("Draft plan"),
        paragraph("For Sam, whose caf\u00e9 visits help."),
        heading("Provision", 2),
        Block(
            BlockKind.PARAGRAPH,
            (
                Run("Therapy will be "),
                Run("provided regularly", change=Change.REMOVED, who="J. Smith", when="3 March 2025"),
                Run("given weekly", change=Change.ADDED, who="J. Smith", when="3 March 2025"),
                Run(" by a therapist", comment=0),
                Run("."),
            ),
        ),
        Block(BlockKind.ITEM, (Run("A named adult"),), level=1, marker="1."),
        row("Need", "Provision", is_heading=True),
        row("Speech", "Weekly"),
        paragraph("After the table."),
        Block(BlockKind.PICTURE, (Run("The classroom"),), picture=0),
        Block(BlockKind.PICTURE, (Run("Chart"),)),
        Block(BlockKind.FIELD, (Run("Amira Khan"),), marker="Parent"),
        Block(BlockKind.FIELD, (), marker="Date"),
        Block(BlockKind.QUOTED, (Run("Could we meet?"),), level=1),
        Block(BlockKind.ASIDE, (Run("Until 2041."),), marker="Footnote 1"),
        *(paragraph(f"Paragraph {number} of the end. " * 6) for number in range(paragraphs)),
    )
    return Flow(
        blocks,
        (Heading("Draft plan", 1, 0), Heading("Provision", 2, 2)),
        (Comment(3, "Which?", who="A. Khan", when="4 March 2025", about="by a therapist"),),
        ("a chart",),
    )


class Answers:
    """Answers at once, as `PaperContent.ask` does later, with a text and its pictures."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self.asked: list[int] = []
        self.refuses: FacilitatorError | None = None

    def flow(self) -> Flow:
        return self._flow

    def picture(self, number: int, *, most_pixels: int) -> PageImage:
        assert most_pixels > 0
        self.asked.append(number)
        return PageImage(60, 30, 240, bytes((40, 120, 200, 255)) * 1800)

    def ask(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None],
        refused: Callable[[FacilitatorError], None] | None = None,
    ) -> None:
        if self.refuses is not None and refused is not None:
            refused(self.refuses)
        else:
            done(work(self))
