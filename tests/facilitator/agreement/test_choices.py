from facilitator.agreement.choices import Safety


def test_a_risk_is_settled_once_nobody_is_at_risk_or_the_policy_was_followed() -> None:
    assert [answer for answer in Safety if answer.settled] == [Safety.NOBODY_AT_RISK, Safety.POLICY_FOLLOWED]
