import pytest

from facilitator.case.matter import Process
from facilitator.case.opening_script import script_for

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
