"""Taking a widget away while one of its own buttons may still be telling that it was pressed."""

from PySide6.QtWidgets import QWidget

_leaving: set[tuple[QWidget, ...]] = set()


def discard(widget: QWidget) -> None:
    """Take `widget` off the screen at once and delete it when Qt is done with what it is doing.

    Without a parent a widget belongs to Python, which would delete it the moment its last name goes, even
    in the middle of a click on it. So it is held here until Qt has deleted it, and so is everything on it: a
    part that only its parent knows loses its Python half first, and Qt's deleting of the other half then
    reaches into freed memory.
    """
    held = (widget, *widget.findChildren(QWidget))
    _leaving.add(held)
    widget.destroyed.connect(lambda: _leaving.discard(held))
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
