"""Copies of closed cases are remembered in the case, and a case that is here twice is told."""

from pathlib import Path

import pytest

from facilitator.cases.cases import Cases
from facilitator.errors import NotAllowed
from facilitator.vault.copy_words import word_list
from facilitator.vault.vault import Vault
from facilitator.vault_errors import WrongPassphrase
from tests.facilitator.acts.retention.conftest import WORDS, DayClock
from tests.facilitator.builders import a_vault
from tests.facilitator.cases.conftest import closed


def side_files(vault: Vault) -> list[str]:
    return [path.name for path in vault.folder.iterdir() if path.name.endswith(("-wal", "-shm"))]


def test_a_copy_of_a_closed_case_is_remembered_until_a_person_says_that_it_is_gone(
    cases: Cases, tmp_path: Path
) -> None:
    case_id = closed(cases.create(), left_open=True)

    copied = cases.copies.make(case_id, tmp_path / "copy", WORDS)

    assert copied.path == tmp_path / "copy"
    ((copy,),) = cases.listed().copies.values()
    assert copy.place == str(tmp_path / "copy")
    cases.copies.record_gone(case_id, copy.id)
    assert cases.listed().copies == {case_id: ()}
    assert cases.listed().cases[0].left_open


def test_what_is_refused_is_said_as_it_is_and_leaves_the_case_closed(
    cases: Cases, vault: Vault, tmp_path: Path
) -> None:
    case_id = closed(cases.create(), left_open=True)
    (tmp_path / "taken").touch()

    with pytest.raises(NotAllowed, match="There is already a file with that name"):
        cases.copies.make(case_id, tmp_path / "taken", WORDS)

    assert side_files(vault) == []
    assert cases.listed().copies == {case_id: ()}
    assert cases.listed().cases[0].left_open


def test_a_case_that_is_brought_in_is_here_and_only_a_second_one_of_its_reference_is_told(
    cases: Cases, tmp_path: Path, clock: DayClock
) -> None:
    source = tmp_path / "copy"
    desk = Cases(a_vault(tmp_path / "desk"), clock=clock)
    case = desk.create()
    reference = case.matter.current().reference
    desk.copies.make(closed(case), source, WORDS)
    desk.vault.close()

    assert cases.copies.bring_in(source, WORDS) == ""
    assert cases.copies.bring_in(source, WORDS) == reference

    assert [each.reference for each in cases.listed().cases] == [reference, reference]


def test_wrong_words_bring_nothing_in(cases: Cases, tmp_path: Path) -> None:
    source = tmp_path / "copy"
    cases.copies.make(closed(cases.create()), source, WORDS)

    with pytest.raises(WrongPassphrase):
        cases.copies.bring_in(source, f"{WORDS} more")

    assert len(cases.listed().cases) == 1


def test_the_words_for_each_copy_are_six_new_ones(cases: Cases) -> None:
    one, other = cases.copies.new_words(), cases.copies.new_words()

    assert one != other
    assert len(one.split()) == 6
    assert set(one.split()) <= set(word_list())
