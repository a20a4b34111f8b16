"""In whole sentences the loose words are found where they stand, and precise sentences raise no alarm."""

import tomllib
from pathlib import Path
from typing import Final

import pytest

from facilitator.agreement.loose_turns import turns
from facilitator.agreement.loose_wording import loose_words
from facilitator.agreement.two_actions import looks_like_two
from facilitator.agreement.vague_words import STANDARD, VagueWords, kinds

WRITTEN = tomllib.loads((Path(__file__).parent / "loose_sentences.toml").read_text("utf-8"))
LOOSE = WRITTEN["loose"]
PRECISE = WRITTEN["precise"]
LEAST_FOUND: Final = 0.9
MOST_ALARMS: Final = 0.05


def phrases(what: str, listed: VagueWords = STANDARD) -> tuple[str, ...]:
    return tuple(loose.phrase for loose in loose_words(what, listed))


def is_found(what: str, phrase: str) -> bool:
    """Return whether something is found on these words, not only somewhere in the sentence."""
    where, start = what.lower(), what.lower().index(phrase.lower())
    places = [(where.find(found), found) for found in phrases(what) if found in where]
    return any(place < start + len(phrase) and start < place + len(found) for place, found in places)


@pytest.mark.parametrize(("what", "phrase"), [(e["what"], e["phrase"]) for e in LOOSE if "not_told" not in e])
def test_what_is_loose_in_a_sentence_is_found_where_it_stands(what: str, phrase: str) -> None:
    assert is_found(what, phrase) or looks_like_two(what), phrases(what)


@pytest.mark.parametrize(("what", "phrase"), [(e["what"], e["phrase"]) for e in LOOSE if "not_told" in e])
def test_what_is_said_to_be_left_as_it_is_is_not_found(what: str, phrase: str) -> None:
    assert not is_found(what, phrase)
    assert not looks_like_two(what)


@pytest.mark.parametrize("what", [e["what"] for e in PRECISE if "told" in e])
def test_what_is_said_to_raise_an_alarm_raises_one(what: str) -> None:
    assert phrases(what) or looks_like_two(what)


@pytest.mark.parametrize("what", [e["what"] for e in PRECISE if "told" not in e])
def test_a_precise_sentence_raises_no_alarm(what: str) -> None:
    assert (phrases(what), looks_like_two(what)) == ((), False)


def test_of_all_that_was_written_nine_tenths_are_found_with_one_alarm_in_twenty() -> None:
    found = [e for e in LOOSE if "not_told" not in e]
    alarms = [e for e in PRECISE if "told" in e]
    assert len(LOOSE) >= 228
    assert len(PRECISE) >= 150
    assert len(found) / len(LOOSE) >= LEAST_FOUND
    assert len(alarms) / len(PRECISE) <= MOST_ALARMS


@pytest.mark.parametrize("turn", turns().values(), ids=lambda turn: turn.name)
def test_each_turn_says_what_is_amiss_and_what_to_write(turn: object) -> None:
    made = turns()[getattr(turn, "name", "")]
    assert made.sentence.startswith("“{phrase}” ")
    assert ". " in made.sentence
    assert made.found.pattern
    assert made.kind in kinds()


def test_a_turn_is_taken_out_of_the_list_by_its_name_and_put_back() -> None:
    name = "sometimes, regularly, throughout the day …"
    without = STANDARD.without_word(name)
    assert name in STANDARD.words
    assert phrases("Show J. the planner throughout the day") == ("throughout the day",)
    assert phrases("Show J. the planner throughout the day", without) == ()
    assert without.with_word(name) == STANDARD


@pytest.mark.parametrize("name", turns())
def test_every_turn_that_was_taken_out_can_be_put_back_by_typing_its_name(name: str) -> None:
    assert name not in STANDARD.without_word(name).words
    assert STANDARD.without_word(name).with_word(name) == STANDARD


def test_a_phrase_taken_out_of_the_list_is_found_by_no_turn_either() -> None:
    assert phrases("Consider a move") == ("consider",)
    assert phrases("Consider a move", STANDARD.without_word("consider")) == ()


def test_a_mild_word_taken_out_of_the_list_leaves_the_way_out_that_holds_it() -> None:
    what = "Show J. the planner as often as she can, if appropriate"
    graver = ("as often as she can", "if appropriate")
    assert phrases(what, STANDARD.without_word("often").without_word("appropriate")) == graver
    assert phrases("Pay subject to panel approval", STANDARD.without_word("subject to")) == ()


def test_a_phrase_of_the_list_stands_before_a_turn_that_holds_it_but_for_a_way_out() -> None:
    (told,) = loose_words("Give J. a seat subject to panel approval")
    assert told.phrase == "subject to"


def test_a_way_out_is_told_first_and_no_word_twice() -> None:
    what = "Give J. some support as often as she can, if funding allows, soon"
    assert phrases(what) == ("as often as she can", "if funding allows", "soon", "some support")


@pytest.mark.parametrize(
    ("what", "loose"),
    [
        ("Write to the Higher Level teaching assistant", ()),
        ("Will Hope, the deputy head, rings Amina", ()),
        ("Send the form to Access to Work", ()),
        ("SEND THE FORM AS OFTEN AS YOU CAN", ("as often as you can",)),
        ("Send İpek the form as often as you can", ("as often as you can",)),
        ("Move the desk closer", ("closer",)),
        ("Send the map; hopefully on Monday", ("hopefully",)),
    ],
)
def test_names_are_not_loose_and_capitals_hide_nothing(what: str, loose: tuple[str, ...]) -> None:
    assert phrases(what) == loose
