"""The people of one case brought into another: siblings, or the same team once more."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


def bring_people(source: "CaseFile", target: "CaseFile") -> None:
    """Add the parties and people of `source` to `target`, which has none.

    Names, who they are, their part and how to say their names come along. What has to be asked anew for each
    case does not: taking part, authority, confidentiality, access needs, attendance.
    """
    parties = {}
    for party in source.parties.all():
        target.parties.add(party.kind, party.name)
        parties[party.id] = target.parties.all()[-1].id
    for person in source.people.all():
        target.people.add(
            person.name,
            None if person.party_id is None else parties[person.party_id],
            person.role,
            who_they_are=person.who_they_are,
            say_name=person.say_name,
            latin_name=person.latin_name,
            pronouns=person.pronouns,
        )
