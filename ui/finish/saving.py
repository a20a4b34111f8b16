"""Saving the document: where, once, read back, and what its fingerprint is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.finish.document_maker import Made
from ui.saving.document_saving import DocumentSaving
from ui.tasks import Tasks
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.form_row import FormRow
from ui.widgets.secret_field import SecretField

# The libraries behind these load in the worker.
# ruff: noqa: PLC0415

LONGEST_PASSPHRASE = 120
NAME_OF_FIELD = "Passphrase for this copy"


class Saving(QObject):
    """Writes a document to the place a person chooses.

    Signals:
        saved(Made, Exported): the document is there, read back and compared
        copied(Made, str, Exported): a copy in another form is there, and what kind of copy it is
        failed(FacilitatorError): it is not there, and no part of it
    """

    saved = Signal(object, object)
    copied = Signal(object, str, object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._way = DocumentSaving(tasks, parent, "the plan")

    def save(self, document: Made) -> None:
        """Ask for a place and write the document there."""
        target = self._way.place("Save the action plan", document.plan.file_name())
        if target is not None:
            self._way.write(
                lambda: document.pdf,
                target,
                lambda exported: self.saved.emit(document, exported),
                self.failed.emit,
            )

    def save_large_print(self, document: Made) -> None:
        """Ask for a place and write the same plan there in large print."""
        target = self._way.place("Save the large print copy", document.plan.file_name("large print"))
        if target is None:
            return

        def make() -> bytes:
            from facilitator.document.action_plan_pdf import action_plan_pdf

            return action_plan_pdf(document.plan, large_print=True)

        self._write_copy(document, make, target, "Large print copy")

    def save_web_page(self, document: Made) -> None:
        """Ask for a place and write the same plan there as one HTML file."""
        target = self._way.place("Save the web page", document.plan.file_name("web page", ending="html"))
        if target is None:
            return

        def make() -> bytes:
            from facilitator.document.web.action_plan_html import action_plan_html

            return action_plan_html(document.plan)

        self._write_copy(document, make, target, "Web page")

    def save_with_password(self, document: Made) -> None:
        """Ask for a passphrase and a place, and write a copy that opens only with the passphrase."""
        passphrase = self._ask_passphrase()
        if not passphrase:
            return
        target = self._way.place("Save the copy", document.plan.file_name("with passphrase"))
        if target is None:
            return

        def make() -> bytes:
            from facilitator.document.password import with_password

            return with_password(document.pdf, passphrase)

        self._write_copy(document, make, target, "Copy with a passphrase")

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

    def _write_copy(self, document: Made, make: Callable[[], bytes], target: Path, kind: str) -> None:
        self._way.write(
            make, target, lambda exported: self.copied.emit(document, kind, exported), self.failed.emit
        )
