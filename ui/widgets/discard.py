"""Taking a widget away while one of its own buttons may still be telling that it was pressed."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_last_place: list[QWidget] = []


def discard(widget: QWidget) -> None:
    """Take `widget` off the screen at once and delete it when Qt is done with what it is doing.

    It is given another parent, never none: without one a widget belongs to Python, which deletes it the
    moment its last name goes, even in the middle of a click on it, and takes the Python halves of its parts
    away before Qt has deleted the others, which then reach into freed memory.
    """
    if not _last_place or not isValid(_last_place[0]):
        _last_place[:] = [QWidget()]
    widget.hide()
    widget.setParent(_last_place[0])
    widget.deleteLater()
