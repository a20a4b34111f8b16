"""What was found while somebody types, for a listener: how many, and the first."""


def found_told(names: int, first: str) -> str:
    """Return for instance "3 found: Undo"."""
    return f"{names} found: {first}" if names else "Nothing found"
