"""A name or a sentence in any script is heard as it was typed, in its language, and drawn in its glyphs."""

import re
import subprocess
import unicodedata
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.substitutes import substitutes
from facilitator.document.drawing.drawn_pages import drawn, one_at_a_time
from facilitator.document.fonts.printable import printable
from facilitator.document.papers.reading import text_of
from facilitator.document.text.script_language import JOINERS
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.furniture import Foot, add_foot
from facilitator.document.typesetting.lines import Typesetter
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.style import LARGE, NORMAL, Look
from tests.facilitator.document.every_script import BY_LANGUAGE, EMOJI, RIGHT_TO_LEFT, plan_in_every_script
from tests.facilitator.document.structure_reader import Heard, hear

LANGUAGES = pytest.mark.parametrize("language", BY_LANGUAGE)
LOOKS = pytest.mark.parametrize("look", [NORMAL, LARGE], ids=["normal", "large"])
WITHOUT_SPACES = ("ja", "th", "zh")  # a line ends inside a sentence
# What readers put a little above the line that it stands in.
VOWEL_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670]")


def made(look: Look, *texts: str | tuple[tuple[str, bool], ...]) -> bytes:
    composer = Composer(look)
    for text in texts:
        composer.paragraph(text)
    return _drawn(composer, look)


def _titles(look: Look, *texts: str) -> bytes:
    composer = Composer(look)
    for text in texts:
        composer.title(text)
    return _drawn(composer, look)


def _drawn(composer: Composer, look: Look) -> bytes:
    with one_at_a_time:
        return drawn(paginate(composer.blocks, look), "Words", composer.root)


@cache
def everything(*, large_print: bool) -> bytes:
    return action_plan_pdf(plan_in_every_script(), large_print=large_print)


@cache
def everything_heard(*, large_print: bool) -> Heard:
    return hear(everything(large_print=large_print))


@LANGUAGES
@LOOKS
@pytest.mark.parametrize("of", [made, _titles], ids=["regular", "bold"])
def test_what_is_heard_is_what_was_typed(language: str, look: Look, of: Callable[..., bytes]) -> None:
    name, sentence = BY_LANGUAGE[language]
    mixed = f"Mrs {name} (mother of 2) said: {sentence} And so on, at length. {sentence} {name}, {name}"
    long = " ".join([sentence] * 9)
    assert printable(mixed) == mixed
    heard = hear(of(look, name, sentence, mixed, long))
    assert [text for _, text in heard.said] == [name, sentence, mixed, long]


@LANGUAGES
def test_words_are_told_with_their_language(language: str) -> None:
    name, sentence = BY_LANGUAGE[language]
    heard = hear(made(NORMAL, f"Mrs {name} came.", sentence))
    assert heard.languages[0][1] == name
    assert {told for told, _ in heard.languages[1:]} <= {language, ""}
    assert language in {told for told, _ in heard.languages}


def test_a_plan_in_every_script_is_heard_as_typed_and_nothing_is_shown_by_its_number() -> None:
    plan = plan_in_every_script()
    assert substitutes(plan) == ()
    for large_print in (False, True):
        words = everything_heard(large_print=large_print).words
        for action in plan.actions:
            assert action.what in words
            assert action.who in words
            assert action.how_we_will_know in words


@pytest.mark.parametrize("large_print", [False, True])
def test_no_glyph_is_the_box_of_a_missing_letter(large_print: bool) -> None:
    with pikepdf.open(BytesIO(everything(large_print=large_print))) as document:
        fonts = document.pages[0].Resources.Font.values()
        shaped = [font for font in fonts if font.Subtype == "/Type0"]
        assert len(shaped) >= len(BY_LANGUAGE) - len(RIGHT_TO_LEFT)
        for font in shaped:
            numbers = font.DescendantFonts[0].CIDToGIDMap.read_bytes()
            assert all(numbers[place : place + 2] != b"\0\0" for place in range(2, len(numbers), 2))


def _pdfium(pdf: bytes) -> str:
    return text_of(pdf)


def _poppler(pdf: bytes) -> str:
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "", told.decode())


READERS = pytest.mark.parametrize(
    "read", [_pdfium, pytest.param(_poppler, marks=pytest.mark.system("pdftotext"))]
)


@READERS
@LANGUAGES
def test_other_readers_find_each_word_with_its_letters_in_order(
    language: str, read: Callable[[bytes], str]
) -> None:
    typed = VOWEL_SIGNS.sub("", " ".join(BY_LANGUAGE[language]))
    found = VOWEL_SIGNS.sub("", unicodedata.normalize("NFC", read(made(NORMAL, *BY_LANGUAGE[language]))))
    if language in WITHOUT_SPACES:
        found = re.sub(r"\s", "", found)
    words = "".join(char if _is_of_a_word(char) else " " for char in typed).split()
    assert [word for word in words if word not in found] == []


def _is_of_a_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN" or char in JOINERS


