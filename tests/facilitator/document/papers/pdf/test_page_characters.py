"""The words of a page are told as they are typed, in the order of reading, where they stand as shown."""

from io import BytesIO

import pytest
from pikepdf import Array
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

import resources
from facilitator.document.papers.facts import PageWord
from facilitator.document.papers.pdf import page_characters, tagged_order
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.reportlab_parts import TTFont
from tests.facilitator.document.hostile_pdf import FORM, PAGE, pdf, stream
from tests.facilitator.document.papers.made_pdfs import changed, lines, saved, tagged


def words(content: bytes) -> tuple[PageWord, ...]:
    return PdfReader(content).words(0)


def texts(content: bytes) -> list[str]:
    return [word.text for word in words(content)]


def drawn_in(file: str, *written: str) -> bytes:
    """Return a page with lines in one of the fonts of the program, as they are drawn from left to right."""
    registerFont(
        TTFont(file, BytesIO(resources.read_bytes(f"fonts/{file}.ttf")), asciiReadable=False, shapable=False)
    )
    return lines(*written, font=file)


def test_words_have_their_lines_and_places() -> None:
    first, second, third = words(lines("of the", "plan"))
    assert [(each.text, each.line) for each in (first, second, third)] == [("of", 0), ("the", 0), ("plan", 1)]
    assert first.area.left * 595 == pytest.approx(72, abs=1)
    assert first.area.top * 842 < 142 < (first.area.top + first.area.height) * 842
    assert second.area.left > first.area.left + first.area.width
    assert third.area.top * 842 == pytest.approx(first.area.top * 842 + 20, abs=1)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_places_turn_and_are_cropped_with_the_page(quarters: int) -> None:
    with changed(lines("corner")) as document:
        document.pages[0].Rotate = 90 * quarters
        document.pages[0].CropBox = Array([72, 600, 272, 800])
        turned = saved(document)
    (word,) = words(turned)
    # In the cropped page the word begins at the left edge, and its foot is half way up.
    left, top = [(0.0, 0.5), (0.5, 0.0), (1.0, 0.5), (0.5, 1.0)][quarters]
    area = word.area
    assert area.left - 0.06 <= left <= area.left + area.width + 0.06
    assert area.top - 0.06 <= top <= area.top + area.height + 0.06
    assert (area.width > area.height) is (quarters % 2 == 0)


def test_letters_that_are_printed_as_one_are_told_as_they_are_typed() -> None:
    made = drawn_in("DejaVuSans", "o\ufb03ce of the \ufb01le", "co\u00adoperate \u00ad")
    assert texts(made) == ["office", "of", "the", "file", "cooperate", "-"]


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_a_word_that_is_broken_over_two_lines_is_two_with_its_hyphen(hyphen: str) -> None:
    made = words(drawn_in("DejaVuSans", f"the agree{hyphen}", "ment of all"))
    assert [(word.text, word.line) for word in made] == [
        ("the", 0), ("agree-", 0), ("ment", 1), ("of", 1), ("all", 1),
    ]  # fmt: skip


def test_words_from_right_to_left_are_told_as_they_are_typed() -> None:
    typed = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
    assert texts(drawn_in("NotoSansHebrew-Regular", typed[::-1])) == typed.split()


def test_the_tags_of_a_page_say_what_is_read_first() -> None:
    made = tagged("gate", "the", "at", order=(2, 1, 0))
    assert [(word.text, word.line) for word in words(made)] == [("at", 0), ("the", 1), ("gate", 2)]
    found = PdfReader(made).find("at the gate", (0,))
    assert found is not None
    assert len(found[1]) == 3
    assert PdfReader(made).find("gate the", (0,)) is None


def test_what_has_no_tag_stays_behind_what_it_follows() -> None:
    made = tagged("one", "two", order=(1, 0), untagged="page 7")
    assert texts(made) == ["two", "page", "7", "one"]


def test_tags_that_name_nothing_of_the_page_change_nothing() -> None:
    assert texts(tagged("one", "two", order=(0, 1), renamed=40)) == ["one", "two"]


def test_marks_within_a_form_that_the_page_shows_are_none_of_the_page() -> None:
    made = tagged("one", "two", order=(1, 0), within="shown")
    assert texts(made) == ["two", "shown", "one"]


def test_tags_deeper_than_any_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged_order, "_DEEPEST", -1)
    assert texts(tagged("one", "two", order=(1, 0))) == ["one", "two"]


def test_a_ring_of_tags_ends() -> None:
    assert sorted(texts(tagged("one", "two", order=(1, 0), ring=True))) == ["one", "two"]


def test_a_scan_has_no_words() -> None:
    made = BytesIO()
    canvas = Canvas(made)
    canvas.rect(50, 50, 100, 100, fill=1)
    canvas.save()
    assert words(made.getvalue()) == ()
    assert PdfReader(made.getvalue()).looked().begins == ""


def test_a_page_of_more_than_can_be_read_is_read_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_characters, "MOST_CHARACTERS", 7)
    assert texts(lines("one two three")) == ["one", "two"]


def test_text_without_a_size_has_no_words_and_harms_none() -> None:
    made = pdf(PAGE % b"", stream(b"BT /F 0 Tf 20 150 Td (nothing) Tj ET"))
    assert texts(made) in ([], ["nothing"])


def test_a_form_that_shows_itself_ends() -> None:
    ring = stream(b"/X Do", FORM + b" /Resources << /XObject << /X 5 0 R >> >>")
    assert words(pdf(PAGE % b"/XObject << /X 5 0 R >>", stream(b"/X Do"), ring)) == ()
