"""The list of vague words is the standard one with the facilitator's own changes."""

import pytest

import resources
from facilitator.agreement.wording_precision import LISTS, STANDARD, VagueWords, vague_words
from facilitator.errors import InvalidValue


def test_without_changes_the_list_is_that_of_the_product() -> None:
    assert STANDARD.is_standard
    assert list(STANDARD.words) == sorted(resources.read_toml(LISTS)["vague"])


def test_an_own_word_is_found_in_any_case_and_spacing_and_a_removed_one_is_not() -> None:
    listed = STANDARD.with_word("  In the Near  future ").without_word("ongoing")
    assert vague_words("Ongoing support, IN THE NEAR\nFUTURE.", listed) == ("in the near future",)
    assert vague_words("Ongoing support, in the near future.") == ("ongoing",)
    assert (listed.added, listed.removed) == (("in the near future",), ("ongoing",))


def test_a_word_added_and_removed_again_leaves_the_standard_list() -> None:
    assert STANDARD.with_word("hopefully").without_word("hopefully") == STANDARD
    assert STANDARD.without_word("ongoing").with_word("Ongoing") == STANDARD
    assert STANDARD.with_word("ongoing") == STANDARD
    assert STANDARD.without_word("not in the list") == STANDARD
    twice = STANDARD.with_word("hopefully").with_word("hopefully")
    assert twice.added == ("hopefully",)


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
