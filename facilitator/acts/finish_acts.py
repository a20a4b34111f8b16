"""Acts that bring a case to its end: the plan and what must be settled before it."""

from dataclasses import replace
from typing import Any

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.meeting_acts import MeetingActs
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.drawing_up import Drawn, draw_up
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.changes import Changes
from facilitator.errors import PlanNotReady


class FinishActs(ActionActs, MeetingActs):
    """Drawing up the plan."""

    def choices(self) -> PlanChoices:
        """Return what was chosen about the document as a whole."""
        return self._store.get(PlanChoices, "choices") or PlanChoices()

    def change_choices(self, **changes: Any) -> Changes:
        """Change what is chosen about the document."""
        with self._store.transaction("Change the document's choices", typing=True):
            self._store.put(replace(self.choices(), **changes))
        return Changes(plan=True)

    def plan(self) -> ActionPlan:
        """Return the plan as it would be printed now."""
        return draw_up(self._drawn())

    def plan_to_export(self) -> ActionPlan:
        """Return the plan for the document. Raises PlanNotReady when nothing is agreed or a topic parked."""
        plan = self.plan()
        if plan.outcome is Outcome.NONE:
            raise PlanNotReady(
                "No action is agreed by every party, so there is no document to make. "
                "You can go back to Agree, or finish without agreement."
            )
        open_topics = sum(1 for topic in self.car_park() if not topic.disposal)
        if open_topics:
            message = f"{open_topics} parked topics still need a word on what becomes of them."
            raise PlanNotReady(message)
        return plan

    def left_out(self) -> tuple[str, ...]:
        """Return the words of proposed actions that will not be in the document, since not all agreed."""
        agreed = {action.id for action in self.agreed_actions()}
        return tuple(a.what for a in self.actions() if a.id not in agreed and not a.withdrawn)

    def what_will_go(self) -> dict[str, int]:
        """Return how many things of each kind the destruction of this case ends: counts, never contents."""
        return {
            "people": len(self.participants()),
            "notes": len(self.notes()),
            "issues and options": len(self.issues()) + len(self.options()),
            "proposed actions": len(self.actions()),
            "parked topics": len(self.car_park()),
        }

    def _drawn(self) -> Drawn:
        matter, meeting = self.matter(), self.meeting()
        started = meeting.started_at.astimezone().date() if meeting.started_at else None
        return Drawn(
            matter=matter,
            parties=self.parties(),
            people=self.participants(),
            actions=self.actions(),
            issues=self.issues(),
            consents=self.consents(),
            choices=self.choices(),
            met_on=started or matter.meeting_date or self._clock.today(),
        )
