"""Whether any text on the screen is not saved yet, and whether what is saved is where it should be."""

from PySide6.QtCore import QObject, Signal


class Unsaved(QObject):
    """Counts the editors with text that is not saved yet.

    Signals:
        changed(bool): whether there is unsaved text now; also when the file was lost or is found again
    """

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._editors: set[int] = set()
        self.refusals = 0
        self._is_lost = False

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

    def refuse(self) -> None:
        """Note that the store refused what was handed on: whoever handed it on still has it to save."""
        self.refusals += 1

    def __bool__(self) -> bool:
        return bool(self._editors)


unsaved = Unsaved()
