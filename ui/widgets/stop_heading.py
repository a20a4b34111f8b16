"""A heading that Tab stops at, and that a screen reader tells as a heading of its level."""

from functools import cache
from typing import Any, Final, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ui.widgets.plain_label import HeadingLabel
from ui.widgets.secret_accessible import NOTHING

LEVEL: Final = QAccessible.Attribute.Level


class StopHeading(HeadingLabel):
    """So that a long text can be gone through, and heard by its headings, without a mouse."""

    def __init__(self, words: str, level: int, parent: QWidget | None = None) -> None:
        _tell_headings()
        self.level = level
        super().__init__(words, parent, level=level)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Qt indents the words of a label that has a border.
        self.setIndent(0)
        self.setAccessibleName(f"{words}, heading {level}")


class _Attributes(QAccessibleAttributesInterface):
    """The level, which Qt tells by no other way (ARIA aria-level)."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802 - Qt's name
        """Return that there is a level."""
        return [LEVEL]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:  # noqa: ANN401, N802 - a QVariant; Qt's name
        """Return the level."""
        return self._level if key == LEVEL else None


class HeadingAccessible(QAccessibleWidget):
    """The interface of one heading."""

    def __init__(self, heading: StopHeading) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._attributes = _Attributes(heading.level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - an address, or what has one
        """Return the part that was asked for."""
        return self._attributes if kind == QAccessible.InterfaceType.AttributesInterface else NOTHING


@cache
def _tell_headings() -> None:
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return HeadingAccessible(cast("StopHeading", thing)) if kind == "StopHeading" else None
