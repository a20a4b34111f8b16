"""Whether the window with the notes is left out of screen shares and recordings."""

from facilitator.computer_check.result import CheckResult, Status
from facilitator.platform_watch.screen_capture import Capture, CaptureProtection

SCREEN_CAPTURES = "Screen captures"

_ADVICE = "In a video meeting share the window of the shared view alone, never the whole screen."
_STATUS = {
    Capture.HIDDEN: Status.OK,
    Capture.ASKED: Status.UNKNOWN,
    Capture.REFUSED: Status.AMBER,
    Capture.NOT_OFFERED: Status.UNKNOWN,
}


def captures_of(protection: CaptureProtection) -> CheckResult:
    """Return what the system answered about a window, and what to do where it did not agree."""
    status = _STATUS[protection.capture]
    sentence = protection.sentence if status is Status.OK else f"{protection.sentence} {_ADVICE}"
    return CheckResult(SCREEN_CAPTURES, status, sentence)
