"""The table of the dates of law: a verdict for each, and at most one row that needs the facilitator."""

from datetime import date

import pytest

from facilitator.case.date_table import DateRow, Verdict, date_table
from facilitator.case.matter import Matter, Process
from facilitator.case.statutory_dates import dates_for

Entered = dict[str, date | bool | tuple[str, ...]]
TODAY = date(2026, 11, 20)
TOLD = date(2026, 11, 2)
LAST_OF_THE_THIRTY = date(2026, 12, 2)
MEETING = date(2026, 12, 1)


def table(today: date = TODAY, /, **entered: date | bool | tuple[str, ...]) -> dict[str, DateRow]:
    matter = Matter(process=Process.MEDIATION, **{"subjects": ("contents",), **entered})  # type: ignore[arg-type]  # any field
    return {row.due.key: row for row in date_table(dates_for(matter), matter, today)}


def amber(rows: dict[str, DateRow]) -> list[str]:
    return [key for key, row in rows.items() if row.needs_you]


@pytest.mark.parametrize(
    ("key", "entered", "verdict", "note"),
    [
        ("meeting-held", {"authority_told_date": TOLD}, Verdict.TO_COME, ""),
        (
            "meeting-held",
            {"authority_told_date": TOLD, "meeting_date": MEETING},
            Verdict.IN_TIME,
            "planned for Tue 1 Dec",
        ),
        (
            "meeting-held",
            {"authority_told_date": TOLD, "meeting_date": date(2026, 11, 19)},
            Verdict.IN_TIME,
            "on Thu 19 Nov",
        ),
        (
            "meeting-held",
            {"authority_told_date": TOLD, "meeting_date": date(2027, 1, 5)},
            Verdict.LATE,
            "planned for Tue 5 Jan 2027",
        ),
        (
            "meeting-held",
            {
                "authority_told_date": TOLD,
                "meeting_date": date(2026, 12, 4),
                "cannot_mediate_in_time": True,
            },
            Verdict.ANNOUNCED,
            "planned for Fri 4 Dec",
        ),
        (
            "meeting-held",
            {"authority_told_date": date(2026, 10, 1), "cannot_mediate_in_time": True},
            Verdict.ANNOUNCED,
            "",
        ),
        (
            "meeting-held",
            {"request_date": TOLD, "meeting_date": date(2026, 12, 4)},
            Verdict.CHECK,
            "planned for Fri 4 Dec",
        ),
        ("meeting-held", {"request_date": date(2026, 10, 1)}, Verdict.CHECK, "nothing entered"),
        ("meeting-held", {"authority_told_date": date(2026, 10, 1)}, Verdict.LATE, "nothing entered"),
        (
            "meeting-held",
            {"authority_told_date": date(2026, 11, 25)},
            Verdict.NOT_A_WORKING_DAY,
            "do it by Thu 24 Dec",
        ),
        ("meeting-held", {}, Verdict.UNKNOWN, ""),
        (
            "adviser-contact",
            {"decision_date": date(2026, 9, 16), "request_date": TOLD},
            Verdict.IN_TIME,
            "asked Mon 2 Nov",
        ),
        (
            "adviser-contact",
            {"decision_date": date(2026, 9, 1), "request_date": TOLD},
            Verdict.CHECK,
            "asked Mon 2 Nov",
        ),
        ("adviser-contact", {"decision_date": date(2026, 9, 1)}, Verdict.PASSED, ""),
        (
            "notice",
            {"meeting_date": MEETING, "notice_date": date(2026, 11, 24)},
            Verdict.IN_TIME,
            "given Tue 24 Nov",
        ),
        (
            "notice",
            {"meeting_date": MEETING, "notice_date": date(2026, 11, 25)},
            Verdict.LATE,
            "given Wed 25 Nov",
        ),
        (
            "notice",
            {"meeting_date": MEETING, "notice_date": date(2026, 12, 2)},
            Verdict.CHECK,
            "given Wed 2 Dec",
        ),
        (
            "notice",
            {"meeting_date": MEETING, "less_notice_agreed": True},
            Verdict.IN_TIME,
            "less notice agreed",
        ),
        (
            "certificate",
            {"meeting_date": MEETING, "certificate_date": date(2026, 11, 30)},
            Verdict.CHECK,
            "issued Mon 30 Nov",
        ),
        (
            "certificate-deemed",
            {
                "cannot_mediate_in_time": True,
                "adviser_told_date": TOLD,
                "certificate_date": date(2026, 11, 1),
            },
            Verdict.CHECK,
            "issued Sun 1 Nov",
        ),
        (
            "board-told",
            {"health_in_issue": True, "authority_told_date": TOLD, "board_told_date": TOLD},
            Verdict.IN_TIME,
            "told Mon 2 Nov",
        ),
        ("appeal", {"decision_date": date(2026, 9, 1)}, Verdict.PASSED, ""),
        ("appeal", {"decision_date": date(2026, 10, 1)}, Verdict.TO_COME, ""),
        (
            "appeal",
            {"decision_date": date(2026, 10, 1), "certificate_date": date(2026, 11, 29)},
            Verdict.TO_COME,
            "better by Tue 29 Dec 2026",
        ),
        (
            "appeal",
            {"decision_date": date(2026, 10, 1), "certificate_date": date(2026, 9, 29)},
            Verdict.CHECK,
            "",
        ),
        ("no-appeal", {"subjects": ("social-care",)}, Verdict.NO_DATE, ""),
    ],
)
def test_a_date_has_its_verdict_and_beside_it_the_day_that_made_it(
    key: str, entered: Entered, verdict: Verdict, note: str
) -> None:
    row = table(**entered)[key]
    assert (row.verdict, row.note) == (verdict, note)


