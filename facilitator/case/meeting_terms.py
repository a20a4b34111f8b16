"""The terms of a meeting, sent before it: who sends them, usual words of the opening, nothing of a case."""

from dataclasses import dataclass, replace

import resources
from facilitator.case.matter import Matter, Process
from facilitator.case.opening_script import script_for
from facilitator.case.profile import Profile

TERMS_OF_MEETING = "meeting_terms.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPart:
    """One part of the terms; `key` names the part of the opening with the same words, "" for none."""

    heading: str
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTerms:
    """What the page says, in order; below the title stand who sends it, and how to reach them, "" unsaid."""

    title: str
    lead: str
    parts: tuple[TermsPart, ...]
    sender: str = ""
    reach: str = ""


def meeting_terms(process: Process, *, kept: bool, sharing: str) -> MeetingTerms:
    """Return the terms of a meeting in a process.

    `kept` tells that the notes are kept until a day. `sharing` is what the plan will say of who may receive
    it, and empty where those are a case's own words, which are never printed.
    """
    terms = resources.read_toml(TERMS_OF_MEETING)
    words = terms[process.value]
    said = {
        part.heading: part
        for part in script_for(process, kept=terms["kept"] if kept else "", sharing=sharing)
    }
    parts = [
        TermsPart(
            heading=heading,
            words=words["sharing"]
            if heading == words["sharing_heading"] and not sharing
            else said[heading].words,
            key=said[heading].key,
        )
        for heading in words["printed"]
    ]
    parts.append(TermsPart(heading=words["accepting_heading"], words=words["accepting"]))
    return MeetingTerms(title=words["title"], lead=words["lead"], parts=tuple(parts))


def sent_by(terms: MeetingTerms, matter: Matter, profile: Profile) -> MeetingTerms:
    """Return the terms with who runs the meeting, their service and how to reach them, where given.

    What the case holds goes before what is kept for every case. Who plays the facilitator of a practice
    meeting is made up, so nothing of the real one stands beside that name.
    """
    own = Profile() if matter.practice else profile
    name, service = matter.facilitator_name or own.name, matter.facilitator_service or own.service
    contact = matter.facilitator_contact or own.contact
    reach: str = resources.read_toml(TERMS_OF_MEETING)["reach"]
    return replace(
        terms,
        sender=", ".join(filter(None, (name, service))),
        reach=reach.format(contact=contact) if contact else "",
    )
