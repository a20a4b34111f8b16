"""What is not yet filled in about the matter, in words that can follow "Still missing:"."""

from facilitator.case.matter import Matter, MeetingMode, Process, RightHolder


def matter_gaps(matter: Matter) -> tuple[str, ...]:
    """Return what a meeting needs to be known about the matter and is not yet; none of it blocks anything."""
    mediation = matter.process is Process.MEDIATION
    wanted = (
        (matter.reference, "the reference"),
        (matter.title, "the title"),
        (matter.kind, "the decision" if mediation else "the kind of disagreement"),
        (matter.right_holder is not RightHolder.NOT_RECORDED, "whose right it is"),
        (matter.meeting_date, "the meeting date"),
        (matter.start_time, "the start time"),
        (matter.place or matter.mode is MeetingMode.ONLINE, "the place"),
        (matter.facilitator_name, "your name"),
        (matter.decision_date or not mediation, "the date of the decision letter"),
        (matter.request_date or not mediation, "the date of the family's request"),
        (matter.notice_date or matter.less_notice_agreed or not mediation, "the date notice was given"),
    )
    return tuple(words for known, words in wanted if not known)
