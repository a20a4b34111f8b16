"""The right cell of the head on Agree: reading back first, then what else is at hand."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.agree.agree_acts import AgreeActs
from ui.meeting_head.act_button import name_shortly
from ui.meeting_head.acts_cell import ActsCell
from ui.meeting_head.meeting_head import MeetingHead

MORE: Final = "More\u2026"


class PlanActs(ActsCell):
    """Offers the acts of the stage, and the private session, which stands on every stage."""

    def __init__(self, acts: AgreeActs, head: MeetingHead, parent: QWidget) -> None:
        name_shortly(acts.to_room, "Show the plan")
        name_shortly(acts.to_issues, "Issues")
        name_shortly(acts.other, "Other page")
        meeting = head.meeting
        super().__init__(
            (acts.other, acts.read, acts.to_room, acts.to_issues, meeting.private),
            (
                acts.ask,
                acts.to_terms,
                acts.to_manners,
                acts.change_list,
                meeting.pausing,
                head.attendance.opens,
            ),
            parent,
            primary=acts.read,
            more=MORE,
        )
        self._read = acts.read

    def lead_on(self, *, leads: bool) -> None:
        """Show reading back as the next thing to do, or leave that to what stands beside."""
        for button in self._buttons:
            if button.act is self._read:
                button.set_primary(primary=leads)
