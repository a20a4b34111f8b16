"""How each part of the action plan is set on paper."""

from collections.abc import Iterable

from facilitator.document.content import words
from facilitator.document.content.parts import (
    AgreedAction,
    Bullets,
    Grid,
    Heading,
    Notice,
    Paragraph,
    Part,
    Signer,
    Title,
)
from facilitator.document.fonts.printable import one_line
from facilitator.document.tagging.form_fields import Field, FieldKind
from facilitator.document.typesetting.composer import Composer

_PEOPLE = (0.25, 0.5, 0.25)
_SIGNERS = (0.22, 0.22, 0.3, 0.26)


def compose(parts: Iterable[Part], composer: Composer) -> None:
    """Put all of `parts` into `composer`, in their order."""
    for part in parts:
        match part:
            case Notice(text):
                composer.notice(text)
            case Title(text):
                composer.title(text)
            case Heading(text):
                composer.section(text)
            case Paragraph(pieces):
                composer.paragraph(pieces)
            case Bullets(items):
                composer.bullets(items)
            case AgreedAction(number, heading, body):
                composer.action(str(number), heading, words.action_continued(number), body)
            case Grid(columns, rows):
                composer.table(columns, rows, _PEOPLE)
            case _:
                composer.signing(part.sentence, part.columns, map(_row, part.signers), _SIGNERS, part.below)


def _row(one: Signer) -> tuple[tuple[str, ...], tuple[Field | None, ...]]:
    if not one.signs:
        return (one.party, one.name, one.how, one.day), ()
    fields = (
        Field(FieldKind.SIGNATURE, one_line(words.signature_of(one))),
        Field(FieldKind.TEXT, one_line(words.day_of_signature(one))),
    )
    return (one.party, one.name, words.SIGN_HERE, words.DATE_HERE), (None, None, *fields)
