"""What a test needs of the system that Windows has not: a mark for each, with the reason."""

import sys

import pytest

_WINDOWS = sys.platform == "win32"

open_files_can_go = pytest.mark.skipif(_WINDOWS, reason="Windows removes and moves no file that is open")
working_folders_can_go = pytest.mark.skipif(_WINDOWS, reason="Windows removes no folder in which one works")
has_pipes = pytest.mark.skipif(_WINDOWS, reason="among files Windows has no pipes")
has_links = pytest.mark.skipif(_WINDOWS, reason="an account on Windows may usually make no links")
has_zones = pytest.mark.skipif(_WINDOWS, reason="the time zone of Windows is one for all programs")
has_resource_limits = pytest.mark.skipif(
    _WINDOWS, reason="Windows limits what a process takes in another way"
)
one_size_is_enough = pytest.mark.skipif(
    _WINDOWS, reason="one size of text is tried on Windows: it takes minutes"
)
may_lack_a_screen = pytest.mark.skipif(_WINDOWS, reason="Windows has a screen and its own libraries")
mounts_in_folders = pytest.mark.skipif(_WINDOWS, reason="Windows calls its drives by letters")
