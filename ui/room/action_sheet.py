"""What the parties are asked to agree to, as the room reads it: an action, or how far they came."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.agreement.shared_view import SharedAction, SharedOutcome
from facilitator.case.direction import isolated
from ui.look.theme import tokens
from ui.room.scaled_label import ScaledLabel

# The tick does not part from the name.
AGREES: Final = "✓\u00a0{} agrees"
NOT_YET: Final = "{}: not yet"
APART: Final = "     "


class ActionSheet(QWidget):
    """The words asked about, large; under them each detail beside its name, then who agrees."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._what = ScaledLabel(self, 44, bold=True, name="room-what")
        self._agreed = ScaledLabel(self, 28, bold=True, colour="teal", name="room-agreed")
        self._waiting = ScaledLabel(self, 28, colour="ink_muted", name="room-waiting")
        self._names: list[ScaledLabel] = []
        self._details: list[ScaledLabel] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._column.addWidget(self._what)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._agreed)
        self._column.addWidget(self._waiting)
        self._column.addStretch(2)

    def show_asked(self, action: SharedAction | None, outcome: SharedOutcome | None) -> None:
        """Show an action, or the outcome, or nothing."""
        asked = action or outcome
        self.setVisible(asked is not None)
        agreed = asked.agreed if asked is not None else ()
        self._what.show_words(action.what if action else outcome.sentence if outcome else "")
        self._show_details(_details(action))
        self._agreed.show_words(APART.join(AGREES.format(isolated(party)) for party, yes in agreed if yes))
        self._waiting.show_words(
            APART.join(NOT_YET.format(isolated(party)) for party, yes in agreed if not yes)
        )

    def fit(self, unit: float) -> None:
        """Take the size for a window in which one unit is `unit` pixels."""
        named = tokens().named()
        for label in (self._what, self._agreed, self._waiting, *self._names, *self._details):
            label.fit(unit, named[label.colour])
        self._column.setSpacing(round(30 * unit))
        self._grid.setVerticalSpacing(round(10 * unit))
        self._grid.setHorizontalSpacing(round(32 * unit))

    def _show_details(self, details: list[tuple[str, str]]) -> None:
        while len(self._names) < len(details):
            row = len(self._names)
            name = ScaledLabel(self, 26, colour="ink_muted", wrap=False)
            said = ScaledLabel(self, 30)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
            self._names.append(name)
            self._details.append(said)
        for place, (name, said) in enumerate(zip(self._names, self._details, strict=True)):
            words = details[place] if place < len(details) else ("", "")
            name.show_words(words[0])
            said.show_words(words[1])


def _details(action: SharedAction | None) -> list[tuple[str, str]]:
    if action is None:
        return []
    parts = (
        ("Who", action.who),
        ("Supported by", action.supported_by),
        ("By when", action.by_when),
        ("We will know because", action.how_we_will_know),
        ("Basis of the date", action.basis),
        ("Different timescale", action.different_timescale),
    )
    return [(name, words) for name, words in parts if words]
