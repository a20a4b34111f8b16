"""Whether the dates that were entered agree with a date in law, and with each other, in sentences."""

from collections.abc import Callable, Mapping
from datetime import date

from facilitator.case.matter import Matter
from facilitator.case.subjects import Route, arranged_by_board, route
from facilitator.case.working_days import working_days_between


def verdict(key: str, day: date, matter: Matter, *, exact: bool = True) -> str:
    """Return what is to be said of what was entered beside the date `key`, which falls on `day`.

    Not `exact` is a day counted from an earlier date than the one it runs from: nothing is late by it.
    """
    found = _VERDICTS.get(key)
    return "" if found is None else found(day, matter, exact)


def notice_words(matter: Matter, latest: date | None) -> str:
    """Return what is wrong with the notice given, empty where it was long enough or less was agreed.

    `latest` is the last day for notice, None while the meeting has no date.
    """
    if matter.less_notice_agreed:
        return ""
    if matter.notice_date is None:
        return "Enter the date notice was given, or record that the family agreed to less."
    if matter.meeting_date is None or latest is None:
        return "Enter the meeting date: five working days' notice are counted back from it."
    if matter.notice_date <= latest:
        return ""
    if matter.notice_date > matter.meeting_date:
        return "Notice is dated after the meeting: check both dates."
    days = working_days_between(matter.notice_date, matter.meeting_date)
    given = {0: "No working day's", 1: "1 working day's"}.get(days, f"{days} working days'")
    return f"{given} notice was given, and five are needed unless the family agrees to less."


def _adviser(day: date, matter: Matter, _exact: bool) -> str:
    if not matter.request_date or matter.request_date <= day:
        return ""
    return (
        "The family asked for mediation later. If it had not contacted the adviser by that day either, it "
        "may need the Tribunal's permission to appeal: it should take advice now."
    )


def _board_told(day: date, matter: Matter, _exact: bool) -> str:
    return "The board was told later." if matter.board_told_date and matter.board_told_date > day else ""


def _held(day: date, matter: Matter, exact: bool) -> str:
    excused = matter.cannot_mediate_in_time and not arranged_by_board(matter)
    if not matter.meeting_date or matter.meeting_date <= day:
        return "The authority has said that it cannot keep to this." if excused else ""
    if not exact:
        return "The meeting is planned for a later day than this."
    if excused:
        return "The meeting is planned for a later day; the authority has said that it cannot keep to this."
    if arranged_by_board(matter) or route(matter) in {Route.NO_APPEAL, Route.SECTION_I_ALONE}:
        return "The meeting is planned for a later day."
    return (
        "The meeting is planned for a later day. An authority that cannot mediate in time must tell the "
        "adviser, who then issues a certificate: record it here."
    )


def _notice(day: date, matter: Matter, _exact: bool) -> str:
    if matter.less_notice_agreed:
        return "The family agreed to less notice."
    return notice_words(matter, day) if matter.notice_date else ""


def _certificate(day: date, matter: Matter, _exact: bool) -> str:
    issued, met = matter.certificate_date, matter.meeting_date
    if issued and issued > day:
        return "The certificate has a later date."
    if issued and met and issued < met:
        return "The certificate is dated before the meeting: check both dates."
    return ""


def _deemed(day: date, matter: Matter, _exact: bool) -> str:
    issued, told = matter.certificate_date, matter.adviser_told_date
    if issued and issued > day:
        return "The certificate has a later date."
    if issued and told and issued < told:
        return "The certificate is dated before the adviser was told: check both dates."
    return ""


def _appeal(_day: date, matter: Matter, _exact: bool) -> str:
    letter, issued = matter.decision_date, matter.certificate_date
    if letter and issued and issued < letter:
        return "The certificate is dated before the decision letter: check both dates."
    return ""


_VERDICTS: Mapping[str, Callable[[date, Matter, bool], str]] = {
    "adviser-contact": _adviser,
    "board-told": _board_told,
    "meeting-held": _held,
    "meeting-held-board": _held,
    "notice": _notice,
    "certificate": _certificate,
    "certificate-deemed": _deemed,
    "appeal": _appeal,
}
