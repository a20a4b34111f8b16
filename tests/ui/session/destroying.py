"""A meeting is ended and its case destroyed, as a person does it."""

from PySide6.QtWidgets import QDialog

from tests.ui.lock.locking import when_asked
from tests.ui.opened_app import Opened
from ui.widgets.confirm_dialog import TypedConfirmDialog
from ui.widgets.sheet import asked_now


def end_meeting(meeting: Opened) -> None:
    """End the running meeting and lead it to where nothing stands before destruction."""
    driven = meeting.driven
    driven.press("Ctrl+Shift+E")
    driven.click("End it now")
    driven.wait_for_text("The meeting has ended")
    driven.click("Finish")
    meeting.wait_for_stage("finish")
    driven.click("No, nobody")
    driven.wait(lambda: driven.is_enabled("Destroy this case"), lambda: "ready to destroy")


def destroy(meeting: Opened) -> None:
    """Ask for destruction and type the reference of the case."""
    reference = meeting.case.matter.current().reference

    def agree() -> None:
        dialog = asked_now()
        assert isinstance(dialog, TypedConfirmDialog)
        dialog.field.setText(reference)
        dialog.done(QDialog.DialogCode.Accepted)

    when_asked(agree, TypedConfirmDialog)
    meeting.driven.click("Destroy this case")
