"""Words that may be as long as a paragraph, where there is room for a line."""


def shortened(words: str, most: int) -> str:
    """Return `words` whole, or at most `most` characters of them ending in "…"."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
