"""On Windows and macOS the cases are locked with the session too, before its message is answered."""

import ctypes
import ctypes.wintypes
from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.platform_watch import Availability
from facilitator.platform_watch.macos_session import MacosSession
from facilitator.platform_watch.windows_session import WindowsSession
from tests.facilitator.platform_watch.fake_library import FakeLibrary
from tests.ui.opened_app import Opened
from ui.lock import system_lock
from ui.lock.capture_protection import WindowProtection
from ui.lock.native_session import MainThreadNotices, WindowMessages, native_session

MESSAGES = QByteArray(b"windows_generic_MSG")


def windows(agrees: int, done: list[str]) -> WindowMessages:
    library = FakeLibrary(WTSRegisterSessionNotification=agrees, WTSUnRegisterSessionNotification=1)
    session = WindowsSession(77, library)
    return WindowMessages(session, lambda: done.append("lock"), lambda: done.append("sleep"))


def send(to: WindowMessages, message: int, parameter: int, kind: QByteArray = MESSAGES) -> None:
    sent = ctypes.wintypes.MSG(hWnd=77, message=message, wParam=parameter)
    assert to.nativeEventFilter(kind, ctypes.addressof(sent)) == (False, 0)


def test_the_messages_of_windows_lock_and_no_other_does(qapp: QApplication) -> None:
    done: list[str] = []
    messages = windows(1, done)

    assert messages.begin().available
    send(messages, 0x02B1, 0x7)
    send(messages, 0x0218, 0x4)
    send(messages, 0x02B1, 0x8)
    send(messages, 0x0100, 0x7)
    send(messages, 0x02B1, 0x7, QByteArray(b"xcb_generic_event_t"))
    messages.end()

    assert done == ["lock", "sleep"]
    del qapp


def test_what_windows_refuses_is_said(qapp: QApplication) -> None:
    messages = windows(0, [])

    told = messages.begin()
    messages.end()

    assert not told.available
    assert "only when it is suspended" in told.sentence
    del qapp


def test_what_macos_refuses_is_said() -> None:
    told = MainThreadNotices(
        MacosSession(print, print, foundation=FakeLibrary(), iokit=FakeLibrary())
    ).begin()

    assert not told.available
    assert "Lock it before you close the lid" in told.sentence


def test_each_system_has_its_own_ear() -> None:
    assert isinstance(native_session(1, print, print, system="win32"), WindowMessages)
    assert isinstance(native_session(1, print, print, system="darwin"), MainThreadNotices)
    assert native_session(1, print, print, system="linux") is None


class Ear:
    """A session of another system, told by the test."""

    def __init__(self, window: int, on_lock: Callable[[], None], on_sleep: Callable[[], None]) -> None:
        assert window
        self.lock, self.sleep = on_lock, on_sleep

    def begin(self) -> Availability:
        return Availability(True, "Facilitator locks when this computer is locked or goes to sleep.")

    def end(self) -> None:
        self.lock = self.sleep = print


def test_the_cases_are_locked_before_the_message_is_answered(
    open_app: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    ears: list[Ear] = []

    def heard_by(window: int, on_lock: Callable[[], None], on_sleep: Callable[[], None]) -> Ear:
        ears.append(Ear(window, on_lock, on_sleep))
        return ears[-1]

    monkeypatch.setattr(system_lock, "native_session", heard_by)
    opened = open_app()
    opened.unlock()
    opened.wait_for_stage("prepare")

    ears[0].sleep()

    assert opened.window.pages.stages() == ()
    assert opened.driven.shows("because this computer was locked or went to sleep")


def test_every_window_but_the_shared_one_asks_not_to_be_captured(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("ui.lock.capture_protection.leave_out_of_captures", asked.append)
    main, dialog, shared = QWidget(), QWidget(), QWidget()
    shared.setWindowTitle("Facilitator, shared view")
    protection = WindowProtection(qapp, main)
    for window in (dialog, shared, main):
        window.winId()
        qapp.focusWindowChanged.emit(window.windowHandle())

    assert protection.parent() is main
    assert asked[0] == int(main.winId())
    assert set(asked) == {int(main.winId()), int(dialog.winId())}
