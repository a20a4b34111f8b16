"""Whether words of the practice meeting are left where programs leave things behind."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from facilitator.computer_check.result import CheckResult, Status, must
from facilitator.computer_check.trace_places import places_that_programs_write_to
from facilitator.computer_check.trace_search import search

_FILES_NAMED = 3


def traces_left(mark: str, began: float, *, leave_out: Sequence[Path]) -> CheckResult | str:
    """Search what was written since `began` (Unix time, in seconds) for `mark`, and say what was found.

    A file that holds the mark is planted first, so that a search which finds nothing is known to work.
    """
    with tempfile.TemporaryDirectory(prefix="facilitator-check-") as control:
        Path(control, "control.txt").write_text(mark, encoding="utf-16")
        planted = search((mark,), [Path(control)], changed_since=began)
    must(len(planted.found) == 1, "The search does not find what was planted for it.")
    seen = search((mark,), places_that_programs_write_to(), changed_since=began, leave_out=leave_out)
    named = ", ".join(str(path) for path in seen.found[:_FILES_NAMED])
    must(not seen.found, f"{len(seen.found)} files hold words of the practice meeting: {named}.")
    if not seen.complete:
        return CheckResult("Traces", Status.AMBER, _cut_short(seen.looked_at))
    return (
        f"No word of the practice meeting is in any of the {seen.looked_at} files written meanwhile "
        "where programs leave things behind."
    )


def _cut_short(looked_at: int) -> str:
    over = "The time for looking was over before all files written meanwhile were looked at."
    if not looked_at:
        return f"{over} None could be looked at, so nothing is known of traces."
    return f"{over} No word of the practice meeting is in the {looked_at} that were."
