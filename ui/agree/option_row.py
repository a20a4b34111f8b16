"""One option: its words, what came of testing it, and the way to an action."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.agreement.issue import Option
from ui.case_controller import CaseController
from ui.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton

PROMPTS = "Can it be done by then? Who pays? What if not?"


class OptionRow(QWidget):
    """Shows one option and sends what the person wants."""

    def __init__(self, controller: CaseController, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = option.id
        self._words = AutosaveLine(self)
        self._test = AutosaveLine(self, placeholder=PROMPTS)
        self._action = LinkButton("Make it an action", self)
        self._remove = LinkButton("Remove", self)
        words = QVBoxLayout()
        words.setSpacing(grid(1))
        words.addWidget(self._words)
        words.addWidget(self._test)
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), 0, 0, 0)
        row.setSpacing(grid(2))
        row.addLayout(words, 1)
        row.addWidget(self._action)
        row.addWidget(self._remove)
        self._words.settled.connect(self._change_words)
        self._test.settled.connect(
            lambda words: controller.run(lambda case: case.change_option(self._id, reality_test=words))
        )
        self._action.clicked.connect(lambda: controller.run(lambda case: case.action_from_option(self._id)))
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.remove_option(self._id)))

    def show_option(self, option: Option, called: str) -> None:
        """Show the option as it stands; `called` names its controls."""
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
            self._controller.run(lambda case: case.change_option(self._id, description=words))
