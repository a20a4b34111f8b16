"""The wordings an action has had, so that the room can go back to one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.agreement.action import Action, WordingVersion
from facilitator.case.calendar_words import clock_time
from facilitator.case.list_words import shown_names
from ui.agree.action_view import ActionView
from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.discard import discard
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

PARTS = (
    ("what", "What"),
    ("who", "Who"),
    ("by_when", "By when"),
    ("how_we_will_know", "We will know because"),
    ("supported_by", "Supported by"),
    ("basis", "Basis of the date"),
    ("different_timescale", "Different timescale"),
)


class EarlierWordings(QWidget):
    """Lists the earlier wordings, newest first, with what was changed after each.

    Signals:
        asked(str): go back to the wording with this identity
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, grid(1), 0, 0)
        self._body.setSpacing(grid(2))
        self._parts: list[QWidget] = []
        self._shown: tuple[object, ...] = ()

    def show_wordings(self, view: ActionView) -> None:
        """Show the earlier wordings of an action."""
        shown = (view.versions, view.action.wording, view.called, view.agreed)
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._parts:
            discard(old)
        self._parts = []
        self._add(HeadingLabel("Earlier wordings", self, level=3))
        self._add(MutedLabel(_who_is_asked(view), self))
        if not view.versions:
            return
        later = [*(version.action for version in view.versions[1:]), view.action]
        for version, after in reversed(list(zip(view.versions, later, strict=True))):
            self._add(self._row(version, after, view))

    def _add(self, part: QWidget) -> None:
        self._body.addWidget(part)
        self._parts.append(part)

    def _row(self, version: WordingVersion, after: Action, view: ActionView) -> QWidget:
        row = _WordingRow(version, after, view, self)
        row.back.clicked.connect(lambda _checked, version_id=version.id: self.asked.emit(version_id))
        return row


class _WordingRow(QWidget):
    """One earlier wording. It names its parts: left to Qt alone they ended the program when the row went."""

    def __init__(self, version: WordingVersion, after: Action, view: ActionView, parent: QWidget) -> None:
        super().__init__(parent)
        names = [party.called for party in view.parties if party.id in version.agreed_by]
        agreed = f", agreed by {shown_names(names)}" if names else ""
        until = clock_time(version.written_at.astimezone())
        changed = _changed(version.action, after)
        told = [f"{label}: {old or 'nothing yet'}" for label, old in changed]
        self._head = MutedLabel(f"Wording {version.number}, until {until}{agreed}", self)
        self._told = [PlainLabel(each, self) for each in told or ["Withdrawn then, in the same words."]]
        self.back = PlainButton(f"Go back to wording {version.number}", self)
        self.back.setAccessibleName(f"Go back to wording {version.number} of {view.called}")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(grid(3))
        self._words = QVBoxLayout()
        self._line.addLayout(self._words, 1)
        self._words.setSpacing(grid(0.5))
        for label in (self._head, *self._told):
            self._words.addWidget(label)
        self._line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)


def _who_is_asked(view: ActionView) -> str:
    agreed = [party.called for party in view.parties if party.id in view.agreed]
    if not agreed:
        return "Going back gives the action these words again. Every party is asked."
    return f"Going back gives the action these words again. {shown_names(agreed)} will be asked again."


def _changed(before: Action, after: Action) -> list[tuple[str, str]]:
    """Return the parts that the next wording changed, as they were before."""
    found = []
    for name, label in PARTS:
        old, new = _part(before, name), _part(after, name)
        if old != new:
            found.append((label, old))
    return found


def _part(action: Action, name: str) -> str:
    return action.due.printed if name == "by_when" else str(getattr(action, name))
