"""Several names in one sentence."""

from collections.abc import Sequence

from facilitator.case.direction import isolated


def joined(names: Sequence[str]) -> str:
    """Return "Family, School and Health"; nothing for no names."""
    *before, last = names or ("",)
    return f"{', '.join(before)} and {last}" if before else last


def shown_names(names: Sequence[str]) -> str:
    """Return the same for a screen: names from right to left stand in their turn."""
    return joined([isolated(name) for name in names])
