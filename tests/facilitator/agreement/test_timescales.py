from datetime import date

import pytest

import resources
from facilitator.agreement.timescales import (
    NO_LIMIT,
    TABLE,
    dated_lines,
    is_basis_of_table,
    kinds_of_outcome,
    line_of,
    outcomes,
)
from facilitator.case.matter import Process

# Worked by hand from Friday 4 December 2026.
AGREED = date(2026, 12, 4)
ROWS = [
    ("assess", [("assess", date(2026, 12, 18)), ("assess/decide", date(2027, 2, 12)),
                ("assess/finalise", date(2027, 3, 12))]),
    ("make-plan", [("make-plan", date(2027, 1, 8)), ("make-plan/finalise", date(2027, 2, 19))]),
    ("amend-contents", [("amend-contents", date(2027, 1, 8))]),
    ("amend-placement", [("amend-placement", date(2026, 12, 18))]),
    ("amend-both", [("amend-both", date(2027, 1, 8))]),
    ("continue", [("continue", date(2026, 12, 4)), ("continue/amend", date(2027, 1, 8))]),
    ("cease", [("cease", date(2026, 12, 4))]),
    ("reconsider", [("reconsider", date(2026, 12, 18))]),
    ("not-appealable", [("not-appealable", date(2026, 12, 18))]),
    ("notify-authority", [("notify-authority", date(2026, 12, 11))]),
]  # fmt: skip
# Each date of agreement that puts the line on Christmas Day 2026, a Friday.
ON_CHRISTMAS = [
    ("assess", date(2026, 12, 11)),
    ("assess/decide", date(2026, 10, 16)),
    ("assess/finalise", date(2026, 9, 18)),
    ("make-plan", date(2026, 11, 20)),
    ("make-plan/finalise", date(2026, 10, 9)),
    ("amend-contents", date(2026, 11, 20)),
    ("amend-placement", date(2026, 12, 11)),
    ("amend-both", date(2026, 11, 20)),
    ("continue", date(2026, 12, 25)),
    ("continue/amend", date(2026, 11, 20)),
    ("cease", date(2026, 12, 25)),
    ("reconsider", date(2026, 12, 11)),
    ("not-appealable", date(2026, 12, 11)),
    ("notify-authority", date(2026, 12, 18)),
]


@pytest.mark.parametrize(("outcome", "lines"), ROWS)
def test_each_row_of_the_table_gives_its_dated_lines(outcome: str, lines: list[tuple[str, date]]) -> None:
    assert [(line.key, line.latest) for line in dated_lines(outcome, AGREED)] == lines


@pytest.mark.parametrize(("line_key", "agreed_on"), ON_CHRISTMAS)
def test_a_limit_that_lands_on_christmas_stays_there(line_key: str, agreed_on: date) -> None:
    line = line_of(line_key, agreed_on)
    assert line is not None
    assert line.latest == date(2026, 12, 25)


def test_a_limit_crosses_29_february_as_the_day_it_is() -> None:
    assert dated_lines("amend-placement", date(2028, 2, 15))[0].latest == date(2028, 2, 29)
    assert dated_lines("amend-placement", date(2028, 2, 16))[0].latest == date(2028, 3, 1)


# Each line from Tuesday 15 February 2028 and from leap day itself, worked by hand.
OVER_LEAP_DAY = [
    ("assess", date(2028, 2, 29), date(2028, 3, 14)),
    ("assess/decide", date(2028, 4, 25), date(2028, 5, 9)),
    ("assess/finalise", date(2028, 5, 23), date(2028, 6, 6)),
    ("make-plan", date(2028, 3, 21), date(2028, 4, 4)),
    ("make-plan/finalise", date(2028, 5, 2), date(2028, 5, 16)),
    ("amend-contents", date(2028, 3, 21), date(2028, 4, 4)),
    ("amend-placement", date(2028, 2, 29), date(2028, 3, 14)),
    ("amend-both", date(2028, 3, 21), date(2028, 4, 4)),
    ("continue", date(2028, 2, 15), date(2028, 2, 29)),
    ("continue/amend", date(2028, 3, 21), date(2028, 4, 4)),
    ("cease", date(2028, 2, 15), date(2028, 2, 29)),
    ("reconsider", date(2028, 2, 29), date(2028, 3, 14)),
    ("not-appealable", date(2028, 2, 29), date(2028, 3, 14)),
    ("notify-authority", date(2028, 2, 22), date(2028, 3, 7)),
]


