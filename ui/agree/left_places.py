"""What can stand on the left of Agree: the actions, one being worded, reading back, and so on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.agree.actions_place import ActionsPlace
from ui.agree.agree_acts import AgreeActs
from ui.agree.earlier_wordings import EarlierWordings
from ui.agree.issues_part import IssuesPart
from ui.agree.read_back import ReadBack
from ui.agree.titled_place import TitledPlace
from ui.agree.vague_words_card import VagueWordsCard
from ui.agree.wording import Wording
from ui.page.case_controller import CaseController
from ui.plan_terms.manner_part import MannerPart
from ui.plan_terms.outcome_part import QUESTION, OutcomePart
from ui.plan_terms.terms_part import TermsPart
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class LeftPlaces(QStackedWidget):
    """Shows one of its parts at a time, each dressed by itself; every part follows the case."""

    def __init__(self, controller: CaseController, tasks: Tasks, acts: AgreeActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.actions_place = ActionsPlace(controller, acts.add, acts.by_law, self)
        self.wording = Wording(controller, self)
        self.reading = ReadBack(controller, self)
        self.issues = IssuesPart(controller, self)
        self.outcome = OutcomePart(controller, self)
        self.terms = TermsPart(controller, self, folds=True)
        self.vague = VagueWordsCard(controller, tasks, self)
        self.manners = MannerPart(controller, self)
        self.earlier = EarlierWordings(self)
        self._following = (self.outcome, self.issues, self.terms, self.vague, self.manners)
        self._titled: dict[QWidget, TitledPlace] = {}
        for place in (self.actions_place, self.wording, self.reading):
            self.addWidget(place)
        for title, part in (
            ("Issues and options", self.issues),
            (QUESTION, self.outcome),
            ("Sharing and review", self.terms),
            ("Vague words", self.vague),
            ("How each party agreed", self.manners),
            ("Earlier wordings", self.earlier),
        ):
            titled = self._titled[part] = TitledPlace(title, acts.back, self)
            titled.body.addWidget(part)
            titled.body.addStretch(1)
            self.addWidget(titled)
        self.currentChanged.connect(self._catch_up)
        for do in (acts.to_issues, acts.to_terms, acts.to_manners, acts.change_list):
            self.actions_place.add_link(do.text()).clicked.connect(do.trigger)

    def titled(self, part: QWidget) -> TitledPlace:
        """Return the place in which one of the parts beside the actions stands."""
        return self._titled[part]

    def open_field(self, name: str) -> QWidget | None:
        """Go to the field of this name in one of the titled places and return it, None without one."""
        self.show_all(self._controller.case_file)
        for part, place in self._titled.items():
            for field in part.findChildren(QWidget):
                if field.accessibleName() == name and field.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    self.wording.close_editor()
                    self.setCurrentWidget(place)
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
                    return field
        return None

    def minimumSizeHint(self) -> QSize:
        """Return the room that the shown place needs, whatever is hidden behind it."""
        shown: QWidget | None = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    def show_all(self, case: "CaseFile") -> None:
        """Show what the case holds in every place, but for the actions."""
        for part in self._following:
            part.show_case(case)

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds in the place that is shown, but for the actions."""
        shown = self.currentWidget()
        if shown is self.reading:
            self.reading.reload()
        for part in self._following:
            if shown is self._titled[part]:
                part.show_case(case)
        if shown is self._titled[self.earlier]:
            self.show_earlier()

    def show_earlier(self) -> None:
        """Show the earlier wordings of the chosen action."""
        view = self.actions_place.list.chosen_view()
        if view is not None and view.action is not None:
            self.earlier.show_wordings(view.action)

    def _catch_up(self) -> None:
        if not self._controller.has_ended:
            self.show_case(self._controller.case_file)

    def is_reading(self) -> bool:
        """Return whether actions are being read back."""
        return self.currentWidget() is self.reading

    def is_at_actions(self) -> bool:
        """Return whether the actions are shown."""
        return self.currentWidget() is self.actions_place
