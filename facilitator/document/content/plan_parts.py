"""The action plan in parts: what is printed and read out of it, in order, in every form."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from facilitator.agreement.plan import ActionPlan, PlannedAction
from facilitator.document.content import words
from facilitator.document.content.parts import (
    AgreedAction,
    Bullets,
    Grid,
    Heading,
    Notice,
    Paragraph,
    Part,
    Piece,
    Signer,
    Signing,
    Title,
)
from facilitator.document.text.text_structure import Passage, Words, passages

_Fact: TypeAlias = tuple[str, tuple[Passage, ...]]

# A heading is read in one breath and stands in a list of headings; a longer text has one of its own.
_LONGEST_HEADING = 200


def plan_parts(plan: ActionPlan, check_code: str) -> tuple[Part, ...]:
    """Return everything that the document says; a part that is empty is not there."""
    return tuple(_parts(plan, check_code))


def _parts(plan: ActionPlan, check_code: str) -> Iterator[Part]:
    if plan.practice:
        yield Notice(words.PRACTICE)
    yield Title(plan.title)
    yield from _opening(plan)
    yield Heading(words.AGREED)
    if not plan.actions:
        yield _plain(words.NO_ACTIONS)
    yield from map(_action, plan.actions)
    if plan.still_in_disagreement:
        yield Heading(words.STILL_IN_DISAGREEMENT)
        yield Bullets(plan.still_in_disagreement)
    yield from _statement(words.NOT_KEPT, *plan.not_kept)
    yield from _statement(words.REVIEW, plan.review)
    if plan.attendees:
        yield Heading(words.WHO_TOOK_PART)
        rows = tuple((person.name, person.role, person.party) for person in plan.attendees)
        yield Grid(words.ATTENDEE_COLUMNS, rows)
    yield from _statement(words.SHARING, plan.receivers, plan.sharing_statement)
    yield from _statement(words.CONFIDENTIALITY, *plan.confidentiality)
    if plan.agreements:
        yield Heading(words.HOW_AGREED)
        yield _signing(plan, check_code)


def _opening(plan: ActionPlan) -> Iterator[Part]:
    about = " ".join(filter(None, (plan.about, plan.references, plan.held)))
    if about:
        yield _plain(about)
    label = plan.outcome.label
    outcome = (Piece(f"{label}.", strong=True), Piece(" ")) if label else ()
    yield Paragraph((*outcome, Piece(plan.outcome_sentence)))
    if plan.replaces:
        yield _plain(words.replaces(plan.replaces))


def _plain(text: str) -> Paragraph:
    return Paragraph((Piece(text),))


def _statement(heading: str, *sentences: str) -> Iterator[Part]:
    """Yield a section of one paragraph: the sentences belong together, and paper is short."""
    text = " ".join(filter(None, sentences))
    if text:
        yield Heading(heading)
        yield _plain(text)


def _action(action: PlannedAction) -> AgreedAction:
    what = passages(action.what)
    facts = [(label, passages(getattr(action, name))) for name, label in words.ACTION_FACTS]
    first = what[0] if what else None
    if isinstance(first, Words) and _is_heading(first.text):
        line = _line(_owner(action), facts)
        return AgreedAction(action.number, first.text, (*what[1:], *line, *_long_facts(facts)))
    heading = words.owner_heading(action)
    return AgreedAction(action.number, heading, (*what, *_line([], facts), *_long_facts(facts)))


def _owner(action: PlannedAction) -> list[Piece]:
    return [Piece(text, strong=True) for text in (action.who, action.by_when) if text]


def _line(known: list[Piece], facts: Sequence[_Fact]) -> Iterator[Paragraph]:
    """Yield what is known of an action in one line, as far as each of it is one."""
    short = ((label, _only_line(found)) for label, found in facts)
    known = [*known, *(Piece(f"{label}: {text}") for label, text in short if text)]
    if known:
        pieces = [piece for each in known for piece in (Piece(words.BETWEEN_FACTS), each)]
        yield Paragraph(tuple(pieces[1:]))


def _long_facts(facts: Sequence[_Fact]) -> Iterator[Passage | Paragraph]:
    for label, found in facts:
        if found and not _only_line(found):
            yield _plain(words.fact_label(label))
            yield from found


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and "\n" not in text


def _only_line(found: tuple[Passage, ...]) -> str:
    """Return the one line that a text is, "" for one of several."""
    first = found[0] if len(found) == 1 else None
    return first.text if isinstance(first, Words) and "\n" not in first.text else ""


def _signing(plan: ActionPlan, check_code: str) -> Signing:
    signers = tuple(
        Signer(
            party=one.party,
            name=one.signatory or (words.NAME_TO_WRITE if one.signs else ""),
            how=one.how,
            day=one.day,
            signs=one.signs,
        )
        for one in plan.agreements
    )
    sentence = words.what_is_agreed(plan, check_code)
    return Signing(sentence, words.signing_columns(signers), signers, plan.contact)
