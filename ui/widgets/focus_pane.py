"""Moving the focus from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.neighbours import next_in_tab_order


def focus_next_pane(panes: Sequence[QWidget], step: int) -> None:
    """Move the focus to the pane after (step 1) or before (-1) its own, to where it last was there."""
    present = [pane for pane in panes if pane.isVisible() and first_focus(pane) is not None]
    if not present:
        return
    focus = _focus()
    here = next(
        (place for place, pane in enumerate(present) if focus is not None and _holds(pane, focus)),
        -1 if step > 0 else 0,
    )
    pane = present[(here + step) % len(present)]
    last = _last_focus(pane)
    target = last if last is not None and _takes_focus(last) else first_focus(pane)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def first_focus(pane: QWidget) -> QWidget | None:
    """Return the first control in `pane`, in Tab order, that takes the focus."""
    if _takes_focus(pane):
        return pane
    control = next_in_tab_order(pane)
    while control is not None and control is not pane:
        if _holds(pane, control) and _takes_focus(control):
            return control
        control = next_in_tab_order(control)
    return None


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def _last_focus(pane: QWidget) -> QWidget | None:
    return pane.focusWidget()


def _holds(pane: QWidget, control: QWidget) -> bool:
    return pane is control or pane.isAncestorOf(control)


def _takes_focus(control: QWidget) -> bool:
    return (
        bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus) and control.isEnabled() and control.isVisible()
    )
