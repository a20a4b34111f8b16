"""Of several buttons of which one is chosen, Tab stops at that one; the arrows lead to the others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


def stop_at_the_chosen(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab stop at the chosen one, or at each where none is chosen.

    Qt itself keeps the stop at the one that had the focus last, even when another is chosen by key or when
    that one is taken away and no stop is left.
    """
    none_chosen = not any(button.isChecked() for button in buttons)
    for button in buttons:
        stops = none_chosen or button.isChecked()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
