"""Why a paper is not read: a reason that crosses the pipe, and the sentence that a person is told."""

from enum import StrEnum

from facilitator.case import refused_files
from facilitator.document_errors import DocumentUnreadable, PaperLocked, WrongPassword


class Reason(StrEnum):
    """What stands in the way."""

    DAMAGED = "damaged"
    CUT_SHORT = "cut short"
    TOO_MUCH = "too much"
    NOT_STARTED = "not started"
    LOCKED = "locked"
    WRONG_PASSWORD = "wrong password"  # noqa: S105 - a reason, not a password
    LOCKED_TO_PERSONS = "locked to persons"
    FORM_OF_ADOBE = "form of adobe"
    LOCKED_BY_OFFICE = "locked by office"
    PICTURE = "picture"
    EXCEL = "excel"
    POWERPOINT = "powerpoint"
    VISIO = "visio"
    OPEN_TEXT = "open text"
    OPEN_OTHER = "open other"
    APPLE = "apple"
    XPS = "xps"
    BOOK = "book"
    PACKED = "packed"


class Refused(Exception):
    """Raised by whatever reads a paper, within its process."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


_STILL_THERE = "Nothing was changed."
_SENTENCES = {
    Reason.DAMAGED: f"That file is damaged, or is not what its name says, and cannot be read. {_STILL_THERE}",
    Reason.CUT_SHORT: f"The end of that file is missing. {_STILL_THERE} Ask for it again.",
    Reason.TOO_MUCH: (
        "This page asks for more time or memory than a page can need, so it is not shown. "
        "Nothing was changed, and the paper is still in the case."
    ),
    Reason.NOT_STARTED: (
        "This computer did not start what reads papers. Nothing was changed. "
        "Close other programs, then try again."
    ),
    Reason.LOCKED_TO_PERSONS: (
        "That file can only be opened by whom it was protected for, in Adobe Reader. Nothing was added. "
        "Open it there, print it to a PDF, and add that PDF, or ask for it without protection."
    ),
    Reason.FORM_OF_ADOBE: (
        "That form can only be read in Adobe Reader. Nothing was added. "
        "Open it there, print it to a PDF, and add that PDF."
    ),
    Reason.LOCKED_BY_OFFICE: (
        "That file asks for a password. Nothing was added. "
        "Open it in Word with its password, save it without one, and add that."
    ),
    Reason.EXCEL: refused_files.EXCEL,
    Reason.POWERPOINT: refused_files.POWERPOINT,
    Reason.VISIO: refused_files.VISIO,
    Reason.OPEN_TEXT: refused_files.OPEN_TEXT,
    Reason.OPEN_OTHER: refused_files.OPEN_OTHER,
    Reason.APPLE: refused_files.APPLE,
    Reason.XPS: refused_files.XPS,
    Reason.BOOK: refused_files.BOOK,
    Reason.PACKED: refused_files.PACKED,
    Reason.PICTURE: "That image cannot be shown: it is damaged or far too large. Nothing was changed.",
}


def error_for(reason: Reason) -> DocumentUnreadable:
    """Return what is raised to whoever asked for the paper."""
    if reason is Reason.LOCKED:
        return PaperLocked()
    if reason is Reason.WRONG_PASSWORD:
        return WrongPassword()
    return DocumentUnreadable(_SENTENCES[reason])
