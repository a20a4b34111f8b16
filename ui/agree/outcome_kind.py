"""For mediation: what kind of outcome an action is, which says what limit in law it has."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.agreement.timescales import NO_LIMIT, kinds_of_outcome, line_of
from facilitator.case.calendar_words import long_date
from ui.widgets.choice import Choice
from ui.widgets.form_row import FormRow

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

LABEL = "What kind of outcome it is"
NOT_SAID = "Not said yet"
ASKS = (
    "What the local authority or the integrated care board agrees to do has a limit in law. "
    "Say which, or that it is somebody else's action."
)
NONE = "The regulations limit only what the local authority or the integrated care board does."


class OutcomeKind(FormRow):
    """Offers each kind, and shows the day that its limit is; hidden where no dates are set by law.

    Signals:
        chosen(str): the key that an action keeps, empty for "Not said yet"
    """

    chosen = Signal(str)

    def __init__(self, case: "CaseFile", agreed_on: date, parent: QWidget | None = None) -> None:
        kinds = kinds_of_outcome(case.matter.current().process)
        self._keys = {kind.key for kind in kinds}
        self._agreed_on = agreed_on
        self._choice: Choice[str] = Choice(
            LABEL, [("", NOT_SAID), *((kind.key, kind.words) for kind in kinds)], wide=True
        )
        super().__init__(LABEL, self._choice, parent, hint=ASKS)
        self.setVisible(bool(kinds))
        self._choice.activated.connect(self._choose)

    @property
    def asked(self) -> bool:
        """Return whether this process has kinds at all."""
        return bool(self._keys)

    def show_kind(self, key: str) -> None:
        """Show what an action keeps; a key that is not in the table is not said yet."""
        self._choice.show_value(key if key in self._keys else "")
        self._show_limit()

    def kind(self) -> str:
        """Return the key of what is chosen."""
        return self._choice.value()

    def _choose(self) -> None:
        self._show_limit()
        self.chosen.emit(self.kind())

    def _show_limit(self) -> None:
        key = self.kind()
        line = line_of(key, self._agreed_on)
        if line is None:
            self.show_hint(NONE if key == NO_LIMIT else ASKS)
            return
        limit = f"At the latest {long_date(line.latest)}, counted from {long_date(self._agreed_on)}"
        later = "" if line.may_be_varied else " No later date can be agreed."
        self.show_hint(f"{limit} ({line.basis}; check this).{later}")
