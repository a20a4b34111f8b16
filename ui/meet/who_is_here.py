"""Who is here, who left and who did not come, while the meeting runs."""

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId
from facilitator.case.people import Presence, distinct_names, presences
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.widgets.key_hint_button import KeyHintButton

WORDS: Final = "Somebody left or came"
KEY: Final = "Ctrl+Shift+A"
# Qt leaves none where a style sheet pads the entries.
ROOM_FOR_ARROW: Final = "\u2003"


class WhoIsHere(QWidget):
    """Offers for each person what can be said of them besides what holds now."""

    def __init__(self, controller: CaseController, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._menu = QMenu(self)
        self.opens: QAction = act(self, WORDS, KEY, self._open, group=group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._button = KeyHintButton(self.opens, self)
        column.addWidget(self._button)

    def _open(self) -> None:
        case = self._controller.case_file
        self._menu.clear()
        for shown_before in self._menu.findChildren(QMenu):
            shown_before.deleteLater()
        people = case.people.all()
        names = distinct_names(people)
        for person in people:
            now = case.people.presence(person)
            words = f"{names[person.id]}: {now.label[0].lower()}{now.label[1:]}"
            listed = self._menu.addMenu(words.replace("&", "&&") + ROOM_FOR_ARROW)
            for presence in presences(begun=case.meeting.has_begun()):
                if presence is not now:
                    self._offer(listed, person.id, presence)
        self._menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def _offer(self, listed: QMenu, person_id: ParticipantId, presence: Presence) -> None:
        offered = listed.addAction(presence.label)
        offered.triggered.connect(
            lambda: self._controller.run(lambda case: case.people.mark_presence(person_id, presence))
        )
