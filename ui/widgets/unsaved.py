"""Whether any text on the screen is not saved yet."""

from PySide6.QtCore import QObject, Signal


class Unsaved(QObject):
    """Counts the editors with text that is not saved yet.

    Signals:
        changed(bool): whether there is unsaved text now
    """

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._editors: set[int] = set()
        self.refusals = 0

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
