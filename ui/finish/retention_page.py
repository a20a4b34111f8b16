"""How long the open case is kept."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.retention import ANNOUNCED_DAYS
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.fields.read_field import date_field
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.page.page import Page
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

ABOUT: Final = (
    "Usually a case is destroyed at once when you finish it. If somebody requires that it is kept longer, "
    "enter the day: Finish then offers to close the case and keep it, locked, until that day. Home says from "
    f"{ANNOUNCED_DAYS} days before that it will be destroyed. It goes at the first unlock on that day or "
    "later; where it could not be announced before, or is not finished, you are asked first. The opening "
    "words and the action plan tell the parties which it is."
)
DATE_HINT: Final = "Leave it empty to destroy the case at once when you finish."


class RetentionPage(Page):
    """Shows and changes when the open case is destroyed, and who requires it.

    Signals:
        left(): the person goes back to the case
    """

    left = Signal()

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        scroll = ScrollArea(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        card = Card()
        card.body.setSpacing(grid(4))
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self._words = HeadingLabel("", card)
        self._announcement = PlainLabel("", card)
        self._announcement.set_tone("amber")
        self._told_otherwise = PlainLabel("", card)
        self._told_otherwise.set_tone("amber")
        self._day = date_field(controller, "Keep until", "keeping:destroy_on", _keep_until, card)
        self._day.show_hint(DATE_HINT)
        self._who = KeptField(controller, "Who requires it", "keeping:required_by", _required_by, card)
        self._at_once = PlainButton("Destroy it at once when I finish", card)
        self._at_once.clicked.connect(self._choose_at_once)
        back = PlainButton("Back to the case", card)
        back.clicked.connect(self.left)
        buttons = QWidget(card)
        row = FlowLayout(buttons)
        row.addWidget(self._at_once)
        row.addWidget(back)
        about = MutedLabel(ABOUT, card)
        for part in (
            self._words,
            self._announcement,
            self._told_otherwise,
            about,
            self._day,
            self._who,
            buttons,
        ):
            card.body.addWidget(part)
        controller.changed.connect(self._on_changed)
        self._reload()

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "what-is-left"

    def on_shown(self) -> None:
        """Put the focus on the day."""
        self._day.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        if changes.keeping:
            self._reload()

    def _reload(self) -> None:
        case = self._controller.case_file
        retention = case.retention.current()
        self._words.setText(retention.words)
        announcement = retention.announcement(case.today())
        self._announcement.setText(f"⚠ {announcement}")
        self._announcement.setVisible(bool(announcement))
        told_otherwise = case.retention.told_otherwise()
        self._told_otherwise.setText(f"⚠ {told_otherwise}")
        self._told_otherwise.setVisible(bool(told_otherwise))
        self._day.show_value(retention.destroy_on)
        self._who.show_saved(retention.required_by)
        self._at_once.setEnabled(not retention.at_once and not retention.finished)

    def _choose_at_once(self) -> None:
        # The focus would jump out of the window with a button that is not possible any more.
        self._day.setFocus()
        self._controller.run(lambda case: case.retention.change(destroy_on=None, required_by=""))


def _keep_until(case: "CaseFile", day: date | None) -> Changes:
    return case.retention.change(destroy_on=day)


def _required_by(case: "CaseFile", text: str) -> Changes:
    return case.retention.change(required_by=text)
