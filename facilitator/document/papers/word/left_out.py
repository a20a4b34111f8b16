"""What of a Word document is not shown, counted as it is met and told in words for a screen."""

from collections import Counter
from enum import Enum
from typing import Final

from facilitator.case.papers import Notice


class Missing(Enum):
    """Something that is not shown: its words for one and for several."""

    HIDDEN = ("One word that is marked as hidden", "{} words that are marked as hidden")
    DRAWING = (
        "A picture of a kind that only Word can draw",
        "{} pictures of a kind that only Word can draw",
    )
    OUTSIDE = (
        "A picture that is not in the file but elsewhere: nothing is fetched",
        "{} pictures that are not in the file but elsewhere: nothing is fetched",
    )
    CHART = ("A chart: only its words are shown", "{} charts: only their words are shown")
    DIAGRAM = ("A diagram: only its words are shown", "{} diagrams: only their words are shown")
    EQUATION = ("An equation: only its signs are shown", "{} equations: only their signs are shown")
    SIGN = (
        "A sign of a font that is not known here, shown as \ufffd",
        "{} signs of fonts that are not known here, shown as \ufffd",
    )
    CONTROL = ("A control of Word (ActiveX)", "{} controls of Word (ActiveX)")
    INK = ("A drawing by pen", "{} drawings by pen")
    CHUNK = (
        "Text that Word would take out of another file",
        "Text that Word would take out of {} other files",
    )
    COMMENT = (
        "A comment: there are more than can be listed",
        "{} comments: there are more than can be listed",
    )
    FILE = ("A file in it that only Word can take out", "{} files in it that only Word can take out")
    PART = ("A part of the file that is damaged", "{} parts of the file that are damaged")
    MACROS = ("Macros: none runs here", "Macros: none runs here")
    END = (
        "The end of the text: it is longer than can be shown here",
        "The end of the text: it is longer than can be shown here",
    )


class LeftOut:
    """Counts what is not shown."""

    def __init__(self) -> None:
        self._counts: Counter[Missing] = Counter()

    def add(self, what: Missing, count: int = 1) -> None:
        """Count something that is not shown."""
        self._counts[what] += count

    def words(self) -> tuple[str, ...]:
        """Return it in words, one sentence without its stop for each."""
        counted = ((what, self._counts[what]) for what in Missing)
        return tuple(
            what.value[0] if count == 1 else what.value[1].format(f"{count:,}")
            for what, count in counted
            if count
        )

    def notice(self) -> Notice:
        """Return what is told of the document in a list: whether Word would show more than is shown here."""
        if self._counts[Missing.PART]:
            return Notice.DAMAGED
        gaps = any(self._counts[what] for what in Missing if what not in _SEEN_NOWHERE)
        return Notice.GAPS if gaps else Notice.NONE


_SEEN_NOWHERE: Final = frozenset({Missing.HIDDEN, Missing.MACROS})