def test_what_is_better_done_earlier_is_not_advised_once_that_day_is_over() -> None:
    given = {"decision_date": date(2026, 10, 1), "certificate_date": date(2026, 11, 29)}
    assert table(date(2026, 12, 29), **given)["appeal"].note == "better by Tue 29 Dec 2026"
    assert table(date(2026, 12, 30), **given)["appeal"].note == ""


def test_nothing_is_amber_before_its_day_is_over() -> None:
    planned_late = {"authority_told_date": TOLD, "meeting_date": date(2026, 12, 4)}
    assert table(LAST_OF_THE_THIRTY, **planned_late)["meeting-held"].verdict is Verdict.LATE
    assert amber(table(date(2026, 11, 27), **planned_late)) == []
    assert "meeting-held" not in amber(table(LAST_OF_THE_THIRTY, **planned_late))
    excused: dict[str, date | bool] = planned_late | {"less_notice_agreed": True}
    assert amber(table(LAST_OF_THE_THIRTY, **excused)) == []
    assert amber(table(date(2026, 12, 3), **excused)) == ["meeting-held"]


def test_of_several_that_are_late_the_one_that_is_over_for_longest_is_the_only_amber_one() -> None:
    late: dict[str, date | bool] = {
        "health_in_issue": True,
        "authority_told_date": date(2026, 10, 1),
        "meeting_date": TODAY,
    }
    rows = table(**late)
    assert [key for key, row in rows.items() if row.verdict is Verdict.LATE] == [
        "board-told", "meeting-held", "notice",
    ]  # fmt: skip
    assert amber(rows) == ["board-told"]
    assert amber(table(**late | {"board_told_date": date(2026, 10, 2)})) == ["meeting-held"]


def test_what_was_late_and_is_done_needs_nobody() -> None:
    past = {
        "authority_told_date": date(2026, 9, 1),
        "notice_date": date(2026, 11, 9),
        "meeting_date": date(2026, 11, 11),
        "certificate_date": date(2026, 11, 19),
    }
    rows = table(**past)
    assert [rows[key].verdict for key in ("meeting-held", "notice", "certificate")] == [Verdict.LATE] * 3
    assert amber(rows) == []
    del past["certificate_date"]
    assert amber(table(**past)) == ["certificate"]


def test_a_short_notice_needs_the_facilitator_until_the_meeting() -> None:
    short = {"meeting_date": date(2026, 11, 24), "notice_date": date(2026, 11, 19)}
    assert amber(table(**short)) == ["notice"]
    assert amber(table(**short, less_notice_agreed=True)) == []


def test_a_row_is_said_in_one_short_sentence() -> None:
    rows = table(authority_told_date=date(2026, 11, 25), meeting_date=date(2026, 11, 27))
    assert rows["meeting-held"].sentence == (
        "The mediation takes place by Friday 25 December 2026: in time, planned for Friday 27 November 2026."
    )
    assert rows["notice"].sentence == (
        "Date and place of the meeting are given to the family by Friday 20 November 2026: to come."
    )
    assert rows["appeal"].sentence == "The Tribunal receives the appeal, by 5 pm: not known yet."
    none = table(subjects=("placement",))["no-certificate"]
    assert none.sentence == "No certificate is needed to appeal about section I alone."
    assert (rows["notice"].day, rows["appeal"].day) == ("Fri 20 Nov 2026", "")


def test_what_is_open_is_known_and_not_settled() -> None:
    rows = table(authority_told_date=TOLD, meeting_date=MEETING, decision_date=date(2026, 9, 1))
    assert {key for key, row in rows.items() if row.is_open} == {"notice", "certificate"}
