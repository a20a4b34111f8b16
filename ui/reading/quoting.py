"""Taking words of a paper into a note, with where they stand, by one key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.case.papers import Paper
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.document.papers.facts import Heading
from facilitator.meeting.quotation import LONGEST_QUOTED, quoted
from ui.page.actions import act, find_by
from ui.page.case_controller import CaseController
from ui.reading.quotation import Quotation
from ui.widgets.announcement import announce
from ui.widgets.system_keys import shown_keys
from ui.widgets.unsaved import unsaved
from ui.window.foot import tell_at_foot

KEYS: Final = "Alt+Q"
GROUP: Final = "Reading a paper"
CUT: Final = f"only its first {LONGEST_QUOTED:,} characters, more is too long for a quotation"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be quoted, of which paper; its `headings` name the place where it has no pages."""

    paper: Paper
    quotation: Quotation
    headings: Sequence[Heading] = ()

    def place(self) -> str:
        """Return the words on where it stands, "" where nothing says so."""
        if self.quotation.has_pages:
            return f"page {self.quotation.at + 1}"
        above = (each.title for each in reversed(self.headings) if each.at <= self.quotation.at)
        title = next(above, "")
        return f"under {title}" if title else ""


class Quoting(QObject):
    """Offers the act, which undo takes back like any other note."""

    def __init__(
        self, controller: CaseController, owner: QWidget, chosen: Callable[[], Chosen | None]
    ) -> None:
        """Offer it in the window of `owner`; `chosen` returns what is selected or found there."""
        super().__init__(owner)
        self._controller = controller
        self._owner = owner
        self._chosen = chosen
        self.action = act(owner, "Quote in a note", KEYS, self._quote, group=GROUP, repeats=False)
        find_by(self.action, "quotation cite citation copy selected words selection")

    def _quote(self) -> None:
        chosen = self._chosen()
        if chosen is None or not chosen.quotation.words.strip():
            self._tell(f"Nothing quoted: select words or find them, then press {shown_keys(KEYS)}")
            return
        paper, words, place = chosen.paper, chosen.quotation.words, chosen.place()
        told: list[str] = []

        def keep(case: CaseFile) -> Changes:
            made = quoted(words, paper.name, place)
            told.append(f", {CUT}" if made.is_cut else "")
            return case.notes.quote(words, paper.id, place)

        if self._controller.run(keep):
            where = f" ({place})" if place else ""
            self._tell(f"Quotation{where} {unsaved.done_words} as a note{told[0]}")

    def _tell(self, sentence: str) -> None:
        tell_at_foot(self._owner, sentence)
        announce(self._owner, sentence)
