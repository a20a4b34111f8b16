"""Words of a paper that are to stand in a note, with where they were."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words as the paper has them; `at` is their page or block, from 0."""

    words: str
    at: int
    has_pages: bool
