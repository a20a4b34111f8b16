"""What to look at again in the actions of the plan, beside its pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.agreement.precision import PrintedFinding
from ui.look.theme import grid
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

ABOUT = "None of this stops the plan. Changing an action asks every party again."
NOTHING = "✓ Every action says who, what, when and how everyone will know."


class FindingsPart(Card):
    """Shows a sentence for each thing to look at again, and the way to the field that would mend it.

    Signals:
        asked(str, str): the person wants to change this field of the action with this identity
    """

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="quiet")
        self._about = MutedLabel(ABOUT, self)
        self._nothing = PlainLabel(NOTHING, self)
        self._rows: list[QWidget] = []
        self._shown: tuple[PrintedFinding, ...] | None = None
        self.body.addWidget(HeadingLabel("Look again before you save", self, level=3))
        self.body.addWidget(self._about)
        self.body.addWidget(self._nothing)

    def show_findings(self, found: tuple[PrintedFinding, ...]) -> None:
        """Show these warnings."""
        if found == self._shown:
            return
        self._shown = found
        for row in self._rows:
            discard(row)
        self._rows = [self._row(each) for each in found]
        for row in self._rows:
            self.body.addWidget(row)
        self._about.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _row(self, found: PrintedFinding) -> QWidget:
        row = QWidget(self)
        change = LinkButton(f"Change action {found.number}", row)
        change.setAccessibleName(f"Change action {found.number} in Agree: {found.finding.sentence}")
        change.clicked.connect(lambda: self.asked.emit(found.action_id, found.finding.field))
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(grid(0.5))
        lines.addWidget(PlainLabel(found.sentence, row))
        lines.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        return row
