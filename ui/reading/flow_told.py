"""What is to be known of a text without pages before it is read."""

from typing import Final

from facilitator.case.papers import Paper, PaperKind
from facilitator.document.papers.facts import Flow

NOT_THE_LAYOUT: Final = "This is the text of the Word document, not its layout."
LEFT_OUT: Final = "Not shown here: {}."


def told_before(paper: Paper, flow: Flow) -> tuple[str, ...]:
    """Return the sentences that stand above the text."""
    said = [NOT_THE_LAYOUT] if paper.kind is PaperKind.WORD else []
    if flow.left_out:
        said.append(LEFT_OUT.format("; ".join(flow.left_out)))
    return tuple(said)
