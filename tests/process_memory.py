"""The memory of another program, looked through from outside by the administrator of a Linux."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

only_by_the_administrator = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0,
    reason="reads another program's memory, which takes the rights of the administrator of a Linux",
)


def regions(process: int, access: str) -> Iterator[bytes]:
    """Return each part of the memory to which the process has at least that access: "r", or "rw"."""
    with open(f"/proc/{process}/mem", "rb", 0) as memory:  # noqa: PTH123 - unbuffered, to read what is there
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            match = re.match(rf"([0-9a-f]+)-([0-9a-f]+) {access}", line)
            if match is None or line.endswith("[vvar]"):
                continue
            start, end = (int(place, 16) for place in match.groups())
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, OverflowError):
                # The kernel shows some of its own pages to nobody.
                continue
