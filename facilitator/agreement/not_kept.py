"""What the plan says to do where something in it is not done, by process and by who the parties are.

The sources stand in `resources/plan_words.toml`.
"""

from collections.abc import Iterator, Sequence

from facilitator.agreement.named_bodies import authority_called, schools_called
from facilitator.agreement.plan_words import plan_words
from facilitator.case.matter import Matter, RightHolder
from facilitator.case.people import Party, PartyKind
from facilitator.case.subjects import concerns_health


def not_kept(matter: Matter, parties: Sequence[Party]) -> tuple[str, ...]:
    """Return the paragraphs: whom to ask first, where a complaint goes, who gives advice."""
    words = plan_words()
    own, common = words[matter.process.value]["not_kept"], words["not_kept"]
    authority = authority_called(parties)
    telling = common["telling"].format(authority=authority) if authority else ""
    telling += common["at_reference"] if authority and matter.authority_reference else ""
    complaints = " ".join(_complaints(matter, parties, authority))
    advised = common["young_people" if _is_of_a_young_person(matter, parties) else "families"]
    advice = common["advice"].format(advised=advised)
    paragraphs = (own["first"].format(telling=telling), complaints, advice)
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _is_of_a_young_person(matter: Matter, parties: Sequence[Party]) -> bool:
    own_right = matter.right_holder is RightHolder.YOUNG_PERSON
    return own_right or any(party.kind is PartyKind.YOUNG_PERSON for party in parties)


def _complaints(matter: Matter, parties: Sequence[Party], authority: str) -> Iterator[str]:
    words = plan_words()
    if authority:
        yield words[matter.process.value]["not_kept"]["authority"].format(authority=authority)
    if concerns_health(matter) or any(party.kind is PartyKind.CARE_BOARD for party in parties):
        yield words["not_kept"]["nhs"]
    for school in schools_called(parties):
        yield words["not_kept"]["school"].format(school=school)
