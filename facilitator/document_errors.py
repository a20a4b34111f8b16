"""What can go wrong with the action plan and its file, and with a document that was received.

DocumentError
├── PlanNotReady
├── DocumentUnreadable
│   ├── PaperLocked
│   └── WrongPassword
├── ExportRefused
├── ExportExists
└── ExportDiffers
"""

from facilitator.errors import FacilitatorError


class DocumentError(FacilitatorError):
    """The action plan cannot be made or saved as asked."""


class PlanNotReady(DocumentError):
    """The plan lacks what it cannot do without."""

    sentence = "The action plan is not ready. Nothing was changed."


class DocumentUnreadable(DocumentError):
    """The file is not a PDF that can be read."""

    sentence = "That file cannot be read as a PDF. Nothing was changed."


class PaperLocked(DocumentUnreadable):
    """The file asks for a password before it can be read."""

    sentence = (
        "That file asks for a password, so it cannot be read here. Nothing was changed. "
        "Add it again: its password is asked for then."
    )


class WrongPassword(DocumentUnreadable):
    """The password does not open the file."""

    sentence = "That is not the password of this file. Nothing was added. Check it, then type it again."


class ExportRefused(DocumentError):
    """The chosen place cannot be written."""

    sentence = (
        "The document could not be saved there, and no partial file was left. "
        "Your case is unchanged. Choose another place."
    )


class ExportExists(DocumentError):
    """A file of that name is already there."""

    sentence = (
        "There is already a file with that name. Nothing was changed. Choose another name or replace it."
    )


class ExportDiffers(DocumentError):
    """The file read back is not the document that was made."""

    sentence = (
        "The saved file is not the same as the document that was made, so it was removed. "
        "Your case is unchanged. Choose another place and try again."
    )
