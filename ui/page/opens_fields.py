"""A control that opens a field only when somebody changes something, such as a cell of a table."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class OpensFields(Protocol):
    """Can be asked for a field by its name, so that the keyboard comes back into it."""

    def open_field(self, name: str) -> QWidget | None:
        """Open the field called `name`, and return it; None where there is none."""
