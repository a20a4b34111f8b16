"""One part of the opening: its heading and the words to say, in a box as tall as they are."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.opening_script import WORDS_LIMIT, ScriptPart
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

EMPTY = "Nothing is said here."


class SpokenWords(AutosaveText):
    """A text box that grows with its text, so that the script reads as one page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, placeholder=EMPTY, lines=1)
        self.setProperty("words", "read-aloud")
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Be as tall as the text is at this width."""
        lines = max(1, round(self.document().size().height()))
        margins = self.contentsMargins()
        room = 2 * self.document().documentMargin() + margins.top() + margins.bottom() + grid(2)
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height once the style is known."""
        super().showEvent(event)
        self.fit()


class OpeningPartRow(QWidget):
    """Saves what is typed as this case's words for the part."""

    def __init__(self, controller: CaseController, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = HeadingLabel("", self)
        self._whose = MutedLabel("", self)
        self._wrong = PlainLabel("", self)
        self._wrong.set_tone("danger")
        self._wrong.hide()
        self.editor = SpokenWords(self)
        self.editor.settled.connect(lambda words: self._keep(controller, key, words))
        self.editor.too_long.connect(self._show_wrong)
        self._refused = False
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        for part in (self._heading, self.editor, self._wrong, self._whose):
            body.addWidget(part)

    def show_part(self, part: ScriptPart) -> None:
        """Show the words as the case has them."""
        self._heading.setText(part.heading)
        self.editor.setAccessibleName(f"Opening words: {part.heading}")
        if not self._refused:
            self.editor.show_value(part.words)
        self._whose.setText("" if part.standard else "Your wording for this case.")
        self._whose.setVisible(not part.standard)

    def forget_typing(self) -> None:
        """Take away words that could not be kept, and what was said of them."""
        self._refused = False
        self._show_wrong("")

    def _keep(self, controller: CaseController, key: str, words: str) -> None:
        over = len(words.strip()) - WORDS_LIMIT
        self._refused = over > 0
        if over > 0:
            self._show_wrong(f"This is {over:,} characters too long, so it is not saved. Shorten it.")
            return
        self._show_wrong("")
        controller.run(lambda case: case.opening.say(key, words), self.editor.note_refusal)

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
