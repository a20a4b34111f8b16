"""A drop-down list that a screen reader calls by its name on every system."""

import sys
from typing import Final

from PySide6.QtWidgets import QComboBox

NAME_IS_THE_VALUE: Final = sys.platform not in {"win32", "darwin"}


class NamedList(QComboBox):
    """Its description begins with its name where Qt tells the chosen words as the name, as on Linux."""

    _described = ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Call the list `name`."""
        super().setAccessibleName(name)
        self._describe()

    def setAccessibleDescription(self, words: str) -> None:  # noqa: N802 - Qt's name
        """Describe the list."""
        self._described = words
        self._describe()

    def _describe(self) -> None:
        name = self.accessibleName() if NAME_IS_THE_VALUE else ""
        super().setAccessibleDescription(". ".join(part for part in (name, self._described) if part))
