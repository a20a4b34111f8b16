"""A document with a table to sign, made of blocks: for tests of form fields, whatever a plan looks like."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from facilitator.document.drawing.drawn_pages import drawn, one_at_a_time
from facilitator.document.tagging.form_fields import Field, FieldKind
from facilitator.document.typesetting.blocks import Cell, Row, Table
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.style import NORMAL, Colour, Look

SIGNATURE_AND_DATE: Final = (FieldKind.SIGNATURE, FieldKind.TEXT)
PEOPLE: Final = (("Family", "Amina Hussain"), ("Barton Council", "Helen (Nell) Price"), ("School", "Zoë 王"))

_SHARES: Final = (0.25, 0.25, 0.32, 0.18)
_GREY: Final[Colour] = (0.35, 0.38, 0.40)
_WORDS: Final = {
    FieldKind.SIGNATURE: ("(sign here)", "Signature of {}, for {}"),
    FieldKind.TEXT: ("(date)", "Date of the signature of {}, for {}"),
}


def field_name(kind: FieldKind, party: str, name: str) -> str:
    """Return what a screen reader says of a field."""
    return _WORDS[kind][1].format(name, party)


def signing_blocks(
    look: Look, kinds: Sequence[FieldKind] = SIGNATURE_AND_DATE, people: Sequence[tuple[str, str]] = PEOPLE
) -> Composer:
    """Return a document in which each of `people` has a cell of each of `kinds` to fill in."""
    composer = Composer(look)
    composer.title("Action plan")
    columns = [look.width * share for share in _SHARES[: 2 + len(kinds)]]
    table = composer.root.add("Table")
    head, body = table.add("THead").add("TR"), table.add("TBody")

    def cell(tag: str, row: int, column: int, words: str, field: Field | None = None) -> Cell:
        style = look.body if row else look.label
        style = replace(look.body, colour=_GREY) if field else style
        scope = {"TD": "", "TH": "Row" if row else "Column"}[tag]
        element = (rows[row - 1] if row else head).add(tag, scope)
        return Cell(element, composer.lines(words, style, columns[column] - 2 * look.gap), style, field)

    rows = [body.add("TR") for _ in people]
    titles = ("For", "Name", *(kind.name.capitalize() for kind in kinds))
    header = Row([cell("TH", 0, column, title) for column, title in enumerate(titles)])
    filled = [
        Row(
            [
                cell("TH", number, 0, party),
                cell("TD", number, 1, name),
                *(
                    cell("TD", number, column, _WORDS[kind][0], Field(kind, field_name(kind, party, name)))
                    for column, kind in enumerate(kinds, 2)
                ),
            ],
            room=look.gap * 4,
        )
        for number, (party, name) in enumerate(people, 1)
    ]
    composer.blocks.append(Table(columns=columns, header=header, rows=filled, padding=look.gap * 0.7))
    return composer


def signing_pdf(
    kinds: Sequence[FieldKind] = SIGNATURE_AND_DATE,
    people: Sequence[tuple[str, str]] = PEOPLE,
    look: Look = NORMAL,
) -> bytes:
    """Return that document as a PDF."""
    composer = signing_blocks(look, kinds, people)
    with one_at_a_time:
        return drawn(paginate(composer.blocks, look), "Action plan", composer.root)
