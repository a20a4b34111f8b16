"""What is not yet filled in about the matter, in words that can follow "Still missing:"."""

from dataclasses import dataclass

from facilitator.case.matter import Matter, MeetingMode, Process, RightHolder


@dataclass(frozen=True, slots=True)
class MatterGap:
    """What is missing in words, and the field of `Matter` that mends it."""

    words: str
    field: str


def gaps_in_matter(matter: Matter) -> tuple[MatterGap, ...]:
    """Return what a meeting needs to be known about the matter and is not yet; none of it blocks anything."""
    mediation = matter.process is Process.MEDIATION
    told = bool(matter.notice_date or matter.less_notice_agreed)
    wanted = (
        (matter.reference, "the reference", "reference"),
        (matter.title, "the title", "title"),
        (matter.kind, "the decision" if mediation else "the kind of disagreement", "kind"),
        (matter.right_holder is not RightHolder.NOT_RECORDED, "whose right it is", "right_holder"),
        (matter.meeting_date, "the meeting date", "meeting_date"),
        (matter.start_time, "the start time", "start_time"),
        (matter.place or matter.mode is MeetingMode.ONLINE, "the place", "place"),
        (matter.facilitator_name, "your name", "facilitator_name"),
        (matter.decision_date or not mediation, "the date of the decision letter", "decision_date"),
        (matter.request_date or not mediation, "the date of the family's request", "request_date"),
        (told or not mediation, "the date notice was given", "notice_date"),
    )
    return tuple(MatterGap(words, field) for known, words, field in wanted if not known)
