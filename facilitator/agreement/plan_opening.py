"""What the plan says first: whom and what it is about, whose reference is which, how and when they met."""

from collections.abc import Sequence
from datetime import date

from facilitator.agreement.named_bodies import authority_named
from facilitator.agreement.plan_words import plan_words
from facilitator.case.calendar_words import days_words, plain_date
from facilitator.case.list_words import joined
from facilitator.case.matter import Matter, Process
from facilitator.case.people import Party

_ABBREVIATED = "EHC"


def about(matter: Matter) -> str:
    """Return whom and what the plan is about, empty where neither is known.

    The child or young person stands in it only as the matter calls them. What was typed in the place of a
    known subject may name somebody, so it is not printed.
    """
    what = _decision(matter) if matter.process is Process.MEDIATION else _topic(matter)
    known = [part for part in (matter.child_as, what) if part]
    return f"About {', and '.join(known).removesuffix('.')}." if known else ""


def references(matter: Matter, parties: Sequence[Party]) -> str:
    """Return the authority's reference and the service's own, each with whose it is."""
    words = plan_words()["words"]
    own = words["own_reference"].format(reference=matter.reference) if matter.reference else ""
    theirs = ""
    if matter.authority_reference:
        named = authority_named(parties)
        kind = "authority_reference" if named else "any_authority_reference"
        theirs = words[kind].format(authority=named, reference=matter.authority_reference)
    sentence = "; ".join(part for part in (theirs, own) if part)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def held(matter: Matter, days: Sequence[date], agreed_on: date | None) -> str:
    """Return how and on which `days` they met, who led, and the date of the agreement where it is another."""
    words = plan_words()
    own, name = words[matter.process.value], matter.facilitator_name
    met = own["held"].format(
        how=matter.mode.value, days=days_words(days), led=own["led"].format(name=name) if name else ""
    )
    if agreed_on is None or agreed_on == max(days):
        return str(met)
    return f"{met} {words['words']['agreed_on'].format(day=plain_date(agreed_on))}"


def _decision(matter: Matter) -> str:
    words = plan_words()[matter.process.value]
    day = f" of {plain_date(matter.decision_date)}" if matter.decision_date else ""
    decided = joined([words["decisions"][each] for each in matter.subjects if each in words["decisions"]])
    subjects = joined([words["subjects"][each] for each in matter.subjects if each in words["subjects"]])
    concerned = plan_words()["words"]["about_subjects"].format(subjects=subjects) if subjects else ""
    what = ", and ".join(part for part in (decided, concerned) if part)
    return f"the decision{day} {_in_full(what)}".rstrip() if day or what else ""


def _topic(matter: Matter) -> str:
    return _in_full(str(plan_words()[matter.process.value]["topics"].get(matter.kind, "")))


def _in_full(words: str) -> str:
    """Return the words with what EHC stands for where it is first said."""
    return words.replace(_ABBREVIATED, plan_words()["words"]["ehc"], 1)
