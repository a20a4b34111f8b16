"""The words of the opening: said otherwise in one case, and carried to the next where they name nobody."""

from datetime import timedelta

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
    return next(part.words for part in case.opening.script() if part.key == key)


def test_a_part_is_said_in_the_words_typed_and_its_standard_words_make_it_standard_again(
    ready: CaseFile,
) -> None:
    standard = words_of(ready, WELCOME)
    assert standard.startswith("Welcome, everyone, and thank you for coming.")
    assert ready.opening.say(WELCOME, OWN).opening
    (said,) = [part for part in ready.opening.script() if not part.standard]
    assert (said.key, said.heading, said.words) == (WELCOME, "Welcome", OWN)
    ready.opening.say(WELCOME, standard)
    assert all(part.standard for part in ready.opening.script())
    assert ready._store.all(OpeningWords) == ()


def test_a_part_that_there_is_not_is_refused(ready: CaseFile) -> None:
    with pytest.raises(NotAllowed) as refusal:
        ready.opening.say("dr:The weather", OWN)
    assert str(refusal.value) == "There is no such part of the opening. Nothing was changed."
    assert all(part.standard for part in ready.opening.script())


def test_words_that_are_too_long_leave_the_part_as_it_was(ready: CaseFile) -> None:
    ready.opening.say(WELCOME, OWN)
    with pytest.raises(InvalidValue):
        ready.opening.say(WELCOME, "a" * 4_001)
    assert words_of(ready, WELCOME) == OWN


def test_the_standard_wording_comes_back_in_every_part_of_this_process_and_no_other(ready: CaseFile) -> None:
    ready.opening.say(WELCOME, OWN)
    ready.opening.say(CONFIDENTIAL, "")
    ready.matter.change(process=Process.MEDIATION)
    ready.opening.say("mediation:Welcome", "Hello.")
    ready.opening.use_standard()
    assert all(part.standard for part in ready.opening.script())
    ready.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    assert words_of(ready, WELCOME) == OWN
    ready.opening.use_standard()
    assert all(part.standard for part in ready.opening.script())
    assert words_of(ready, WELCOME).startswith("Welcome, everyone")


def test_the_next_cases_get_the_words_that_differ_and_the_process_they_are_of(
    ready: CaseFile, vault: Vault, clock: FakeClock
) -> None:
    assert ready.opening.for_next_cases() == (Process.DISAGREEMENT_RESOLUTION, ())
    ready.opening.say(WELCOME, OWN)
    ready.opening.say("dr:No recording", "")
    process, own = ready.opening.for_next_cases()
    assert process is Process.DISAGREEMENT_RESOLUTION
    assert own == (OpeningWords(id=WELCOME, words=OWN), OpeningWords(id="dr:No recording", words=""))
    another = CaseFile.create(vault, clock=clock)
    another.opening.bring(own)
    assert words_of(another, WELCOME) == OWN
    assert words_of(another, "dr:No recording") == ""
    assert another.undo.labels() == ("", "")
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
    ready.parties.change(ready.parties.all()[0].id, name="Khan family")
    ready.matter.change(title="Transport to school", reference="W/12")
    ready.opening.say(WELCOME, words)
    with pytest.raises(NotAllowed) as refusal:
        ready.opening.for_next_cases()
    assert str(refusal.value) == (
        f"These words name {named}. Take that out first: they are for other cases too."
    )


def test_the_limit_of_confidentiality_without_words_is_warned_of(ready: CaseFile) -> None:
    assert ready.opening.warnings() == ()
    ready.opening.say("dr:The one limit: safety", "")
    assert ready.opening.warnings() == (
        "“The one limit: safety” has no words: it must be said before anyone speaks in confidence.",
    )


def test_the_terms_of_the_meeting_follow_what_becomes_of_the_notes_and_name_nothing(ready: CaseFile) -> None:
    def printed() -> str:
        return " ".join(part.words for part in ready.opening.meeting_terms().parts)

    assert "My own notes will be destroyed." in printed()
    day = ready.today() + timedelta(days=60)
    ready.retention.change(destroy_on=day, required_by="Westmere Council")
    assert "are kept, encrypted, until a day that I will tell you at the start." in printed()
    assert "Westmere" not in printed()
    assert str(day.year) not in printed()


def test_the_terms_of_the_meeting_say_the_statement_chosen_and_no_receivers_of_the_case_s_own(
    ready: CaseFile,
) -> None:
    def printed() -> str:
        return " ".join(part.words for part in ready.opening.meeting_terms().parts)

    assert "Only this plan may be shared, and only as it says here." in printed()
    ready.terms.change(statement_key="keeping")
    assert "such as an ombudsman" in printed()
    ready.terms.change(receivers="Amira Khan and her aunt.")
    assert "aunt" not in printed()
    assert "I read those words to you at the start." in printed()


def test_the_parts_of_the_terms_that_the_opening_says_otherwise_are_named(ready: CaseFile) -> None:
    assert ready.opening.worded_otherwise() == ()
    ready.opening.say(WELCOME, OWN)
    assert ready.opening.worded_otherwise() == ()
    ready.opening.say(CONFIDENTIAL, "Nothing leaves this room.")
    assert ready.opening.worded_otherwise() == ("It is confidential",)
