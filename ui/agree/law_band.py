"""One quiet band: what follows in law if the authority agrees, and the act that proposes all of it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.agreement.offered_by_law import OfferByLaw
from ui.look.dressed import follow_look
from ui.look.theme import grid, has_large_text
from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import explain


class LawBand(QFrame):
    """Shows an `OfferByLaw`; hidden where nothing is offered.

    With large text it is one row: the dates are then in the button's tool tip and description alone.
    """

    def __init__(self, add: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._act = add
        self._if = PlainLabel("", self, wrap=False)
        self._if.set_tone("strong")
        self._dates = PlainLabel("", self, wrap=False)
        self._button = button = PlainButton("", self)
        button.setProperty("slim", "true")
        button.clicked.connect(add.trigger)
        line = QWidget(self)
        row = FlowLayout(line)
        around = self._around = QVBoxLayout(self)
        around.addWidget(line)
        for part in (self._if, self._dates, button):
            row.addWidget(part)
        follow_look(self, self._fit)
        self._fit()

    def show_offer(self, offer: OfferByLaw | None) -> None:
        """Show what is offered."""
        self.setVisible(offer is not None)
        self._act.setEnabled(offer is not None)
        if offer is not None:
            self._if.setText(offer.condition)
            self._dates.setText(f"{offer.dates}.")
            keys = shown_keys(self._act.shortcut())
            self._button.setText(f"{offer.act}\u2003{keys}")
            self._button.setAccessibleName(offer.act)
            explain(self._button, f"{offer.dates}.", keys)

    def _fit(self) -> None:
        large = has_large_text()
        air = grid(0.5 if large else 1.25)
        self._around.setContentsMargins(grid(2.5), air, grid(2.5), air)
        self._dates.setVisible(not large)
