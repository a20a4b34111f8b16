"""An open check of readiness leads to the one field that mends it, and to whose field it is."""

from facilitator.case.mending import MendingPlace
from facilitator.casefile import CaseFile
from tests.facilitator.builders import person


def test_an_open_check_leads_to_the_field_that_mends_it_and_whose_it_is(ready: CaseFile) -> None:
    authority, seun = ready.parties.all()[1], person(ready, "Seun")
    ready.parties.change(authority.id, agreed_to_take_part=False)
    ready.people.change(seun.id, confidentiality_accepted=False)
    assert ready.readiness.mending_place("takes-part") == MendingPlace(
        section="people", field="agreed_to_take_part", subject_id=authority.id
    )
    assert ready.readiness.mending_place("confidentiality") == MendingPlace(
        section="people", field="confidentiality_accepted", subject_id=seun.id
    )


def test_what_is_of_the_matter_or_recorded_by_hand_is_mended_there(ready: CaseFile) -> None:
    assert ready.readiness.mending_place("right-holder") == MendingPlace(
        section="matter", field="right_holder"
    )
    assert ready.readiness.mending_place("independent") == MendingPlace(
        section="readiness", field="independent"
    )
