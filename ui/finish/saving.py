"""Saving the document: where, once, read back, and what its fingerprint is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.errors import ExportExists, FacilitatorError
from ui.finish.document_maker import Made
from ui.tasks import Tasks
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.form_row import FormRow
from ui.widgets.save_path import choose_save_path

if TYPE_CHECKING:
    from facilitator.document.export import Exported

# The libraries behind export load in the worker.
# ruff: noqa: PLC0415


class Saving(QObject):
    """Writes a document to the place a person chooses.

    Signals:
        saved(Exported): it is there, read back and compared
        failed(FacilitatorError): it is not there, and no part of it
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._parent = parent

    def save(self, document: Made) -> None:
        """Ask for a place and write the document there."""
        target = choose_save_path(self._parent, "Save the action plan", _name(document), "pdf")
        if target is not None and self._place_is_meant(target):
            self._write(document.pdf, target, replace=False)

    def save_with_password(self, document: Made) -> None:
        """Ask for a passphrase and a place, and write a copy that opens only with the passphrase."""
        dialog = ConfirmDialog(
            "Copy with a passphrase",
            "Tell the receiver the passphrase in another way than the file. It is kept nowhere.",
            "Choose a place",
            parent=self._parent,
        )
        field = QLineEdit(dialog)
        field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        field.setMaxLength(120)
        dialog.body.addWidget(FormRow("Passphrase for this copy", field, dialog))
        dialog.yes.setEnabled(False)
        field.textChanged.connect(lambda typed: dialog.yes.setEnabled(bool(typed)))
        field.setFocus()
        agreed = dialog.exec() == ConfirmDialog.DialogCode.Accepted
        passphrase = field.text()
        dialog.deleteLater()
        if not agreed:
            return
        target = choose_save_path(self._parent, "Save the copy", _name(document, " with passphrase"), "pdf")
        if target is None or not self._place_is_meant(target):
            return

        def work() -> "Exported":
            from facilitator.document.export import export
            from facilitator.document.password import with_password

            return export(with_password(document.pdf, passphrase), target)

        self._tasks.run(work, owner=self, done=lambda _exported: None, failed=self.failed.emit)

    def _write(self, pdf: bytes, target: Path, *, replace: bool) -> None:
        def work() -> "Exported":
            from facilitator.document.export import export

            return export(pdf, target, replace=replace)

        def refused(error: FacilitatorError) -> None:
            if isinstance(error, ExportExists) and self._replaces(target):
                self._write(pdf, target, replace=True)
            else:
                self.failed.emit(error)

        self._tasks.run(work, owner=self, done=self.saved.emit, failed=refused)

    def _replaces(self, target: Path) -> bool:
        return ConfirmDialog.ask(
            self._parent,
            "Replace the file that is there?",
            f"{target.name} is already in that folder. Its present content would be lost.",
            "Replace it",
        )

    def _place_is_meant(self, target: Path) -> bool:
        from facilitator.document.cloud_folders import cloud_folder

        service = cloud_folder(target)
        return service is None or ConfirmDialog.ask(
            self._parent,
            f"Save it inside {service}?",
            f"That folder is copied to {service}, so the plan would leave this computer.",
            "Save it there",
        )


def _name(document: Made, extra: str = "") -> str:
    kept = "".join(c if c.isalnum() or c in "-_ " else "-" for c in document.plan.reference).strip()
    return f"Action plan {kept}{extra}.pdf" if kept else f"Action plan{extra}.pdf"
