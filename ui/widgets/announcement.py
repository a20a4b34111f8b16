"""Having screen readers say something now."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from facilitator.case.direction import without_isolates


def announce(widget: QWidget, sentence: str) -> None:
    """Have screen readers say `sentence` now."""
    event = QAccessibleAnnouncementEvent(widget, without_isolates(sentence))
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
