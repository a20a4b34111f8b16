"""One of several answers."""

from PySide6.QtWidgets import QRadioButton

from ui.widgets.toggled_as_pressed import ToggledAsPressed


class RadioButton(ToggledAsPressed, QRadioButton):
    """Qt's radio button; chosen through the accessibility tree, it does what a click does."""
