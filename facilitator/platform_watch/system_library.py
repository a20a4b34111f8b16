"""Libraries of Windows and macOS, loaded by name and called through ctypes."""

import ctypes
from typing import Any, TypeAlias

Library: TypeAlias = Any
"""A loaded library. Tests give an object that notes the calls in its place."""


class Framework(ctypes.CDLL):
    """A library of macOS, with the constants that it exports."""

    def __init__(self, name: str) -> None:
        super().__init__(f"/System/Library/Frameworks/{name}.framework/{name}")

    def constant(self, name: str) -> int:
        """Return the pointer that the library exports under that name; raises ValueError without it."""
        return ctypes.c_void_p.in_dll(self, name).value or 0


def windows_library(name: str) -> Library:
    """Return a library of Windows; raises OSError or AttributeError where there is none."""
    return ctypes.WinDLL(name)  # type: ignore[attr-defined, unused-ignore] # Windows only
