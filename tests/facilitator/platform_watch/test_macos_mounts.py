"""Of what a Mac has mounted only its own drives are told, and no server is asked."""

import ctypes
from pathlib import PurePosixPath
from typing import Any

import pytest

from facilitator.platform_watch.macos_mounts import LOCAL, NO_WAIT, NOT_FOR_BROWSING, Mount, local_mounts
from tests.facilitator.platform_watch.fake_library import FakeLibrary

TABLE = (
    (LOCAL, b"/", b"/dev/disk3s1s1"),
    (LOCAL | NOT_FOR_BROWSING, b"/System/Volumes/VM", b"/dev/disk3s6"),
    (LOCAL, "/Volumes/Stück".encode(), b"/dev/disk4s1"),
    (0, b"/Volumes/share", b"//kim@server/share"),
)


def mac(name: str) -> FakeLibrary:
    """A Mac with these mounts, whose call has that name."""

    def getfsstat(buffer: Any, size: int, flags: int) -> int:
        assert flags == NO_WAIT
        if buffer is None:
            return len(TABLE)
        assert size == len(TABLE) * 2168
        for mount, (kept, place, source) in zip(buffer, TABLE, strict=True):
            mount.flags, mount.mounted_on, mount.mounted_from = kept, place, source
        return len(TABLE)

    return FakeLibrary(**{name: getfsstat})


@pytest.mark.parametrize("name", ["getfsstat$INODE64", "getfsstat"])
def test_a_share_of_the_network_is_none_of_them(name: str) -> None:
    assert local_mounts(mac(name)) == (PurePosixPath("/"), PurePosixPath("/Volumes/Stück"))


def test_the_record_is_as_large_as_that_of_macos_and_the_flags_lie_where_they_do_there() -> None:
    assert (ctypes.sizeof(Mount), Mount.flags.offset, Mount.mounted_on.offset) == (2168, 64, 88)


def test_where_the_system_does_not_say_there_are_none() -> None:
    assert local_mounts(FakeLibrary()) == ()
    assert local_mounts(FakeLibrary(getfsstat=-1)) == ()
