"""What was added to a Word document, or taken out, by a change that nobody accepted yet."""

from dataclasses import replace
from typing import Final

from facilitator.document.papers.facts import Block, Change, Run
from facilitator.document.papers.word.markup import LONGEST_NAME, Element, children, date_words, w

CHANGES: Final = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))
_OF_CELLS: Final = tuple(map(w, ("cellIns", "cellDel")))


def change_of(element: Element) -> Run:
    """Return an empty run that says which change an element marks, who made it and when."""
    kind = element.tag.rpartition("}")[2]
    who = element.get(w("author"), "")[:LONGEST_NAME]
    if kind.startswith("move"):
        who = f"{who} (moved)".strip()
    added = kind in {"ins", "moveTo", "cellIns"}
    change = Change.ADDED if added else Change.REMOVED
    return Run("", change=change, who=who, when=date_words(element.get(w("date"))))


def change_within(element: Element, mark: Run | None) -> Run | None:
    """Return the change that what stands in an element is part of; the element itself is part of `mark`."""
    return change_of(element) if element.tag in CHANGES else mark


def change_said(properties: Element | None, mark: Run | None) -> Run | None:
    """Return the change of a row or a cell: as its properties say, else the one that it is part of."""
    said = next(children(properties, *CHANGES, *_OF_CELLS), None)
    return mark if said is None else change_of(said)


def block_within(block: Block, mark: Run) -> Block:
    """Return a block as part of a change; one without words, as a picture may be, has an empty run of it."""
    if mark.change is Change.NONE:
        return block
    runs = (replace(mark, text=run.text) for run in block.runs or (mark,))
    return replace(block, runs=tuple(runs))
