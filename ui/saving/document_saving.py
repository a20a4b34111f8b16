"""The way of a document to the disk: where, whether over what is there; then it is written and read back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.document_errors import ExportExists
from facilitator.errors import FacilitatorError
from facilitator.vault.folder import require_outside_vaults
from ui.tasks import Tasks
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.save_path import choose_save_path

if TYPE_CHECKING:
    from facilitator.document.export import Exported

# The libraries behind export load in the worker.
# ruff: noqa: PLC0415


class DocumentSaving(QObject):
    """Asks and writes for `parent`; `called` is what the document is called in a question: "the plan"."""

    def __init__(self, tasks: Tasks, parent: QWidget, called: str) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._parent = parent
        self._called = called

    def place(self, title: str, name: str) -> Path | None:
        """Ask where to save `name`, once more where that folder is copied to a service; None for nowhere."""
        from facilitator.document.cloud_folders import cloud_folder

        target = choose_save_path(self._parent, title, name, Path(name).suffix.removeprefix("."))
        service = cloud_folder(target) if target is not None else None
        if service is None or ConfirmDialog.ask(
            self._parent,
            f"Save it inside {service}?",
            f"That folder is copied to {service}, so {self._called} would leave this computer.",
            "Save it there",
        ):
            return target
        return None

    def write(
        self,
        make: Callable[[], bytes],
        target: Path,
        done: "Callable[[Exported], None]",
        failed: Callable[[FacilitatorError], None],
        *,
        replace: bool = False,
    ) -> None:
        """Make the document in the worker and write it to `target`; a file that is there is asked about."""

        def work() -> "Exported":
            from facilitator.document.export import export

            require_outside_vaults(target)
            return export(make(), target, replace=replace)

        def refused(error: FacilitatorError) -> None:
            if isinstance(error, ExportExists) and self._replaces(target):
                self.write(make, target, done, failed, replace=True)
            else:
                failed(error)

        self._tasks.run(work, owner=self, done=done, failed=refused)

    def _replaces(self, target: Path) -> bool:
        return ConfirmDialog.ask(
            self._parent,
            "Replace the file that is there?",
            f"{target.name} is already in that folder. Its present content would be lost.",
            "Replace it",
        )
