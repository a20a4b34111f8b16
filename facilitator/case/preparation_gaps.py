"""What is not yet filled in about the matter, in words that can follow "Still missing:"."""

from dataclasses import dataclass

from facilitator.case.matter import Matter, MeetingMode, Process, RightHolder
from facilitator.case.mediation_gaps import notice_gap
from facilitator.case.subjects import arranged_by_board


@dataclass(frozen=True, slots=True)
class MatterGap:
    """What is missing in words, and the field of `Matter` that mends it."""

    words: str
    field: str


def gaps_in_matter(matter: Matter) -> tuple[MatterGap, ...]:
    """Return what a meeting needs to be known about the matter and is not yet; none of it blocks anything."""
    mediation = matter.process is Process.MEDIATION
    about = matter.subjects if mediation else matter.kind
    told = matter.notice_date or matter.less_notice_agreed
    short = mediation and matter.notice_date and matter.meeting_date and notice_gap(matter)
    by_board = arranged_by_board(matter)
    wanted = (
        (matter.reference, "the reference", "reference"),
        (matter.title, "the title", "title"),
        (
            about,
            "what the mediation is about" if mediation else "the kind of disagreement",
            "subjects" if mediation else "kind",
        ),
        (matter.right_holder is not RightHolder.NOT_RECORDED, "whose right it is", "right_holder"),
        (matter.meeting_date, "the meeting date", "meeting_date"),
        (matter.start_time, "the start time", "start_time"),
        (matter.place or matter.mode is MeetingMode.ONLINE, "the place", "place"),
        (matter.facilitator_name, "your name", "facilitator_name"),
        (matter.decision_date or not mediation, "the date of the decision letter", "decision_date"),
        (
            matter.authority_told_date or by_board or not mediation,
            "the date the authority was told",
            "authority_told_date",
        ),
        (
            matter.board_told_date or not (mediation and by_board),
            "the date the care board was told",
            "board_told_date",
        ),
        (told or not mediation, "the date notice was given", "notice_date"),
        (not short, "five working days' notice", "less_notice_agreed"),
    )
    return tuple(MatterGap(words, field) for known, words, field in wanted if not known)
