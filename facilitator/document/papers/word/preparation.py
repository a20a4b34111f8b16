"""What has to be loaded before a Word document is read."""

from facilitator.document.papers.word.pictures import load_decoders
from facilitator.document.papers.word.word_reader import WordReader

_LOADED = WordReader


def prepare() -> None:
    """Load it, from files that cannot be opened later: the reader itself brings all but the decoders."""
    load_decoders()
