"""What is said of words that were looked for in a paper."""

from typing import Final

from facilitator.case.finding import folded, with_places
from facilitator.case.papers import Paper
from facilitator.case.text_units import whole_letters
from facilitator.document.papers.facts import Comment

NOWHERE: Final = "These words stand together on no page of this paper. A scanned page has no words to find."
NOT_IN_TEXT: Final = "These words stand together nowhere in this text."
NO_WORDS: Final = "This paper is a scan: its pages are pictures, and have no words to find."
# So much of a long comment is told before the words that were found, and in all.
BEFORE: Final = 80
LONGEST: Final = 300
CUT: Final = "\u2026"


def found_sentence(
    paper: Paper, at: int, places: int, comment: Comment | None = None, wanted: str = ""
) -> str:
    """Return where they were found, in so many places on that page or in that paragraph; -1 is nowhere.

    Where the place gone to is that of a comment, which no page shows as text, its words are told.
    """
    has_pages = paper.kind.has_pages
    if at < 0:
        is_scan = paper.pages > 0 and not paper.begins
        return (NO_WORDS if is_scan else NOWHERE) if has_pages else NOT_IN_TEXT
    count = "1 place" if places == 1 else f"{places} places"
    if comment is not None:
        where = f"on page {at + 1}, in " if places == 1 else f"on page {at + 1}, in {count}, this one in "
        whose = f" of {comment.who}" if comment.who else ""
        return (
            f"Found {where}a comment{whose}: \u201c{_told(comment.words, wanted)}\u201d. Enter looks further."
        )
    where = f"on page {at + 1}, in {count}" if has_pages else f"in {count} of this paragraph"
    return f"Found {where}. Enter looks further."


def _told(words: str, wanted: str) -> str:
    """Return the words of a comment in one line; of a long one what is around those that were found."""
    line = " ".join(words.split())
    if len(line) <= LONGEST:
        return line
    within, places = with_places(zip(line, range(len(line)), strict=True))
    found = within.find(folded(wanted))
    first = max(0, places[found] - BEFORE) if found > 0 else 0
    first = line.rfind(" ", 0, first) + 1
    told = whole_letters(line[first:], LONGEST)
    begins, ends = CUT if first else "", CUT if first + len(told) < len(line) else ""
    return f"{begins}{told}{ends}"
