"""A copy to carry opens with words shown once, is remembered until it is gone, and comes in whole or not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.vault.encrypted_copy import make_copy
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import CaseId, Vault
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import PASSPHRASE, Opened, closed_case
from ui.widgets.sheet import asked_now

WORDS = "badger lantern velvet orchard thistle quay"


@pytest.fixture
def reference(at_home: Callable[[], Opened], home: Path) -> str:  # noqa: ARG001  makes the vault
    """The one case in the app's vault."""
    return closed_case(home / "vault")


def outstanding(folder: Path) -> int:
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    count = sum(case.copies_outstanding for case in Cases(vault).listed().cases)
    vault.close()
    return count


def answer_file_dialog(path: Path) -> None:
    dialog = asked_now()
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    dialog.accept()


def listed(driven: InProcessWindow, reference: str) -> None:
    driven.wait(lambda: driven.is_there(f"Open {reference}"), lambda: "the case")
    driven.wait(lambda: driven.is_enabled(f"Open {reference}"), lambda: "the list")


def test_a_copy_is_made_and_remembered_until_it_is_said_to_be_destroyed(
    at_home: Callable[[], Opened], reference: str, home: Path
) -> None:
    opened = at_home()
    opened.unlock()
    listed(opened.driven, reference)
    target = home / "carried.facilitator-copy"
    opened.driven.click(f"More for {reference}")
    opened.driven.click(f"Make an encrypted copy of {reference} to carry")
    assert not opened.driven.is_enabled("Choose where to save it")
    opened.driven.click("I have written the six words down")
    opened.driven.click_with_dialog("Choose where to save it", lambda: answer_file_dialog(target))
    opened.driven.wait_for_text("The encrypted copy is made and was read back.")
    opened.driven.wait_for_text("It must be destroyed too.")
    assert target.stat().st_size > 0

    opened.driven.click(f"I have destroyed that copy: {reference}, 1")
    opened.driven.wait(
        lambda: not opened.driven.shows("It must be destroyed too."), lambda: "the copy to be gone"
    )
    opened.app.end()
    assert outstanding(home / "vault") == 0


def carried_copy(home: Path) -> Path:
    target = home / "carried.facilitator-copy"
    vault = Vault.create(home / "desk", PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    case = CaseFile.create(vault)
    case.close()
    make_copy(vault, CaseId(case.case_id), target, WORDS, cost=WHERE_MEMORY_IS_SHORT)
    vault.close()
    return target


def test_wrong_words_can_be_mended_and_the_case_is_brought_in(
    at_home: Callable[[], Opened], home: Path
) -> None:
    source = carried_copy(home)
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    opened.driven.click_with_dialog("Bring in an encrypted copy", lambda: answer_file_dialog(source))
    opened.driven.fill("The six words", "badger lantern velvet orchard thistle quartz")
    opened.driven.click("Bring it in")
    opened.driven.wait_for_text("These words do not open this copy")
    opened.driven.fill("The six words", WORDS.upper())
    opened.driven.click("Bring it in")
    opened.driven.wait_for_text("The case is here now")
    opened.driven.wait_for_text("is still on the other computer")
    assert opened.driven.shows("I have finished that case")
    assert not opened.driven.shows("is here already")
    opened.app.end()

    assert outstanding(home / "vault") == 1


def test_a_copy_brought_in_twice_is_told_as_two_cases_of_one_reference(
    at_home: Callable[[], Opened], home: Path
) -> None:
    source = carried_copy(home)
    opened = at_home()
    opened.unlock()
    for told in ("The case is here now", "Another case with the reference"):
        opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
        opened.driven.click_with_dialog("Bring in an encrypted copy", lambda: answer_file_dialog(source))
        opened.driven.fill("The six words", WORDS)
        opened.driven.click("Bring it in")
        opened.driven.wait_for_text(told)
    opened.app.end()


def test_a_damaged_copy_is_refused_with_its_sentence(at_home: Callable[[], Opened], home: Path) -> None:
    source = carried_copy(home)
    content = bytearray(source.read_bytes())
    content[-1] ^= 1
    source.write_bytes(content)
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    opened.driven.click_with_dialog("Bring in an encrypted copy", lambda: answer_file_dialog(source))
    opened.driven.fill("The six words", WORDS)
    opened.driven.click("Bring it in")
    opened.driven.wait_for_text("This copy is damaged or was changed, so nothing of it was imported.")
    opened.driven.press("Escape")
    opened.app.end()

    assert outstanding(home / "vault") == 0
