"""Words that may be as long as a paragraph, where there is room for a line."""

from facilitator.case.text_units import whole_letters

# A cut between words may cost this share of the room; beyond it the last word is cut.
LEAST_SHARE = 0.6


def shortened(words: str, most: int) -> str:
    """Return `words` whole, or at most `most` characters of them ending in "…", cut between two words."""
    if len(words) <= most:
        return words
    kept = whole_letters(words, most - 1)
    before, _, _ = kept.rpartition(" ")
    if not words[len(kept)].isspace() and len(before) >= most * LEAST_SHARE:
        kept = before
    return kept.rstrip(" ·,;:") + "…"
