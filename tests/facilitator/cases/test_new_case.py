"""A new case begins with the people of another, and with who the facilitator is."""

from datetime import date

import pytest

from facilitator.case.matter import Process
from facilitator.case.people import PartyKind, Role
from facilitator.case.profile import Profile
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.practice import create_practice_case
from facilitator.vault.template_store import TemplateStore
from tests.facilitator.cases.conftest import closed

KIM = Profile(
    name="Kim Barrow",
    service="Barrow Mediation",
    contact="01234 567890",
    platform="Teams",
    process=Process.MEDIATION,
)


def test_a_new_case_with_the_people_of_another_asks_anew_what_has_to_be_asked(cases: Cases) -> None:
    case = cases.create()
    case.matter.change(process=Process.MEDIATION, title="Speech therapy")
    case.parties.add(PartyKind.FAMILY, "Khan")
    family = case.parties.all()[0].id
    case.parties.change(
        family, agreed_to_take_part=True, prepared_on=date(2026, 12, 1), preparation="Mornings"
    )
    case.people.add(
        "Amira Khan", family, who_they_are="mother", say_name="a-MEE-ra", pronouns="she", latin_name="Amira",
        authority=True, confidentiality_accepted=True, access_asked=True, access_needs="short turns",
    )  # fmt: skip
    case.people.add("Farah Malik", role=Role.INTERPRETER, who_they_are="interpreter, Urdu")
    source = closed(case)

    fresh = cases.create_with_people_of(source)

    assert fresh.matter.current().process is Process.MEDIATION
    assert fresh.matter.current().title == ""
    (party,) = fresh.parties.all()
    assert (party.name, party.agreed_to_take_part, party.prepared_on, party.preparation) == (
        "Khan",
        False,
        None,
        "",
    )
    amira, farah = fresh.people.all()
    assert (amira.party_id, amira.who_they_are, amira.say_name, amira.pronouns) == (
        party.id,
        "mother",
        "a-MEE-ra",
        "she",
    )
    assert not any((amira.authority, amira.confidentiality_accepted, amira.access_asked))
    assert amira.access_needs == ""
    assert (farah.role, farah.party_id) == (Role.INTERPRETER, None)
    assert fresh.undo.labels() == ("", "")
    fresh.close()


def test_who_the_facilitator_is_is_asked_once_and_part_of_each_new_case(cases: Cases) -> None:
    TemplateStore(cases.vault).save_profile(KIM)
    case = cases.create()
    matter = case.matter.current()
    assert (matter.facilitator_name, matter.place, matter.process) == (
        "Kim Barrow",
        "Teams",
        Process.MEDIATION,
    )
    assert (matter.facilitator_service, matter.facilitator_contact) == (KIM.service, KIM.contact)
    assert case.finish.is_empty()
    case.close()


@pytest.mark.parametrize("process", list(Process))
def test_a_practice_meeting_says_nothing_of_how_to_reach_the_real_facilitator(
    cases: Cases, process: Process
) -> None:
    TemplateStore(cases.vault).save_profile(KIM)
    case = CaseFile.create(cases.vault, process=process, practice=True)
    matter = case.matter.current()
    case.close()
    assert (matter.facilitator_service, matter.facilitator_contact) == ("", "")
    case = create_practice_case(cases.vault, process=process)
    contact = case.plan.current().contact
    case.close()
    assert contact.endswith("ask Kim Barrow, Northbank Mediation, 01632 960 000.")
    assert KIM.contact not in contact


def test_without_a_profile_a_case_is_as_it_always_was_and_no_file_is_made_for_it(cases: Cases) -> None:
    case = cases.create()
    matter = case.matter.current()
    case.close()
    assert (matter.facilitator_name, matter.place) == ("", "")
    assert matter.process is Process.DISAGREEMENT_RESOLUTION
    assert not cases.vault.has_common()


@pytest.mark.parametrize("answer", [KIM, Profile()])
def test_the_facilitator_is_asked_until_there_is_an_answer_which_may_be_nothing(
    cases: Cases, answer: Profile
) -> None:
    assert cases.asks_who_runs_them()
    TemplateStore(cases.vault).save_profile(answer)
    assert not cases.asks_who_runs_them()
    (kept,) = cases.vault.folder.glob("*.case")
    kept.write_bytes(b"damaged")
    assert not cases.asks_who_runs_them()
