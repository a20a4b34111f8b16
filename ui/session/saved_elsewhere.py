"""What a copy holds of a case whose file is lost, and what is said of that."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.case.calendar_words import clock_time

if TYPE_CHECKING:
    from facilitator.vault.loss import Loss

SAVED_WHOLE: Final = (
    "Everything in this case up to {time} is saved in the encrypted copy {place}, which was read back. Its "
    "six words open it: bring it in from Home. What you write from now on is not in it."
)
SAVED_IN_PART: Final = (
    "The encrypted copy {place} holds this case as it was at {time}. What you wrote after that is not in it."
)


@dataclass(frozen=True, slots=True)
class SavedElsewhere:
    """A copy that was made of the case while its file was lost, and after how many acts."""

    place: Path
    at: datetime
    acts: int

    def is_whole(self, acts: int) -> bool:
        """Return whether nothing was done since: `acts` is how many acts there were until now."""
        return self.acts == acts


def lost_sentence(loss: "Loss", saved: SavedElsewhere | None, acts: int) -> str:
    """Return what is said of a case that is lost, and of the copy where there is one."""
    if saved is None:
        return loss.sentence
    whole = saved.is_whole(acts)
    told = (SAVED_WHOLE if whole else SAVED_IN_PART).format(time=clock_time(saved.at), place=saved.place)
    return told if whole else f"{loss.sentence} {told}"


def give_up_words(verb: str, *, whole: bool) -> str:
    """Return the words for doing `verb` all the same; `whole` where the copy holds everything."""
    if whole:
        return f"{verb} now: everything is in the copy"
    return f"{verb} without it: what is not saved is lost"
