"""What of a Word document is not shown, counted as it is met and told in words for a screen."""

from collections import Counter
from enum import Enum
from typing import Final

from facilitator.case.papers import Notice


class Missing(Enum):
    """Something that is not shown: its words for one and for several."""

    HIDDEN = ("one word marked as hidden", "{} words marked as hidden")
    DRAWING = (
        "a picture of a kind that only Word can draw",
        "{} pictures of a kind that only Word can draw",
    )
    OUTSIDE = (
        "a picture that is not in the file (nothing is fetched)",
        "{} pictures that are not in the file (nothing is fetched)",
    )
    CHART = ("a chart (only its words are shown)", "{} charts (only their words are shown)")
    DIAGRAM = ("a diagram (only its words are shown)", "{} diagrams (only their words are shown)")
    EQUATION = ("an equation (only its signs are shown)", "{} equations (only their signs are shown)")
    SIGN = (
        "a sign of a font that is not known here (shown as \ufffd)",
        "{} signs of fonts that are not known here (shown as \ufffd)",
    )
    CONTROL = ("a control of Word (ActiveX)", "{} controls of Word (ActiveX)")
    INK = ("a drawing by pen", "{} drawings by pen")
    CHUNK = (
        "text that Word would take out of another file",
        "text that Word would take out of {} other files",
    )
    COMMENT = (
        "a comment (there are more than can be listed)",
        "{} comments (there are more than can be listed)",
    )
    FILE = ("a file in it that only Word can take out", "{} files in it that only Word can take out")
    PART = ("a part of the file that is damaged", "{} parts of the file that are damaged")
    MACROS = ("macros (none runs here)", "macros (none runs here)")
    END = (
        "the end of the text (it is longer than can be shown here)",
        "the end of the text (it is longer than can be shown here)",
    )


class LeftOut:
    """Counts what is not shown."""

    def __init__(self) -> None:
        self._counts: Counter[Missing] = Counter()

    def add(self, what: Missing, count: int = 1) -> None:
        """Count something that is not shown."""
        self._counts[what] += count

    def words(self) -> tuple[str, ...]:
        """Return it in words for the middle of a sentence."""
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
