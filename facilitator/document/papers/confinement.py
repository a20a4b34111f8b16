"""What the process that reads a paper gives up before it sees the paper."""

from contextlib import suppress


def confine() -> None:
    """Give up whatever is not needed to read what is in memory, for good; nothing here raises."""


def limit_memory(most: int) -> None:
    """Have asking for more than `most` bytes in all fail, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - absent on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def limit_time(seconds: float) -> None:
    """End this process some time after it should have been ended, in case nobody is left to do so."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - absent on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        most = int(used.ru_utime + used.ru_stime + 2 * seconds) + 2
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))
