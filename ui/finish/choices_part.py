"""What is chosen about the document as a whole."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.plan_terms.manner_part import MannerPart
from ui.plan_terms.terms_part import TermsPart
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


REPLACES_HINT: Final = (
    "Only where you correct a plan that was handed out before: its check code, which stands at the foot of "
    "each page. The new plan then says which one it replaces. A plan that an earlier version made has no "
    "check code there: enter its file fingerprint."
)


class ChoicesPart(QWidget):
    """How each party agreed, who may receive the plan and when it is looked at again, large print."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._manner = MannerPart(controller, self)
        self._terms = TermsPart(controller, self, folds=True)
        self._large = TickBox("Large print (18 point), the same words", self)
        self._large.clicked.connect(
            lambda checked: controller.run(lambda case: case.terms.change(large_print=checked))
        )
        self._replaces = KeptField(
            controller,
            "Check code of the plan that this one replaces",
            "finish:replaces",
            lambda case, typed: case.terms.change(replaces=typed),
            self,
            hint=REPLACES_HINT,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(3))
        for part in (
            HeadingLabel("How each party agreed", self),
            self._manner,
            HeadingLabel("Sharing and review", self),
            self._terms,
            self._replaces,
            self._large,
        ):
            column.addWidget(part)

    def show_case(self, case: "CaseFile") -> None:
        """Show what is chosen; a line being typed in is left alone."""
        self._manner.show_case(case)
        self._terms.show_case(case)
        self._replaces.show_saved(case.terms.choices().replaces)
        self._large.setChecked(case.terms.choices().large_print)
