"""A card whose fields belong to the matter."""

from typing import TYPE_CHECKING, Unpack

from PySide6.QtWidgets import QWidget

from facilitator.acts.matter_acts import MatterChanges, MatterText, MatterTick
from facilitator.case.matter import Matter
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.card import Card
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class MatterCard(Card):
    """A headed card; its fields change the matter."""

    def __init__(self, controller: CaseController, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self._lines: dict[str, KeptField] = {}
        self._ticks: dict[str, TickBox] = {}
        self._controls: dict[str, QWidget] = {}
        self.body.addWidget(HeadingLabel(heading, self))

    def show_matter(self, matter: Matter) -> None:
        """Show what the case holds."""
        for name, line in self._lines.items():
            line.show_saved(str(getattr(matter, name)))
        for name, tick in self._ticks.items():
            tick.setChecked(bool(getattr(matter, name)))

    def control_for(self, field: str) -> QWidget | None:
        """Return the control of that field of the matter, None where it is not on this card."""
        if field in self._lines:
            return self._lines[field].editor
        return self._controls.get(field) or self._ticks.get(field)

    def add_line(
        self, name: MatterText, label: str, hint: str = "", *, example: str = "", lines: int = 1
    ) -> KeptField:
        """Add a field for the text `name` of the matter; `example` stands in it while it is empty."""

        def keep(case: "CaseFile", text: str) -> Changes:
            changes: MatterChanges = {}
            changes[name] = text
            return case.matter.change(**changes)

        field = AutosaveLine(placeholder=example) if lines == 1 else AutosaveText(lines=lines)
        line = KeptField(self.controller, label, f"matter:{name}", keep, self, field=field, hint=hint)
        self._lines[name] = line
        self.body.addWidget(line)
        return line

    def add_tick(self, name: MatterTick, words: str) -> TickBox:
        """Add a tick box for the yes-or-no field `name` of the matter."""

        def ticked(on: bool) -> None:
            changes: MatterChanges = {}
            changes[name] = on
            self.change(**changes)

        tick = TickBox(words, self)
        tick.clicked.connect(ticked)
        self._ticks[name] = tick
        self.body.addWidget(tick)
        return tick

    def decide(self, **changes: Unpack[MatterChanges]) -> None:
        """Ask for what the case is about to change, on which it hangs who usually comes."""
        self.controller.run(lambda case: case.chairs.decide(**changes))
        case = self.controller.case_file
        self.show_matter(case.matter.current())

    def change(self, **changes: Unpack[MatterChanges]) -> None:
        """Ask for the named fields of the matter to change, then show what came of it."""
        self.controller.run(lambda case: case.matter.change(**changes))
        case = self.controller.case_file
        self.show_matter(case.matter.current())
