"""as_looked_at_again.py FIRST SECOND REPORT: write FIRST, JUnit's XML; what passed in SECOND has passed."""

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

Key = tuple[str | None, str | None]


def _read(report: Path) -> ET.ElementTree:
    return ET.parse(report)  # noqa: S314 - the tests wrote it


def key(case: ET.Element) -> Key:
    """Return what a test is known by in both."""
    return case.get("classname"), case.get("name")


def bad(case: ET.Element) -> list[ET.Element]:
    """Return what says that a test did not pass."""
    return [child for child in case if child.tag in {"failure", "error"}]


def passed(second: Path) -> Iterator[Key]:
    """Give the tests that passed at the second look; none where there was none."""
    again = list(_read(second).iter("testcase")) if second.exists() else []
    failed = {key(case) for case in again if bad(case)}
    return (key(case) for case in again if key(case) not in failed)


def main(first: Path, second: Path, report: Path) -> None:
    """Write the report."""
    tree, good = _read(first), set(passed(second))
    for suite in tree.iter("testsuite"):
        for case in suite.iter("testcase"):
            for child in bad(case) if key(case) in good else ():
                case.remove(child)
                kind = "failures" if child.tag == "failure" else "errors"
                suite.set(kind, str(int(suite.get(kind, 0)) - 1))
    tree.write(report)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
