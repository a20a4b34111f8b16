"""The terms of a meeting as one sheet: tagged and fit for keeping like the plan, nothing of a case in it."""

from facilitator.case.meeting_terms import MeetingTerms
from facilitator.document.drawing.drawn_pages import drawn, one_at_a_time
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.furniture import Foot, add_foot
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.style import TERMS


def meeting_terms_pdf(terms: MeetingTerms) -> bytes:
    """Return the terms as a document, made in memory; the same terms give the same bytes everywhere."""
    with one_at_a_time:
        composer = Composer(TERMS)
        composer.title(terms.title)
        _say_who(composer, terms)
        composer.paragraph(terms.lead)
        for part in terms.parts:
            composer.section(part.heading)
            composer.paragraph(part.words)
        pages = paginate(composer.blocks, TERMS)
        add_foot(pages, Foot(terms.title), composer, TERMS)
        return drawn(pages, terms.title, composer.root)


def _say_who(composer: Composer, terms: MeetingTerms) -> None:
    """Say in one paragraph who sends the terms, and how to reach them, where that was given."""
    said: list[tuple[str, bool]] = []
    if terms.sender:
        said.append((f"{terms.sender.removesuffix('.')}.", True))
    if terms.reach:
        said.append((f" {terms.reach}" if said else terms.reach, False))
    if said:
        composer.paragraph(said)
