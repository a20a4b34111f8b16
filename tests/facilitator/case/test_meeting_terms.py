"""The terms sent before a meeting are the words read aloud at its start, and what it means to accept them."""

import pytest

from facilitator.case.matter import Matter, Process
from facilitator.case.meeting_terms import MeetingTerms, meeting_terms, sent_by
from facilitator.case.opening_script import script_for
from facilitator.case.profile import Profile

SHARING = "The parties. Nobody else."

MUST_BE_READ = (
    "voluntary",
    "stays here",
    "risk of serious harm",
    "the law requires it",
    "without prejudice",
    "do not record",
    "No transcript, no AI note taker and no saved chat",
    SHARING,
    "My own notes",
    "you accept that the meeting is confidential",
)


def all_words(terms: MeetingTerms) -> str:
    return " ".join(part.words for part in terms.parts)


@pytest.mark.parametrize("process", list(Process))
@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("words", MUST_BE_READ)
def test_the_terms_say_each_thing_that_everyone_accepts(process: Process, kept: bool, words: str) -> None:
    assert words in all_words(meeting_terms(process, kept=kept, sharing=SHARING))


@pytest.mark.parametrize("process", list(Process))
def test_what_is_read_aloud_stands_in_the_same_words(process: Process) -> None:
    said = {part.key: (part.heading, part.words) for part in script_for(process, sharing=SHARING)}
    *quoted, accepting = meeting_terms(process, kept=False, sharing=SHARING).parts

    assert [(part.heading, part.words) for part in quoted] == [said[part.key] for part in quoted]
    assert (accepting.key, accepting.heading) == ("", "If you accept")


@pytest.mark.parametrize("process", list(Process))
def test_every_part_of_the_opening_that_must_be_said_is_printed(process: Process) -> None:
    printed = {part.key for part in meeting_terms(process, kept=False, sharing=SHARING).parts}

    assert {part.key for part in script_for(process) if part.must_be_said or part.of_the_notes} <= printed


@pytest.mark.parametrize("process", list(Process))
def test_what_becomes_of_the_notes_is_true_of_either_choice_without_naming_a_day(process: Process) -> None:
    at_once = all_words(meeting_terms(process, kept=False, sharing=SHARING))
    kept = all_words(meeting_terms(process, kept=True, sharing=SHARING))

    assert "My own notes will be destroyed." in at_once
    assert "until a day that I will tell you at the start. After that they are destroyed." in kept
    assert "will be destroyed" not in kept


@pytest.mark.parametrize("process", list(Process))
def test_a_case_s_own_words_on_sharing_are_left_to_be_read_at_the_start(process: Process) -> None:
    words = all_words(meeting_terms(process, kept=False, sharing=""))

    assert "will say who may see it. I read those words to you at the start." in words
    assert "“" not in words
    assert "{" not in words


@pytest.mark.parametrize("process", list(Process))
def test_the_terms_are_in_short_sentences(process: Process) -> None:
    terms = meeting_terms(process, kept=True, sharing="")
    for words in (terms.lead, *(part.words for part in terms.parts)):
        for sentence in words.replace(";", ".").replace(":", ".").split(". "):
            assert len(sentence.split()) <= 30, sentence


@pytest.mark.parametrize(
    ("name", "profile", "sender", "reach"),
    [
        ("", Profile(), "", ""),
        ("Sam Hill", Profile(), "Sam Hill", ""),
        ("", Profile(name="Sam Hill"), "Sam Hill", ""),
        ("Samuel Hill", Profile(name="Sam Hill", service="Tees"), "Samuel Hill, Tees", ""),
        ("", Profile(service="Tees Mediation"), "Tees Mediation", ""),
        ("", Profile(contact="01632 960001"), "", "How to reach me: 01632 960001"),
    ],
)
def test_the_terms_say_who_sends_them_as_far_as_it_was_given(
    name: str, profile: Profile, sender: str, reach: str
) -> None:
    terms = meeting_terms(Process.MEDIATION, kept=False, sharing="")
    sent = sent_by(terms, Matter(reference="MED-1", facilitator_name=name), profile)

    assert (sent.sender, sent.reach) == (sender, reach)
    assert (sent.title, sent.lead, sent.parts) == (terms.title, terms.lead, terms.parts)


def test_what_the_case_holds_of_who_sends_them_goes_before_what_every_case_would_have() -> None:
    matter = Matter(facilitator_service="Northbank Mediation", facilitator_contact="01632 960 000")
    profile = Profile(name="Sam Hill", service="Tees", contact="01632 960001")
    sent = sent_by(meeting_terms(Process.MEDIATION, kept=False, sharing=""), matter, profile)
    assert (sent.sender, sent.reach) == (
        "Sam Hill, Northbank Mediation",
        "How to reach me: 01632 960 000",
    )


def test_in_a_practice_the_made_up_facilitator_stands_beside_nothing_of_the_real_one() -> None:
    made_up = Matter(reference="MED-1", facilitator_name="Jo Moss", practice=True)
    real = Profile(name="Sam Hill", service="Tees Mediation", contact="01632 960001")
    sent = sent_by(meeting_terms(Process.MEDIATION, kept=False, sharing=""), made_up, real)

    assert (sent.sender, sent.reach) == ("Jo Moss", "")
