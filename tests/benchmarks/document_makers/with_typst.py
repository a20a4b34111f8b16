"""The plan by Typst, compiled in the same process."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from typst import Fonts
from typst import compile as compiled

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content import parts
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.text.text_structure import Listing, Words
from tests.benchmarks.document_makers.plan_fonts import FOLDER, families_of
from tests.benchmarks.document_makers.plan_html import CHECK_CODE
from tests.benchmarks.document_makers.plan_language import language_of

# Standards for archives want one; without it the clock's is taken.
_DAY: Final = "datetime(year: 2026, month: 12, day: 4)"


def make(plan: ActionPlan) -> bytes:
    """Return the plan as a PDF/UA-1 and PDF/A-2a."""
    # Its best: it looks through no fonts but the bundled ones.
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])
    made: bytes = compiled(
        _source(plan).encode(), format="pdf", font_paths=fonts, pdf_standards=["ua-1", "a-2a"]
    )
    return made


def _source(plan: ActionPlan) -> str:
    names = ", ".join(json.dumps(family.name) for family in families_of(plan))
    foot = f'[Check code {CHECK_CODE} #h(1fr) Page #counter(page).display("1 of 1", both: true)]'
    return "\n".join(
        (
            f"#set document(title: {json.dumps(plan.title, ensure_ascii=False)}, date: {_DAY})",
            f'#set text(font: ({names},), size: 12pt, lang: "en", region: "GB")',
            f'#set page(paper: "a4", margin: 19mm, footer: context {foot})',
            "#show heading.where(level: 3): block.with(width: 100%, inset: 6pt, fill: rgb(230, 241, 239))",
            *(line for part in plan_parts(plan, CHECK_CODE) for line in _part(part)),
        )
    )


def _part(part: object) -> Iterator[str]:
    match part:
        case parts.Title(words) | parts.Heading(words):
            yield f"#heading(level: {1 if isinstance(part, parts.Title) else 2})[{_text(words)}]"
        case parts.Paragraph(pieces):
            yield f"{''.join(map(_piece, pieces))}\n"
        case parts.Bullets(items):
            yield f"#list({', '.join(f'[{_text(item)}]' for item in items)})"
        case parts.AgreedAction(number, heading, body):
            yield f"#heading(level: 3)[{number} {_text(heading)}]"
            for passage in body:
                yield from _part(passage)
        case Words(text):
            yield f"{_text(text)}\n"
        case Listing():
            yield f"#{_listing(part)}"
        case parts.Grid(columns, rows):
            yield _table(columns, rows)
        case parts.Signing(sentence, columns, signers):
            yield f"{_text(sentence)}\n"
            yield _table(columns, ((one.party, one.name, one.how, one.day) for one in signers))


def _listing(listing: Listing) -> str:
    kind = "enum" if listing.ordered else "list"
    items = (
        f"[{_text(item.text)}{''.join(f'#{_listing(inner)}' for inner in item.inside)}]"
        for item in listing.items
    )
    return f"{kind}({', '.join(items)})"


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    head = ", ".join(f"[{_text(text)}]" for text in columns)
    cells = ",\n".join(", ".join(f"[{_text(text)}]" for text in row) for row in rows)
    return f"#table(columns: {len(columns)}, table.header({head}),\n{cells},)"


def _piece(piece: parts.Piece) -> str:
    return f"#strong[{_text(piece.words)}]" if piece.strong else _text(piece.words)


def _text(text: str) -> str:
    language = language_of(text)
    told = f'lang: "{language}", region: none, ' if language else ""
    return f"#text({told}{json.dumps(text, ensure_ascii=False)})"
