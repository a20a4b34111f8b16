"""What can become of the file of an open case, and what is said of it."""

from enum import StrEnum
from typing import Final

_ONLY_HERE: Final = "What you wrote is still here while this case stays open, and nowhere else. "
_SAVE: Final = "Save this case to another place now."


class Loss(StrEnum):
    """Why what is saved cannot be relied on."""

    GONE = "gone"
    REPLACED = "replaced"
    CHANGED = "changed"
    LOCKED_OUT = "locked out"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    LOG = "log"

    @property
    def sentence(self) -> str:
        """Return what happened, what is still safe, what to do."""
        return _SENTENCES[self]

    @property
    def closing_loses(self) -> bool:
        """Return whether what was written cannot be opened again once the case is closed."""
        return self not in {Loss.MOVED, Loss.LOG}


_SENTENCES: Final = {
    Loss.GONE: "The file of this case is no longer in its folder: it was removed, or its drive is gone. "
    f"{_ONLY_HERE}{_SAVE}",
    Loss.REPLACED: f"Another file lies where the file of this case was. {_ONLY_HERE}{_SAVE}",
    Loss.CHANGED: "Another program has changed the file of this case, so it may no longer be whole. "
    f"What is shown was read before that, or may be mixed with it. {_SAVE}",
    Loss.LOCKED_OUT: "What opens your cases, vault.json or a key, is not in their folder any more, or is "
    f"another. This case could not be opened again once it is locked. {_SAVE}",
    Loss.UNREACHABLE: f"The folder of your cases does not answer. {_ONLY_HERE}{_SAVE}",
    Loss.MOVED: "The file of this case, or its folder, was moved or renamed. What you write is still kept in "
    "what was moved, but it is not found where it was. Put it back, or save this case to another place.",
    Loss.LOG: "The file with the latest changes of this case was removed from its folder. They are still "
    "here. Lock now, which writes them into the case's own file, or save this case to another place.",
}
