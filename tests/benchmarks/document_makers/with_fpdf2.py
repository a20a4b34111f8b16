"""The plan by fpdf2, which tags no text."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from fpdf import FPDF

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content import parts
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.text.text_structure import Listing, Words
from tests.benchmarks.document_makers.plan_fonts import families_of
from tests.benchmarks.document_makers.plan_html import CHECK_CODE

_SIZES = {"h1": 25, "h2": 15, "h3": 12.5}


class _Pdf(FPDF):  # type: ignore[misc, unused-ignore]  # no types where it is not installed
    def footer(self) -> None:
        self.set_y(-15)
        self.cell(text=f"Check code {CHECK_CODE}")
        self.cell(0, text=f"Page {self.page_no()} of {{nb}}", align="R")


def make(plan: ActionPlan) -> bytes:
    """Return the plan as a PDF."""
    pdf = _Pdf(format="A4")
    pdf.set_lang("en-GB")
    pdf.set_title(plan.title)
    pdf.set_creation_date(datetime(2026, 12, 4, tzinfo=UTC))
    families = families_of(plan)
    for family in families:
        pdf.add_font(family.name, "", str(family.regular))
        pdf.add_font(family.name, "B", str(family.bold))
    first, *others = (family.name for family in families)
    pdf.set_font(first, "", 12)
    if others:
        pdf.set_fallback_fonts(others, exact_match=False)
        pdf.set_text_shaping(use_shaping_engine=True)
    pdf.add_page()
    for part in plan_parts(plan, CHECK_CODE):
        for kind, content in _part(part):
            if isinstance(content, str):
                pdf.set_font(first, "B" if kind in _SIZES else "", _SIZES.get(kind, 12))
                pdf.multi_cell(0, text=content, new_x="LMARGIN", new_y="NEXT")
                continue
            pdf.set_font(first, "", 12)
            with pdf.table() as table:
                for row in content:
                    cells = table.row()
                    for text in row:
                        cells.cell(text)
    return bytes(pdf.output())


def _part(part: object) -> Iterator[tuple[str, str | list[tuple[str, ...]]]]:
    match part:
        case parts.Title(words) | parts.Heading(words):
            yield "h1" if isinstance(part, parts.Title) else "h2", words
        case parts.Paragraph(pieces):
            yield "p", "".join(piece.words for piece in pieces)
        case parts.Bullets(items):
            yield from (("p", f"\u2022 {item}") for item in items)
        case parts.AgreedAction(number, heading, body):
            yield "h3", f"{number} {heading}"
            for passage in body:
                yield from _part(passage)
        case Words(text):
            yield "p", text
        case Listing():
            yield from (("p", line) for line in _lines(part))
        case parts.Grid(columns, rows):
            yield "table", [columns, *rows]
        case parts.Signing(sentence, columns, signers):
            yield "p", sentence
            yield "table", [columns, *((one.party, one.name, one.how, one.day) for one in signers)]


def _lines(listing: Listing) -> Iterable[str]:
    for item in listing.items:
        yield f"{item.label} {item.text}"
        for inner in item.inside:
            yield from _lines(inner)
