"""The cases of a vault: each is listed, opened, made and ended by one door, on one clock."""

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.agreement.choices import Safety
from facilitator.case.retention import AtUnlock, Retention
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.vault.folder import EVERYTHING, CaseId, case_file, marker
from facilitator.vault.keychain import LIBRARY
from facilitator.vault.vault import Vault
from facilitator.vault_errors import FileDamaged, KeyMissing, NotErased
from tests.facilitator.acts.retention.conftest import DayClock
from tests.facilitator.builders import PASSPHRASE, QUICK
from tests.facilitator.cases.conftest import closed
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on

DAY = date(2027, 3, 1)


def finished(cases: Cases, *, on: date = DAY) -> CaseId:
    """Return a case with one note, closed to be kept until a day."""
    case = cases.create()
    case.notes.write("The head wrote it all down")
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    case.retention.change(destroy_on=on)
    case.retention.finish_and_keep("")
    return closed(case)


def doing(cases: Cases, what: AtUnlock) -> list[CaseId]:
    return [case.case_id for case in cases.listed().doing(what)]


def test_each_case_is_listed_with_what_there_is_of_it(cases: Cases) -> None:
    case = cases.create()
    copy = case.copies.record("/media/stick/case")
    carried = closed(case, left_open=True)
    other = closed(cases.practice())

    listed = cases.listed()

    told = {each.case_id: (each.left_open, each.practice, each.copies_outstanding) for each in listed.cases}
    assert told == {carried: (True, False, 1), other: (False, True, 0)}
    assert listed.copies == {carried: (copy,), other: ()}
    assert listed.at_unlock == {carried: AtUnlock.NOTHING, other: AtUnlock.NOTHING}
    assert (listed.unreadable, listed.unfinished, listed.without_file) == ((), (), ())
    assert not listed.removal_unfinished


def test_a_case_that_cannot_be_read_is_told_of_and_hides_no_other(cases: Cases, vault: Vault) -> None:
    damaged, sound = closed(cases.create()), closed(cases.create())
    case_file(vault.folder, damaged).write_bytes(b"damaged")

    listed = cases.listed()

    assert [case.case_id for case in listed.cases] == [sound]
    assert listed.unreadable == (FileDamaged.sentence,)


def test_looking_at_cases_leaves_each_left_open_or_not_as_it_was(cases: Cases) -> None:
    for left_open in (True, False):
        case_id = closed(cases.create(), left_open=left_open)
        cases.listed()
        cases.destroy_due([case_id])
        cases.put_off([case_id])
        cases.trust_clock([case_id])

        case = cases.open(case_id)
        assert case.place.current().left_open is left_open
        case.close()


def test_cases_are_opened_made_and_practised_on_the_clock_of_the_list(cases: Cases, clock: DayClock) -> None:
    clock.day = date(2031, 7, 4)
    for case in (cases.create(), cases.practice()):
        assert case.today() == date(2031, 7, 4)
        again = cases.open(closed(case))
        assert again.today() == date(2031, 7, 4)
        again.close()


def test_a_case_that_was_seen_before_its_day_goes_at_the_first_list_after_it(
    cases: Cases, clock: DayClock
) -> None:
    case_id = finished(cases)
    for day in (date(2027, 1, 5), date(2027, 2, 3), date(2027, 2, 16)):
        clock.day = day
        assert doing(cases, AtUnlock.NOTHING) == [case_id]

    clock.day = DAY

    assert doing(cases, AtUnlock.DESTROY) == [case_id]


def test_those_whose_day_has_come_are_destroyed_and_no_other_and_what_went_is_counted(
    cases: Cases, vault: Vault, clock: DayClock
) -> None:
    due, later, damaged = finished(cases), finished(cases, on=date(2027, 9, 1)), finished(cases)
    at_once = closed(cases.create())
    everything = [due, later, damaged, at_once]
    assert cases.destroy_due(everything) == ()
    clock.day = DAY
    case_file(vault.folder, damaged).write_bytes(b"damaged")

    (gone,) = cases.destroy_due(everything)

    assert gone.summary.case_id == due
    assert gone.summary.announcement.startswith("To be destroyed now")
    assert gone.what_went["notes"] == 1
    assert gone.report.erased
    assert set(vault.case_ids()) == {later, damaged, at_once}
    assert cases.destroy_due(everything) == ()


