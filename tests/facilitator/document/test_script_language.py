# ruff: noqa: RUF001 - the words are in many alphabets
"""Each stretch of words is known by its language, for a voice that can say it, and by its direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.document.text.script_language import Piece, pieces, script_of, scripts
from tests.facilitator.document.every_script import BY_LANGUAGE, EMOJI, RIGHT_TO_LEFT


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_a_sentence_is_known_by_its_letters(language: str) -> None:
    found = {(piece.language, piece.right_to_left) for piece in pieces(BY_LANGUAGE[language].sentence)}
    assert found <= {(language, language in RIGHT_TO_LEFT), ("", False)}
    assert (language, language in RIGHT_TO_LEFT) in found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("محمد علي", "ar"),
        ("ہمایوں", "ur"),
        ("ٹھیک", "ur"),
        ("گلزاری", "fa"),
        ("ځوان", "ps"),
        ("هێمن", "ckb"),
        ("東京", "zh"),
        ("東京へ", "ja"),
    ],
)
def test_languages_that_share_letters_are_told_by_those_that_only_one_has(text: str, language: str) -> None:
    assert pieces(text) == [Piece(text, language, language not in ("zh", "ja"))]


def test_what_stands_between_words_of_one_language_is_of_it_and_what_stands_around_them_is_not() -> None:
    assert pieces("Mrs محمد (12) علي, 3 May") == [
        Piece("Mrs ", "", right_to_left=False),
        Piece("محمد (12) علي", "ar", right_to_left=True),
        Piece(", 3 May", "", right_to_left=False),
    ]
    assert [piece.language for piece in pieces("כן and כן")] == ["he", "", "he"]
    assert [piece.language for piece in pieces("יוסף محمد")] == ["he", "", "ar"]


def test_one_language_with_the_letters_of_another_in_one_text_is_one_throughout() -> None:
    assert {piece.language for piece in pieces("علی met ٹھیک") if piece.right_to_left} == {"ur"}


def test_a_danda_is_of_the_script_before_it_whatever_stands_between() -> None:
    assert scripts("ক (F)।")[-1] == "Beng"
    assert scripts("।") == ["Deva"]


def test_marks_and_joiners_are_of_the_letter_before_them() -> None:
    assert scripts("م\u200cم\u0301") == ["Arab"] * 4
    assert scripts("\u200ce\u0301") == ["", "", ""]


@pytest.mark.parametrize("text", ["", "Smith", "Zoë Łuczak – 3", EMOJI, "Ἀριστοτέλης", "12 (34)"])
def test_everything_else_is_in_the_language_of_the_document(text: str) -> None:
    assert {(piece.language, piece.right_to_left) for piece in pieces(text)} <= {("", False)}
    assert script_of("\U0010ffff") == script_of("a") == ""


@given(st.text(st.sampled_from("aé אبیٹक。王ก।()1\u200d\u0301😀")))
def test_the_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text
    assert all(piece.text for piece in pieces(text))
