"""What was filled in is drawn, found and read, also where a file leaves its looks to the reader."""

import pytest
from pikepdf import Name

from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from tests.facilitator.document.papers.made_pdfs import (
    annotated,
    changed,
    choice,
    field,
    filled_form,
    form,
    lines,
    note,
    saved,
    tick,
)


def dark(image: PageImage) -> int:
    return sum(image.data[at] < 128 for at in range(0, len(image.data), 4))


def spoken(content: bytes) -> list[str]:
    """Return the words of the first page, a text for each line."""
    by_line: dict[int, list[str]] = {}
    for word in PdfReader(content).words(0):
        by_line.setdefault(word.line, []).append(word.text)
    return [" ".join(words) for _, words in sorted(by_line.items())]


def test_values_are_read_where_they_belong() -> None:
    assert spoken(filled_form()) == [
        "Name of the child Zo\u00eb Example",
        "What to change More speech therapy",
        "at the school",
        "I agree (ticked) (not ticked)",
        "Reply by Post",
        "Area South",
        "Postcode AB12CD",
        "Secret \u2022\u2022\u2022\u2022\u2022\u2022",
    ]


def test_a_value_stands_where_its_field_does() -> None:
    word = next(word for word in PdfReader(filled_form()).words(0) if word.text == "Zo\u00eb")
    assert (word.area.left * 595, word.area.top * 842) == pytest.approx((250, 842 - 715), abs=1)
    assert (word.area.width * 595, word.area.height * 842) == pytest.approx((250, 20), abs=1)


@pytest.mark.parametrize("words", ["zoe example", "therapy at the", "AB12CD", "south", "Post"])
def test_values_are_found(words: str) -> None:
    found = PdfReader(filled_form()).find(words, (0,))
    assert found is not None
    assert any(area.left * 595 == pytest.approx(250, abs=1) for area in found[1])


@pytest.mark.parametrize("words", ["hunter", "kept away", "north", "ticked"])
def test_what_is_secret_hidden_or_not_chosen_is_not(words: str) -> None:
    assert PdfReader(filled_form()).find(words, (0,)) is None


@pytest.mark.parametrize("leaves_looks", [True, False])
def test_values_borders_and_ticks_are_drawn(leaves_looks: bool) -> None:
    content = filled_form()
    with changed(content) as document:
        document.Root.AcroForm.NeedAppearances = leaves_looks
        content = saved(document)
        for each in document.Root.AcroForm.Fields:
            each.F = 2  # hidden
        without = saved(document)
    shown, hidden = (PdfReader(each).page(0, 1000, 4_000_000) for each in (content, without))
    assert dark(shown) > dark(hidden) + 5000


def test_a_radio_button_says_whether_it_is_chosen() -> None:
    buttons = [tick(f"b{at}", (72, 600 - 30 * at, 87, 615 - 30 * at), is_on=at == 0) for at in range(2)]
    for each in buttons:
        each.Ff = 1 << 15
    assert spoken(form(lines("Yes"), *buttons)) == ["Yes", "(chosen)", "(not chosen)"]


def test_a_choice_that_is_none_of_those_offered_is_read_as_it_was_typed() -> None:
    typed = choice("reply", (250, 695, 400, 712), ("p", "Post"), V="By hand", Ff=(1 << 17) | (1 << 18))
    assert spoken(form(lines("Reply"), typed)) == ["Reply By hand"]


def test_a_value_without_a_word_before_it_comes_first() -> None:
    assert spoken(form(lines("below"), field("Tx", "top", (72, 800, 300, 820), V="above"))) == [
        "above",
        "below",
    ]
    assert spoken(form(lines(""), field("Tx", "top", (72, 800, 300, 820), V="alone"))) == ["alone"]


def test_a_box_before_its_label_is_read_before_it() -> None:
    boxes = tick("yes", (50, 695, 65, 710), is_on=True), tick("no", (50, 675, 65, 690), is_on=False)
    assert spoken(form(lines("Yes", "No"), *boxes)) == ["(ticked) Yes", "(not ticked) No"]


def test_a_value_without_a_word_beside_it_follows_what_is_above_it() -> None:
    below = field("Tx", "answer", (72, 660, 300, 678), V="answered below")
    assert spoken(form(lines("A question", "", "", "Another"), below)) == [
        "A question",
        "answered below",
        "Another",
    ]


def test_words_typed_upon_a_page_without_a_form_are_read_and_found_once() -> None:
    typed = note("Zo\u00eb Example", (250, 695, 400, 715), Subtype=Name.FreeText)
    made = annotated(lines("Name of the child", "Date"), typed, note("a note, not on the page"))
    assert spoken(made) == ["Name of the child Zo\u00eb Example", "Date"]
    found = PdfReader(made).find("zoe example", (0,))
    assert found is not None
    assert len(found[1]) == 1


def test_a_signature_and_a_field_of_no_kind_have_no_words() -> None:
    signed = field("Sig", "signed", (72, 600, 300, 620))
    odd = field("Odd", "odd", (72, 500, 300, 520), V="nothing")
    assert spoken(form(lines("plain"), signed, odd)) == ["plain"]
