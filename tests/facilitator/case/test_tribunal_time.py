"""The last day to appeal, in the app's words; each row was worked by hand with a calendar."""

from datetime import date, timedelta

import pytest

import resources
from facilitator.case.calendar_words import plain_date
from facilitator.case.date_entry import parse_date
from facilitator.case.matter import Matter, Process
from facilitator.case.statutory_dates import RULES, StatutoryDate, dates_for
from facilitator.case.tribunal_time import TribunalDay, tribunal_day
from facilitator.case.working_days import is_working_day

TODAY = date(2026, 11, 27)
CONTENTS, SECTION_I, ALL_THREE = ("contents",), ("placement",), ("contents", "placement")


def dated(text: str) -> date:
    return parse_date(text, TODAY)


def appeal(letter: str, certificate: str = "", subjects: tuple[str, ...] = CONTENTS) -> StatutoryDate:
    matter = Matter(
        process=Process.MEDIATION,
        subjects=subjects,
        decision_date=dated(letter),
        certificate_date=dated(certificate) if certificate else None,
    )
    (found,) = (each for each in dates_for(matter) if each.key.startswith("appeal"))
    return found


# What the mediation is about, the letter, the certificate, the last day in law, the advice beside it.
CASES = [
    # The letter's two months end on 1 Dec, the certificate's month on Tue 29 Dec: closed; 1 Jan is a Friday.
    (CONTENTS, "1 Oct 2026", "29 Nov 2026", "Monday 4 January 2027", "Tuesday 29 December 2026"),
    # Mon 10 Aug; Mon 31 Aug is the summer bank holiday, the first working day after it a Tuesday.
    (CONTENTS, "10 Jun 2026", "", "Tuesday 1 September 2026", "Monday 10 August 2026"),
    # Sun 30 Aug: closed; the working day before it is Fri 28 Aug.
    (CONTENTS, "30 Jun 2026", "", "Tuesday 1 September 2026", "Friday 28 August 2026"),
    # Sat 26 Dec: closed; Christmas Day is the Friday, so Thu 24 Dec.
    (CONTENTS, "26 Oct 2026", "", "Monday 4 January 2027", "Thursday 24 December 2026"),
    # Sat 15 Aug: closed, for section I alone too.
    (SECTION_I, "15 Jun 2026", "", "Tuesday 1 September 2026", "Friday 14 August 2026"),
    # Sat 16 Jan: the next working day.
    (CONTENTS, "16 Nov 2026", "", "Monday 18 January 2027", "Friday 15 January 2027"),
    # No 31 Feb: Sun 28 Feb, so Mon 1 Mar.
    (CONTENTS, "31 Dec 2026", "", "Monday 1 March 2027", "Friday 26 February 2027"),
    # Good Friday 26 Mar, weekend, Easter Monday 29 Mar, so Tue 30 Mar.
    (CONTENTS, "26 Jan 2027", "", "Tuesday 30 March 2027", "Thursday 25 March 2027"),
    # Sat 2 Jan is after the closed days: the next working day, and the one before is Thu 31 Dec.
    (CONTENTS, "2 Nov 2026", "", "Monday 4 January 2027", "Thursday 31 December 2026"),
    # Twelve more and over.
    # Tue 15 Sep 2026 + 2 months = Sun 15 Nov.
    (CONTENTS, "15 Sep 2026", "", "Monday 16 November 2026", "Friday 13 November 2026"),
    # Thu 24 Dec is a working day and not yet closed.
    (CONTENTS, "24 Oct 2026", "", "Thursday 24 December 2026", ""),
    # Fri 25 Dec: the first closed day.
    (CONTENTS, "25 Oct 2026", "", "Monday 4 January 2027", "Thursday 24 December 2026"),
    # Fri 1 Jan 2027: the last closed day; before it Thu 31 Dec.
    (CONTENTS, "1 Nov 2026", "", "Monday 4 January 2027", "Thursday 31 December 2026"),
    # Sat 1 Jan 2028: closed; Mon 3 Jan is the substitute, so Tue 4 Jan. Before it Fri 31 Dec 2027.
    (CONTENTS, "1 Nov 2027", "", "Tuesday 4 January 2028", "Friday 31 December 2027"),
    # Sun 2 Jan 2028 is not closed, Mon 3 Jan is the substitute for 1 Jan: Tue 4 Jan.
    (CONTENTS, "2 Nov 2027", "", "Tuesday 4 January 2028", "Friday 31 December 2027"),
    # Sat 27 Dec 2025: closed; 1 Jan 2026 is a Thursday, so Fri 2 Jan. Before it Wed 24 Dec (25, 26 holidays).
    (CONTENTS, "27 Oct 2025", "", "Friday 2 January 2026", "Wednesday 24 December 2025"),
    # Sat 31 Jul 2027: not August. Mon 2 Aug is the next working day (12(2)); the later reading is not used.
    (CONTENTS, "31 May 2027", "", "Monday 2 August 2027", "Friday 30 July 2027"),
    # Fri 31 Jul 2026 is a working day and not yet closed.
    (CONTENTS, "31 May 2026", "", "Friday 31 July 2026", ""),
    # Sun 1 Aug 2027: closed; 31 Aug is a Tuesday, so Wed 1 Sep. Before it Fri 30 Jul.
    (CONTENTS, "1 Jun 2027", "", "Wednesday 1 September 2027", "Friday 30 July 2027"),
    # Sat 31 Aug 2030: closed; so Mon 2 Sep. Before it Fri 30 Aug.
    (CONTENTS, "30 Jun 2030", "31 Jul 2030", "Monday 2 September 2030", "Friday 30 August 2030"),
    # Sat 24 Dec 2033: not closed. 25 Sun, 26 Mon holiday, 27 Tue substitute: Wed 28 Dec (12(2)).
    (CONTENTS, "24 Oct 2033", "", "Wednesday 28 December 2033", "Friday 23 December 2033"),
    # 29 Feb 2028 is a leap day: 31 Dec 2027 + 2 months = Tue 29 Feb.
    (CONTENTS, "31 Dec 2027", "", "Tuesday 29 February 2028", ""),
    # The certificate of 31 Jan 2027: its month ends on Sun 28 Feb, so Mon 1 Mar; the letter's on 30 Jan.
    (ALL_THREE, "30 Nov 2026", "31 Jan 2027", "Monday 1 March 2027", "Friday 26 February 2027"),
    # Sections B, F and I together go by the later, as needs alone: certificate 10 Nov, so Thu 10 Dec.
    (ALL_THREE, "15 Sep 2026", "10 Nov 2026", "Thursday 10 December 2026", ""),
    # A certificate of 20 Sep ends on 20 Oct: the letter's Mon 16 Nov is later.
    (CONTENTS, "16 Sep 2026", "20 Sep 2026", "Monday 16 November 2026", ""),
    # Mon 3 May 2027 is the early May bank holiday: Tue 4 May; before it Fri 30 Apr.
    (CONTENTS, "3 Mar 2027", "", "Tuesday 4 May 2027", "Friday 30 April 2027"),
    # Section I alone gets nothing from a certificate: two months from 15 Sep end on Sun 15 Nov.
    (SECTION_I, "15 Sep 2026", "10 Nov 2026", "Monday 16 November 2026", "Friday 13 November 2026"),
    # Section I alone at Christmas: Wed 30 Dec 2026 is closed.
    (SECTION_I, "30 Oct 2026", "", "Monday 4 January 2027", "Wednesday 30 December 2026"),
    # Section I with health care: only I can be appealed, so the earlier of the two readings.
    (
        ("placement", "health"),
        "15 Sep 2026",
        "10 Nov 2026",
        "Monday 16 November 2026",
        "Friday 13 November 2026",
    ),
]


