import re
import tomllib

import pytest

from tests.folder_coverage import (
    ALONE,
    LIST,
    ROOT,
    Missed,
    advice,
    below_floor,
    complaints,
    floor_advice,
)

FLOOR = "facilitator/meeting/floor.py"


def test_a_file_that_its_own_tests_do_not_reach_is_named_with_what_they_miss() -> None:
    missed = {FLOOR: Missed((37, 201), ((40, 42), (50, -1)))}
    assert complaints(missed, {}) == [
        f"{FLOOR}: not reached by its folder's own tests: 37, 201, 40 to 42, 50 to the end"
    ]


def test_a_file_that_is_reached_everywhere_is_fine() -> None:
    assert complaints({FLOOR: Missed()}, {}) == []


@pytest.mark.parametrize("missed", [Missed((37, 201)), Missed((37,)), Missed((), ((40, 42),))])
def test_an_exception_may_miss_as_much_as_it_did(missed: Missed) -> None:
    assert complaints({FLOOR: missed}, {FLOOR: 2}) == []


def test_an_exception_that_misses_more_than_it_did_is_wrong() -> None:
    assert complaints({FLOOR: Missed((37,), ((40, 42),))}, {FLOOR: 1}) == [
        f"{FLOOR}: not reached by its folder's own tests: 37, 40 to 42 (its exception in {LIST} is 1)"
    ]


def test_an_exception_that_is_reached_everywhere_has_to_leave_the_list() -> None:
    assert complaints({FLOOR: Missed()}, {FLOOR: 2}) == [
        f"{FLOOR}: every branch is reached now: take it off the exceptions in {LIST}"
    ]


def test_an_exception_that_is_larger_than_it_need_be_is_told() -> None:
    assert advice({FLOOR: Missed((37,))}, {FLOOR: 2}) == [
        f"{FLOOR}: its exception in tests/coverage.toml can be 1 for 2"
    ]
    assert advice({FLOOR: Missed((37, 201))}, {FLOOR: 2}) == []


def test_windows_whose_tests_reach_less_than_the_floor_are_wrong() -> None:
    assert below_floor(90.96, 91.0) == [
        "ui: its tests reach 90.96 % of the lines, and 91.0 % is the floor in tests/coverage.toml"
    ]
    assert below_floor(91.0, 91.0) == []


def test_the_floor_is_told_to_rise_by_more_than_half_a_point() -> None:
    assert floor_advice(91.5, 91.0) == []
    assert floor_advice(91.62, 91.0) == ["ui: its floor in tests/coverage.toml can rise from 91.0 to 91.5"]


def test_every_exception_is_a_file_of_a_folder_that_is_measured() -> None:
    exceptions = tomllib.loads((ROOT / LIST).read_text("utf-8"))["exceptions"]
    wrong = {
        file: most
        for file, most in exceptions.items()
        if most < 1
        or not (ROOT / file).is_file()
        or file.split("/")[:-1] not in (["facilitator", f] for f in ALONE)
    }
    assert wrong == {}


def test_every_folder_that_is_covered_alone_is_measured_before_a_change_is_kept() -> None:
    listed = re.search(r"^COVERED=\((.*)\)$", (ROOT / ".ci/run").read_text("utf-8"), re.MULTILINE)
    assert listed is not None
    assert listed[1].split() == list(ALONE)
