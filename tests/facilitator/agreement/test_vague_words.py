"""The list of vague words is the standard one with the facilitator's own changes."""

import pytest

import resources
from facilitator.agreement.loose_turns import turns
from facilitator.agreement.loose_wording import loose_words
from facilitator.agreement.vague_words import LISTS, STANDARD, VagueWords
from facilitator.errors import InvalidValue


def vague_words(words: str, listed: VagueWords = STANDARD) -> tuple[str, ...]:
    return tuple(loose.phrase for loose in loose_words(words, listed))


def test_without_changes_the_list_is_that_of_the_product() -> None:
    assert STANDARD.is_standard
    kinds = resources.read_toml(LISTS)["kinds"].values()
    phrases = {phrase.lower() for kind in kinds for phrase in kind["phrases"]}
    assert list(STANDARD.words) == sorted(phrases | set(turns()))


def test_an_own_word_is_found_in_any_case_and_spacing_and_a_removed_one_is_not() -> None:
    listed = STANDARD.with_word("  In Two  shakes ").without_word("ongoing")
    assert vague_words("Ongoing support, IN TWO\nSHAKES.", listed) == ("in two shakes",)
    assert vague_words("Ongoing support, in two shakes.") == ("ongoing",)
    assert (listed.added, listed.removed) == (("in two shakes",), ("ongoing",))


def test_a_word_added_and_removed_again_leaves_the_standard_list() -> None:
    assert STANDARD.with_word("touch wood").without_word("touch wood") == STANDARD
    assert STANDARD.without_word("ongoing").with_word("Ongoing") == STANDARD
    assert STANDARD.with_word("ongoing") == STANDARD
    assert STANDARD.without_word("not in the list") == STANDARD
    twice = STANDARD.with_word("touch wood").with_word("touch wood")
    assert twice.added == ("touch wood",)


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("", "The word is empty"),
        ("  ", "The word is empty"),
        ("\u200e", "A word needs a letter. Nothing was changed. Type a word or a phrase."),
        ("…", "A word needs a letter. Nothing was changed. Type a word or a phrase."),
        ("x" * 61, "The word is 61 characters long"),
    ],
)
def test_what_is_no_word_is_refused_and_the_refusal_says_why(phrase: str, why: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        STANDARD.with_word(phrase)
    assert str(refusal.value).startswith(why)


def test_a_phrase_has_room_for_sixty_characters() -> None:
    assert STANDARD.with_word("x" * 60).added == ("x" * 60,)


def test_marks_in_a_phrase_are_looked_for_as_they_stand() -> None:
    listed = VagueWords().with_word("24/7 (ish)").with_word("a.s.a.p.")
    assert vague_words("Cover 24/7 (ish), a.s.a.p.", listed) == ("24/7 (ish)", "a.s.a.p.")
    assert vague_words("Cover 24x7 ish, axsxaxp", listed) == ()


def test_a_list_with_every_word_removed_finds_nothing() -> None:
    empty = STANDARD
    for word in STANDARD.words:
        empty = empty.without_word(word)
    assert empty.words == ()
    assert vague_words("Ongoing, as soon as possible.", empty) == ()


def test_an_own_word_that_the_standard_list_holds_by_now_can_be_removed() -> None:
    kept = VagueWords(added=("ongoing",))
    assert vague_words("Ongoing support", kept.without_word("ongoing")) == ()
