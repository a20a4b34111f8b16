"""Between the end of a case and that of its page a timer may fire once more, into a case that is closed."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.meet.conftest import Meeting
from ui.meet.meeting_clock import MeetingClock


def running(meeting: Meeting) -> list[QTimer]:
    return [timer for timer in meeting.window.findChildren(QTimer) if timer.isActive()]


def test_no_timer_of_the_page_reaches_into_a_case_that_was_closed(
    meeting: Meeting, qapp: QApplication
) -> None:
    meeting.screen.type("half a sentence")
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("sent")
    (clock,) = (timer for timer in running(meeting) if isinstance(timer.parent(), MeetingClock))
    assert meeting.page._notes.head._pause in running(meeting)

    meeting.page._controller.end()
    meeting.case.close()
    for timer in running(meeting) * 4:  # the clock ticks at its third beat
        timer.timeout.emit()
    qapp.processEvents()

    assert not clock.isActive()
    assert meeting.refusals == []
