"""Acts that bring a case to its end: the plan and what must be settled before it."""

from dataclasses import replace

from facilitator.acts.precision_acts import PrecisionActs
from facilitator.acts.what_goes import what_goes
from facilitator.agreement.choices import Safety
from facilitator.agreement.drawing_up import draw_up
from facilitator.agreement.outcome import contradictions
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.list_words import joined
from facilitator.changes import Changes
from facilitator.document_errors import PlanNotReady


class FinishActs(PrecisionActs):
    """Drawing up the plan."""

    def plan(self) -> ActionPlan:
        """Return the plan as it would be printed now."""
        return draw_up(self._drawn())

    def plan_to_export(self) -> ActionPlan:
        """Return the plan for the document.

        Raises PlanNotReady when nothing is agreed, when the answer is that there is no agreement, or when a
        topic is parked.
        """
        plan = self.plan()
        if plan.outcome is Outcome.NONE and plan.actions:
            raise PlanNotReady(" ".join(self.outcome_findings()))
        if not plan.has_document:
            raise PlanNotReady(
                "No action is agreed by every party, so there is no document to make. "
                "You can go back to Agree, or finish without agreement."
            )
        open_topics = sum(1 for topic in self.car_park() if topic.is_open)
        if open_topics:
            message = f"{open_topics} parked topics still need a word on what becomes of them."
            raise PlanNotReady(message)
        return plan

    def answer_safety(self, answer: Safety) -> Changes:
        """Record the answer to the safeguarding question."""
        self._store.put(replace(self.choices(), safety=answer))
        return Changes(plan=True)

    def document_saved(self, fingerprint: str) -> Changes:
        """Record that the document with this fingerprint was saved and read back."""
        self._store.put(replace(self.choices(), saved_fingerprint=fingerprint))
        return Changes(plan=True)

    def before_destruction(self, fingerprint: str) -> tuple[str, ...]:
        """Return what must be settled before the case may be destroyed, a sentence each; empty when nothing.

        `fingerprint` is that of the document as it would be saved now, empty where there is none to save.
        """
        choices, found = self.choices(), []
        if self.meeting().status.goes_on:
            found.append("The meeting is still going on. End it in Meet first.")
        if choices.safety is Safety.NOT_ASKED:
            found.append("Answer the question about safety first.")
        if choices.safety is Safety.AT_RISK:
            found.append(
                "Somebody may be at risk. Follow your safeguarding policy before anything is destroyed."
            )
        if choices.outcome is Outcome.NONE:
            found += self.outcome_findings()
        if any(topic.is_open for topic in self.car_park()):
            found.append("Say what becomes of each parked topic.")
        if fingerprint and not choices.saved_fingerprint:
            found.append("Save the action plan first: it goes with the case otherwise.")
        elif fingerprint and fingerprint != choices.saved_fingerprint:
            found.append("The action plan has changed since you saved it. Save it again.")
        outstanding = {copy.kind for copy in self._store.all(CaseCopy) if copy.outstanding}
        if CopyKind.FILE in outstanding:
            found.append(
                "An encrypted copy of this case still exists. Destroy it, "
                "then say so on this case's card in Home."
            )
        if CopyKind.ORIGINAL in outstanding:
            found.append(
                "The case that this one was copied from still exists. Finish it on the other computer, "
                "then say so on this case's card in Home."
            )
        return tuple(found)

    def outcome_findings(self) -> tuple[str, ...]:
        """Return what in the case does not fit the mediator's answer to how far the parties came."""
        return contradictions(self.choices().outcome, self.actions(), self.agreed_actions(), self.issues())

    def left_out(self) -> tuple[str, ...]:
        """Return the words of actions that will not be in the document, each with the reason."""
        agreed = {action.id for action in self.agreed_actions()}
        return tuple(
            f"{action.what or 'An action without words'} "
            + (
                f"(a draft: still needed is {joined(action.missing)})"
                if action.missing
                else "(not agreed by all)"
            )
            for action in self.actions()
            if action.id not in agreed and not action.withdrawn
        )

    def what_will_go(self) -> dict[str, int]:
        """Return how many things of each kind the destruction of this case ends: counts, never contents."""
        return what_goes(self._store)
