from dataclasses import replace
from datetime import date

import pytest

from facilitator.case.matter import Process
from facilitator.case.opening_script import (
    OpeningWords,
    ScriptPart,
    named_in,
    script_for,
    unsaid,
    untrue_of_notes,
    with_words,
)
from facilitator.case.retention import Retention
from facilitator.errors import InvalidValue

KEPT = Retention(destroy_on=date(2027, 3, 1), required_by="Westmere Council")
SHARING = "The parties. Nobody else."

MUST_BE_HEARD = (
    "voluntary",
    "stays here",
    "risk of serious harm",
    "without prejudice",
    "record",
    "One person",
)


@pytest.mark.parametrize("process", list(Process))
@pytest.mark.parametrize("words", MUST_BE_HEARD)
def test_the_opening_says_each_thing_everyone_must_have_heard(process: Process, words: str) -> None:
    assert any(words in part.words for part in script_for(process))


@pytest.mark.parametrize("process", list(Process))
def test_the_opening_is_in_short_sentences_under_headings(process: Process) -> None:
    for part in script_for(process):
        assert part.heading
        for sentence in part.words.replace("?", ".").replace(";", ".").split(". "):
            assert len(sentence.split()) <= 30, sentence


def test_only_disagreement_resolution_is_called_voluntary_for_everybody() -> None:
    spoken = {process: " ".join(part.words for part in script_for(process)) for process in Process}
    assert "voluntary for everybody" in spoken[Process.DISAGREEMENT_RESOLUTION]
    assert "voluntary for everybody" not in spoken[Process.MEDIATION]
    assert "time limits that the law sets" not in spoken[Process.DISAGREEMENT_RESOLUTION]


def part_of_notes(process: Process, retention: Retention) -> ScriptPart:
    script = script_for(process, kept=retention.kept_until, sharing=SHARING)
    return next(part for part in script if part.of_the_notes)


@pytest.mark.parametrize("process", list(Process))
def test_the_opening_says_what_really_becomes_of_the_notes(process: Process) -> None:
    at_once, kept = part_of_notes(process, Retention()).words, part_of_notes(process, KEPT).words
    assert "My own notes will be destroyed." in at_once
    assert "kept" not in at_once.split("My own notes")[1]
    assert "kept, encrypted, until 1 March 2027, because Westmere Council requires it" in kept
    assert "only the" not in kept
    unexplained = part_of_notes(process, replace(KEPT, required_by="")).words
    assert "kept, encrypted, until 1 March 2027. After that they are destroyed." in unexplained


@pytest.mark.parametrize("process", list(Process))
def test_the_opening_holds_the_words_in_which_the_plan_says_who_may_see_it(process: Process) -> None:
    script = script_for(process, sharing=SHARING)
    assert sum(f"“{SHARING}”" in part.words for part in script) == 1
    assert not any("{" in part.words for part in script)


@pytest.mark.parametrize(
    ("words", "retention", "told"),
    [
        ("My notes will be shredded.", KEPT, True),
        ("We keep it to ourselves.", KEPT, True),
        ("My notes are kept until 1 March 2027.", KEPT, False),
        ("My notes are kept until 1 March 2027.", Retention(), True),
        ("My notes will be shredded.", Retention(), False),
        ("", KEPT, False),
    ],
)
def test_own_words_that_are_not_what_becomes_of_the_notes_are_told(
    words: str, retention: Retention, told: bool
) -> None:
    part = replace(part_of_notes(Process.MEDIATION, retention), words=words, standard=False)
    said = untrue_of_notes([part], retention)
    assert bool(said) is told
    assert not told or "“It is confidential”" in said


def test_another_part_is_told_too_where_it_says_that_the_notes_go() -> None:
    welcome = script_for(Process.MEDIATION)[0]
    own = replace(welcome, words="Welcome. Afterwards everything is deleted.", standard=False)
    assert "“Welcome”" in untrue_of_notes([own], KEPT)
    assert untrue_of_notes([replace(own, words="Welcome.")], KEPT) == ""
    assert untrue_of_notes(script_for(Process.MEDIATION, kept=KEPT.kept_until), KEPT) == ""


def test_private_sessions_are_spoken_of_only_where_there_may_be_any() -> None:
    spoken = {
        private: " ".join(part.words for part in script_for(Process.MEDIATION, private=private))
        for private in (True, False)
    }
    assert "I may talk with one side alone" in spoken[True]
    assert "alone" not in spoken[False]


WELCOME = ScriptPart(key="dr:Welcome", heading="Welcome", words="Welcome, everyone.")
SAFETY = ScriptPart(key="dr:Safety", heading="Safety", words="There is one limit.", must_be_said=True)


def test_own_words_stand_in_their_part_and_nowhere_else() -> None:
    own = {WELCOME.key: OpeningWords(id=WELCOME.key, words=" Good morning. ")}
    assert with_words([WELCOME, SAFETY], own) == (
        replace(WELCOME, words="Good morning.", standard=False),
        SAFETY,
    )


def test_own_words_that_are_the_standard_ones_are_standard() -> None:
    own = {WELCOME.key: OpeningWords(id=WELCOME.key, words="Welcome, everyone.")}
    assert with_words([WELCOME], own) == (WELCOME,)


def test_a_part_has_room_for_four_thousand_characters() -> None:
    assert len(OpeningWords(id=WELCOME.key, words="x" * 4_000).words) == 4_000
    with pytest.raises(InvalidValue, match="This part is 4,001 characters long"):
        OpeningWords(id=WELCOME.key, words="x" * 4_001)


def test_only_a_part_that_must_be_said_warns_of_having_no_words() -> None:
    assert unsaid([WELCOME, SAFETY]) == ""
    assert unsaid([replace(WELCOME, words=""), SAFETY]) == ""
    assert unsaid([WELCOME, replace(SAFETY, words="")]) == (
        "“Safety” has no words: it must be said before anyone speaks in confidence."
    )


def test_a_name_is_found_as_a_whole_word_in_own_words_alone() -> None:
    own = replace(WELCOME, words="Welcome, Amira and Jo.", standard=False)
    assert named_in([own], ["Jo", "Amira", "Am", "Jo"]) == ("Jo", "Amira")
    assert named_in([replace(own, standard=True)], ["Amira"]) == ()
