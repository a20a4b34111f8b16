# ruff: noqa: RUF001 - the words are in many alphabets
"""A line ends where its script lets it end, and nothing that is seen as one letter is cut."""

import pytest

from facilitator.document.text.line_breaks import breaks, cuts


def _parts(text: str, found: list[bool]) -> list[str]:
    starts = [place for place in range(len(text)) if found[place]]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("學校提供", ["學", "校", "提", "供"]),
        ("支援（SENCO），並於。", ["支", "援", "（SENCO），", "並", "於。"]),
        ("「学校」はキャ", ["「学", "校」", "は", "キャ"]),
        ("15小時", ["15", "小", "時"]),
        ("น้ำใจ", ["น้ำ", "ใจ"]),
        ("เด็กๆ", ["เด็", "กๆ"]),
        ("และ", ["และ"]),
        ("คนไทย", ["ค", "น", "ไท", "ย"]),
        ("Smith", ["Smith"]),
        ("محمد", ["محمد"]),
        ("학교는", ["학교는"]),
        ("ก.", ["ก."]),
    ],
)
def test_a_line_may_end_in_scripts_without_spaces(text: str, parts: list[str]) -> None:
    assert _parts(text, breaks(text)) == parts


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("कृष्णा", ["कृ", "ष्णा"]),
        ("ක්\u200dරි", ["ක්\u200dරි"]),
        ("مَُ\u200cد", ["مَُ\u200c", "د"]),
        ("👍🏽👨\u200d👩", ["👍🏽", "👨\u200d👩"]),
        ("🇬🇧🇫🇷a", ["🇬🇧", "🇫🇷", "a"]),
        ("\u0301a", ["\u0301", "a"]),
        ("🏴\U000e0067\U000e007fa", ["🏴\U000e0067\U000e007f", "a"]),
    ],
)
def test_a_word_is_cut_between_letters_as_they_are_seen(text: str, letters: list[str]) -> None:
    assert _parts(text, cuts(text)) == letters
