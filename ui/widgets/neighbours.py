"""Which control comes next, or takes the keyboard for another, asked so that nothing is deleted by it.

PySide takes what these calls of Qt return for a part of what was asked. Where that is above it or beside it,
they then keep each other alone, and Python's collector deletes both while they are on the screen.
"""

from PySide6.QtWidgets import QWidget


def next_in_tab_order(part: QWidget) -> QWidget | None:
    """Return the part of the window after this one in the order of Tab; after the last comes the first."""
    following: QWidget | None = part.nextInFocusChain()
    return None if following is None else _where_it_was(following)


def keyboard_proxy(part: QWidget) -> QWidget | None:
    """Return what takes the keyboard for this part, None where it does itself."""
    proxy: QWidget | None = part.focusProxy()
    return None if proxy is None else _where_it_was(proxy)


def _where_it_was(part: QWidget) -> QWidget:
    # Nothing to Qt, whose parent it is; PySide counts it among that parent's parts again.
    part.setParent(part.parentWidget())
    return part
