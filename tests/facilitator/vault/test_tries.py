from pathlib import Path

import pytest

from facilitator.vault.folder import TRIES
from facilitator.vault.tries import LONGEST_WAIT, count_wrong, forget, seconds_left


def wrong(folder: Path, times: int, now: float = 1000.0) -> None:
    for _ in range(times):
        count_wrong(folder, now)


def test_three_wrong_passphrases_cost_no_time(tmp_path: Path) -> None:
    wrong(tmp_path, 3)

    assert seconds_left(tmp_path, 1000.0) == 0


@pytest.mark.parametrize(("times", "delay"), [(4, 2), (5, 4), (6, 8), (10, 128), (12, 300), (500, 300)])
def test_the_delay_doubles_up_to_five_minutes(tmp_path: Path, times: int, delay: float) -> None:
    wrong(tmp_path, min(times, 120))

    assert seconds_left(tmp_path, 1000.0) == delay
    assert seconds_left(tmp_path, 1000.0 + delay - 1) == 1
    assert seconds_left(tmp_path, 1000.0 + delay) == 0


def test_a_clock_set_back_costs_the_present_delay_and_no_more(tmp_path: Path) -> None:
    wrong(tmp_path, 20, now=1_000_000.0)

    assert seconds_left(tmp_path, 5000.0) == LONGEST_WAIT
    assert seconds_left(tmp_path, 5100.0) == LONGEST_WAIT - 100
    assert seconds_left(tmp_path, 5000.0 + LONGEST_WAIT) == 0


def test_the_right_passphrase_starts_the_count_anew(tmp_path: Path) -> None:
    wrong(tmp_path, 8)

    forget(tmp_path)

    assert seconds_left(tmp_path, 1000.0) == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"wrong": "x", "latest": 1}', b'{"wrong": 1e999, "latest": 1}']
)
def test_a_damaged_count_locks_nobody_out(tmp_path: Path, content: bytes) -> None:
    (tmp_path / TRIES).write_bytes(content)

    assert seconds_left(tmp_path, 1000.0) == 0
    wrong(tmp_path, 4)
    assert seconds_left(tmp_path, 1000.0) == 2
