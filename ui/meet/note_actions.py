"""The acts on notes, with their keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from facilitator.meeting.notes import NoteKind
from ui.meet.note_composer import KIND_KEYS
from ui.page.actions import act

GROUP = "Notes"
DIGITS: Final = range(1, 10)


class NoteActions:
    """Ctrl+N writes, Ctrl+F finds; Alt with a letter chooses a kind or acts on the chosen or newest note.

    Alt, Shift and a person's number says whose the note is that is being typed.
    The letters are free of the stages' Alt+1 to Alt+4, and no text box uses them.
    """

    def __init__(self, owner: QObject) -> None:
        self.kinds = tuple(
            _act(owner, f"Kind: {kind.label}", f"Alt+{key}") for kind, key in KIND_KEYS.items()
        )
        self.said_by = tuple(
            _act(owner, f"Note said by {number}", f"Alt+Shift+{number}") for number in DIGITS
        )
        self.park = _act(owner, "Park what is typed", "Ctrl+Shift+K")
        self.write = _act(owner, "Write a note", "Ctrl+N")
        self.find = _act(owner, "Find in notes", "Ctrl+F", "Find")
        self.read = _act(owner, "Go to the list of notes", "Ctrl+Shift+N")
        self.all_notes = _act(owner, "All notes", "Alt+L")
        self.all_notes.setCheckable(True)
        self.back = _act(owner, "Back to the notes on the present item", "Alt+B", "Back")
        self.back.setVisible(False)
        self.reveal = _act(owner, "Show private-session notes", "Alt+R")
        self.reveal.setCheckable(True)
        self.in_one_line = _act(owner, "Write an action in one line", "Alt+I", "Action")
        self.propose = _act(owner, "Propose action", "Alt+P", "Action")
        self.option = _act(owner, "Make option", "Alt+M", "Option")
        self.edit = _act(owner, "Change", "Alt+E")
        self.speaker = _act(owner, "Speaker of the note", "Alt+W", "Speaker")
        self.item = _act(owner, "Item of the note", "Alt+T", "Item")
        self.strike = _act(owner, "Strike", "Alt+S")
        self.delete = _act(owner, "Delete", "Alt+D")

    def on_note(self) -> tuple[QAction, ...]:
        """Return the acts on the selected or newest note."""
        return (
            self.propose,
            self.option,
            self.edit,
            self.speaker,
            self.item,
            self.strike,
            self.delete,
        )

    def everything(self) -> tuple[QAction, ...]:
        """Return all of them, in the order of the list of keys."""
        return (
            self.write,
            *self.kinds,
            self.park,
            self.in_one_line,
            *self.said_by,
            *self.on_note(),
            self.find,
            self.read,
            self.all_notes,
            self.back,
            self.reveal,
        )

    def connect_kinds(self, choose: Callable[[NoteKind], None]) -> None:
        """Call `choose` with the kind whose key was pressed."""
        for kind, action in zip(KIND_KEYS, self.kinds, strict=True):
            action.triggered.connect(lambda _=False, kind=kind: choose(kind))


def _act(owner: QObject, words: str, keys: str, shortly: str = "") -> QAction:
    action = act(owner, words, keys, group=GROUP, repeats=False)
    if shortly:
        action.setIconText(shortly)
    return action
