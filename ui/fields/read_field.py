"""A field whose text is read as a date or a time of day and shown back in full."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from facilitator.case.calendar_words import clock_time, long_date, plain_date
from facilitator.case.date_entry import parse_date
from facilitator.case.time_entry import parse_time
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[V]):
    """How a value is read from text and written as text."""

    read: Callable[[str], V]
    written: Callable[[V], str]
    shown_back: Callable[[V], str]
    example: str


class ReadField(KeptField, Generic[V]):
    """Reads what is typed; only when the person has left is it said that it cannot be read."""

    def __init__(
        self,
        controller: CaseController,
        label: str,
        place: str,
        act: "Callable[[CaseFile, V | None], Changes]",
        parent: QWidget | None = None,
        *,
        reading: Reading[V],
    ) -> None:
        self._read = reading.read
        self._written = reading.written
        self._shown_back = reading.shown_back
        self._waiting = ""
        self._shown: V | None = None

        def act_on_text(case: "CaseFile", text: str) -> Changes:
            return act(case, self._value(text))

        super().__init__(
            controller, label, place, act_on_text, parent, field=AutosaveLine(placeholder=reading.example)
        )
        self._back = PlainLabel("", self)
        self._back.set_tone("teal")
        self._back.hide()
        body = self.layout()
        if body is not None:
            body.addWidget(self._back)
        if isinstance(self.editor, AutosaveLine):
            self.editor.editingFinished.connect(self._left)

    def show_value(self, value: V | None) -> None:
        """Show what the case holds."""
        self._shown = value
        self.show_saved("" if value is None else self._written(value))
        self._show_back(None if self._drafted else value)

    def show_refusal(self, sentence: str) -> None:
        """Keep what is wrong until the person has left the field: half a date is no mistake."""
        self._waiting = sentence
        if not self.editor.hasFocus():
            self.show_error(sentence)
        elif not sentence:
            self.show_error("")
        if not sentence and self._shown is not None:
            self.show_saved(self._written(self._shown))
        self._show_back(None if sentence else self._shown)

    def editor_text(self) -> str:
        """Return what stands in the field."""
        return self.editor.text() if isinstance(self.editor, AutosaveLine) else self.editor.toPlainText()

    def _left(self) -> None:
        self.editor.flush()
        self.show_error(self._waiting)

    def _value(self, text: str) -> V | None:
        return self._read(text) if text.strip() else None

    def _show_back(self, value: V | None) -> None:
        words = "" if value is None else self._shown_back(value)
        self._back.setText(words)
        self._back.setVisible(bool(words) and words != self.editor_text())


def date_field(
    controller: CaseController,
    label: str,
    place: str,
    act: "Callable[[CaseFile, date | None], Changes]",
    parent: QWidget | None = None,
) -> ReadField[date]:
    """Return a field for a date, typed in any usual way, with the long date below it."""

    def read(text: str) -> date:
        return parse_date(text, controller.case_file.today())

    return ReadField(
        controller,
        label,
        place,
        act,
        parent,
        reading=Reading(read=read, written=plain_date, shown_back=long_date, example="4 Dec 2026"),
    )


def time_field(
    controller: CaseController,
    label: str,
    place: str,
    act: "Callable[[CaseFile, time | None], Changes]",
    parent: QWidget | None = None,
) -> ReadField[time]:
    """Return a field for a time of day."""
    return ReadField(
        controller,
        label,
        place,
        act,
        parent,
        reading=Reading(read=parse_time, written=clock_time, shown_back=clock_time, example="10:00"),
    )
