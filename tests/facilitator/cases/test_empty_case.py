"""A case that was made by mistake, in which nothing was written, goes in one act."""

from datetime import date

import pytest

from facilitator.case.matter import Process
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.errors import NotAllowed
from tests.facilitator.cases.conftest import closed


def is_empty(cases: Cases, case: CaseFile) -> bool:
    case_id = closed(case)
    return next(each.empty for each in cases.listed().cases if each.case_id == case_id)


def test_a_case_that_was_only_made_is_empty_and_goes_in_one_act(cases: Cases) -> None:
    case_id = closed(cases.create())
    assert [each.empty for each in cases.listed().cases] == [True]
    assert cases.remove_empty(case_id).erased
    assert cases.listed().cases == ()


def test_a_party_without_a_name_and_another_process_leave_it_empty(cases: Cases) -> None:
    case = cases.create()
    case.matter.change(process=Process.MEDIATION)
    case.parties.add(PartyKind.FAMILY)
    assert is_empty(cases, case)


@pytest.mark.parametrize(
    "write",
    [
        lambda case: case.drafts.save("note", "half a word"),
        lambda case: case.people.add("Amira Khan"),
        lambda case: case.parties.add(PartyKind.SCHOOL, "Oakfield"),
        lambda case: (
            case.parties.add(PartyKind.SCHOOL)
            | case.parties.change(case.parties.all()[0].id, prepared_on=date(2026, 12, 1))
        ),
        lambda case: case.matter.change(title="Speech therapy"),
        lambda case: case.matter.change(subjects=("contents",)),
        lambda case: case.car_park.park("Uniform"),
        lambda case: case.readiness.record("independent", done=True, who="Kim"),
    ],
)
def test_whatever_was_written_down_it_is_no_empty_case_and_stays(cases: Cases, write: object) -> None:
    case = cases.create()
    write(case)  # type: ignore[operator]
    assert not case.finish.is_empty()
    case_id = closed(case)
    with pytest.raises(NotAllowed, match="Nothing was removed"):
        cases.remove_empty(case_id)
    assert [each.case_id for each in cases.listed().cases] == [case_id]


def test_a_practice_meeting_goes_whatever_was_written_in_it_and_no_other_case_does(cases: Cases) -> None:
    practice = cases.practice()
    practice.notes.write("Tried a note")
    made_up = closed(practice)
    real = closed(cases.create())
    with pytest.raises(NotAllowed, match="Nothing was removed"):
        cases.end_practice(real)
    assert cases.end_practice(made_up).erased
    assert [each.case_id for each in cases.listed().cases] == [real]
