"""Whether an action can be kept and checked: findings that warn, a plain sentence each, and stop nothing.

What a plan cannot do without (what, who, by when) is `Action.missing`. Agreements that were not kept are
what the Local Government Ombudsman upholds complaints about; an imprecise one cannot be shown to be broken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.agreement.action import Action, DueKind, number_before
from facilitator.agreement.finding import Finding
from facilitator.agreement.limits import is_at_limit, limit_findings
from facilitator.agreement.loose_wording import Loose, loose_words
from facilitator.agreement.two_actions import looks_like_two
from facilitator.agreement.vague_words import STANDARD, VagueWords
from facilitator.case.calendar_words import long_date
from facilitator.case.everyday_names import names_all, names_side
from facilitator.case.identity import ActionId
from facilitator.case.matter import Process
from facilitator.case.people import Participant, Party
from facilitator.case.whole_words import holds_words, words_of
from facilitator.case.working_days import bank_holiday, is_weekend, working_day_before

_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFinding:
    """A warning about an action of the plan; `number` is the one that the document gives it."""

    number: int
    action_id: ActionId
    finding: Finding

    @property
    def sentence(self) -> str:
        """Return the warning with the action's number."""
        return f"Action {self.number}: {self.finding.sentence}"


def renumbered(action: Action, number: int) -> tuple[Finding, ...]:
    """Return what to tell the room where an action was read back under another number than it has now."""
    was = number_before(action, number)
    if not was:
        return ()
    sentence = f"It was read back as action {was}. Tell the parties that it is action {number} of the plan."
    return (Finding("new-number", sentence),)


def findings(
    action: Action,
    *,
    people: Sequence[Participant],
    parties: Sequence[Party],
    process: Process,
    today: date,
    agreed_on: date,
    vague: VagueWords = STANDARD,
) -> tuple[Finding, ...]:
    """Return what is imprecise about an action; `agreed_on` is day nought of the limits in law."""
    return (
        *_who(action, people, parties, vague),
        *_when(action, today, at_limit=is_at_limit(action, process, agreed_on)),
        *limit_findings(action, people=people, parties=parties, process=process, agreed_on=agreed_on),
        *_wording(action, vague),
    )


def _who(
    action: Action, people: Sequence[Participant], parties: Sequence[Party], vague: VagueWords
) -> Iterator[Finding]:
    if not action.who:
        yield Finding("no-owner", "Nobody is named who will do it.", "who")
        return
    here = [person for person in people if person.attending]
    here_by_name = [p for p in here if _named(p, action.who)]
    for person in people:
        if not person.attending and not here_by_name and _named(person, action.who):
            name = person.printed_name
            yield Finding(
                "owner-absent",
                f"{name} left. Make sure that they agree to do it."
                if person.was_here
                else f"{name} was not in the room, so cannot have agreed to do it.",
                "who",
            )
            return
    sides = [party for party in parties if any(person.party_id == party.id for person in here)]
    parts = {word for person in here for word in words_of(person.name) if len(word) >= _SHORTEST_NAME}
    if here_by_name or any(holds_words(action.who, part) for part in parts):
        return
    if names_all(action.who) or any(names_side(action.who, party) for party in sides):
        # "School staff" names a side, and yet nobody of it who answers for it.
        yield from _loose(action.who, "who", vague)
        return
    yield Finding(
        "owner-absent",
        f"“{action.who}” names nobody who was in the room. Name who here will do it, or who will ask them.",
        "who",
    )


def _named(person: Participant, who: str) -> bool:
    return any(holds_words(who, name) for name in (person.name, person.printed_name))


def _when(action: Action, today: date, *, at_limit: bool) -> Iterator[Finding]:
    due = action.due
    if due.day is None:
        sentence = _NO_DATE[due.kind] if due.words else _NO_DATE[DueKind.DATE]
        yield Finding("no-date", sentence, "due_day")
        return
    if due.kind is DueKind.REPEATING:
        if not due.words:
            yield Finding("no-date", "It does not say how often it repeats.", "due_words")
    elif due.day < today:
        yield Finding("past-date", f"{long_date(due.day)} has passed.", "due_day")
    if at_limit:
        return  # the law counts weeks, not working days
    before = long_date(working_day_before(due.day))
    if holiday := bank_holiday(due.day):
        yield Finding(
            "bank-holiday",
            f"{long_date(due.day)} is a bank holiday ({holiday}). The working day before is {before}.",
            "due_day",
        )
    elif is_weekend(due.day):
        sentence = f"{long_date(due.day)} is at a weekend. The working day before is {before}."
        yield Finding("weekend", sentence, "due_day")


_NO_DATE = {
    DueKind.DATE: "There is no date by which it will be done.",
    DueKind.REPEATING: "It does not say from which day it repeats.",
    DueKind.EVENT: "The event may come late or never. Give a latest date as well.",
}


def _wording(action: Action, vague: VagueWords) -> Iterator[Finding]:
    texts = (
        ("what", action.what),
        ("due_words", action.due.words),
        ("how_we_will_know", action.how_we_will_know),
    )
    told: set[str] = set()
    for field, words in texts:
        yield from _loose(words, field, vague, told)
    if looks_like_two(action.what):
        yield Finding("two-actions", "This looks like two actions in one. Write each as its own action.")
    if not action.how_we_will_know:
        sentence = "It does not say how everyone will know that it is done."
        yield Finding("no-way-to-know", sentence, "how_we_will_know")


def _loose(words: str, field: str, vague: VagueWords, told: set[str] | None = None) -> Iterator[Finding]:
    """Return one finding for all that is loose in one field, but for what was told of another."""
    before = set() if told is None else told
    found = [each for each in loose_words(words, vague) if each.phrase not in before]
    before.update(each.phrase for each in found)
    if found:
        yield Finding("vague-word", f"{found[0].sentence}{_also(found[1:])}", field)


def _also(loose: Sequence[Loose]) -> str:
    """Return which other words are loose: named, not explained, so that one sentence stays in front."""
    if not loose:
        return ""
    named = ", ".join(f"“{each.phrase}”" for each in loose[:_NAMED_TOO])
    rest = len(loose) - _NAMED_TOO
    return f" Also loose: {named}{f' and {rest} more' if rest > 0 else ''}."


_NAMED_TOO = 3
