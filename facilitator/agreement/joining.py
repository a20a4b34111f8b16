"""Which actions join the plan when who agrees: what the facilitator looks at while the parties decide."""

from collections.abc import Collection, Mapping, Sequence

from facilitator.agreement.action import Action
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.list_words import joined, shown_names
from facilitator.case.people import Party


def joining(
    actions: Sequence[Action],
    numbers: Mapping[ActionId, int],
    parties: Sequence[Party],
    agreed: Mapping[str, Collection[PartyId]],
) -> tuple[str, ...]:
    """Return "3 joins when Family and School agree", a sentence for each set of parties, in the plan's order.

    `agreed` holds who consents to each action as it is worded. Empty where every action is in the plan, and
    where there is no party.
    """
    waiting: dict[tuple[PartyId, ...], list[int]] = {}
    for action in sorted(actions, key=lambda each: numbers.get(each.id, 0)):
        missing = tuple(party.id for party in parties if party.id not in agreed.get(action.id, ()))
        if action.id in numbers and missing:
            waiting.setdefault(missing, []).append(numbers[action.id])
    called = {party.id: party.called for party in parties}
    return tuple(
        f"{joined([str(number) for number in them])} {'joins' if len(them) == 1 else 'join'} when "
        f"{_who(missing, called)}"
        for missing, them in waiting.items()
    )


def _who(missing: Sequence[PartyId], called: Mapping[PartyId, str]) -> str:
    if len(missing) == len(called) > 1:
        return "every party agrees"
    names = shown_names([called[party] for party in missing])
    return f"{names} {'agrees' if len(missing) == 1 else 'agree'}"
