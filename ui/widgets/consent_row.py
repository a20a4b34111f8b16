"""One button for each party, by which it agrees to a wording."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from ui.widgets.button import LONGEST_WORDS
from ui.widgets.chip_button import ChipButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip


class ConsentButton(ChipButton):
    """A party's agreement: a tick, or a dashed border; a screen reader hears a check box, checked or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def sizeHint(self) -> QSize:
        """Return the room with its tick, whether it is on or off: no button moves when one is pressed."""
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.with_tick()
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, option.text)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, words, self)

    def show_consent(
        self, party: str, subject: str, *, agreed: bool, key: str, longest: int = LONGEST_WORDS
    ) -> None:
        """Show whether `party` agrees to `subject`; `key` is the key that gives or takes it here.

        A name of more than `longest` characters ends in "…"; the tip says all of it.
        """
        self.setChecked(agreed)
        short = shortened(party, longest)
        self.set_words(f"{key}  {short}" if key else short)
        if short != party:
            self.setToolTip(as_tip(party))
        self.set_tone("" if agreed else "missing")
        self.setAccessibleName(f"{party} agrees to {subject}")


class ConsentRow(QWidget):
    """The parties' buttons for one subject.

    Signals:
        asked(str, bool): a party's identity, and whether it agrees from now on
    """

    asked = Signal(str, bool)

    def __init__(
        self, parent: QWidget | None = None, *, keyed: bool = False, longest: int = LONGEST_WORDS
    ) -> None:
        super().__init__(parent)
        self._keyed = keyed
        self._longest = longest
        self._flow = FlowLayout(self)
        self._buttons: dict[PartyId, ConsentButton] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_consents(
        self, parties: Sequence[Party], agreed: frozenset[PartyId], subject: str, *, possible: bool = True
    ) -> None:
        """Show who agrees to `subject` ("action 1")."""
        if tuple(self._buttons) != tuple(party.id for party in parties):
            self._build(parties)
        for number, party in enumerate(parties, start=1):
            key = str(number) if self._keyed and number <= 9 else ""  # noqa: PLR2004 - keys 1 to 9
            button = self._buttons[party.id]
            button.show_consent(
                party.called, subject, agreed=party.id in agreed, key=key, longest=self._longest
            )
            button.setEnabled(possible)

    def buttons(self) -> tuple[ConsentButton, ...]:
        """Return the parties' buttons in their order."""
        return tuple(self._buttons.values())

    def toggle(self, number: int) -> None:
        """Press the button of party `number`, from 1; nothing happens without one."""
        buttons = list(self._buttons.values())
        if number <= len(buttons):
            buttons[number - 1].click()

    def _build(self, parties: Sequence[Party]) -> None:
        self._flow.remove_all()
        self._buttons = {}
        for party in parties:
            button = ConsentButton(self)
            button.clicked.connect(lambda checked, party_id=party.id: self.asked.emit(party_id, checked))
            self._flow.addWidget(button)
            self._buttons[party.id] = button
        self.updateGeometry()
