"""What has to be loaded before a paper of this kind is read."""

import importlib
import time

from facilitator.document.papers.message.charsets import load_charsets
from facilitator.document.papers.picture import preparation as picture


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
    importlib.import_module("facilitator.document.papers.message.message_reader")
    importlib.import_module("email.generator")
    load_charsets()
    # The system reads its time zone from a file, once.
    time.localtime()
    picture.prepare()
