"""The plan from HTML by WeasyPrint."""

from weasyprint import HTML

from facilitator.agreement.plan import ActionPlan
from tests.benchmarks.document_makers.plan_html import FOOT, plan_html


def make(plan: ActionPlan) -> bytes:
    """Return the plan as a PDF/UA-1."""
    made: bytes = HTML(string=plan_html(plan, foot=FOOT)).write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    return made
