"""What is told where a paper is refused while it is being added: nothing of it is in the case then."""

from typing import Final

from facilitator.document.papers.refusal import Reason, error_for
from facilitator.errors import FacilitatorError

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
