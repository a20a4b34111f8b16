"""What macOS is asked, call by call, and what is made of its answers."""

import ctypes
import plistlib
from pathlib import Path
from typing import Any

import pytest

from facilitator.platform_watch.folder_privacy import NEVER_INDEX, keep_out_of_sight
from facilitator.platform_watch.macos_process import MacosProcess
from facilitator.platform_watch.macos_session import MacosSession
from facilitator.platform_watch.screen_capture import Capture, leave_out_of_captures
from tests.facilitator.platform_watch.fake_library import FakeLibrary

VIEW, NS_WINDOW = 0x1000, 0x2000
SELECTORS = {b"window": 1, b"setSharingType:": 2, b"sharingType": 3}
WILL_SLEEP, CAN_SLEEP, HAS_POWERED_ON = 0xE0000280, 0xE0000270, 0xE0000300


class ObjectiveC(FakeLibrary):
    """A runtime with one view, one window, and the sharing that the window was given."""

    def __init__(self, *, window: int = NS_WINDOW, stubborn: bool = False) -> None:
        super().__init__(sel_registerName=lambda name: SELECTORS[name])
        self.sharing = 1
        self.heard: list[tuple[int, int]] = []

        def send(receiver: int, selector: int, value: int) -> int:
            self.heard.append((receiver, selector))
            if selector == SELECTORS[b"setSharingType:"] and not stubborn:
                self.sharing = value
            return {1: window, 3: self.sharing}.get(selector, 0)

        word = ctypes.c_size_t
        self.objc_msgSend = ctypes.CFUNCTYPE(word, word, word, word)(send)


def test_the_window_of_the_view_is_asked_not_to_be_shared() -> None:
    runtime = ObjectiveC()

    told = leave_out_of_captures(VIEW, system="darwin", library=runtime)

    assert runtime.heard == [(VIEW, 1), (NS_WINDOW, 2), (NS_WINDOW, 3)]
    assert runtime.sharing == 0
    assert told.capture is Capture.ASKED
    assert "macOS 15 and later may show it all the same" in told.sentence


def test_a_window_that_stays_shared_or_is_not_there_is_told() -> None:
    for runtime in (ObjectiveC(stubborn=True), ObjectiveC(window=0)):
        assert leave_out_of_captures(VIEW, system="darwin", library=runtime).capture is Capture.REFUSED


def test_linux_is_asked_nothing_and_promises_nothing() -> None:
    told = leave_out_of_captures(VIEW, system="linux")

    assert told.capture is Capture.NOT_OFFERED
    assert "cannot hide" in told.sentence


def test_no_debugger_may_attach() -> None:
    library = FakeLibrary(ptrace=0)

    assert MacosProcess(library).deny_attach()
    assert library.calls == [("ptrace", 31, 0, None, 0)]
    assert not MacosProcess(FakeLibrary(ptrace=-1)).deny_attach()


def test_no_state_of_the_windows_is_kept_in_this_programs_settings() -> None:
    library = FakeLibrary(
        CFStringCreateWithCString=lambda _none, name, _code: name.decode(),
        CFPreferencesSetAppValue=None,
        CFPreferencesAppSynchronize=1,
    )

    assert MacosProcess(foundation=library).no_saved_state()
    changed = [call[1:] for call in library.calls if call[0] == "CFPreferencesSetAppValue"]
    assert changed == [
        ("NSQuitAlwaysKeepsWindows", "kCFBooleanFalse", "kCFPreferencesCurrentApplication"),
        ("ApplePersistenceIgnoreState", "kCFBooleanTrue", "kCFPreferencesCurrentApplication"),
    ]


def test_the_folder_is_left_out_of_spotlight_and_time_machine(tmp_path: Path) -> None:
    library = FakeLibrary(setxattr=0)

    assert keep_out_of_sight(tmp_path, system="darwin", library=library)
    ((_, folder, name, value, size, position, options),) = library.calls
    assert (folder, name) == (str(tmp_path).encode(), b"com.apple.metadata:com_apple_backup_excludeItem")
    assert (plistlib.loads(value), size, position, options) == ("com.apple.backupd", len(value), 0, 0)
    assert (tmp_path / NEVER_INDEX).read_bytes() == b""
    assert not keep_out_of_sight(tmp_path, system="darwin", library=FakeLibrary(setxattr=-1))


def test_a_folder_on_linux_gets_nothing_put_into_it(tmp_path: Path) -> None:
    assert not keep_out_of_sight(tmp_path, system="linux")
    assert list(tmp_path.iterdir()) == []


class Session:
    """A session over made-up libraries, and what it called."""

    def __init__(self, *, root: int = 7) -> None:
        self.done: list[str] = []
        self.foundation = FakeLibrary(
            CFStringCreateWithCString=lambda _none, name, _code: name.decode(),
            CFNotificationCenterGetDistributedCenter="center",
            CFNotificationCenterAddObserver=None,
            CFNotificationCenterRemoveEveryObserver=None,
            CFRunLoopGetMain="main loop",
            CFRunLoopAddSource=None,
        )
        self.iokit = FakeLibrary(
            IORegisterForSystemPower=root,
            IONotificationPortGetRunLoopSource="source",
            IOAllowPowerChange=lambda *_: self.done.append("allowed"),
            IODeregisterForSystemPower=0,
        )
        self.session = MacosSession(
            lambda: self.done.append("lock"),
            lambda: self.done.append("sleep"),
            foundation=self.foundation,
            iokit=self.iokit,
        )

    def called(self, library: FakeLibrary, name: str) -> tuple[Any, ...]:
        (call,) = (call for call in library.calls if call[0] == name)
        return call[1:]


def test_the_lock_of_the_screen_is_listened_for_and_heard() -> None:
    made = Session()
    assert made.session.begin()
    center, _, heard, name, _, at_once = made.called(made.foundation, "CFNotificationCenterAddObserver")
    assert (center, name, at_once) == ("center", "com.apple.screenIsLocked", 4)

    heard(None, None, None, None, None)

    assert made.done == ["lock"]


def test_sleep_waits_until_the_cases_are_locked() -> None:
    made = Session()
    made.session.begin()
    powered = made.called(made.iokit, "IORegisterForSystemPower")[2]
    assert made.called(made.foundation, "CFRunLoopAddSource") == (
        "main loop",
        "source",
        "kCFRunLoopCommonModes",
    )

    for message in (CAN_SLEEP, WILL_SLEEP, HAS_POWERED_ON):
        powered(None, 0, message, 99)

    assert made.done == ["allowed", "sleep", "allowed"]
    assert made.iokit.calls[-1] == ("IOAllowPowerChange", 7, 99)


def test_a_system_that_tells_nothing_of_sleep_says_so_and_still_hears_the_lock() -> None:
    made = Session(root=0)

    assert not made.session.begin()
    assert "CFNotificationCenterAddObserver" in made.foundation.called()


def test_what_was_begun_is_ended_once() -> None:
    made = Session()
    made.session.begin()
    made.session.end()
    made.session.end()

    assert made.iokit.called().count("IODeregisterForSystemPower") == 1
    assert "CFNotificationCenterRemoveEveryObserver" in made.foundation.called()


@pytest.mark.parametrize("missing", ["foundation", "iokit"])
def test_an_older_system_without_the_functions_is_no_error(missing: str) -> None:
    libraries = {"foundation": Session().foundation, "iokit": Session().iokit, missing: FakeLibrary()}

    assert not MacosSession(print, print, **libraries).begin()
