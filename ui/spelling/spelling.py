"""Whether spelling is looked at, and what is right beside the dictionary: the names of the open case."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from ui.spelling.dictionary import Dictionary
from ui.spelling.words import APOSTROPHES, words_in
from ui.tasks import Tasks

MOST_REMEMBERED: Final = 5_000


class Spelling(QObject):
    """Holds words in memory alone, and forgets them all when the case is closed.

    Signals:
        changed(): words that were wrong may be right now, or the other way round
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_on = True
        self._dictionary: Dictionary | None = None
        self._tasks: Tasks | None = None
        self._is_missing = False
        self._names: frozenset[str] = frozenset()
        self._ignored: set[str] = set()
        self._judged: dict[str, bool] = {}

    @property
    def is_on(self) -> bool:
        """Whether misspelt words are marked."""
        return self._is_on

    @property
    def is_ready(self) -> bool:
        """Whether the dictionary is loaded."""
        return self._dictionary is not None

    def turn(self, *, on: bool) -> None:
        """Mark misspelt words from now on, or none."""
        if on != self._is_on:
            self._is_on = on
            self.changed.emit()

    def load(self) -> None:
        """Load the dictionary in a worker, once; `changed` tells when it is there."""
        if self._tasks is not None or self._is_missing:
            return
        self._tasks = Tasks(self)
        self._tasks.run(_loaded, owner=self, done=self._take, failed=lambda _: None)

    def is_right(self, word: str) -> bool:
        """Return whether `word` may stand as it is. Before the dictionary is loaded every word may."""
        if self._dictionary is None:
            return True
        judged = self._judged.get(word)
        if judged is None:
            if len(self._judged) >= MOST_REMEMBERED:
                self._judged.clear()
            judged = self._judged[word] = self._is_named(word) or self._dictionary.knows(word)
        return judged

    def offers(self, word: str) -> tuple[str, ...]:
        """Return words that may have been meant."""
        return () if self._dictionary is None else self._dictionary.offers(word)

    def ignore(self, word: str) -> None:
        """Let `word` stand until the case is closed."""
        self._ignored.add(_root(word))
        self._judged.clear()
        self.changed.emit()

    def count_as_right(self, names: Iterable[str]) -> None:
        """Let every word of `names` stand, in place of those given before."""
        now = frozenset(_root(word.text) for name in names for word in words_in(name))
        if now != self._names:
            self._names = now
            self._judged.clear()
            self.changed.emit()

    def forget(self) -> None:
        """Forget every word that came from a case."""
        self._names = frozenset()
        self._ignored.clear()
        self._judged.clear()

    def _is_named(self, word: str) -> bool:
        root = _root(word)
        return root in self._names or root in self._ignored

    def _take(self, dictionary: Dictionary | None) -> None:
        self._dictionary = dictionary
        self._is_missing = dictionary is None
        self.changed.emit()


def _loaded() -> Dictionary | None:
    """Return the dictionary, or None where this computer cannot load it: writing goes on without."""
    try:
        return Dictionary()
    except (OSError, ImportError):
        return None


def _root(word: str) -> str:
    """Return a name without "'s" and without capitals."""
    folded = word.casefold()
    for sign in APOSTROPHES:
        folded = folded.removesuffix(f"{sign}s")
    return folded


spelling: Final = Spelling()
