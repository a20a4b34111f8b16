"""What has to be loaded before a Word document is read."""

import codecs
import importlib
from typing import Final

from facilitator.document.papers.picture import preparation as picture

# Of names within a zip, within a compound file, and of files that Windows packed.
_CODECS: Final = ("cp437", "utf-16-le", "cp1252")


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
    importlib.import_module("facilitator.document.papers.word.word_reader")
    for codec in _CODECS:
        codecs.lookup(codec)
    picture.prepare()
