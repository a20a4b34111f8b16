"""What parties and people leave open before a meeting, in sentences; each is empty where nothing is."""

from collections.abc import Sequence

from facilitator.case.direction import isolated
from facilitator.case.matter import RightHolder
from facilitator.case.people import PartyKind, Role
from facilitator.case.preparation import Preparation, attendance_asked, is_prepared, still_asked_of
from facilitator.case.subjects import concerns_health, concerns_social_care

FEWEST_PARTIES = 2


def _names(people: Sequence[str]) -> str:
    return ", ".join(map(isolated, people))


def parties_not_agreed(p: Preparation) -> str:
    """Tell who has still to agree to take part."""
    if len(p.parties) < FEWEST_PARTIES:
        return "Add at least two parties."
    waiting = [party.called for party in p.parties if not party.agreed_to_take_part]
    return f"Still to agree to take part: {_names(waiting)}." if waiting else ""


def confidentiality_gap(p: Preparation) -> str:
    """Tell who has still to accept confidentiality."""
    if not p.attending:
        return "Add the people who will be there."
    waiting = [person.name for person in p.people if "confidentiality_accepted" in still_asked_of(person)]
    return f"Still to accept confidentiality: {_names(waiting)}." if waiting else ""


def authority_gap(p: Preparation) -> str:
    """Tell which parties have nobody with authority to decide."""
    with_authority = {person.party_id for person in p.attending if person.authority}
    without = [party.called for party in p.parties if party.id not in with_authority]
    if not p.parties:
        return "Add the parties."
    return f"Nobody with authority to decide is named for: {_names(without)}." if without else ""


def right_holder_gap(p: Preparation) -> str:
    """Tell that it is not recorded whose right it is."""
    return "Record whose right it is." if p.matter.right_holder is RightHolder.NOT_RECORDED else ""


def access_gap(p: Preparation) -> str:
    """Tell who was not asked about access needs."""
    if not p.attending:
        return "Add the people who will be there."
    waiting = [person.name for person in p.people if "access_asked" in still_asked_of(person)]
    return f"Access needs not asked yet: {_names(waiting)}." if waiting else ""


def preparation_call_gap(p: Preparation) -> str:
    """Tell which parties had no preparation call, or one after the meeting."""
    if not p.parties:
        return "Add the parties."
    waiting = [party.called for party in p.parties if party.prepared_on is None]
    if waiting:
        return f"No preparation call recorded with: {_names(waiting)}."
    late = [party.called for party in p.parties if not is_prepared(party, p.matter)]
    return f"The preparation call is dated after the meeting: {_names(late)}." if late else ""


def attendance_gap(p: Preparation) -> str:
    """Tell to whose coming everyone has still to agree."""
    waiting = [x for x in attendance_asked(p.people) if "attendance_agreed" in still_asked_of(x)]
    for party in p.parties:
        if any(x.party_id == party.id and x.role is Role.SUPPORTER for x in waiting):
            return f"{party.called} has a second supporter: everyone must agree to that."
    children = [x.name for x in waiting if x.role is Role.CHILD]
    return f"Agree that the child or young person attends: {_names(children)}." if children else ""


def health_gap(p: Preparation) -> str:
    """Tell which of health and social care is in issue and not there."""
    needs = []
    if concerns_health(p.matter):
        needs.append((PartyKind.CARE_BOARD, "Health is in issue: add the integrated care board."))
    if concerns_social_care(p.matter):
        needs.append((PartyKind.SOCIAL_CARE, "Social care is in issue: add social care."))
    present = {party.kind for party in p.parties if any(x.party_id == party.id for x in p.attending)}
    return " ".join(sentence for kind, sentence in needs if kind not in present)
