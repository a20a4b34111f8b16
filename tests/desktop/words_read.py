"""The words of a part of a window as they reach a person: by the eye or by a screen reader."""

from PySide6.QtWidgets import QLabel, QWidget


def words_read(part: QWidget) -> list[str]:
    """Return what the labels that are shown in a part say when it is read out, in the order of their making.

    What is said of a label beyond its own words follows it.
    """
    shown = (label for label in part.findChildren(QLabel) if label.isVisibleTo(part))
    read = ((label.accessibleName() or label.text(), label.accessibleDescription()) for label in shown)
    return [words for pair in read for words in pair if words]
