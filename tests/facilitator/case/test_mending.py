"""Each check leads to the one field that mends it; a ready one to the field with which it could change."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.mending import MendingPlace, mending_place
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.preparation import Preparation

CALLED = date(2026, 11, 20)
MEETING = date(2026, 12, 4)
FAMILY = Party(id=PartyId("family"), kind=PartyKind.FAMILY, agreed_to_take_part=True, prepared_on=CALLED)
SCHOOL = replace(FAMILY, id=PartyId("school"), kind=PartyKind.SCHOOL)
BOARD = replace(FAMILY, id=PartyId("board"), kind=PartyKind.CARE_BOARD)
SOCIAL = replace(FAMILY, id=PartyId("social"), kind=PartyKind.SOCIAL_CARE)
AMIRA = Participant(
    id=ParticipantId("amira"),
    name="Amira",
    party_id=FAMILY.id,
    authority=True,
    confidentiality_accepted=True,
    access_asked=True,
)
ROWAN = replace(AMIRA, id=ParticipantId("rowan"), name="Rowan", party_id=SCHOOL.id)
DR = Matter(meeting_date=MEETING)
MEDIATION = Matter(process=Process.MEDIATION, subjects=("contents",), meeting_date=MEETING)
NOBODY = Preparation(matter=DR, parties=[], people=[], records={})
READY = Preparation(matter=DR, parties=[FAMILY, SCHOOL], people=[AMIRA, ROWAN], records={})


def in_people(field: str, subject_id: str = "") -> MendingPlace:
    return MendingPlace(section="people", field=field, subject_id=subject_id)


def with_people(*people: Participant) -> Preparation:
    return replace(READY, people=people)


def with_parties(*parties: Party) -> Preparation:
    return replace(READY, parties=parties)


def field_in_matter(key: str, matter: Matter, **fields: Any) -> str:
    place = mending_place(key, replace(READY, matter=replace(matter, **fields)))
    assert (place.section, place.subject_id) == ("matter", "")
    return place.field


@pytest.mark.parametrize("key", ["independent", "child", "place", "issues", "certificate", "expenses"])
def test_what_is_recorded_by_hand_is_mended_in_the_check_itself(key: str) -> None:
    assert mending_place(key, READY) == MendingPlace(section="readiness", field=key)


@pytest.mark.parametrize(
    "key", ["takes-part", "confidentiality", "authority", "access", "calls", "attendance"]
)
def test_without_a_party_the_line_that_adds_one_comes_first(key: str) -> None:
    assert mending_place(key, NOBODY) == in_people("add party")


@pytest.mark.parametrize("key", ["confidentiality", "access", "attendance"])
def test_without_a_person_the_line_that_adds_one_to_the_first_party_comes_first(key: str) -> None:
    assert mending_place(key, with_people()) == in_people("add person", "family")


def test_a_second_party_is_added_before_the_first_is_asked_to_take_part() -> None:
    alone = with_parties(replace(FAMILY, agreed_to_take_part=False))
    assert mending_place("takes-part", alone) == in_people("add party")


def test_the_first_party_that_has_not_agreed_to_take_part_is_asked() -> None:
    waiting = with_parties(FAMILY, replace(SCHOOL, agreed_to_take_part=False))
    assert mending_place("takes-part", waiting) == in_people("agreed_to_take_part", "school")
    assert mending_place("takes-part", READY) == in_people("agreed_to_take_part", "family")


@pytest.mark.parametrize(
    ("key", "field"), [("confidentiality", "confidentiality_accepted"), ("access", "access_asked")]
)
def test_the_first_person_in_the_room_who_was_not_asked_is_asked(key: str, field: str) -> None:
    open_fields: dict[str, Any] = {field: False}
    away = replace(ROWAN, id=ParticipantId("away"), attending=False, **open_fields)
    waiting = with_people(away, AMIRA, replace(ROWAN, **open_fields))
    assert mending_place(key, waiting) == in_people(field, "rowan")
    assert mending_place(key, READY) == in_people(field, "amira")


def test_authority_is_given_to_the_first_person_of_the_party_that_has_none() -> None:
    without = replace(ROWAN, authority=False)
    jo = replace(without, id=ParticipantId("jo"), party_id=FAMILY.id)
    assert mending_place("authority", with_people(jo, AMIRA, without)) == in_people("authority", "rowan")


def test_a_party_without_anybody_needs_a_person_before_authority() -> None:
    assert mending_place("authority", with_people(AMIRA)) == in_people("add person", "school")


def test_authority_that_everybody_has_could_change_with_the_first_person_of_a_party() -> None:
    ines = replace(ROWAN, id=ParticipantId("ines"), party_id=None, role=Role.INTERPRETER)
    assert mending_place("authority", with_people(ines, AMIRA, ROWAN)) == in_people("authority", "amira")


def test_a_preparation_call_is_recorded_with_the_first_party_that_had_none() -> None:
    none = with_parties(FAMILY, replace(SCHOOL, prepared_on=None))
    assert mending_place("calls", none) == in_people("prepared_on", "school")
    assert mending_place("calls", READY) == in_people("prepared_on", "family")


def test_a_preparation_call_dated_after_the_meeting_is_mended_once_every_party_had_one() -> None:
    late = replace(FAMILY, prepared_on=date(2026, 12, 5))
    assert mending_place("calls", with_parties(SCHOOL, late)) == in_people("prepared_on", "family")
    missing = replace(SCHOOL, prepared_on=None)
    assert mending_place("calls", with_parties(late, missing)) == in_people("prepared_on", "school")


def test_a_second_supporter_is_agreed_to_before_a_child() -> None:
    kit = replace(AMIRA, id=ParticipantId("kit"), role=Role.CHILD)
    seppo = replace(AMIRA, id=ParticipantId("seppo"), role=Role.SUPPORTER)
    sanna = replace(seppo, id=ParticipantId("sanna"))
    both = with_people(AMIRA, kit, seppo, sanna)
    assert mending_place("attendance", both) == in_people("attendance_agreed", "sanna")
    assert mending_place("attendance", with_people(AMIRA, kit)) == in_people("attendance_agreed", "kit")


def test_attendance_that_needs_no_agreement_could_change_with_a_role() -> None:
    assert mending_place("attendance", READY) == in_people("role", "amira")


@pytest.mark.parametrize(
    ("in_issue", "sector"), [("health_in_issue", BOARD), ("social_care_in_issue", SOCIAL)]
)
def test_a_sector_in_issue_is_added_and_then_somebody_of_it(in_issue: str, sector: Party) -> None:
    flag: dict[str, Any] = {in_issue: True}
    wanted = replace(READY, matter=replace(DR, **flag))
    assert mending_place("sectors", wanted) == in_people("add party")
    added = replace(wanted, parties=[FAMILY, SCHOOL, sector])
    assert mending_place("sectors", added) == in_people("add person", sector.id)
    there = replace(added, people=[AMIRA, ROWAN, replace(ROWAN, party_id=sector.id)])
    assert mending_place("sectors", there) == MendingPlace(section="matter", field="health_in_issue")


def test_a_sector_that_follows_from_the_subjects_could_change_with_them() -> None:
    chosen = replace(
        READY,
        matter=replace(MEDIATION, subjects=("health",)),
        parties=[FAMILY, BOARD],
        people=[AMIRA, replace(ROWAN, party_id=BOARD.id)],
    )
    assert mending_place("sectors", chosen) == MendingPlace(section="matter", field="subjects")


def test_whose_right_it_is_is_recorded_in_the_matter() -> None:
    assert field_in_matter("right-holder", DR) == "right_holder"


def test_what_the_mediation_is_about_comes_before_the_date_of_its_letter() -> None:
    assert field_in_matter("decision", MEDIATION, subjects=()) == "subjects"
    assert field_in_matter("decision", MEDIATION) == "decision_date"


def test_thirty_days_begin_with_the_authority_being_told() -> None:
    assert field_in_matter("request", MEDIATION) == "authority_told_date"
    in_time = date(2026, 11, 20)
    assert field_in_matter("request", MEDIATION, authority_told_date=in_time) == "authority_told_date"


def test_a_meeting_after_the_thirty_days_asks_why_and_then_when_the_adviser_was_told() -> None:
    late: dict[str, Any] = {"authority_told_date": date(2026, 11, 2)}
    assert field_in_matter("request", MEDIATION, **late) == "cannot_mediate_in_time"
    late["cannot_mediate_in_time"] = True
    assert field_in_matter("request", MEDIATION, **late) == "adviser_told_date"


def test_a_mediation_about_health_alone_begins_with_the_board_being_told() -> None:
    health: dict[str, Any] = {"subjects": ("health",)}
    assert field_in_matter("request", MEDIATION, **health) == "board_told_date"
    health["board_told_date"] = date(2026, 11, 2)
    assert field_in_matter("request", MEDIATION, **health) == "meeting_date"


def test_notice_leads_to_its_date_to_the_meeting_or_to_the_agreement_to_less() -> None:
    assert field_in_matter("notice", MEDIATION) == "notice_date"
    assert field_in_matter("notice", MEDIATION, notice_date=date(2026, 11, 20)) == "notice_date"
    short = date(2026, 12, 3)
    assert field_in_matter("notice", MEDIATION, notice_date=short) == "less_notice_agreed"
    assert field_in_matter("notice", MEDIATION, notice_date=short, meeting_date=None) == "meeting_date"
