from datetime import date

from facilitator.agreement.choices import PlanChoices, Safety


def test_a_risk_is_settled_once_nobody_is_at_risk_or_the_policy_was_followed() -> None:
    assert [answer for answer in Safety if answer.settled] == [Safety.NOBODY_AT_RISK, Safety.POLICY_FOLLOWED]


def test_confirming_is_late_once_its_day_is_over() -> None:
    asked = PlanChoices(confirm_by=date(2026, 12, 7))
    assert not asked.confirming_is_late(date(2026, 12, 7))
    assert asked.confirming_is_late(date(2026, 12, 8))
    assert not PlanChoices().confirming_is_late(date(2026, 12, 8))
