"""Whether any text on the screen is not saved yet, and whether what is saved is where it should be.

Only what is told of it is kept here; an editor hears from whoever saves its text whether that was refused.
"""

from PySide6.QtCore import QObject, Signal


class Unsaved(QObject):
    """Counts the editors with text that is not saved yet.

    Signals:
        changed(bool): whether there is unsaved text now; also when a change was refused or the file was lost,
            and when that is over
    """

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._editors: set[int] = set()
        self._is_refused = False
        self._is_lost = False

    @property
    def is_refused(self) -> bool:
        """Whether the store could not take the last change."""
        return self._is_refused

    @property
    def is_lost(self) -> bool:
        """Whether the file in which everything is saved is no longer in its place."""
        return self._is_lost

    @property
    def done_words(self) -> str:
        """What is said of something that was just handed on and not refused."""
        return "kept, but not saved in its place" if self._is_lost else "saved"

    def note_lost(self, lost: bool) -> None:
        """Note whether the file of the case is no longer in its place, whatever is written."""
        if lost != self._is_lost:
            self._is_lost = lost
            self.changed.emit(bool(self))

    def note_refused(self, refused: bool) -> None:
        """Note whether the store could not take the last change."""
        if refused != self._is_refused:
            self._is_refused = refused
            self.changed.emit(bool(self))

    def begin(self, editor: int) -> None:
        """Note that `editor` (its `id`) has unsaved text."""
        before = bool(self._editors)
        self._editors.add(editor)
        if not before:
            self.changed.emit(True)

    def end(self, editor: int) -> None:
        """Note that everything in `editor` is saved."""
        if editor in self._editors:
            self._editors.discard(editor)
            if not self._editors:
                self.changed.emit(False)

    def __bool__(self) -> bool:
        return bool(self._editors)


unsaved = Unsaved()
