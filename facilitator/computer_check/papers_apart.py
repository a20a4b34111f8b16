"""What the process that reads papers could do to this computer, tried out by that process itself."""

from facilitator.case.papers import PaperKind
from facilitator.computer_check.result import CheckResult, FailedError, Status, must
from facilitator.document.papers.confinement import NEEDED_BY_WINDOWS
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.document.papers.reach import Reach
from facilitator.document_errors import DocumentUnreadable

PAPERS_APART = "Papers"
LEAST_CONFINED = PaperKind.EMAIL
"""The kind of paper whose process may do all that any other may."""

_STANDARD = {0, 1, 2}


def papers_apart(paper: bytes) -> CheckResult | str:
    """Read a paper in the process apart, and see what that process can reach."""
    process, of_more = PaperProcess([paper]), PaperProcess([b""], LEAST_CONFINED)
    try:
        seen, pages = of_more.reach(), process.looked().pages
    except DocumentUnreadable:
        raise FailedError("The process that reads papers does not answer, so no paper can be read.") from None
    finally:
        process.close()
        of_more.close()
    must(pages > 0, "The process that reads papers found no page in a document that has some.")
    given = set(seen.descriptors) - _STANDARD or {name.upper() for name in seen.environment} - {
        NEEDED_BY_WINDOWS
    }
    must(not given, "The process that reads papers holds something of this program's.")
    return _told(seen)


def _told(seen: Reach) -> CheckResult | str:
    can = [
        words
        for words, is_so in (
            ("open files", seen.files),
            ("use the network", seen.network),
            ("start programs", seen.programs),
        )
        if is_so
    ]
    if not can:
        return "Papers are read by a process that can open no file, use no network and start no program."
    return CheckResult(
        PAPERS_APART,
        Status.AMBER,
        f"Papers are read by a process apart, but this system does not keep it from this: {', '.join(can)}. "
        "Add papers only from people you know, and keep this program up to date.",
    )