@pytest.mark.parametrize(("subjects", "letter", "certificate", "latest", "better"), CASES)
def test_the_last_day_to_appeal_is_the_tribunals(
    subjects: tuple[str, ...], letter: str, certificate: str, latest: str, better: str
) -> None:
    found = appeal(letter, certificate, subjects)
    assert found.line == f"The Tribunal receives the appeal by 5 pm on {latest}"
    assert found.advice == (f"Better by {better}." if better else "")


def test_it_says_why_the_day_in_law_is_later_than_the_time() -> None:
    assert "ends on Monday 10 August 2026, in August" in appeal("10 Jun 2026").note
    assert "ends on Friday 26 March 2027, a bank holiday (Good Friday)" in appeal("26 Jan 2027").note
    assert "ends on Saturday 16 January 2027, at a weekend" in appeal("16 Nov 2026").note
    assert "itself ends" not in appeal("24 Oct 2026").note


@pytest.mark.parametrize(
    ("letter", "later"),
    [("31 May 2027", "Wednesday 1 September 2027"), ("24 Oct 2033", "Tuesday 3 January 2034")],
)
def test_where_the_next_working_day_is_itself_closed_the_later_reading_is_told_and_not_relied_on(
    letter: str, later: str
) -> None:
    note = appeal(letter).note
    assert f"may accept an appeal until {later}, but do not rely on that" in note
    assert "rely on that" not in appeal("16 Nov 2026").note


def test_no_day_but_the_last_day_to_appeal_moves() -> None:
    """Two months and 30 days end in August here; the adviser and the meeting get no more time."""
    matter = Matter(
        process=Process.MEDIATION,
        subjects=CONTENTS,
        decision_date=dated("10 Jun 2026"),
        authority_told_date=dated("10 Jul 2026"),
    )
    found = {each.key: each for each in dates_for(matter)}
    assert found["adviser-contact"].day == dated("10 Aug 2026")
    assert found["meeting-held"].day == dated("9 Aug 2026")
    assert not any(each.advice for key, each in found.items() if key != "appeal")
    rolled = {key for key, rule in resources.read_toml(RULES).items() if "rolls" in rule}
    assert rolled == {"appeal", "appeal-section-i", "appeal-section-i-and-others"}


def test_a_later_end_never_gives_an_earlier_day_and_every_day_given_is_a_working_one() -> None:
    rule = resources.read_toml(RULES)["rolls"]["tribunal"]
    start = date(2026, 1, 1)
    given: list[TribunalDay] = [tribunal_day(start + timedelta(days=n), rule) for n in range(3 * 365)]
    days = [each.day for each in given]
    assert days == sorted(days)
    for n, each in enumerate(given):
        end = start + timedelta(days=n)
        assert each.day >= end, plain_date(end)
        assert is_working_day(each.day)
        assert each.better_by is None or each.better_by <= end
