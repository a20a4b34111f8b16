"""A field with its label above, a hint and a place for what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.neighbours import keyboard_proxy
from ui.widgets.plain_label import MutedLabel, PlainLabel


class FormRow(QWidget):
    """Label, hint, field, error, from top to bottom; a screen reader hears all of them at the field.

    A hint that says what the field holds in other words stands below it.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        hint_below: bool = False,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(label, self)
        self._label.set_tone("strong")
        self._hint = MutedLabel(hint, self)
        self._hint.setVisible(bool(hint))
        self._error = PlainLabel("", self)
        self._error.set_tone("danger")
        self._error.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        said = (field, self._hint) if hint_below else (self._hint, field)
        for part in (self._label, *said, self._error):
            body.addWidget(part)
        self._named = _inner(field)
        self._named.setAccessibleName(label)
        self._named.setAccessibleDescription(hint)
        too_long = getattr(field, "too_long", None)
        if too_long is not None:
            too_long.connect(self.show_error)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802 - Qt's
        """Put the focus into the field at once, so that nothing else is told to have it."""
        self.field.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the field; a focus proxy would do so at Tab too, and go round in circles."""
        self.field.setFocus(event.reason())

    def show_error(self, sentence: str) -> None:
        """Show what is wrong with the field, or nothing for ""."""
        self._error.setText(f"⚠ {sentence}" if sentence else "")
        self._error.setVisible(bool(sentence))
        self._named.setAccessibleDescription(" ".join(filter(None, (sentence, self._hint.words()))))

    def show_hint(self, hint: str) -> None:
        """Show another hint, or none for ""."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._named.setAccessibleDescription(hint)

    def set_label(self, label: str) -> None:
        """Call the field something else."""
        self._label.setText(label)
        self._named.setAccessibleName(label)

    def error(self) -> str:
        """Return what is shown as wrong, "" if nothing is."""
        return self._error.words().removeprefix("⚠ ")


def _inner(field: QWidget) -> QWidget:
    """Return the control that takes the focus when `field` is a group of several."""
    proxy = keyboard_proxy(field)
    return field if proxy is None else proxy
