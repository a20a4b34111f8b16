"""The plan by the product's own code."""

from facilitator.agreement.plan import ActionPlan
from facilitator.document.action_plan_pdf import action_plan_pdf


def make(plan: ActionPlan) -> bytes:
    """Return the plan as a PDF."""
    return action_plan_pdf(plan)
