"""What is told where a paper is refused while it is being added: nothing of it is in the case then."""

from collections.abc import Sequence
from typing import Final

from facilitator.case.list_words import shown_names
from facilitator.document.papers.refusal import Reason, error_for
from facilitator.errors import FacilitatorError

MOST_NAMED: Final = 20
# Above a page, which they push down.
MOST_NAMED_ABOVE: Final = 3

_WHEN_ADDED: Final = {
    str(error_for(Reason.TOO_MUCH)): (
        "That file asks for more time or memory than reading a paper can need. Nothing was added. "
        "Ask for it again, as a PDF made anew."
    ),
}


def said_when_added(error: FacilitatorError) -> str:
    """Return why a file was not added."""
    sentence = _WHEN_ADDED.get(str(error), str(error))
    return sentence.replace("Nothing was changed.", "Nothing was added.")


def said_when_interrupted(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """Return which files were not added because a lock, or whatever else, came before; "" where none are.

    At most `most` are named.
    """
    if not names:
        return ""
    named = [*names[:most], *(["others"] if len(names) > most else [])]
    were, them = ("was", "it") if len(named) == 1 else ("were", "them")
    return f"{shown_names(named)} {were} not added, because adding papers was interrupted. Add {them} again."
