"""The plan as an HTML page for print."""

from collections.abc import Iterable, Iterator
from html import escape

from facilitator.agreement.plan import ActionPlan
from facilitator.document.content import parts
from facilitator.document.content.plan_parts import plan_parts
from facilitator.document.text.text_structure import Listing, Words
from tests.benchmarks.document_makers.plan_fonts import families_of
from tests.benchmarks.document_makers.plan_language import RIGHT_TO_LEFT, language_of

CHECK_CODE = "3f9a 20cc 81b7 04de"


FOOT = (
    f'@bottom-left{{content:"Check code {CHECK_CODE}"}}'
    '@bottom-right{content:"Page " counter(page) " of " counter(pages)}'
)


def plan_html(plan: ActionPlan, *, foot: str = "") -> str:
    """Return the page, with the bundled fonts; `foot` is what stands below each printed page."""
    families = families_of(plan)
    faces = "".join(
        f'@font-face{{font-family:"{family.name}";font-weight:{weight};src:url("{file.as_uri()}")}}'
        for family in families
        for weight, file in (("normal", family.regular), ("bold", family.bold))
    )
    names = ", ".join(f'"{family.name}"' for family in families)
    body = "".join(part for each in plan_parts(plan, CHECK_CODE) for part in _part(each))
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(plan.title)}</title>'
        f"<style>{faces}"
        f"@page{{size:A4;margin:19mm;{foot}}}"
        f"body{{font:12pt/1.3 {names}}}table{{width:100%;border-collapse:collapse}}h3{{background:#e6f1ef}}"
        "th{text-align:left}th,td{border-bottom:1px solid #999;padding:4pt}"
        f"</style></head><body>{body}</body></html>"
    )


def _part(part: object) -> Iterator[str]:
    match part:
        case parts.Title(words) | parts.Heading(words):
            yield _element("h1" if isinstance(part, parts.Title) else "h2", words)
        case parts.Paragraph(pieces):
            yield f"<p>{''.join(map(_piece, pieces))}</p>"
        case parts.Bullets(items):
            yield f"<ul>{''.join(_element('li', item) for item in items)}</ul>"
        case parts.AgreedAction(number, heading, body):
            yield _element("h3", heading, f"{number} {_inline(heading)}")
            for passage in body:
                yield from _part(passage)
        case Words(text):
            yield _element("p", text, "<br>".join(map(escape, text.split("\n"))))
        case Listing():
            yield _listing(part)
        case parts.Grid(columns, rows):
            yield _table(columns, rows)
        case parts.Signing(sentence, columns, signers):
            yield _element("p", sentence)
            yield _table(columns, ((one.party, one.name, one.how, one.day) for one in signers))


def _listing(listing: Listing) -> str:
    items = "".join(
        f"<li>{_inline(item.text)}{''.join(map(_listing, item.inside))}</li>" for item in listing.items
    )
    tag = "ol" if listing.ordered else "ul"
    return f"<{tag}>{items}</{tag}>"


def _table(columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in columns)
    body = "".join(map(_row, rows))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(cells: tuple[str, ...]) -> str:
    first, *rest = map(_inline, cells)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


def _piece(piece: parts.Piece) -> str:
    return f"<strong>{_inline(piece.words)}</strong>" if piece.strong else _inline(piece.words)


def _element(tag: str, text: str, content: str = "") -> str:
    return f"<{tag}{_told(text)}>{content or escape(text)}</{tag}>"


def _inline(text: str) -> str:
    told = _told(text)
    return f"<span{told}>{escape(text)}</span>" if told else escape(text)


def _told(text: str) -> str:
    language = language_of(text)
    turned = ' dir="rtl"' if language in RIGHT_TO_LEFT else ""
    return f' lang="{language}"{turned}' if language else ""
