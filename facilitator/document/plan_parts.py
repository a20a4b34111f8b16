"""The action plan in parts: what is printed and read out of it, in order, in every form."""

from collections.abc import Iterator

from facilitator.agreement.plan import ActionPlan, PlannedAction
from facilitator.document import words
from facilitator.document.parts import (
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
from facilitator.document.text_structure import Passage, Words, passages

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
    heading, body = words.owner_heading(action), what
    if what and isinstance(what[0], Words) and _is_heading(what[0].text):
        heading, body = what[0].text, what[1:]
    facts = [(label, getattr(action, name)) for name, label in words.ACTION_FACTS]
    known = [(label, text, passages(text)) for label, text in facts if text]
    long = [fact for fact in known if not _is_line(fact[2])]
    pieces = [Piece(action.who, strong=True)] if action.who else []
    if action.by_when:
        pieces += [Piece(words.BETWEEN_FACTS)] if pieces else []
        pieces.append(Piece(action.by_when, strong=True))
    for label, text, _ in (fact for fact in known if fact not in long):
        pieces += [Piece(words.BETWEEN_FACTS)] if pieces else []
        pieces.append(Piece(f"{label}: {text}"))
    line = (Paragraph(tuple(pieces)),) if pieces else ()
    return AgreedAction(action.number, heading, (*body, *line, *_long_facts(long)))


def _long_facts(facts: list[tuple[str, str, tuple[Passage, ...]]]) -> Iterator[Passage | Paragraph]:
    for label, _, found in facts:
        yield _plain(words.fact_label(label))
        yield from found


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and "\n" not in text


def _is_line(found: tuple[Passage, ...]) -> bool:
    return len(found) == 1 and isinstance(found[0], Words) and "\n" not in found[0].text


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
