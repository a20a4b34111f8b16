"""What is said of words that were looked for in a paper."""

from typing import Final

from facilitator.case.papers import Paper

NOWHERE: Final = "These words stand together on no page of this paper. A scanned page has no words to find."
NOT_IN_TEXT: Final = "These words stand together nowhere in this text."
NO_WORDS: Final = "This paper is a scan: its pages are pictures, and have no words to find."


def found_sentence(paper: Paper, at: int, places: int) -> str:
    """Return where they were found, in so many places on that page or in that paragraph; -1 is nowhere."""
    has_pages = paper.kind.has_pages
    if at < 0:
        is_scan = paper.pages > 0 and not paper.begins
        return (NO_WORDS if is_scan else NOWHERE) if has_pages else NOT_IN_TEXT
    count = "1 place" if places == 1 else f"{places} places"
    where = f"on page {at + 1}, in {count}" if has_pages else f"in {count} of this paragraph"
    return f"Found {where}. Enter looks further."
