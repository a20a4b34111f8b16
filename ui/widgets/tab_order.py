"""Tab goes through the controls as the eye does, also after rows were added or moved."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QWidget

from ui.widgets.layout_parts import layout_parts


def order_tabs(container: QWidget) -> None:
    """Make Tab follow the layout of `container`; Qt alone follows the order in which controls were made."""
    controls = list(_controls(container))
    for control, following in pairwise(controls):
        QWidget.setTabOrder(control, following)


def first_control(container: QWidget) -> QWidget | None:
    """Return the first control in the layout of `container` that can take the focus now."""
    return next((c for c in _controls(container) if c.isEnabled() and c.isVisible() and not _passed(c)), None)


def _passed(control: QWidget) -> bool:
    """Return whether Tab goes past: of radio buttons it stops at the chosen one."""
    return isinstance(control, QRadioButton) and not control.isChecked()


def _controls(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _controls(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in layout_parts(layout):
        yield from _in_layout(part) if isinstance(part, QLayout) else _controls(part)
