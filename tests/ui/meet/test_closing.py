"""When the case is closed or locked, nothing of the page is left to hear or to hold words."""

import gc
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.meet.conftest import Meeting
from ui.look.theme import Theme, apply_theme
from ui.widgets.unsaved import unsaved


def test_a_closed_page_hears_nothing_and_holds_nothing(meeting: Meeting, qapp: QApplication) -> None:
    meeting.screen.type("Only in the case\n")
    meeting.screen.type("half typed")
    meeting.screen.press("Ctrl+1", "Ctrl+Shift+2")
    model = weakref.ref(meeting.page._notes.list.notes)
    page = weakref.ref(meeting.page)
    controller = meeting.page._controller
    meeting.window.pages.show("prepare")
    meeting.window.pages.remove("meet")
    meeting.page = None  # type: ignore[assignment]  # the test lets go of it too
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert page() is None
    assert model() is None
    apply_theme(qapp, Theme.DARK, 150)
    apply_theme(qapp, Theme.LIGHT, 100)
    unsaved.begin(1)
    unsaved.end(1)
    controller.run(lambda case: case.notes.write("After the page has gone"))
    QApplication.processEvents()


def test_leaving_the_page_saves_what_is_half_typed_at_once(meeting: Meeting) -> None:
    meeting.screen.type("half")
    meeting.window.pages.show("agree")
    assert meeting.case.drafts.at("note").text == "half"


def test_the_meeting_goes_on_while_another_page_is_shown(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.window.pages.show("agree")
    meeting.clock.go(20)
    meeting.wait(lambda: meeting.case._time.kept().turn_ms == 20_000)
    meeting.window.pages.show("meet")
    assert meeting.speaker() == "Amira Khan"
