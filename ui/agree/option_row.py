"""One option: its words, what came of testing it, and the way to an action."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.agreement.issue import Option
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel

PROMPTS = "Can it be done by then? Who pays? What if not?"


class OptionRow(QWidget):
    """Shows one option and sends what the person wants."""

    def __init__(self, controller: CaseController, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = option.id
        self._called = MutedLabel("", self, wrap=False)
        self._words = AutosaveLine(self)
        self._test = AutosaveLine(self, placeholder=PROMPTS)
        self._action = LinkButton("Make it an action", self)
        self._remove = LinkButton("Remove", self)
        acts = QWidget(self)
        row = FlowLayout(acts)
        row.addWidget(self._action)
        row.addWidget(self._remove)
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(grid(3))
        lines.setVerticalSpacing(grid(1))
        right = Qt.AlignmentFlag.AlignVCenter
        lines.addWidget(self._called, 0, 0, right)
        lines.addWidget(self._words, 0, 1)
        lines.addWidget(MutedLabel("Reality test", self, wrap=False), 1, 0, right)
        lines.addWidget(self._test, 1, 1)
        lines.addWidget(acts, 2, 1)
        lines.setColumnStretch(1, 1)
        self._words.settled.connect(self._change_words)
        self._test.settled.connect(
            lambda words: controller.run(
                lambda case: case.options.change(self._id, reality_test=words), self._test.note_refusal
            )
        )
        self._action.clicked.connect(lambda: controller.run(lambda case: case.actions.from_option(self._id)))
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.options.remove(self._id)))

    def show_option(self, option: Option, number: int) -> None:
        """Show the option as it stands; `number` names its controls."""
        called = f"option {number}"
        self._called.setText(called.capitalize())
        self._words.show_value(" ".join(option.description.split()))
        self._test.show_value(" ".join(option.reality_test.split()))
        for part, name in (
            (self._words, f"Words of {called}"),
            (self._test, f"Testing {called}"),
            (self._action, f"Make {called} an action"),
            (self._remove, f"Remove {called}"),
        ):
            part.setAccessibleName(name)

    def _change_words(self, words: str) -> None:
        if words.strip():
            self._controller.run(
                lambda case: case.options.change(self._id, description=words), self._words.note_refusal
            )
