"""Home and the heading say where a case stands, and how many of its actions are agreed."""

from datetime import date

import pytest

from facilitator.agreement.choices import Safety
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.cases.summary import summary_of
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, propose


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_home_says_where_each_case_stands(vault: Vault, clock: FakeClock) -> None:
    case = a_case(vault, clock)
    stages = [summary_of(case).stage_label]
    case.meeting.start()
    stages.append(summary_of(case).stage_label)
    case.meeting.begin_break(10)
    stages.append(summary_of(case).stage_label)
    case.meeting.end_break()
    case.meeting.adjourn()
    stages.append(summary_of(case).stage_label)
    case.meeting.resume()
    case.meeting.end()
    stages.append(summary_of(case).stage_label)
    agree(case, propose(case).id)
    propose(case)
    stages.append(summary_of(case).stage_label)
    assert stages == [
        "Preparing",
        "Meeting under way",
        "On a break",
        "Adjourned",
        "Meeting ended",
        "Meeting ended, 1 of 2 actions agreed",
    ]
    case.close()


def test_home_is_told_what_stands_open_and_what_is_kept(cases: Cases, clock: FakeClock) -> None:
    case = cases.create()
    case.matter.change(reference="W/12", title="Transport", meeting_date=date(2026, 12, 9))
    summary = summary_of(case)
    assert (summary.reference, summary.title, summary.meeting_date) == (
        "W/12", "Transport", date(2026, 12, 9),
    )  # fmt: skip
    assert summary.next_step == "Next: say what it is about, and who takes part"
    assert (summary.next_day, summary.day_words, summary.away_words) == (
        date(2026, 12, 9), "Wed 9 Dec", "in 5 days",
    )  # fmt: skip
    assert (summary.finished, summary.due, summary.announcement) == (False, False, "")
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    case.retention.change(destroy_on=date(2026, 12, 10))
    case.retention.finish_and_keep("")
    case.copies.record("/media/stick/copy")
    summary = summary_of(case)
    assert (summary.stage_label, summary.finished) == (
        "Finished, kept until Thursday 10 December 2026", True,
    )  # fmt: skip
    assert summary.announcement == (
        "Will be destroyed in 6 days, when you unlock on or after Thursday 10 December 2026."
    )
    assert (summary.due, summary.copies_outstanding) == (False, 1)
    clock.advance(6 * 24 * 60 * 60)
    assert summary_of(case).due
    case.close()


def test_home_counts_neither_drafts_nor_what_was_withdrawn_as_proposed(running: CaseFile) -> None:
    running.actions.propose("Raw.")
    agree(running, propose(running, "One.").id)
    running.actions.withdraw(propose(running, "Gone.").id)
    running.meeting.end()
    assert summary_of(running).stage_label == "Meeting ended, 1 of 1 actions agreed"
