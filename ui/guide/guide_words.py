"""Words of the guide on the screen: keys as keys, words of a screen in bold, what was looked for marked."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.guide.search import Wanted, places
from facilitator.guide.topic import Mark, Span
from ui.look.dressed import follow_look
from ui.look.theme import tokens
from ui.widgets.system_keys import shown_keys

LINE_PERCENT: Final = 138
# Before each word of the place now gone to, so that it is not known by its colour alone.
HERE: Final = "▸\u00a0"


class GuideWords(QLabel):
    """Text that comes with the program, never typed by anybody: the one label that shows marks of its own."""

    def __init__(self, spans: Sequence[Span], parent: QWidget | None = None, *, kind: str = "") -> None:
        super().__init__(parent)
        self._spans = tuple(spans)
        self._looked_for: Wanted = ()
        self._current = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        self.setProperty("kind", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.words())
        follow_look(self, self._show)
        self._show()

    def words(self) -> str:
        """Return what is read of it: keys as this system calls them."""
        return "".join(_shown(span) for span in self._spans)

    def mark(self, looked_for: Wanted, *, current: bool) -> None:
        """Mark what was looked for, and more where this is the place now gone to."""
        if (looked_for, current) != (self._looked_for, self._current):
            self._looked_for, self._current = looked_for, current
            self._show()

    def _show(self) -> None:
        inside = "".join(self._dressed(span) for span in self._spans)
        self.setText(f'<p style="margin:0; line-height:{LINE_PERCENT}%">{inside}</p>')

    def _dressed(self, span: Span) -> str:
        words = self._marked(_shown(span))
        if span.mark is Mark.KEY:
            colours = tokens()
            style = f"background-color:{colours.teal_soft}; color:{colours.ink}; font-weight:bold"
            return f'<span style="{style}">&nbsp;{words.replace(" ", "&nbsp;")}&nbsp;</span>'
        return f"<b>{words}</b>" if span.mark is Mark.ON_SCREEN else words

    def _marked(self, words: str) -> str:
        colours = tokens()
        ground, ink = (colours.teal, colours.on_teal) if self._current else (colours.amber_soft, colours.ink)
        style = f"background-color:{ground}; color:{ink}; text-decoration:underline"
        before = HERE if self._current else ""
        made, at = [], 0
        for start, end in places(words, self._looked_for) if self._looked_for else ():
            found = f"{before}{escape(words[start:end])}"
            made += [escape(words[at:start]), f'<span style="{style}">{found}</span>']
            at = end
        return "".join((*made, escape(words[at:])))


def _shown(span: Span) -> str:
    return shown_keys(span.words) if span.mark is Mark.KEY else span.words
