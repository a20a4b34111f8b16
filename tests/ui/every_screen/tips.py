"""What is wrong with what is said of controls that do not speak for themselves."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QWidget

from tests.ui.every_screen.geometry import called
from ui.widgets.system_keys import shown_keys

WORD: Final = re.compile(r"[\w+→←↑↓/.]+")
MARKS: Final = re.compile(r"<[^>]*>")
# A word of one or two letters, an arrow or a drawing tells nobody what it does.
SHORTEST: Final = 3


def tip_faults(window: QWidget) -> list[str]:
    """Return a sentence for every control whose tool tip is missing, idle, or for the mouse alone."""
    shown = [window, *(part for part in window.findChildren(QWidget) if part.isVisibleTo(window))]
    return [f"{fault}: {called(part)}" for part in shown for fault in _faults(part)]


def _faults(part: QWidget) -> Iterator[str]:
    tip = words_of(part.toolTip())
    if tip and Qt.mightBeRichText(part.toolTip()) and not part.toolTip().startswith("<qt>"):
        yield f"a tool tip that would be read as markup ({part.toolTip()!r})"
    said = f"{_label(part)} {part.accessibleName()} {part.accessibleDescription()}"
    if missing := [word for word in _words(tip) if word not in _words(said)]:
        yield f"only the mouse learns {missing}"
    if not isinstance(part, QAbstractButton):
        return
    label = _label(part)
    if tip and tip.casefold() == label.casefold():
        yield "the tool tip repeats the label"
    if not tip and not isinstance(part, QCheckBox) and sum(letter.isalpha() for letter in label) < SHORTEST:
        yield "nothing says what it does"
    act = getattr(part, "_act", None)
    if isinstance(act, QAction) and (keys := shown_keys(act.shortcut())):
        if keys not in part.accessibleDescription():
            yield f"a screen reader does not learn of {keys}"
        if keys not in label and keys not in tip:
            yield f"neither label nor tool tip shows {keys}"


def words_of(tip: str) -> str:
    """Return a tool tip as it is read."""
    return unescape(MARKS.sub("", tip)) if tip.startswith("<qt>") else tip


def _label(part: QWidget) -> str:
    if isinstance(part, QComboBox):
        return part.currentText()
    if not isinstance(part, QAbstractButton):
        return part.text() if isinstance(part, QLabel) else ""
    inside = [label.text() for label in part.findChildren(QLabel)]
    return " ".join([part.text().replace("&&", "&"), *inside]).strip()


def _words(text: str) -> set[str]:
    return {word.casefold().strip(".") for word in WORD.findall(text)} - {"", "key"}
