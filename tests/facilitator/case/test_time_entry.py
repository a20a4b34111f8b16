from datetime import time

import pytest

from facilitator.case.time_entry import parse_time
from facilitator.errors import InvalidValue


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:00", time(10)),
        ("9.30", time(9, 30)),
        ("1400", time(14)),
        ("0930", time(9, 30)),
        ("2 pm", time(14)),
        ("2", time(14)),
        ("2:30", time(14, 30)),
        ("02:30", time(2, 30)),
        ("10am", time(10)),
        ("12 am", time(0)),
        ("12:15 p.m.", time(12, 15)),
        ("noon", time(12)),
        (" 13:05 ", time(13, 5)),
    ],
)
def test_a_time_is_read_however_people_write_it(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "25:00", "10:75", "13 pm", "0 am", "soon", "10:0", "10:00:00"])
def test_what_is_no_time_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(InvalidValue, match="not a time this app can read"):
        parse_time(typed)
