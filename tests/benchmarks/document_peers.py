"""The same action plan by other makers of PDFs, each asked for a tagged file where it can make one."""

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from facilitator.agreement.plan import ActionPlan
from facilitator.document.parts import AgreedAction, Bullets, Grid, Heading, Paragraph, Signing, Title
from facilitator.document.plan_parts import plan_parts

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_REGULAR = FONTS / "AtkinsonHyperlegibleNext-Regular.ttf"
_BOLD = FONTS / "AtkinsonHyperlegibleNext-Bold.ttf"

Part = tuple[str, str]  # a heading's text, or a label and its text


def ours(plan: ActionPlan) -> bytes:
    """Make the plan with the product's own code."""
    from facilitator.document.action_plan_pdf import action_plan_pdf  # noqa: PLC0415  measured with the rest

    return action_plan_pdf(plan)


def weasyprint(plan: ActionPlan) -> bytes:
    """Make the plan from HTML with WeasyPrint."""
    import weasyprint as engine  # noqa: PLC0415  measured with the rest

    made: bytes = engine.HTML(string=_html(plan)).write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    return made


def typst(plan: ActionPlan) -> bytes:
    """Make the plan with Typst."""
    import typst as engine  # noqa: PLC0415  measured with the rest

    source = _typst(plan).encode()
    made: bytes = engine.compile(source, format="pdf", font_paths=[str(FONTS)], pdf_standards=["ua-1"])
    return made


def fpdf2(plan: ActionPlan) -> bytes:
    """Make the plan with fpdf2, which tags no text."""
    from fpdf import FPDF  # noqa: PLC0415  measured with the rest

    pdf = FPDF(format="A4")
    pdf.set_lang("en-GB")
    pdf.set_title(plan.title)
    pdf.add_font("plan", "", str(_REGULAR))
    pdf.add_font("plan", "B", str(_BOLD))
    pdf.add_page()
    for kind, content in _parts(plan):
        pdf.set_font("plan", "B" if kind in ("h1", "h2", "h3") else "", {"h1": 27, "h2": 17}.get(kind, 12))
        if isinstance(content, str):
            pdf.multi_cell(0, text=content, new_x="LMARGIN", new_y="NEXT")
        else:
            with pdf.table(first_row_as_headings=kind == "table") as table:
                for row in content:
                    cells = table.row()
                    for text in row:
                        cells.cell(text)
    return bytes(pdf.output())


def libreoffice(plan: ActionPlan) -> bytes:
    """Make the plan from HTML with LibreOffice, a process for each file."""
    wanted = {"PDFUACompliance": {"type": "boolean", "value": "true"}}
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "plan.html")
        page.write_text(_html(plan), "utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        command += [f"pdf:writer_web_pdf_Export:{json.dumps(wanted)}", "--outdir", folder, str(page)]
        subprocess.run(command, check=True, capture_output=True)
        return page.with_suffix(".pdf").read_bytes()


PEERS: dict[str, Callable[[ActionPlan], bytes]] = {
    "facilitator": ours,
    "typst": typst,
    "weasyprint": weasyprint,
    "fpdf2": fpdf2,
    "libreoffice": libreoffice,
}


def _parts(plan: ActionPlan) -> Iterator[tuple[str, str | list[tuple[str, ...]]]]:
    for part in plan_parts(plan, "3f9a 20cc 81b7 04de"):
        match part:
            case Title(words):
                yield "h1", words
            case Heading(words):
                yield "h2", words
            case Paragraph():
                yield "p", part.words
            case Bullets(items):
                yield from (("p", item) for item in items)
            case AgreedAction(number, heading, body):
                yield "h3", f"{number} {heading}"
                yield from (("p", one.words) for one in body if isinstance(one, Paragraph))
            case Grid(columns, rows):
                yield "table", [columns, *rows]
            case Signing(sentence, columns, signers):
                yield "p", sentence
                yield "table", [columns, *((one.party, one.name, one.how, one.day) for one in signers)]


def _html(plan: ActionPlan) -> str:
    body = []
    for kind, content in _parts(plan):
        if isinstance(content, str):
            body.append(f"<{kind}>{escape(content)}</{kind}>")
            continue
        rows = []
        for number, row in enumerate(content):
            heading = kind == "table" and number == 0
            cells = [
                f'<th scope="{"col" if heading else "row"}">{escape(text)}</th>'
                if heading or column == 0
                else f"<td>{escape(text)}</td>"
                for column, text in enumerate(row)
            ]
            rows.append(f"<tr>{''.join(cells)}</tr>")
        body.append(f"<table>{''.join(rows)}</table>")
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(plan.title)}</title>'
        "<style>"
        f'@font-face{{font-family:Plan;src:url("{_REGULAR.as_uri()}")}}'
        f'@font-face{{font-family:Plan;font-weight:bold;src:url("{_BOLD.as_uri()}")}}'
        "@page{size:A4;margin:19mm}body{font:12pt/1.4 Plan}table{width:100%;border-collapse:collapse}"
        "th{text-align:left;width:35%}th,td{border-bottom:1px solid #999;padding:4pt}"
        f"</style></head><body>{''.join(body)}</body></html>"
    )


def _typst(plan: ActionPlan) -> str:
    body = [
        f"#set document(title: {json.dumps(plan.title)})",
        '#set text(font: "Atkinson Hyperlegible Next", size: 12pt, lang: "en", region: "GB")',
        '#set page(paper: "a4", margin: 19mm)',
    ]
    for kind, content in _parts(plan):
        if isinstance(content, str):
            level = {"h1": 1, "h2": 2, "h3": 3}.get(kind)
            text = f"#text({json.dumps(content)})"
            body.append(f"#heading(level: {level})[{text}]" if level else f"{text}\n")
            continue
        cells = [[json.dumps(text) for text in row] for row in content]
        lines = [f"#table(columns: {len(cells[0])},"]
        if kind == "table":
            lines.append(f"table.header({', '.join(f'[#{cell}]' for cell in cells.pop(0))}),")
        lines += [f"{', '.join(f'[#{cell}]' for cell in row)}," for row in cells]
        body.append("\n".join([*lines, ")"]))
    return "\n".join(body)
