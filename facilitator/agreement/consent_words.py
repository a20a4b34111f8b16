"""How far the parties are with the wording of an action, in words: who agreed, and who is asked again."""

from collections.abc import Collection, Sequence

from facilitator.agreement.action import Action, WordingVersion, number_before
from facilitator.case.identity import PartyId
from facilitator.case.list_words import shown_names
from facilitator.case.people import Party

NEVER_SHOWN = "Not shown to the room, not counted."
_LACKS = {"what will be done": "no words", "who will do it": "no owner", "by when": "no date"}


def consent_words(
    action: Action,
    parties: Sequence[Party],
    agreed: Collection[PartyId],
    versions: Sequence[WordingVersion],
    number: int = 0,
) -> str:
    """Return in a sentence or two how far the parties are; `agreed` holds those who agree to this wording.

    `number` is the one that the action has now.
    """
    if action.withdrawn:
        return "Withdrawn. It stays in sight until Finish and is never in the document."
    if not parties:
        return "There is no party yet who could agree. Add the parties in Prepare."
    if action.missing:
        return f"A draft: {', '.join(_LACKS[part] for part in action.missing)}. {NEVER_SHOWN}"
    waiting = [party for party in parties if party.id not in agreed]
    if not waiting:
        everyone = "Agreed by every party" + (", and read back." if action.read_back else ".")
        was = number_before(action, number)
        return (
            f"{everyone} It was read back as action {was}: say that it is now action {number}."
            if was
            else everyone
        )
    return " ".join(_asked(action, waiting, versions))


def _asked(action: Action, waiting: Sequence[Party], versions: Sequence[WordingVersion]) -> list[str]:
    """Return whom to ask; who agreed to an earlier wording is asked again, for that word no longer holds."""
    had_agreed = {party for version in versions for party in version.agreed_by}
    again = [party.called for party in waiting if party.id in had_agreed]
    first = [party.called for party in waiting if party.id not in had_agreed]
    last = versions[-1].action.wording if versions else ()
    why = "It was withdrawn" if last == action.wording else "The wording is new"
    sentences = [f"{why}. Ask again: {shown_names(again)}."] if again else []
    if first:
        sentences.append(f"Not agreed yet: {shown_names(first)}.")
    return sentences
