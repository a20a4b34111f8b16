"""What can be opened at the right of a paper: the words of the page as text, and the notes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.case.papers import Paper, PaperKind
from facilitator.document.papers.facts import PageWord
from ui.look.theme import grid
from ui.page.actions import act, find_by
from ui.page.case_controller import CaseController
from ui.reading.notes_beside import NotesBeside
from ui.reading.page_text import PageText
from ui.reading.paper_content import PaperContent
from ui.reading.quoting import GROUP, Chosen, Quoting
from ui.reading.reading_tools import ToolToggle
from ui.reading.view import ReadingView
from ui.widgets.layout_parts import AS_LARGE_AS_WANTED

WIDE_STEPS: Final = 80
# What a page needs beside it to be read.
PAGE_STEPS: Final = 100
MEETING_STEPS: Final = 230


class BesideReading(QFrame):
    """Holds both, one below the other; where there is no room for them and `pages`, they stand alone.

    Signals:
        left(): the keyboard goes back to the paper
        step_asked(int): the next page, 1, or the one before, -1
    """

    left = Signal()
    step_asked = Signal(int)

    def __init__(self, controller: CaseController, pages: QWidget, owner: QWidget) -> None:
        super().__init__(owner)
        self._controller = controller
        self._pages = pages
        self._paper: Paper | None = None
        self._view: ReadingView | None = None
        self._content: PaperContent | None = None
        self._asked = -1
        self.text = PageText(self)
        self.notes = NotesBeside(controller, self)
        self._quoting = Quoting(controller, owner, self._chosen)
        self.show_text = self._act(owner, "Text of this page", "T", self._turn_text)
        self.show_notes = self._act(owner, "Notes beside the paper", "Ctrl+Shift+N", self._turn_notes)
        find_by(self.show_text, "words plain text screen reader select by key")
        find_by(self.show_notes, "write a note meeting column")
        self._toggles = (_toggle("Text", self.show_text, owner), _toggle("Notes", self.show_notes, owner))
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(self.text, 1)
        body.addWidget(self.notes, 1)
        self.text.step_asked.connect(self.step_asked)
        for part in (self.text, self.notes):
            part.left.connect(self.left)
            part.hide()
        self.hide()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts."""
        return (self._quoting.action, self.show_notes, self.show_text)

    def toggles(self) -> tuple[QWidget, ...]:
        """Return a button for each of both, which is on while it is open."""
        return self._toggles

    def serve(self, pages: QWidget) -> None:
        """Hear the act of a single letter where the pages have the keyboard, and only there."""
        self.show_text.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for part in (pages, self.text.text):
            part.addAction(self.show_text)

    def begin(self, paper: Paper, view: ReadingView, content: PaperContent) -> None:
        """Stand beside this paper; in a running meeting with the notes, if there is room for them."""
        self._paper, self._view, self._content, self._asked = paper, view, content, -1
        view.beside_told.connect(self._read_anew)
        for action in (self._quoting.action, self.show_notes):
            action.setEnabled(True)
        # A picture has no words, a text without pages is nothing but them.
        self.show_text.setEnabled(paper.kind is PaperKind.PDF)
        self._toggles[0].setVisible(paper.kind is PaperKind.PDF)
        meeting = self._controller.case_file.meeting.current()
        wide = self._owner_width() >= grid(MEETING_STEPS)
        if meeting.status.goes_on and wide and not self.show_notes.isChecked():
            self.show_notes.setChecked(True)
        self._show()

    def clear(self) -> None:
        """Keep nothing of the paper; what was open is opened with the next one."""
        if self._view is not None:
            self._view.beside_told.disconnect(self._read_anew)
        self._paper = self._view = self._content = None
        self.text.clear()
        for action in self.actions_for_keys():
            action.setEnabled(False)
        self._show()

    def follow(self) -> None:
        """Show the text of the page that is read now."""
        view, content, paper = self._view, self._content, self._paper
        if view is None or content is None or paper is None or self.text.isHidden():
            return
        page = view.now()
        if page in {self._asked, self.text.page()} or not view.length():
            return
        self._asked = page

        def show(words: tuple[PageWord, ...]) -> None:
            if self._paper is paper and self._asked == page:
                self._asked = -1
                on_it = [comment for comment in view.comments() if comment.at == page]
                self.text.show_page(page, paper.name, words, on_it)

        content.ask(lambda process: process.words(page), show, lambda _: show(()))

    def fit(self) -> None:
        """Take the width that there is."""
        alone = not self.isHidden() and self._owner_width() < grid(WIDE_STEPS + PAGE_STEPS)
        self.setMinimumWidth(0 if alone else grid(WIDE_STEPS))
        self.setMaximumWidth(AS_LARGE_AS_WANTED if alone else grid(WIDE_STEPS))
        self._pages.setHidden(alone)

    def _chosen(self) -> Chosen | None:
        """Return what is selected in the text of the page, else what is selected or found in the paper."""
        paper, view = self._paper, self._view
        if paper is None or view is None:
            return None
        quotation = (None if self.text.isHidden() else self.text.quotation()) or view.quotation()
        return None if quotation is None else Chosen(paper, quotation, view.headings())

    def _read_anew(self) -> None:
        """Show the page again, now that its comments are known."""
        self.text.clear()
        self.follow()

    def _owner_width(self) -> int:
        owner = self.parentWidget()
        return owner.width() if owner is not None else 0

    def _turn_text(self) -> None:
        self._show()
        if self.show_text.isChecked():
            self.text.setFocus()
        else:
            self.left.emit()

    def _turn_notes(self) -> None:
        self._show()
        if self.show_notes.isChecked():
            self.notes.take_keyboard()
        else:
            self.left.emit()

    def _show(self) -> None:
        paper = self._paper
        has_text = paper is not None and paper.kind is PaperKind.PDF and self.show_text.isChecked()
        has_notes = paper is not None and self.show_notes.isChecked()
        self.text.setVisible(has_text)
        self.notes.setVisible(has_notes)
        self.setVisible(has_text or has_notes)
        self.fit()
        self.follow()

    def _act(self, owner: QWidget, words: str, keys: str, do: Callable[[], object]) -> QAction:
        made = act(owner, words, keys, do, group=GROUP, repeats=False)
        made.setCheckable(True)
        return made


def _toggle(words: str, action: QAction, parent: QWidget) -> ToolToggle:
    button = ToolToggle(words, parent)
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    action.toggled.connect(button.setChecked)
    action.enabledChanged.connect(button.setEnabled)
    return button
