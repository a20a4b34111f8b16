"""What the dates of a mediation leave open before its meeting, in sentences; empty where nothing is."""

from facilitator.case.calendar_words import long_date
from facilitator.case.date_verdicts import notice_words
from facilitator.case.matter import Matter, Process
from facilitator.case.statutory_dates import day_of
from facilitator.case.subjects import Route, arranged_by_board, route


def decision_gap(matter: Matter) -> str:
    """Return what is open about the decision and its letter."""
    if not matter.subjects:
        return "Choose what the mediation is about."
    letter = matter.decision_date
    if letter is None:
        return "Enter the date of the decision letter."
    later = [day for day in (matter.request_date, matter.authority_told_date) if day and day < letter]
    return "The decision letter is dated after the request for mediation: check the dates." if later else ""


def time_gap(matter: Matter) -> str:
    """Return what is open about the 30 days: are they known, and does the meeting keep to them."""
    by_board = arranged_by_board(matter)
    started = matter.board_told_date if by_board else matter.authority_told_date
    if started is None:
        return f"Enter the date the {'integrated care board' if by_board else 'authority'} was told."
    last = day_of("meeting-held-board" if by_board else "meeting-held", matter)
    if last is None or matter.meeting_date is None or matter.meeting_date <= last:
        return ""
    if by_board:
        return f"The meeting is after {long_date(last)}, the last of the 30 days."
    if not matter.cannot_mediate_in_time:
        return (
            f"The meeting is after {long_date(last)}, the last of the 30 days: move it, or record that the "
            "authority has said that it cannot mediate in time."
        )
    if issues_certificate(matter) and matter.adviser_told_date is None:
        return "Enter the date the adviser was told: the certificate is due three working days later."
    return ""


def notice_gap(matter: Matter) -> str:
    """Return what is open about the notice of the meeting: given, and five working days before it."""
    return notice_words(matter, day_of("notice", matter))


def issues_certificate(matter: Matter) -> bool:
    """Return whether a mediation certificate belongs to this case."""
    with_one = (Route.WITH_CERTIFICATE, Route.SECTION_I_AND_OTHERS)
    return matter.process is Process.MEDIATION and route(matter) in with_one
