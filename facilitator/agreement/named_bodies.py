"""What the plan calls the bodies in it: by name where they have one that is theirs alone."""

from collections.abc import Iterable, Sequence

from facilitator.agreement.plan_words import plan_words
from facilitator.case.people import Party, PartyKind


def authority_named(parties: Iterable[Party]) -> str:
    """Return the name of the local authority, empty where it has none or several authorities are parties."""
    names = [_name(party) for party in parties if party.kind is PartyKind.LOCAL_AUTHORITY]
    return names[0] if len(names) == 1 else ""


def authority_called(parties: Sequence[Party]) -> str:
    """Return what a sentence calls the local authority, empty where none is a party."""
    if all(party.kind is not PartyKind.LOCAL_AUTHORITY for party in parties):
        return ""
    return authority_named(parties) or _in_general("an_authority")


def schools_called(parties: Iterable[Party]) -> tuple[str, ...]:
    """Return what a sentence calls each school or setting that is a party, none of them twice."""
    called = (_name(party) or _in_general("a_school") for party in parties if party.kind is PartyKind.SCHOOL)
    return tuple(dict.fromkeys(called))


def _name(party: Party) -> str:
    """Return the name of a party, empty where it only says what kind of body it is."""
    words = {party.kind.value, party.kind.label.casefold()}
    return "" if party.name.casefold() in words else party.name


def _in_general(key: str) -> str:
    return str(plan_words()["words"][key])
