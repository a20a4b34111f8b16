"""The question that comes before any destruction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.agreement.choices import Safety
from ui.finish.step_card import StepCard
from ui.page.case_controller import CaseController
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.radio_button import RadioButton

QUESTION = "Did anything in this case make you think that a child or adult may be at risk of serious harm?"
STOP = (
    "Stop here. Follow your safeguarding policy before anything is destroyed: your notes may be needed. "
    "They stay encrypted in this case as long as you do not finish."
)


class SafetyStep(StepCard):
    """Asks the safeguarding question and keeps the answer in the case."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(1, "Safety", parent)
        self._controller = controller
        self.body.addWidget(PlainLabel(QUESTION, self))
        self._nobody = RadioButton("No, nobody", self)
        self._somebody = RadioButton("Yes, or I am not sure", self)
        group = QButtonGroup(self)
        for button, answer in ((self._nobody, Safety.NOBODY_AT_RISK), (self._somebody, Safety.AT_RISK)):
            group.addButton(button)
            button.clicked.connect(lambda _checked, answer=answer: self._answer(answer))
            self.body.addWidget(button)
        self._stop = PlainLabel(STOP, self)
        self._stop.set_tone("danger")
        self._followed = PlainButton("I have followed my safeguarding policy", self)
        self._followed.clicked.connect(lambda: self._answer(Safety.POLICY_FOLLOWED))
        self.body.addWidget(self._stop)
        self.body.addWidget(self._followed, 0, Qt.AlignmentFlag.AlignLeft)

    def show_answer(self, answer: Safety) -> None:
        """Show the answer that the case holds."""
        self._nobody.setChecked(answer is Safety.NOBODY_AT_RISK)
        self._somebody.setChecked(answer in {Safety.AT_RISK, Safety.POLICY_FOLLOWED})
        self._stop.setVisible(answer is Safety.AT_RISK)
        self._followed.setVisible(answer is Safety.AT_RISK)
        words = {
            Safety.NOT_ASKED: "Needs your answer",
            Safety.NOBODY_AT_RISK: "Nobody at risk",
            Safety.AT_RISK: "Stopped",
            Safety.POLICY_FOLLOWED: "Policy followed",
        }
        self.show_state(words[answer], done=answer.settled)

    def _answer(self, answer: Safety) -> None:
        self._controller.run(lambda case: case.finish.answer_safety(answer))
