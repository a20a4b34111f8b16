import pytest

from facilitator.meeting.turn_words import spoken_time, time_left


@pytest.mark.parametrize(
    ("seconds", "words"), [(112, "1:52"), (0.2, "0:01"), (60, "1:00"), (3723, "1:02:03"), (-5, "0:00")]
)
def test_what_is_left_is_rounded_up_to_the_second(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


@pytest.mark.parametrize(
    ("remaining", "words"),
    [
        (112, "2 minutes left of 3 minutes"),
        (111, "2 minutes left of 3 minutes"),
        (110, "1 minute 50 seconds left of 3 minutes"),
        (1, "10 seconds left of 3 minutes"),
        (0, "0 seconds left of 3 minutes"),
        (-12, "10 seconds over time"),
        (-70, "1 minute 10 seconds over time"),
    ],
)
def test_a_turn_is_heard_in_steps_of_ten_seconds(remaining: float, words: str) -> None:
    assert spoken_time(remaining, 180) == words
