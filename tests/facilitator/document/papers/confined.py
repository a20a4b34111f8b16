"""Ask a paper everything it can be asked, as the program does: in the confined process.

    python -m tests.facilitator.document.papers.confined FILE    say what each question came to

What the process complains of as it ends is told: most often a module or a file was not loaded
before it was confined.
"""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from facilitator.case.papers import PaperKind
from facilitator.case.received_files import kind_of
from facilitator.document.papers import child_start
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.document_errors import DocumentUnreadable

PIXELS = 4_000_000

Outcome = object
Act = Callable[[PaperProcess], Outcome]
OF_EVERY_PAPER: Mapping[str, Act] = {
    "looked": lambda paper: paper.looked(),
    "attachment": lambda paper: paper.attachment(0),
}
OF_PAGES: Mapping[str, Act] = {
    "sizes": lambda paper: paper.sizes(),
    "page": lambda paper: paper.page(0, width=800, most_pixels=PIXELS),
    "words": lambda paper: paper.words(0),
    "find": lambda paper: paper.find("the", [0]),
    "headings": lambda paper: paper.headings(),
    "comments": lambda paper: paper.comments(),
    "unlocked": lambda paper: paper.unlocked("secret"),
}
OF_TEXT: Mapping[str, Act] = {
    "flow": lambda paper: paper.flow(),
    "picture": lambda paper: paper.picture(0, most_pixels=PIXELS),
}


class EndedError(AssertionError):
    """The process ended where it should have answered; says what it complained of."""


def every_act(content: bytes, kind: PaperKind) -> dict[str, Outcome]:
    """Return what each question came to, a refusal as its error. Raises EndedError."""
    has_pages = kind in {PaperKind.PDF, PaperKind.IMAGE}
    outcomes: dict[str, Outcome] = {}
    source, to = os.pipe()
    with os.fdopen(source, "rb") as complaints:
        with os.fdopen(to, "wb"), patch.object(child_start, "_COMPLAINTS", to):
            process = PaperProcess([content], kind)
            for name, act in {**OF_EVERY_PAPER, **(OF_PAGES if has_pages else OF_TEXT)}.items():
                try:
                    outcomes[name] = act(process)
                except DocumentUnreadable as error:
                    outcomes[name] = error
            process.close()
        told = complaints.read().decode("utf-8", "replace")
    if told:
        raise EndedError(f"{kind.value}:\n{told}")
    return outcomes


def main() -> None:
    """Say it for one file."""
    content = Path(sys.argv[1]).read_bytes()
    for name, outcome in every_act(content, kind_of(content[:4096], len(content), sys.argv[1])).items():
        sys.stdout.write(f"{name}: {outcome!r}"[:300] + "\n")


if __name__ == "__main__":
    main()
