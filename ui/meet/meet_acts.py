"""Which acts Meet has at hand in the head, and which in the menu beside them."""

from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.meeting_head.acts_cell import ActsCell
from ui.meeting_head.meeting_head import MeetingHead

ADJOURN_OR_MORE: Final = "Adjourn, more\u2026"


def acts_of_meeting(head: MeetingHead, other_page: QAction, parent: QWidget) -> ActsCell:
    """Return the cell; `other_page` comes first, where there is another page."""
    floor, meeting = head.floor, head.meeting
    return ActsCell(
        (other_page, *floor.turn_acts(), meeting.pausing, meeting.private),
        (
            meeting.adjourn,
            meeting.end,
            meeting.resume,
            head.attendance.opens,
            floor.later,
            floor.free,
            head.settings.opens,
            floor.shares,
        ),
        parent,
        more=ADJOURN_OR_MORE,
    )
