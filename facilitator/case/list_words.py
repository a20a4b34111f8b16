"""Several names in one sentence."""

from collections.abc import Sequence


def joined(names: Sequence[str]) -> str:
    """Return "Family, School and Health"; nothing for no names."""
    *before, last = names or ("",)
    return f"{', '.join(before)} and {last}" if before else last
