"""What has to be loaded before a paper of this kind is read."""

import email.generator
import encodings.raw_unicode_escape
import importlib
import time

from facilitator.document.papers.message.charsets import load_charsets
from facilitator.document.papers.picture import preparation as picture

# The library asks for these where it writes an e-mail within one anew, or meets names in other letters.
_LOADED = (email.generator, encodings.raw_unicode_escape)


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
    importlib.import_module("facilitator.document.papers.message.message_reader")
    load_charsets()
    # The system reads its time zone from a file, once.
    time.localtime()
    picture.prepare()
