"""Acts on the plan: what would be printed, and what is not."""

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.agreement_acts import AgreementActs
from facilitator.acts.car_park_acts import CarParkActs
from facilitator.acts.issue_acts import IssueActs
from facilitator.acts.terms_acts import TermsActs
from facilitator.agreement.drawing_up import draw_up
from facilitator.agreement.figures import figures_line
from facilitator.agreement.outcome import contradictions
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.case.list_words import joined
from facilitator.document_errors import PlanNotReady


class PlanActs:
    """Drawing up the plan."""

    def __init__(
        self,
        issues: IssueActs,
        actions: ActionActs,
        terms: TermsActs,
        agreement: AgreementActs,
        car_park: CarParkActs,
    ) -> None:
        self._issues, self._actions, self._terms = issues, actions, terms
        self._agreement, self._car_park = agreement, car_park

    def current(self) -> ActionPlan:
        """Return the plan as it would be printed now."""
        return draw_up(self._agreement.drawn())

    def to_export(self) -> ActionPlan:
        """Return the plan for the document.

        Raises PlanNotReady when nothing is agreed, when the answer is that there is no agreement, or when a
        topic is parked.
        """
        plan = self.current()
        if plan.outcome is Outcome.NONE and plan.actions:
            raise PlanNotReady(" ".join(self.outcome_findings()))
        if not plan.has_document:
            raise PlanNotReady(
                "No action is agreed by every party, so there is no document to make. "
                "You can go back to Agree, or finish without agreement."
            )
        open_topics = sum(1 for topic in self._car_park.topics() if topic.is_open)
        if open_topics:
            message = f"{open_topics} parked topics still need a word on what becomes of them."
            raise PlanNotReady(message)
        return plan

    def outcome_findings(self) -> tuple[str, ...]:
        """Return what in the case does not fit the mediator's answer to how far the parties came."""
        answer = self._terms.choices().outcome
        return contradictions(answer, self._actions.all(), self._actions.agreed(), self._issues.all())

    def figures_line(self) -> str:
        """Return the figures that commissioners ask for in one line, which names nobody."""
        minutes = self._agreement.minutes_held()
        return figures_line(self._agreement.drawn(), minutes=minutes)

    def left_out(self) -> tuple[str, ...]:
        """Return the words of actions that will not be in the document, each with the reason."""
        agreed = {action.id for action in self._actions.agreed()}
        return tuple(
            f"{action.what or 'An action without words'} "
            + (
                f"(a draft: still needed is {joined(action.missing)})"
                if action.missing
                else "(not agreed by all)"
            )
            for action in self._actions.all()
            if action.id not in agreed and not action.withdrawn
        )
