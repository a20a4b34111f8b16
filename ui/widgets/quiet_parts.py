"""Parts that a screen reader would speak of by themselves, though what they hold is said elsewhere."""

from functools import cache
from typing import Final, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

# A stack is called "layered pane" before each page; a bar says every percent.
QUIET: Final = {"QStackedWidget": QAccessible.Role.Client, "QProgressBar": QAccessible.Role.StaticText}


@cache
def keep_parts_quiet() -> None:
    """Have Qt tell the name of such a part and no more; once for the whole program."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = QUIET.get(kind)
    return None if role is None else QAccessibleWidget(cast("QWidget", thing), role)
