"""What every section of the preparation is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.case.mending import MendingPlace
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.look.dressed import dress
from ui.page.case_controller import CaseController
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tab_order import order_tabs

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


@dataclass(frozen=True, slots=True)
class Standing:
    """A few words on where a section stands; `needs_you` when something in it is missing."""

    words: str
    needs_you: bool = False


class Section(ScrollArea):
    """One part of the preparation: shows the case and sends intentions.

    Signals:
        go_asked(object): the person wants to be where something is mended, a `MendingPlace`
    """

    go_asked = Signal(object)
    key = ""
    title = ""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.controller = controller
        self._tabs_stale = True
        self.setAccessibleName(self.title)

    @property
    def case(self) -> "CaseFile":
        """The open case."""
        return self.controller.case_file

    def tabs_changed(self) -> None:
        """Let Tab follow the layout again, now or as soon as the section is shown."""
        self._tabs_stale = not self.isVisible()
        if self.isVisible():
            order_tabs(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the controls into their order for Tab."""
        super().showEvent(event)
        if self._tabs_stale:
            self._tabs_stale = False
            order_tabs(self)

    def control_for(self, place: MendingPlace) -> QWidget | None:
        """Return the control in which that is mended, None where this section has none."""
        del place
        return None

    def begins_at(self) -> QWidget | None:
        """Return what has the keyboard when the section is shown, None for its first control."""
        return None

    def reload(self, changes: Changes) -> None:
        """Show anew what `changes` touched."""

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return where this section stands; `missing` are the readiness checks that stand open."""
        mine = sum(1 for check in missing if check.section == self.key)
        return Standing(f"{mine} to do") if mine else Standing("Ready")
