"""In mediation every action of authority or care board is within its limit, or somebody is asked."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.action import Action, Due, DueKind
from facilitator.agreement.finding import Finding
from facilitator.agreement.limits import limit_findings
from facilitator.agreement.timescales import NO_LIMIT
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Party, PartyKind
from tests.facilitator.agreement.test_timescales import ROWS

AGREED = date(2026, 12, 4)
PARTIES = (
    Party(id=PartyId("f"), kind=PartyKind.FAMILY),
    Party(id=PartyId("a"), kind=PartyKind.LOCAL_AUTHORITY),
    Party(id=PartyId("b"), kind=PartyKind.CARE_BOARD),
)
LINES = [line for _outcome, lines in ROWS for line in lines]


def found(action: Action, process: Process = Process.MEDIATION) -> list[Finding]:
    return list(limit_findings(action, people=(), parties=PARTIES, process=process, agreed_on=AGREED))


def keys(action: Action, process: Process = Process.MEDIATION) -> list[tuple[str, str]]:
    return [(finding.key, finding.field) for finding in found(action, process)]


def action(
    who: str = "Local authority",
    kind: str = "",
    day: date = AGREED,
    *,
    basis: str = "",
    different_timescale: str = "",
) -> Action:
    return Action(
        id=ActionId("1"),
        what="Do it.",
        who=who,
        due=Due(day=day),
        outcome_key=kind,
        basis=basis,
        different_timescale=different_timescale,
    )


@pytest.mark.parametrize("who", ["Local authority", "Integrated care board", "The transport team"])
def test_a_kind_that_nobody_said_is_asked(who: str) -> None:
    assert keys(action(who)) == [("kind-of-outcome", "outcome_key")]
    assert keys(action(who, kind="from-elsewhere")) == [("kind-of-outcome", "outcome_key")]


@pytest.mark.parametrize("who", ["Family", ""])
def test_what_binds_nobody_asks_nothing(who: str) -> None:
    assert keys(action(who, day=date(2030, 1, 1))) == []


def test_somebody_elses_action_has_no_limit_unless_it_is_the_authoritys() -> None:
    assert keys(action("The transport team", NO_LIMIT, date(2030, 1, 1))) == []
    assert keys(action("Family, who will ask the local authority", NO_LIMIT)) == []
    assert keys(action("Family and the local authority")) == [("kind-of-outcome", "outcome_key")]
    assert keys(action("Local authority", NO_LIMIT)) == [("kind-of-outcome", "outcome_key")]
    assert "somebody else's action" in found(action("Local authority", NO_LIMIT))[0].sentence


@pytest.mark.parametrize(("kind", "latest"), LINES)
def test_each_line_is_checked_without_its_date_having_been_taken_over(kind: str, latest: date) -> None:
    assert keys(action(kind=kind, day=latest)) == []
    late = date.fromordinal(latest.toordinal() + 1)
    written = action(kind=kind, day=late, different_timescale="In writing.")
    if kind == "notify-authority":
        assert keys(action(kind=kind, day=late)) == keys(written) == [("after-limit", "due_day")]
    else:
        assert keys(action(kind=kind, day=late)) == [("after-limit", "different_timescale")]
        assert keys(written) == []


@pytest.mark.parametrize("kind", list(DueKind))
def test_the_latest_day_counts_however_the_time_is_given(kind: DueKind) -> None:
    due = Due(kind=kind, day=date(2026, 12, 19), words="The annual review")
    late = replace(action(kind="reconsider"), due=due)
    assert keys(late) == [("after-limit", "different_timescale")]


def test_a_basis_of_another_kind_is_told_and_own_words_are_left() -> None:
    assert keys(action(kind="reconsider", basis="Regulation 42(4)")) == [("other-basis", "basis")]
    assert keys(action(kind="reconsider", basis="As the parties agree")) == []


def test_disagreement_resolution_asks_for_no_kind() -> None:
    late = action(kind="reconsider", day=date(2030, 1, 1))
    assert keys(late, Process.DISAGREEMENT_RESOLUTION) == []
    assert keys(action(), Process.DISAGREEMENT_RESOLUTION) == []
