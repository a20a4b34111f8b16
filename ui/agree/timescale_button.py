"""For mediation: the outcomes that have a limit in law, from which an action takes its date and basis."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.agreement.timescales import outcomes
from facilitator.case.matter import Process
from ui.widgets.button import LinkButton

WORDS = "Use a date set by law"
OPENS = "\u2026"


class TimescaleButton(LinkButton):
    """Offers the outcomes of the process; hidden where there are none.

    Signals:
        chosen(str): the key of an outcome
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"{WORDS}{OPENS}", parent)
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def show_process(self, process: Process, called: str) -> None:
        """Offer what this process has."""
        self.setAccessibleName(f"{WORDS} for {called}")
        offered = outcomes(process)
        self.setVisible(bool(offered))
        self._menu.clear()
        for outcome in offered:
            action = self._menu.addAction(outcome.words.replace("&", "&&"))
            action.triggered.connect(lambda _checked, key=outcome.key: self.chosen.emit(key))