@READERS
def test_other_readers_find_emoji_of_several_characters(read: Callable[[bytes], str]) -> None:
    assert all(sign in read(made(NORMAL, EMOJI)) for sign in EMOJI.split())


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_a_sentence_from_right_to_left_ends_at_the_right_and_a_name_stands_where_names_begin(
    language: str,
) -> None:
    name, sentence = BY_LANGUAGE[language]
    composer = Composer(NORMAL)
    (name_line,) = composer.lines(name, NORMAL.body, 300)
    lines = composer.lines(sentence, NORMAL.body, 120)
    assert name_line.indent == 0
    assert all(line.indent > 0 for line in lines)
    english = composer.lines(f"Mrs Smith and {name} agreed to it on the third day of May.", NORMAL.body, 120)
    assert all(line.indent == 0 for line in english)


def test_a_word_in_two_weights_is_heard_as_one() -> None:
    name, sentence = BY_LANGUAGE["ur"]
    heard = hear(made(NORMAL, ((f"{name}. ", True), (sentence, False))))
    assert heard.said == [("P", f"{name}. {sentence}")]


def test_a_sentence_of_the_documents_own_runs_from_left_to_right_whatever_names_are_in_it() -> None:
    name, sentence = BY_LANGUAGE["ar"]
    setter, bold = Typesetter(bold=False), Typesetter(bold=True)
    lines = setter.mixed_lines([(name, True), (f" by 2 May: {sentence}", False)], bold, 12, 300)
    assert {line.indent for line in lines} == {0}
    assert lines[0].runs[0].part == 0  # the name is at the left, where it is read first
    assert lines[0].parts[0].text == name


def test_what_the_document_puts_after_a_name_stands_after_it() -> None:
    (first, _), (second, _) = BY_LANGUAGE["ur"], BY_LANGUAGE["he"]
    pieces = [(first, True), (", ", False), (second, True), (" \u00b7 ", False), ("12 (3) May", True)]
    (line,) = Typesetter(bold=False).mixed_lines(pieces, Typesetter(bold=True), 12, 500)
    drawn = [run.text.strip() for run in line.runs if run.text.strip()]
    assert drawn[-1] == "12 (3) May"
    assert [part.text for part in line.parts][::2] == [first, second]
    assert [run.part for run in line.runs] == sorted(run.part for run in line.runs)


def test_a_very_long_word_is_cut_and_nothing_of_it_is_lost() -> None:
    for language in BY_LANGUAGE:
        word = re.sub(r"\s", "", BY_LANGUAGE[language].name) * 60
        assert "".join(text for _, text in hear(made(NORMAL, word)).said) == word


def test_page_furniture_has_the_words_too_and_is_not_read_out() -> None:
    name = BY_LANGUAGE["ur"].name
    with one_at_a_time:
        composer = Composer(NORMAL)
        composer.paragraph("Words")
        pages = paginate(composer.blocks, NORMAL)
        add_foot(pages, Foot(f"Plan for {name}", (name,)), composer, NORMAL)
        heard = hear(drawn(pages, "Words", composer.root))
    assert heard.words == "Words"
    foot, _page_number = heard.artifacts[0]
    assert foot.startswith("Plan for ")
    assert sorted(foot) == sorted(f"Plan for {name}{name}")  # in the order from left to right


@pytest.mark.parametrize(
    "text",
    [
        "محمّ ",  # ends in a raised mark, which is drawn first
        "١٢ (a) 😀",
        "(a) 😀 ب",
        "א, ب; (c) 12",
        "\u00a0محمد\u00a0علي",
        "a\nمحمد\nb",
        "محمد\nب\nמ",
    ],
)
@LOOKS
def test_odd_mixtures_are_heard_as_typed(text: str, look: Look) -> None:
    typed = " ".join(text.split())
    assert [said for _, said in hear(made(look, text)).said] == [typed]


def test_a_space_before_a_name_is_no_line_of_its_own() -> None:
    lines = Typesetter(bold=False).mixed_lines([(" محمد" * 9, False)], Typesetter(bold=True), 12, 60)
    assert "".join(line.text for line in lines) == ("محمد " * 9).strip()


@given(
    st.text(
        st.sampled_from("aZ é1 (2)[.,] אב ابیٹ \u0661 क्षि। ก้ำ 王。가 😀👍🏽\u200d\u200c\u0301\u064b"),
        max_size=60,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_mixture_is_heard_as_it_is_printable_and_never_drawn_without_glyphs(text: str) -> None:
    shown = printable(text)
    lines = [Typesetter(bold=bold).lines(shown, 12, width) for bold in (False, True) for width in (30, 150)]
    for each in lines:
        assert "".join(line.text for line in each) == shown.replace("\u00a0", " ").replace("\n", " ")
        glyphs = [glyph for line in each for run in line.runs if run.shaped for glyph in run.shaped.glyphs]
        assert all(glyph.number for glyph in glyphs)
