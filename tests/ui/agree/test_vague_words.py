"""The facilitator changes the list of vague words, and the warnings follow at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from facilitator.agreement.action import Due
from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from tests.ui.agree.conftest import DAY, Agreeing

WARNING = "“cheerfully” can be read in more than one way."


@pytest.fixture
def vault(untouched_vault: Vault) -> Vault:
    return untouched_vault


def with_words(vault: Vault, what: str) -> CaseFile:
    case = create_practice_case(vault)
    case.actions.propose(what, who="Rowan Shah, School", due=Due(day=DAY), how_we_will_know="J. says so.")
    return case


def select(shown: Agreeing, word: str) -> None:
    words = shown.screen.find("Vague words", QListWidget)
    assert isinstance(words, QListWidget)
    (item,) = words.findItems(word, Qt.MatchFlag.MatchExactly)
    words.setCurrentItem(item)


def test_a_word_is_added_by_keyboard_and_warned_of_at_once(
    vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    shown = open_page(with_words(vault, "Cheerfully meet J. at the gate."))
    screen = shown.screen
    assert not screen.shows(WARNING)
    screen.click("Change the list of vague words")
    screen.type("Cheerfully")
    screen.press("Return", "Esc")
    screen.wait_for_text(WARNING)
    assert TemplateStore(vault).vague_words().added == ("cheerfully",)
    assert shown.case.consents.all() == ()


def test_a_word_is_removed_and_the_standard_list_put_back(
    vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    shown = open_page(with_words(vault, "Give ongoing help."))
    screen = shown.screen
    screen.wait_for_text("“ongoing” can be read")
    screen.click("Change the list of vague words")
    assert not screen.is_enabled("Put back the standard list")
    select(shown, "ongoing")
    screen.click("Remove the selected word")
    screen.press("Esc")
    screen.wait(lambda: not screen.shows("“ongoing” can be read"), lambda: "the warning is gone")
    assert TemplateStore(vault).vague_words().removed == ("ongoing",)
    screen.click("Change the list of vague words")
    screen.click("Put back the standard list")
    screen.press("Esc")
    screen.wait_for_text("“ongoing” can be read")
    assert TemplateStore(vault).vague_words().is_standard


def test_the_own_list_is_used_in_the_next_case_too(
    vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    store = TemplateStore(vault)
    store.save_vague_words(store.vague_words().with_word("cheerfully"))
    shown = open_page(with_words(vault, "Cheerfully meet J. at the gate."))
    shown.screen.wait_for_text(WARNING)


def test_what_is_no_word_is_refused_with_a_sentence(
    vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    shown = open_page(with_words(vault, "Meet J."))
    shown.screen.click("Change the list of vague words")
    shown.screen.type("...")
    shown.screen.press("Return")
    shown.screen.wait_for_text("A word needs a letter.")
