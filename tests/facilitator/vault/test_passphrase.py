import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.vault.passphrase import accept, normalised, same, strength
from facilitator.vault_errors import WeakPassphrase


def test_two_spellings_of_the_same_letters_make_the_same_bytes() -> None:
    composed, decomposed = "caf\u00e9 na\u00efve", "cafe\u0301 nai\u0308ve"

    assert composed != decomposed
    assert normalised(composed) == normalised(decomposed) == bytearray(composed.encode())


@given(st.text(max_size=60))
def test_every_text_has_bytes_and_one_spelling(text: str) -> None:
    assert normalised(text) == normalised(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    "passphrase",
    [
        "maple otter quartz lantern",
        "Ünter den großen Eichen 7!",
        "q7#Lw9!vTz2@",
        "合気道 河童 提灯 蜜柑 雪国 波止場",
    ],
)
def test_a_good_passphrase_is_accepted(passphrase: str) -> None:
    assert strength(passphrase).acceptable
    accept(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("", "at least 12"),
        ("short words", "Too short"),
        ("e\u0301" * 6, "Too short"),  # twelve code points typed, six letters
        ("x" * 1025, "Too long"),
        ("aaaaaaaaaaaaaaaa", "repeated"),
        ("facilitator1facilitator1", "repeated"),
        ("abcabcabcabcabca", "repeated"),
        ("qwertyuiopqwerty", "neighbouring"),
        ("1234567890123", "neighbouring"),
        ("zyxwvutsrqponml", "neighbouring"),
        ("abcdefghijklmnop", "neighbouring"),
        ("password1234", "guess"),
        ("passw0rd passw0rd!", "guess"),
        ("facilitator mediation", "guess"),
    ],
)
def test_a_weak_passphrase_is_refused_with_a_reason(passphrase: str, reason: str) -> None:
    judged = strength(passphrase)

    assert not judged.acceptable
    assert reason in judged.words
    assert judged.words.endswith(".")
    with pytest.raises(WeakPassphrase, match=reason):
        accept(passphrase)


def test_the_longest_passphrase_is_accepted() -> None:
    assert strength("maple otter quartz lantern " * 30 + "and one more word").acceptable


@given(st.text(max_size=200))
def test_every_text_is_judged(text: str) -> None:
    judged = strength(text)

    assert 0 <= judged.score <= 4
    assert judged.acceptable <= (len(unicodedata.normalize("NFC", text)) >= 12)


def test_what_is_far_too_long_is_refused_at_once_whatever_it_is_made_of() -> None:
    for pasted in ("a" + "\u0301\u0327" * 100_000, " \u200b" * 200_000 + "a" * 2000):
        assert strength(pasted).words.startswith("Too long")
        assert normalised(pasted)


def test_two_ways_of_typing_one_passphrase_are_the_same() -> None:
    assert same(" caf\u00e9 au lait", "cafe\u0301 au lait ")
    assert not same("cafe au lait", "caf\u00e9 au lait")
