"""A button that somebody turned on or off through the accessibility tree does what pressing it does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    Base = QAbstractButton
else:
    Base = object


class ToggledAsPressed(Base):
    """Put before Qt's class: `class TickBox(ToggledAsPressed, QCheckBox)`.

    A screen reader, or somebody who speaks to the computer, toggles a check box instead of clicking it. Qt
    then shows it ticked and tells nobody that it was clicked: the screen would show what was never recorded.
    """

    _by_the_app = 0

    def setChecked(self, checked: bool) -> None:  # noqa: N802 - Qt's name
        """Show it on or off; nothing is done."""
        self._by_the_app += 1
        super().setChecked(checked)
        self._by_the_app -= 1

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Turn it as a click does."""
        self._by_the_app += 1
        super().nextCheckState()
        self._by_the_app -= 1

    def checkStateSet(self) -> None:  # noqa: N802 - Qt's name
        """Click where neither a click nor the app has turned it."""
        super().checkStateSet()
        if not self._by_the_app:
            QTimer.singleShot(0, self, self._click_instead)

    def _click_instead(self) -> None:
        # Back first; of several radio buttons the chosen one stays chosen, and the click tells of it.
        self.setChecked(not self.isChecked())
        self.click()
