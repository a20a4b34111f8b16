from dataclasses import replace
from datetime import date

import pytest

from facilitator.case.matter import Process
from facilitator.case.opening_script import ScriptPart, script_for, untrue_of_notes
from facilitator.case.retention import Retention

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
