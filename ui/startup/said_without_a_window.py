"""Sentences for whoever started the program where its own window cannot say them."""

import sys
from typing import TextIO

from facilitator.platform_watch.system_library import Library, windows_library

_WITH_A_STOP_SIGN = 0x10


def write(sentence: str) -> bool:
    """Write a line to the terminal and return whether there is one: a Windows program may have none."""
    terminal: TextIO | None = sys.stderr
    if terminal is None:
        return False
    terminal.write(f"facilitator: {sentence}\n")
    return True


def say(sentence: str, *, user32: Library = None) -> None:
    """Write a line to the terminal; without one, which only Windows knows, show a box (MessageBoxW)."""
    if not write(sentence):
        user32 = user32 or windows_library("user32")
        user32.MessageBoxW(None, sentence, "Facilitator", _WITH_A_STOP_SIGN)
