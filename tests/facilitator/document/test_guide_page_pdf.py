"""The page on a first meeting: one sheet, every word of the topic, the same bytes, nothing of any case."""

from io import BytesIO

import pikepdf
import pytest

from facilitator.document.guide_page_pdf import guide_page_pdf
from facilitator.document.papers.reading import page_count, page_size
from facilitator.document.typesetting.style import GUIDE, INK, TEAL, Colour
from facilitator.guide.contents import FIRST_MEETING, topic_called, topics
from facilitator.guide.topic import Kind, Topic
from tests.facilitator.document.structure_reader import hear

PAGE = topic_called(FIRST_MEETING)
LEAST_CONTRAST = 7.0


def luminance(colour: Colour) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_first_meeting_is_one_sheet_of_a4() -> None:
    pdf = guide_page_pdf(PAGE)

    assert page_count(pdf) == 1
    assert [round(side) for side in page_size(pdf, 0)] == [595, 842]


def test_its_headings_and_steps_are_read_out_as_such_in_order() -> None:
    heard = hear(guide_page_pdf(PAGE))

    assert heard.said[0] == ("H1", PAGE.title)
    assert [text for tag, text in heard.said if tag == "H2"] == [section.title for section in PAGE.sections]
    steps = [block.number for section in PAGE.sections for block in section.blocks if block.kind is Kind.STEP]
    assert [text for tag, text in heard.said if tag == "Lbl"] == [f"{number}." for number in steps]
    assert heard.artifacts == [["Facilitator: Your first meeting", "Page 1 of 1"]]


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_every_word_of_a_topic_is_printed_but_the_ways_to_others(topic: Topic) -> None:
    blocks = [*topic.lead, *(block for section in topic.sections for block in section.blocks)]
    printed = hear(guide_page_pdf(topic)).words.split()

    for block in blocks:
        words = block.words.replace("+→", " with →").split()
        if block.kind is not Kind.LINKS:
            assert [word for word in words if word not in printed] == [], block


def test_it_is_the_same_file_each_time_and_says_its_title_alone() -> None:
    pdf = guide_page_pdf(PAGE)

    assert guide_page_pdf(PAGE) == pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert dict(document.docinfo) == {"/Title": PAGE.title}


def test_its_letters_are_large_and_dark_enough() -> None:
    """RNIB Clear Print asks for 12 points, WCAG 2.2 (1.4.6) for a contrast of 7 to 1."""
    styles = (GUIDE.title, GUIDE.section, GUIDE.body, GUIDE.foot)

    assert min(style.size for style in styles) >= 12
    assert all(1.05 / (luminance(colour) + 0.05) >= LEAST_CONTRAST for colour in (INK, TEAL))
    assert {style.colour for style in styles} == {INK, TEAL}
