"""The words of the opening: said otherwise in one case, and carried to the next where they name nobody."""

import pytest

from facilitator.case.matter import Process
from facilitator.case.opening_script import OpeningWords
from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue, NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock

WELCOME = "dr:Welcome"
CONFIDENTIAL = "dr:It is confidential"
OWN = "Good morning. Nobody here decides for you."


def words_of(case: CaseFile, key: str) -> str:
    return next(part.words for part in case.opening_script() if part.key == key)


def test_a_part_is_said_in_the_words_typed_and_its_standard_words_make_it_standard_again(
    ready: CaseFile,
) -> None:
    standard = words_of(ready, WELCOME)
    assert standard.startswith("Welcome, everyone, and thank you for coming.")
    assert ready.say_opening_part(WELCOME, OWN).opening
    (said,) = [part for part in ready.opening_script() if not part.standard]
    assert (said.key, said.heading, said.words) == (WELCOME, "Welcome", OWN)
    ready.say_opening_part(WELCOME, standard)
    assert all(part.standard for part in ready.opening_script())
    assert ready._store.all(OpeningWords) == ()


def test_a_part_that_there_is_not_is_refused(ready: CaseFile) -> None:
    with pytest.raises(NotAllowed) as refusal:
        ready.say_opening_part("dr:The weather", OWN)
    assert str(refusal.value) == "There is no such part of the opening. Nothing was changed."
    assert all(part.standard for part in ready.opening_script())


def test_words_that_are_too_long_leave_the_part_as_it_was(ready: CaseFile) -> None:
    ready.say_opening_part(WELCOME, OWN)
    with pytest.raises(InvalidValue):
        ready.say_opening_part(WELCOME, "a" * 4_001)
    assert words_of(ready, WELCOME) == OWN


def test_the_standard_wording_comes_back_in_every_part_of_this_process_and_no_other(ready: CaseFile) -> None:
    ready.say_opening_part(WELCOME, OWN)
    ready.say_opening_part(CONFIDENTIAL, "")
    ready.change_matter(process=Process.MEDIATION)
    ready.say_opening_part("mediation:Welcome", "Hello.")
    ready.use_standard_opening()
    assert all(part.standard for part in ready.opening_script())
    ready.change_matter(process=Process.DISAGREEMENT_RESOLUTION)
    assert words_of(ready, WELCOME) == OWN
    ready.use_standard_opening()
    assert all(part.standard for part in ready.opening_script())
    assert words_of(ready, WELCOME).startswith("Welcome, everyone")


def test_the_next_cases_get_the_words_that_differ_and_the_process_they_are_of(
    ready: CaseFile, vault: Vault, clock: FakeClock
) -> None:
    assert ready.opening_for_next_cases() == (Process.DISAGREEMENT_RESOLUTION, ())
    ready.say_opening_part(WELCOME, OWN)
    ready.say_opening_part("dr:No recording", "")
    process, own = ready.opening_for_next_cases()
    assert process is Process.DISAGREEMENT_RESOLUTION
    assert own == (OpeningWords(id=WELCOME, words=OWN), OpeningWords(id="dr:No recording", words=""))
    another = CaseFile.create(vault, clock=clock)
    another.bring_opening(own)
    assert words_of(another, WELCOME) == OWN
    assert words_of(another, "dr:No recording") == ""
    assert another.undo_labels() == ("", "")
    another.close()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Welcome, Rowan Shah.", "Rowan Shah"),
        ("Welcome to the Khan family.", "Khan family"),
        ("We meet about Transport to school.", "Transport to school"),
        ("This is case W/12.", "W/12"),
        ("W/12: welcome, Rowan Shah.", "Rowan Shah, W/12"),
    ],
)
def test_words_that_name_this_case_are_kept_out_of_the_next(ready: CaseFile, words: str, named: str) -> None:
    ready.change_party(ready.parties()[0].id, name="Khan family")
    ready.change_matter(title="Transport to school", reference="W/12")
    ready.say_opening_part(WELCOME, words)
    with pytest.raises(NotAllowed) as refusal:
        ready.opening_for_next_cases()
    assert str(refusal.value) == (
        f"These words name {named}. Take that out first: they are for other cases too."
    )


def test_the_limit_of_confidentiality_without_words_is_warned_of(ready: CaseFile) -> None:
    assert ready.opening_warnings() == ()
    ready.say_opening_part("dr:The one limit: safety", "")
    assert ready.opening_warnings() == (
        "“The one limit: safety” has no words: it must be said before anyone speaks in confidence.",
    )
