"""A case file that is not as it was written: Home says what happened to it, and every other case is there."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.vault.connection import side_files
from facilitator.vault.folder import case_file
from facilitator.vault.vault import Vault
from tests.ui.opened_app import PASSPHRASE, Opened

PAGE = 4096


class Cases:
    """Two cases in the app's vault, closed; one is to be damaged, the other is not."""

    def __init__(self, folder: Path, aside: Path) -> None:
        vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
        case, other = CaseFile.create(vault), CaseFile.create(vault)
        self.reference, self.other_reference = (
            case.matter.current().reference,
            other.matter.current().reference,
        )
        self.path = case_file(folder, case.case_id)
        self.log = side_files(self.path)[0]
        case.close()
        self.early = aside / "early"
        shutil.copy(self.path, self.early)
        for number in range(200):
            other.drafts.save(f"filling {number}", "x" * 500)
        self.other_log = aside / "other log"
        shutil.copy(side_files(case_file(folder, other.case_id))[0], self.other_log)
        other.close()
        case = CaseFile.open(vault, case.case_id)
        for number in range(200):
            case.drafts.save(f"filling {number}", "x" * 500)
        case.close()
        case = CaseFile.open(vault, case.case_id)
        case.drafts.save("last", "words")
        self.late_log = aside / "late log"
        shutil.copy(self.log, self.late_log)
        case.close()
        vault.close()


@pytest.fixture
def cases(at_home: Callable[[], Opened], home: Path, tmp_path: Path) -> Cases:  # noqa: ARG001  makes the vault
    return Cases(home / "vault", tmp_path)


def cut(cases: Cases) -> None:
    cases.path.write_bytes(cases.path.read_bytes()[: -2 * PAGE])


def change_a_bit(cases: Cases) -> None:
    content = bytearray(cases.path.read_bytes())
    content[100] ^= 1
    cases.path.write_bytes(content)


def empty(cases: Cases) -> None:
    cases.path.write_bytes(b"")


def put_log_of_another(cases: Cases) -> None:
    shutil.copy(cases.other_log, cases.log)


def put_early_file_with_late_log(cases: Cases) -> None:
    shutil.copy(cases.early, cases.path)
    shutil.copy(cases.late_log, cases.log)


DAMAGES = {
    "its end is missing": (cut, "The end of a file with your notes is missing"),
    "a bit is changed": (change_a_bit, "A file with your notes has been damaged and cannot be read."),
    "it is empty": (empty, "or it is empty. Restore it."),
    "the log of another case": (put_log_of_another, "What was written last in this case is damaged"),
    "an early file, a late log": (
        put_early_file_with_late_log,
        "What was written last in this case is damaged",
    ),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_the_list_says_what_is_damaged_and_the_other_case_opens(
    how: str, at_home: Callable[[], Opened], cases: Cases
) -> None:
    damage, sentence = DAMAGES[how]
    damage(cases)
    before = cases.path.read_bytes()
    opened = at_home()
    opened.unlock()

    opened.driven.wait_for_text("One case cannot be opened.")
    opened.driven.wait_for_text(sentence)
    assert sum(sentence in text for text in opened.driven.texts()) == 1
    opened.driven.click(f"Open {cases.other_reference}")
    opened.wait_for_stage("prepare")
    assert cases.path.read_bytes() == before


def test_following_what_is_said_of_a_foreign_log_brings_the_case_back(
    at_home: Callable[[], Opened], cases: Cases
) -> None:
    put_log_of_another(cases)
    opened = at_home()
    opened.unlock()
    opened.driven.wait_for_text("move the file whose name ends in -wal out of it and open the case again")

    cases.log.rename(cases.early.with_name("moved"))
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.driven.click(f"Open {cases.reference}")
    opened.wait_for_stage("prepare")
    assert not opened.driven.shows("cannot be opened")


def test_damage_that_the_list_does_not_read_is_said_when_the_case_is_opened(
    at_home: Callable[[], Opened], cases: Cases
) -> None:
    content = bytearray(cases.path.read_bytes())
    content[-PAGE + 100] ^= 1
    cases.path.write_bytes(content)
    opened = at_home()
    opened.unlock()
    opened.driven.click(f"Open {cases.reference}")

    opened.driven.wait_for_text("A file with your notes has been damaged and cannot be read.")
    assert opened.window.pages.current() == "home"
    assert cases.path.read_bytes() == bytes(content)
    opened.driven.click(f"Open {cases.other_reference}")
    opened.wait_for_stage("prepare")
