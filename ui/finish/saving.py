"""Saving the document: where, once, read back, and what its fingerprint is."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.document_errors import ExportExists
from facilitator.errors import FacilitatorError
from facilitator.vault.folder import require_outside_vaults
from ui.finish.document_maker import Made
from ui.tasks import Tasks
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.form_row import FormRow
from ui.widgets.save_path import choose_save_path
from ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from facilitator.document.export import Exported

# The libraries behind export load in the worker.
# ruff: noqa: PLC0415

LONGEST_PASSPHRASE = 120
NAME_OF_FIELD = "Passphrase for this copy"


class Saving(QObject):
    """Writes a document to the place a person chooses.

    Signals:
        saved(Exported): the document is there, read back and compared
        copied(str, Exported): a copy in another form is there, and what kind of copy it is
        failed(FacilitatorError): it is not there, and no part of it
    """

    saved = Signal(object)
    copied = Signal(str, object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._parent = parent

    def save(self, document: Made) -> None:
        """Ask for a place and write the document there."""
        target = self._place("Save the action plan", document.plan.file_name())
        if target is not None:
            self._write(lambda: document.pdf, target, self.saved.emit)

    def save_large_print(self, document: Made) -> None:
        """Ask for a place and write the same plan there in large print."""
        target = self._place("Save the large print copy", document.plan.file_name("large print"))
        if target is None:
            return

        def make() -> bytes:
            from facilitator.document.action_plan_pdf import action_plan_pdf

            return action_plan_pdf(document.plan, large_print=True)

        self._write(make, target, lambda exported: self.copied.emit("Large print copy", exported))

    def save_with_password(self, document: Made) -> None:
        """Ask for a passphrase and a place, and write a copy that opens only with the passphrase."""
        passphrase = self._ask_passphrase()
        if not passphrase:
            return
        target = self._place("Save the copy", document.plan.file_name("with passphrase"))
        if target is None:
            return

        def make() -> bytes:
            from facilitator.document.password import with_password

            return with_password(document.pdf, passphrase)

        self._write(make, target, lambda exported: self.copied.emit("Copy with a passphrase", exported))

    def _ask_passphrase(self) -> str:
        dialog = ConfirmDialog(
            "Copy with a passphrase",
            "Tell the receiver the passphrase in another way than the file. It is kept nowhere.",
            "Choose a place",
            parent=self._parent,
        )
        field = SecretField(NAME_OF_FIELD, dialog, longest=LONGEST_PASSPHRASE)
        dialog.body.addWidget(FormRow(NAME_OF_FIELD, field, dialog))
        dialog.yes.setEnabled(False)
        field.line.textChanged.connect(lambda typed: dialog.yes.setEnabled(bool(typed)))
        field.setFocus()
        agreed = dialog.exec() == ConfirmDialog.DialogCode.Accepted
        passphrase = field.line.text()
        field.clear()
        dialog.deleteLater()
        return passphrase if agreed else ""

    def _write(
        self,
        make: Callable[[], bytes],
        target: Path,
        done: "Callable[[Exported], None]",
        *,
        replace: bool = False,
    ) -> None:
        def work() -> "Exported":
            from facilitator.document.export import export

            require_outside_vaults(target)
            return export(make(), target, replace=replace)

        def refused(error: FacilitatorError) -> None:
            if isinstance(error, ExportExists) and self._replaces(target):
                self._write(make, target, done, replace=True)
            else:
                self.failed.emit(error)

        self._tasks.run(work, owner=self, done=done, failed=refused)

    def _replaces(self, target: Path) -> bool:
        return ConfirmDialog.ask(
            self._parent,
            "Replace the file that is there?",
            f"{target.name} is already in that folder. Its present content would be lost.",
            "Replace it",
        )

    def _place(self, title: str, name: str) -> Path | None:
        from facilitator.document.cloud_folders import cloud_folder

        target = choose_save_path(self._parent, title, name, "pdf")
        service = cloud_folder(target) if target is not None else None
        if service is None or ConfirmDialog.ask(
            self._parent,
            f"Save it inside {service}?",
            f"That folder is copied to {service}, so the plan would leave this computer.",
            "Save it there",
        ):
            return target
        return None
