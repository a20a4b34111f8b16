"""The processes that this one has started and that still run."""

import psutil

_DESKTOP_OF_WINE = "explorer.exe"  # Wine starts it for a program, and counts it as the program's child


def started_processes() -> list[psutil.Process]:
    """Return them, without the desktop that Wine starts; one that ends while it is looked at runs no more."""
    return [child for child in psutil.Process().children() if _runs(child)]


def _runs(child: psutil.Process) -> bool:
    try:
        return bool(child.name() != _DESKTOP_OF_WINE)
    except (psutil.NoSuchProcess, OSError):  # Windows has taken the handle back before psutil could ask
        return False
