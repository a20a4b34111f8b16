"""What the destruction of a case ends, in counts: each kind of value that a case keeps is counted here."""

from dataclasses import fields
from typing import Final

from facilitator.acts.private_notes import CALLED_PRIVATE
from facilitator.agreement.action import Action, Consent, WordingVersion
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue, Option
from facilitator.agreement.manner import PartyManner
from facilitator.case.agenda import AgendaItem
from facilitator.case.copies import CaseCopy
from facilitator.case.matter import Matter
from facilitator.case.opening_script import OpeningWords
from facilitator.case.papers import Paper, PaperPlace
from facilitator.case.people import Participant, Party
from facilitator.case.place import Place
from facilitator.case.preparation import ReadinessRecord
from facilitator.case.preparation_calls import CallAnswer
from facilitator.case.retention import Retention
from facilitator.meeting.notes import Draft, Note, ParkedTopic
from facilitator.meeting.state import ItemTime, Meeting, Passed, PrivateTime, Turn
from facilitator.vault.store import Store

_ANY: Final = "1"

COUNTED: Final[dict[str, tuple[tuple[type, str], ...]]] = {
    "people": ((Participant, _ANY),),
    "parties": ((Party, _ANY),),
    "notes": ((Note, f"NOT {CALLED_PRIVATE}"),),
    "private notes": ((Note, CALLED_PRIVATE),),
    "preparation notes": ((Party, "preparation != ''"), (CallAnswer, "words != ''")),
    "half-typed texts": ((Draft, _ANY),),
    "papers": ((Paper, _ANY),),
    "places where papers were read": ((PaperPlace, _ANY),),
    "issues and options": ((Issue, _ANY), (Option, _ANY)),
    "proposed actions": ((Action, _ANY),),
    "earlier wordings": ((WordingVersion, _ANY),),
    "records of agreement": ((Consent, _ANY), (PartyManner, _ANY)),
    "parked topics": ((ParkedTopic, _ANY),),
    "agenda items": ((AgendaItem, _ANY),),
    "opening words of your own": ((OpeningWords, _ANY),),
    "readiness checks": ((ReadinessRecord, _ANY),),
    "records of turns and time": ((Turn, _ANY), (ItemTime, _ANY), (Passed, _ANY), (PrivateTime, _ANY)),
    "records of copies": ((CaseCopy, _ANY),),
}
UNDO_STEPS: Final = "undo steps"
_NAMED: Final = ((Party, "name != '' OR agreed_to_take_part OR prepared_on IS NOT NULL"),)
# One of each in every case, so that they are named and not counted: "the case's own details".
ONE_OF_EACH: Final = (Matter, Meeting, Place, PlanChoices, Retention)

# A case that was only made has some of these as well.
_FROM_THE_START: Final = ("agenda items", "opening words of your own", "parties")
# What of the matter comes from the profile, the process or the template; all else was typed or chosen.
_OFFERED: Final = frozenset(
    {
        "id",
        "reference",
        "process",
        "booked_minutes",
        "place",
        "facilitator_name",
        "facilitator_service",
        "facilitator_contact",
        "practice",
        "mode",
        "private_sessions",
    }
)


def is_empty(store: Store, matter: Matter) -> bool:
    """Return whether nothing was ever written down in a case: it was made, and perhaps by mistake."""
    counts = what_goes(store)
    typed = any(counts[name] for name in COUNTED if name not in _FROM_THE_START)
    usual = Matter()
    said = any(
        getattr(matter, each.name) != getattr(usual, each.name)
        for each in fields(Matter)
        if each.name not in _OFFERED
    )
    return not typed and not said and not any(store.count(kind, words) for kind, words in _NAMED)


def what_goes(store: Store) -> dict[str, int]:
    """Return how many things of each kind a case holds beside its own details: counts, never contents."""
    counts = {
        name: sum(store.count(kind, condition) for kind, condition in parts)
        for name, parts in COUNTED.items()
    }
    return counts | {UNDO_STEPS: store.step_count()}
