"""Words are set in lines that fit, and none is lost at a line's end."""

import pytest

from facilitator.document.fonts.plain_fonts import chain
from facilitator.document.fonts.printable import printable
from facilitator.document.typesetting.lines import Typesetter
from facilitator.document.typesetting.runs import Line, width_of


def _text(line: Line) -> str:
    return line.text


@pytest.mark.parametrize(
    "text",
    [
        "a few plain words that need several lines",
        "x" * 500,
        "short " + "y" * 200 + " end",
        "Nguyễn 😀 mixed",
        "\u0647\u062f" * 200,  # wider joined than side by side, as are the next
        "\u129f" * 200,
        "to \u05dc\u05e9" + "\u05dc\u05e9" * 200,
        "\u093f" * 200,  # marks that are drawn beside each other, and no letter
        "to \u0915" + "\u0915\u094d" * 200,
    ],
)
@pytest.mark.parametrize("width", [30, 100, 400])
def test_lines_fit_and_join_to_the_text_again(text: str, width: float) -> None:
    lines = Typesetter(bold=False).lines(text, 12, width)
    assert "".join(map(_text, lines)) == text
    for line in lines:
        space = 12 * 0.3 if _text(line).endswith(" ") else 0
        assert width_of(line, 12) <= width + space


def test_a_long_address_is_cut_after_a_sign_and_not_in_a_word() -> None:
    lines = Typesetter(bold=False).lines("https://www.example.org/some-long-path/another-part", 12, 150)
    assert len(lines) > 1
    assert all(_text(line)[-1] in "/-." for line in lines[:-1])


def test_an_accent_stays_with_its_letter() -> None:
    for line in Typesetter(bold=False).lines("o\u0329\u0301" * 100, 12, 50):
        assert not _text(line).startswith(("\u0329", "\u0301"))


def test_a_word_is_in_one_font() -> None:
    (line,) = Typesetter(bold=True).lines("Nguyễn", 12, 400)
    assert len(line.runs) == 1


def test_a_no_break_space_keeps_words_together() -> None:
    lines = Typesetter(bold=False).lines("by 3\u00a0December", 12, 70)
    assert [_text(line).strip() for line in lines] == ["by", "3 December"]


def test_line_ends_are_kept() -> None:
    assert [_text(line).strip() for line in Typesetter(bold=False).lines("a\n\nb", 12, 70)] == ["a", "", "b"]


@pytest.mark.parametrize("bold", [False, True])
def test_the_last_font_has_all_that_can_be_printed_so_that_a_word_is_in_one(bold: bool) -> None:
    *_, last = chain(bold=bold)
    lacking = [code for font in chain(bold=bold) for code in font.widths if code not in last.widths]
    assert [code for code in lacking if printable(chr(code)) == chr(code)] == []


@pytest.mark.parametrize("width", [30, 100, 400])
def test_pieces_in_two_weights_fit_and_join_to_the_text_again(width: float) -> None:
    pieces = [("Press (", False), ("Start the meeting", True), ("), then ", False), ("w" * 80, True)]
    lines = Typesetter(bold=False).mixed_lines(pieces, Typesetter(bold=True), 12, width)
    regular, bold = chain(bold=False)[0].name, chain(bold=True)[0].name

    assert "".join(map(_text, lines)) == "".join(text for text, _ in pieces)
    in_bold = "".join(run.text for line in lines for run in line.runs if run.font == bold)
    assert in_bold == "Start the meeting" + "w" * 80
    assert {run.font for line in lines for run in line.runs} == {regular, bold}
    for line in lines:
        assert (
            width_of(Line(tuple(type(run)(run.font, run.text.rstrip()) for run in line.runs)), 12)
            <= width + 4
        )