def test_of_the_due_only_those_are_destroyed_that_were_asked_about(
    cases: Cases, vault: Vault, clock: DayClock
) -> None:
    asked, unasked = finished(cases), finished(cases)
    clock.day = DAY

    assert [gone.summary.case_id for gone in cases.destroy_due({asked})] == [asked]
    assert vault.case_ids() == (unasked,)


def test_a_due_case_that_cannot_be_destroyed_says_so_and_can_be_destroyed_again(
    tmp_path: Path, clock: DayClock
) -> None:
    backend = MemoryBackend()
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain_on(backend), cost=QUICK)
    cases = Cases(vault, clock=clock)
    case_id = finished(cases)
    clock.day = DAY
    backend.keeps_deleted = True
    with pytest.raises(NotErased):
        cases.destroy_due([case_id])
    assert cases.listed().unfinished == (case_id,)
    backend.keeps_deleted = False

    (report,) = cases.destroy_again([case_id])

    assert report.erased
    assert (cases.listed().unfinished, cases.listed().cases) == ((), ())
    vault.close()


def test_not_now_is_an_announcement_so_the_next_unlock_on_another_day_ends_the_case(
    cases: Cases, clock: DayClock
) -> None:
    case_id = finished(cases)
    clock.day = DAY
    assert doing(cases, AtUnlock.ASK) == [case_id]

    cases.put_off([case_id])

    clock.day = DAY + timedelta(days=1)
    assert doing(cases, AtUnlock.DESTROY) == [case_id]


def test_a_clock_that_went_back_is_asked_about_until_a_person_says_that_it_is_right(
    cases: Cases, clock: DayClock
) -> None:
    case_id = finished(cases)
    clock.day = date(2026, 12, 20)
    cases.listed()
    clock.day = date(2026, 12, 10)
    assert doing(cases, AtUnlock.CLOCK_BEHIND) == [case_id]
    assert doing(cases, AtUnlock.CLOCK_BEHIND) == [case_id]

    cases.trust_clock([case_id])

    assert doing(cases, AtUnlock.NOTHING) == [case_id]


def test_a_removal_that_has_not_ended_is_told(cases: Cases, vault: Vault) -> None:
    (vault.folder / EVERYTHING).touch()

    assert cases.listed().removal_unfinished


def test_a_key_whose_file_is_lost_is_told_until_it_is_destroyed(cases: Cases, vault: Vault) -> None:
    lost = closed(cases.create())
    case_file(vault.folder, lost).unlink()
    assert cases.listed().without_file == (lost,)

    (report,) = cases.destroy_again([lost])

    assert report.erased
    assert cases.listed().without_file == ()


def test_a_keychain_that_does_not_answer_hides_no_case_that_it_was_asked_of(
    tmp_path: Path, clock: DayClock
) -> None:
    backend = MemoryBackend()
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain_on(backend), cost=QUICK)
    cases = Cases(vault, clock=clock)
    closed(cases.create())
    backend.refuses = True

    listed = cases.listed()

    assert listed.cases == ()
    (sentence,) = listed.unreadable
    assert sentence.startswith("This computer's keychain cannot be reached.")
    assert listed.without_file == ()
    vault.close()


def test_a_case_that_is_being_destroyed_is_not_opened(cases: Cases, vault: Vault) -> None:
    case_id = closed(cases.create())
    marker(vault.folder, case_id).touch()

    with pytest.raises(KeyMissing):
        cases.open(case_id)


def test_a_vault_that_is_begun_is_unlocked_with_its_passphrase(tmp_path: Path, clock: DayClock) -> None:
    told: list[str] = []
    begun = Cases.begin(tmp_path / "vault", PASSPHRASE, None, clock=clock)
    case_id = closed(begun.create())
    begun.vault.close()

    cases = Cases.unlock(tmp_path / "vault", PASSPHRASE, told.append, clock=clock)

    assert [case.case_id for case in cases.listed().cases] == [case_id]
    assert cases.clock is clock
    assert told == []
    cases.vault.close()


def test_without_a_clock_the_one_of_this_computer_counts(vault: Vault) -> None:
    case = CaseFile.create(vault)
    case._store.put(Retention(destroy_on=date(2020, 1, 1)))
    case_id = closed(case)

    assert doing(Cases(vault), AtUnlock.ASK) == [case_id]


def test_the_library_of_the_keychain_is_loaded_before_anybody_waits_for_it() -> None:
    Cases.load_libraries()

    assert LIBRARY in sys.modules
