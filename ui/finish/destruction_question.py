"""The question before a case is destroyed, which wants a word typed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QWidget

from ui.finish.last_words import EARLIER, SavedFiles
from ui.widgets.confirm_dialog import TypedConfirmDialog

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

WORD_WITHOUT_REFERENCE: Final = "destroy"


def agrees_to_destroy(parent: QWidget, case: "CaseFile", *, document: bool, files: SavedFiles) -> bool:
    """Ask for the case's reference to be typed, and return whether the person destroys the case.

    The saved `files` stay, the document among them if there is one.
    """
    if document:
        stays = f"Everything in it except the {files.counted} is gone for good."
    elif files:
        stays = f"Everything in it is gone for good. {EARLIER}"
    else:
        stays = "Everything in it is gone for good, and no action plan was saved."
    dialog = TypedConfirmDialog(
        "Destroy this case?",
        f"{stays} There is no recycle bin.",
        case.matter.current().reference or WORD_WITHOUT_REFERENCE,
        "Destroy it for good",
        parent=parent,
    )
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return agreed
