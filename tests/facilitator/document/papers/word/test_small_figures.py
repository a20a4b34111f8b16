"""Figures above or below the line cannot be taken for part of a number."""

from facilitator.document.papers.word.small_figures import small_figures
from tests.facilitator.document.papers.word.word_files import flow_of, paragraph, run, texts


def test_figures_have_the_form_of_their_place_and_letters_stay() -> None:
    assert small_figures("1st (2)", "superscript") == "\u00b9st \u207d\u00b2\u207e"
    assert small_figures("2", "subscript") == "\u2082"
    assert small_figures("2", "baseline") == small_figures("2", None) == "2"


def test_the_mark_of_a_note_is_not_part_of_the_number_before_it() -> None:
    mark = run("1", '<w:vertAlign w:val="superscript"/>')
    assert texts(flow_of(paragraph("costs 500", mark, " a week"))) == ["costs 500\u00b9 a week"]
