"""A button for an act that also has a key, with the key in sight."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.widgets.button import FilledButton
from ui.widgets.system_keys import shown_keys
from ui.widgets.toggled_as_pressed import ToggledAsPressed


class KeyHintButton(ToggledAsPressed, FilledButton):
    """Shows an action's words and key ("Next item  Ctrl+→"), follows its state and triggers it."""

    def __init__(self, action: QAction, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__("", parent)
        self.setProperty("primary", primary)
        self._act = action
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        words = self._act.text()
        keys = shown_keys(self._act.shortcut())
        self.setText(f"{words}\u2003{keys}" if keys else words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key: {keys}" if keys else "")
        self.setEnabled(self._act.isEnabled())
        if self._act.isVisible() == self.isHidden() and self.parentWidget() is not None:
            self.setVisible(self._act.isVisible())
        self.setCheckable(self._act.isCheckable())
        self.setChecked(self._act.isChecked())
