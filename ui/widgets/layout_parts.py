"""What stands in a layout, in order, without asking for its items.

A wrapper of a layout's item outlives the item: Qt deletes that with its widget and tells nobody. Whatever Qt
makes next at the same address would be taken for an item, in the best case with an error.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

# The most pixels that Qt allows a widget, either way.
AS_LARGE_AS_WANTED: Final = (1 << 24) - 1


def layout_parts(layout: QLayout) -> list[QWidget | QLayout]:
    """Return the widgets and the inner layouts of `layout` in the order in which they stand."""
    owner = layout.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts: list[QWidget | QLayout] = [child for child in layout.children() if isinstance(child, QLayout)]
    if owner is not None:
        parts += owner.findChildren(QWidget, options=direct)
    placed = [(layout.indexOf(part), part) for part in parts]
    return [part for place, part in sorted(placed, key=lambda pair: pair[0]) if place >= 0]
