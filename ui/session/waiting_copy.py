"""An encrypted copy that was opened from outside waits until the list is shown and no case comes first."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from ui.home.copies import Copies
from ui.home.home_page import HomePage

COPY_WAITS: Final = "An encrypted copy waits: go to Home to bring it in. This case stays as it is."


class WaitingCopy(QObject):
    """Remembers which copy waits, until it was brought in or refused."""

    def __init__(self, copies: Copies, home: HomePage, parent: QObject) -> None:
        super().__init__(parent)
        self._copies, self._home = copies, home
        self._wanted = False
        self._after_case = False
        self._source: Path | None = None
        copies.brought_in.connect(lambda source, _sentence: self._forget(source))
        copies.refused.connect(self._forget)

    @property
    def source(self) -> Path | None:
        """The copy that nobody has brought in or refused yet."""
        return self._source

    @property
    def is_wanted(self) -> bool:
        """Whether the person is still to be asked about it."""
        return self._wanted

    def want(self, source: Path | None, *, after_case: bool) -> None:
        """Let the copy `source` wait, or one that the person is to name; a case left open may come first."""
        self._wanted, self._after_case = True, after_case
        self._source = source or self._source

    def asked_now(self, *, case_left_open: bool) -> bool:
        """Ask for the words of the copy, or for a copy, where one waits and no case comes first."""
        if not self._wanted or (self._after_case and case_left_open):
            return False
        self._wanted = False
        if self._source is None:
            self._home.bring_in_asked.emit()
        else:
            self._copies.ask_words(self._source)
        return True

    def _forget(self, source: Path | None) -> None:
        if self._source == source:
            self._source = None