@pytest.mark.parametrize(("line_key", "before", "on"), OVER_LEAP_DAY)
def test_each_limit_counts_leap_day_as_any_other(line_key: str, before: date, on: date) -> None:
    for agreed_on, latest in ((date(2028, 2, 15), before), (date(2028, 2, 29), on)):
        line = line_of(line_key, agreed_on)
        assert line is not None
        assert line.latest == latest


def test_every_line_can_be_said_to_be_what_an_action_is_with_its_weeks() -> None:
    kinds = {kind.key: kind.words for kind in kinds_of_outcome(Process.MEDIATION)}
    assert list(kinds) == [line_key for line_key, *_days in OVER_LEAP_DAY] + [NO_LIMIT]
    assert kinds["reconsider"] == "Reconsider the decision (within 2 weeks)"
    assert (
        kinds["make-plan/finalise"] == "Make and maintain a plan: send the finalised plan (within 11 weeks)"
    )
    assert kinds["cease"] == "Cease to maintain the plan (at once)"
    assert kinds["notify-authority"].endswith(" (within a week)")
    assert kinds[NO_LIMIT] == "Somebody else's action: no limit in law"
    assert "a visit by an educational psychologist, interim funding" in kinds["not-appealable"]
    assert kinds_of_outcome(Process.DISAGREEMENT_RESOLUTION) == ()


def test_every_row_is_worked_by_hand_here() -> None:
    keys = [outcome.key for outcome in outcomes(Process.MEDIATION)]
    assert keys == [outcome for outcome, _lines in ROWS]
    all_lines = {line.key for key in keys for line in dated_lines(key, AGREED)}
    assert all_lines == {line_key for line_key, _day in ON_CHRISTMAS}


def test_disagreement_resolution_offers_no_outcome() -> None:
    assert outcomes(Process.DISAGREEMENT_RESOLUTION) == ()


def test_only_the_boards_notice_to_the_authority_cannot_be_varied() -> None:
    fixed = [
        line.key
        for outcome in outcomes(Process.MEDIATION)
        for line in dated_lines(outcome.key, AGREED)
        if not line.may_be_varied
    ]
    assert fixed == ["notify-authority"]


def test_the_words_of_somebody_are_no_basis_of_the_table() -> None:
    assert is_basis_of_table("Regulation 42(4)")
    assert not is_basis_of_table("As the parties agree")
    assert not is_basis_of_table("")


def test_a_line_has_its_own_words_and_basis() -> None:
    (line,) = dated_lines("notify-authority", AGREED)
    assert line.basis == "Regulation 42(4)"
    assert line.words == resources.read_toml(TABLE)["notify-authority"]["lines"][0]["words"]


def test_an_unknown_key_gives_no_line() -> None:
    assert dated_lines("", AGREED) == ()
    assert dated_lines("elsewhere", AGREED) == ()
    assert line_of("assess/elsewhere", AGREED) is None


def test_every_row_has_source_and_date_checked_and_every_line_its_basis() -> None:
    for row in resources.read_toml(TABLE).values():
        assert row["words"]
        assert row["source"].startswith("https://www.legislation.gov.uk/uksi/2014/1530/regulation/4")
        assert row["checked_in"].startswith("https://")
        assert row["lines"]
        assert type(row["checked_on"]) is date
        for line in row["lines"]:
            assert is_basis_of_table(line["basis"])
            assert line["words"]
            assert "egulation" in line["basis"]
