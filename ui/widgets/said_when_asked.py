"""A label that stands for more than its words: whoever comes to it hears all, and not again as it changes."""

# The names are Qt's.
# ruff: noqa: N802

from collections.abc import Callable
from functools import cache
from typing import Any, Final, cast
from weakref import ref

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from facilitator.case.direction import without_isolates
from ui.widgets.plain_label import PlainLabel
from ui.widgets.press_acts import PressActs
from ui.widgets.secret_accessible import NOTHING
from ui.widgets.still_there import still_there

PRESS: Final = QAccessibleActionInterface.pressAction()
FOCUS: Final = QAccessibleActionInterface.setFocusAction()


class SaidWhenAsked(PlainLabel):
    """What changes in its sentence is announced by whatever changed it; the whole would say it twice.

    Signals:
        pressed(): assistive technology pressed it, which is to do what a click does
    """

    pressed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        _answer_when_asked()
        super().__init__(words, parent)
        self._sentence = words

    def setText(self, words: str) -> None:
        """Show other words; the same ones again would have everything said again."""
        if words != self.words() or not self.text():
            super().setText(words)

    def setAccessibleName(self, name: str) -> None:
        """Take another short name; the same one again would have everything said again."""
        if name != self.accessibleName():
            super().setAccessibleName(name)

    def stand_for(self, sentence: str) -> None:
        """Be told as `sentence` to whoever asks from now on."""
        self._sentence = sentence

    def sentence(self) -> str:
        """Return what it is told as."""
        return self._sentence


def _offered(label: SaidWhenAsked) -> dict[str, Callable[[], object]]:
    if not label.isEnabled():
        return {}
    stops = label.focusPolicy() != Qt.FocusPolicy.NoFocus
    return {PRESS: label.pressed.emit, **({FOCUS: label.setFocus} if stops else {})}


class _Answer(QAccessibleWidget):
    """A program may ask about a label that is gone."""

    def __init__(self, label: SaidWhenAsked) -> None:
        super().__init__(label, QAccessible.Role.StaticText)
        self._label = ref(label)
        self._press = PressActs(label, _offered)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - an address, or what has one
        """Return that it can be pressed."""
        return self._press if kind == QAccessible.InterfaceType.ActionInterface else NOTHING

    def text(self, kind: QAccessible.Text) -> str:
        """Return the sentence as the name, and the rest as of any widget."""
        label = still_there(self._label)
        if kind == QAccessible.Text.Name and label is not None:
            return without_isolates(label.sentence())
        return super().text(kind)


@cache
def _answer_when_asked() -> None:
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _Answer(cast("SaidWhenAsked", thing)) if kind == "SaidWhenAsked" else None
