"""What is told beside the list of papers while some are added."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.document.papers.adding_words import said_when_interrupted
from facilitator.errors import InvalidValue
from ui.page.case_controller import CaseController
from ui.prepare.paper_adding import PaperAdding
from ui.widgets.announcement import announce
from ui.widgets.plain_label import PlainLabel

# The signs of what is to be known of a paper that is there, and of what is not there.
ADDED = "\u2139"
REFUSED = "\u26a0"


class AddingTold(QObject):
    """Tells how far adding is, what was added, what is to be known of it, and what was refused and why.

    `lines` are shown one below the other, each only while it says something.
    """

    def __init__(self, controller: CaseController, adding: PaperAdding, section: QWidget) -> None:
        super().__init__(section)
        self._controller = controller
        self._section = section
        self._progress, self._told = PlainLabel("", section), PlainLabel("", section)
        self._noticed, self._refused = PlainLabel("", section), PlainLabel("", section)
        self._noticed.set_tone("amber")
        self._refused.set_tone("danger")
        self.lines = (self._progress, self._told, self._noticed, self._refused)
        for line in self.lines:
            line.hide()
        adding.progressed.connect(self._show_progress)
        adding.told.connect(lambda sentence: _add_line(self._told, sentence))
        adding.noticed.connect(lambda sentence: _add_line(self._noticed, f"{ADDED} {sentence}"))
        adding.refused.connect(self.refuse)

    def refuse(self, sentence: str) -> None:
        """Say why something was not added, above another page too."""
        _add_line(self._refused, f"{REFUSED} {sentence}")
        if not self._section.isVisible():
            # Who adds papers may have gone on to something else.
            self._controller.refuse(InvalidValue(sentence))

    def tell_interrupted(self) -> None:
        """Show which files a lock, or whatever else closed the case, kept from being added, and forget them.

        It was said above the page when the case was opened.
        """
        sentence = said_when_interrupted(self._controller.case_file.papers.expected())
        if sentence:
            self._refused.setText(f"{REFUSED} {sentence}")
            self._refused.show()
            self._controller.run(lambda case: case.papers.expect(()))

    def clear(self) -> None:
        """Say no longer what was told of earlier ones."""
        for line in (self._told, self._noticed, self._refused):
            line.hide()
            line.setText("")

    def _show_progress(self, words: str) -> None:
        self._progress.setText(words)
        self._progress.setVisible(bool(words))


def _add_line(label: PlainLabel, sentence: str) -> None:
    label.setText(f"{label.words()}\n{sentence}".strip())
    label.show()
    announce(label, sentence)
