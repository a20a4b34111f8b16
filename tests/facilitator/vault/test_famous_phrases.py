"""A phrase that many people know is never called hard to guess, however it is dressed up."""

import secrets
import time

import pytest

import resources
from facilitator.vault.copy_words import one_time_words
from facilitator.vault.famous_phrases import without_famous_phrases
from facilitator.vault.passphrase import strength

EXAMPLE = "correct horse battery staple"
KNOWN = (
    EXAMPLE,
    "to be or not to be that is the question",
    "It was the best of times, it was the worst of times",
    "Twinkle twinkle little star",
    "The Lord is my shepherd, I shall not want",
    "Amazing grace! How sweet the sound",
    "a stitch in time saves nine",
    "God save our gracious King",
    "May the Force be with you",
    "Mae hen wlad fy nhadau",
    "Libert\u00e9, \u00e9galit\u00e9, fraternit\u00e9",
    "salt & pepper & vinegar",
)


@pytest.mark.parametrize("phrase", KNOWN)
@pytest.mark.parametrize("between", [" ", "", "-", "_", ".", "2"])
@pytest.mark.parametrize("ending", ["", "1", " !!2026"])
def test_a_known_phrase_is_refused_however_its_words_are_joined_and_ended(
    phrase: str, between: str, ending: str
) -> None:
    for written in (phrase, phrase.title()):
        judged = strength(written.replace(" ", between) + ending)

        assert not judged.acceptable
        assert judged.score <= 2


@pytest.mark.parametrize(
    "written",
    [
        "c0rrect h0rse b4ttery st4ple",
        "C0rr3ctH0r$3B@tt3ry5t@pl3",
        "elpats yrettab esroh tcerroc",
        "staple battery horse correct",
        "correct horse battery",
        "is the question whether tis nobler",
        "  Correct\u00a0Horse   Battery Staple\u200b",
    ],
)
def test_signs_for_letters_reverse_order_and_a_part_change_nothing(written: str) -> None:
    assert not strength(written).acceptable


@pytest.mark.parametrize("between", [" ", "-", ""])
def test_only_what_is_beyond_a_known_phrase_counts(between: str) -> None:
    def judged(*words: str) -> bool:
        return strength(between.join(" ".join(words).split())).acceptable

    assert not judged(EXAMPLE, "otter")
    assert not judged("my", EXAMPLE, "now")
    assert not judged(EXAMPLE, "to be or not to be that is the question")
    assert judged(EXAMPLE, "maple otter quartz lantern")
    assert judged("maple otter", EXAMPLE, "quartz lantern")


def test_the_reason_is_told() -> None:
    assert "a phrase that many people know" in strength(EXAMPLE).words


def test_every_phrase_of_the_list_is_refused() -> None:
    lines = resources.read_text("famous_phrases.txt").splitlines()
    phrases = [line for line in lines if line and not line.startswith("#")]

    assert len(phrases) > 1300
    assert all(set(line) <= set("abcdefghijklmnopqrstuvwxyz ") and line == line.strip() for line in phrases)
    assert [line for line in phrases if without_famous_phrases(line) != ""] == []
    assert [line for line in phrases[::40] if strength(f"{line} !1").acceptable] == []


def test_words_chosen_at_random_are_strong_even_where_chance_makes_a_phrase_of_them() -> None:
    for _ in range(300):
        words = one_time_words()
        # Once in some thousand draws the ends of neighbouring words read as a phrase.
        assert without_famous_phrases(words) == words or strength(words).acceptable


def test_what_holds_no_letters_is_left_alone() -> None:
    assert without_famous_phrases("") == ""
    assert without_famous_phrases("\u0301\U0001f600 7") == "\u0301\U0001f600 7"


def test_a_key_is_answered_at_once_however_long_the_passphrase_is() -> None:
    strength(EXAMPLE)
    longest = (EXAMPLE + " " + secrets.token_hex(8) + " to be or not to be ") * 20
    started = time.process_time()
    strength(longest[:1024])

    assert time.process_time() - started < 0.5
