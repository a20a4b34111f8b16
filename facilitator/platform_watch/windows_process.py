"""What this process asks of Windows about its crashes: no boxes, no reports, no memory in any report."""

import ctypes

from facilitator.platform_watch.system_library import Library, windows_library

_FAIL_CRITICAL_ERRORS = 0x0001
_NO_FAULT_BOX = 0x0002
_NO_OPEN_FILE_BOX = 0x8000
_REPORT_WITHOUT_HEAP = 0x1
_THIS_USER_ONLY = 0


class WindowsProcess:
    """Windows Error Reporting and error boxes; libraries that are not given are loaded at the first call."""

    def __init__(self, kernel32: Library = None, wer: Library = None) -> None:
        self._kernel32 = kernel32
        self._wer = wer

    def no_error_boxes(self) -> bool:
        """Turn off the boxes in which Windows offers to look into a crashed program (SetErrorMode)."""
        wanted = _FAIL_CRITICAL_ERRORS | _NO_FAULT_BOX | _NO_OPEN_FILE_BOX
        kernel32 = self._kernel32 or windows_library("kernel32")
        kernel32.SetErrorMode(wanted)
        return bool(kernel32.GetErrorMode() & wanted == wanted)

    def no_report_of_this_process(self) -> bool:
        """Tell whether what `no_error_boxes` asked for still keeps this process from most error reports.

        This asks for nothing itself and reads the error mode back: with SEM_NOGPFAULTERRORBOX "the system
        does not invoke Windows Error Reporting" (Microsoft, SetErrorMode). What ends a process without an
        exception, as a failed check of its own stack does, is reported all the same, without the heap.
        """
        kernel32 = self._kernel32 or windows_library("kernel32")
        return bool(kernel32.GetErrorMode() & _NO_FAULT_BOX)

    def reports_without_heap(self) -> bool:
        """Have crash reports leave out the heap (WerSetFlags)."""
        kernel32 = self._kernel32 or windows_library("kernel32")
        return bool(kernel32.WerSetFlags(_REPORT_WITHOUT_HEAP) == 0)

    def no_reports(self, program: str) -> bool:
        """Have no crash report made of the program with this file name (WerAddExcludedApplication).

        Windows remembers it by name for this user, so it must not be asked for a program that others share,
        as Python's own is.
        """
        wer = self._wer or windows_library("wer")
        return bool(wer.WerAddExcludedApplication(ctypes.c_wchar_p(program), _THIS_USER_ONLY) == 0)
