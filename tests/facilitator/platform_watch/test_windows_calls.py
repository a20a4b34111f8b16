"""What Windows is asked, call by call, and what is made of its answers."""

import ctypes
from pathlib import Path

from facilitator.platform_watch.folder_privacy import keep_out_of_sight
from facilitator.platform_watch.screen_capture import Capture, leave_out_of_captures
from facilitator.platform_watch.windows_process import WindowsProcess
from facilitator.platform_watch.windows_program import hold_running_mark, take_name
from facilitator.platform_watch.windows_session import Told, WindowsSession, told
from tests.facilitator.platform_watch.fake_library import FakeLibrary

WINDOW = 0x20A3E


def user32(kept: int, *, readable: int = 1) -> FakeLibrary:
    def read(_window: object, place: object) -> int:
        ctypes.cast(place, ctypes.POINTER(ctypes.c_uint32)).contents.value = kept  # type: ignore[arg-type]
        return readable

    return FakeLibrary(SetWindowDisplayAffinity=1, GetWindowDisplayAffinity=read)


def test_the_window_is_excluded_from_captures_and_looked_at_again() -> None:
    library = user32(0x11)

    told_of = leave_out_of_captures(WINDOW, system="win32", library=library)

    assert told_of.capture is Capture.HIDDEN
    assert library.calls[0] == ("SetWindowDisplayAffinity", WINDOW, 0x11)
    assert library.called() == ["SetWindowDisplayAffinity", "GetWindowDisplayAffinity"]
    assert "is hidden" in told_of.sentence


def test_hidden_is_said_only_when_windows_says_so() -> None:
    for library in (user32(0), user32(1), user32(0x11, readable=0), FakeLibrary()):
        told_of = leave_out_of_captures(WINDOW, system="win32", library=library)
        assert told_of.capture is Capture.REFUSED
        assert "may be seen" in told_of.sentence


def test_error_boxes_are_turned_off_and_read_back() -> None:
    library = FakeLibrary(SetErrorMode=0, GetErrorMode=0x8003)

    assert WindowsProcess(library).no_error_boxes()
    assert library.calls[0] == ("SetErrorMode", 0x8003)
    assert not WindowsProcess(FakeLibrary(SetErrorMode=0, GetErrorMode=0x8001)).no_error_boxes()


def test_a_process_is_kept_from_error_reporting_whatever_its_program_is_called() -> None:
    assert WindowsProcess(FakeLibrary(GetErrorMode=0x8003)).no_report_of_this_process()
    assert not WindowsProcess(FakeLibrary(GetErrorMode=0x8001)).no_report_of_this_process()


def test_crash_reports_leave_out_the_heap() -> None:
    library = FakeLibrary(WerSetFlags=0)

    assert WindowsProcess(library).reports_without_heap()
    assert library.calls == [("WerSetFlags", 1)]
    assert not WindowsProcess(FakeLibrary(WerSetFlags=-1)).reports_without_heap()


def test_no_report_is_made_of_the_built_program_for_this_user() -> None:
    library = FakeLibrary(WerAddExcludedApplication=0)

    assert WindowsProcess(wer=library).no_reports("facilitator.exe")
    assert library.calls == [("WerAddExcludedApplication", "facilitator.exe", 0)]
    assert not WindowsProcess(wer=FakeLibrary(WerAddExcludedApplication=5)).no_reports("facilitator.exe")


def test_the_folder_is_not_indexed_and_keeps_its_other_attributes(tmp_path: Path) -> None:
    library = FakeLibrary(GetFileAttributesW=0x10, SetFileAttributesW=1)

    assert keep_out_of_sight(tmp_path, system="win32", library=library)
    assert library.calls == [
        ("GetFileAttributesW", str(tmp_path)),
        ("SetFileAttributesW", str(tmp_path), 0x2010),
    ]


def test_a_folder_that_windows_does_not_find_is_left_alone(tmp_path: Path) -> None:
    library = FakeLibrary(GetFileAttributesW=0xFFFFFFFF, SetFileAttributesW=1)

    assert not keep_out_of_sight(tmp_path, system="win32", library=library)
    assert library.called() == ["GetFileAttributesW"]


def test_the_session_is_asked_for_its_locks_until_the_end() -> None:
    library = FakeLibrary(WTSRegisterSessionNotification=1, WTSUnRegisterSessionNotification=1)
    session = WindowsSession(WINDOW, library)

    assert session.begin()
    session.end()
    session.end()

    assert library.calls == [
        ("WTSRegisterSessionNotification", WINDOW, 0),
        ("WTSUnRegisterSessionNotification", WINDOW),
    ]


def test_a_session_that_is_not_told_of_is_not_asked_to_stop() -> None:
    library = FakeLibrary(WTSRegisterSessionNotification=0, WTSUnRegisterSessionNotification=1)
    session = WindowsSession(WINDOW, library)

    assert not session.begin()
    session.end()

    assert library.called() == ["WTSRegisterSessionNotification"]
    assert not WindowsSession(WINDOW, FakeLibrary()).begin()


def test_lock_disconnection_and_suspension_count_and_unlock_and_resume_do_not() -> None:
    assert [told(0x02B1, away) for away in (0x2, 0x4, 0x6, 0x7)] == [Told.LOCKED] * 4
    assert [told(0x02B1, back) for back in (0x1, 0x3, 0x5, 0x8)] == [None] * 4
    assert told(0x0218, 0x4) is Told.SUSPENDING
    assert [told(0x0218, other) for other in (0x7, 0xA, 0x12)] == [None] * 3
    assert told(0x0010, 0x7) is None


def test_the_windows_stand_under_the_shortcut_of_the_program() -> None:
    library = FakeLibrary(SetCurrentProcessExplicitAppUserModelID=0)

    assert take_name("org.example.Program", system="win32", library=library)
    assert library.calls == [("SetCurrentProcessExplicitAppUserModelID", "org.example.Program")]
    refusing = FakeLibrary(SetCurrentProcessExplicitAppUserModelID=-2147024809)
    assert not take_name("org.example.Program", system="win32", library=refusing)


def test_the_installer_can_see_that_the_program_runs() -> None:
    library = FakeLibrary(CreateMutexW=0x1C4)

    assert hold_running_mark("org.example.Program", system="win32", library=library)
    assert library.calls == [("CreateMutexW", None, False, r"Local\org.example.Program")]
    assert not hold_running_mark("org.example.Program", system="win32", library=FakeLibrary(CreateMutexW=0))


def test_other_systems_are_asked_for_neither_name_nor_mark() -> None:
    for system in ("linux", "darwin"):
        library = FakeLibrary(SetCurrentProcessExplicitAppUserModelID=0, CreateMutexW=0x1C4)
        assert not take_name("org.example.Program", system=system, library=library)
        assert not hold_running_mark("org.example.Program", system=system, library=library)
        assert library.calls == []
