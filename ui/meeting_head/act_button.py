"""A button of the head: short words, its key, and a width that does not change with what it would do now."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QWidget

from ui.widgets.button import FilledButton
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import as_tip

STEADY = "all its words"


def name_shortly(action: QAction, *words: str) -> None:
    """Give an act the short words of its button; the first are shown now, the others in other moments."""
    action.setProperty(STEADY, list(words))
    action.setIconText(words[0])


class ActButton(FilledButton):
    """Shows the short words (`QAction.iconText`) of an act, or all of them `in_full`.

    A screen reader hears the long ones, where these begin with or hold the words in sight.
    """

    def __init__(
        self,
        action: QAction,
        parent: QWidget,
        *,
        primary: bool = False,
        shows_key: bool = True,
        in_full: bool = False,
    ) -> None:
        super().__init__("", parent)
        self.act = action
        self._shows_key = shows_key
        self._in_full = in_full
        self.setProperty("slim", "true")
        self.setProperty("primary", primary)
        action.changed.connect(self.follow)
        self.clicked.connect(action.trigger)
        self.follow()

    def follow(self) -> None:
        """Say what the act would do now."""
        keys = shown_keys(self.act.shortcut())
        words = self._words_now()
        self.setText(f"{words}\u2002{keys}" if keys and self._shows_key else words)
        # Who speaks to the computer says what stands on the button (WCAG 2.2, 2.5.3).
        said = self.act.text() if words.lower() in self.act.text().lower() else words
        self.setAccessibleName(said)
        also = f"{self.act.text()}. " if said != self.act.text() else ""
        self.setAccessibleDescription(f"{also}Key: {keys}" if keys else also)
        whole = words == self.act.text() and self._shows_key
        self.setToolTip("" if whole else as_tip(f"{self.act.text()}\u2003{keys}".strip()))
        if self.isEnabled() != self.act.isEnabled():
            self.setEnabled(self.act.isEnabled())

    def sizeHint(self) -> QSize:
        """Return the size for the longest of its words."""
        size = super().sizeHint()
        if self._in_full:
            return size
        shown = self._words_now()
        measure = QFontMetrics(self.font())
        longest = max(map(measure.horizontalAdvance, (self.act.property(STEADY) or [shown])))
        return QSize(size.width() + max(0, longest - measure.horizontalAdvance(shown)), size.height())

    def _words_now(self) -> str:
        return self.act.text() if self._in_full else self.act.iconText()
