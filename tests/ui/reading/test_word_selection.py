"""Words of a page, selected from one to another in the order of reading."""

from facilitator.document.papers.facts import Area, PageWord
from ui.reading.word_selection import WordSelection, nearest_word, word_at, words_within

LINES = ("The learning mentor", "helps each morning")
WORDS = tuple(
    PageWord(word, Area(0.1 + 0.2 * place, 0.1 + 0.1 * line, 0.15, 0.04), line)
    for line, words in enumerate(LINES)
    for place, word in enumerate(words.split())
)


def test_the_word_at_a_point_is_the_one_around_it() -> None:
    assert word_at(WORDS, 0.35, 0.12) == 1
    assert word_at(WORDS, 0.27, 0.12) == -1
    assert word_at((), 0.5, 0.5) == -1


def test_the_nearest_word_is_on_the_nearest_line() -> None:
    assert nearest_word(WORDS, 0.9, 0.12) == 2
    assert nearest_word(WORDS, 0.0, 0.19) == 3
    assert nearest_word(WORDS, 0.99, 0.99) == 5
    assert nearest_word((), 0.5, 0.5) == -1


def test_a_selection_holds_the_words_between_whichever_way_it_was_drawn() -> None:
    on, back = WordSelection(0, 1, 4), WordSelection(0, 4, 1)
    assert on.words(WORDS) == back.words(WORDS) == "learning mentor helps each"


def test_a_selection_covers_one_area_on_each_line() -> None:
    areas = WordSelection(0, 1, 3).areas(WORDS)
    assert [(round(a.left, 6), round(a.width, 6)) for a in areas] == [(0.3, 0.35), (0.1, 0.15)]


def test_the_words_of_a_line_are_those_whose_middles_lie_at_its_height() -> None:
    assert words_within(WORDS, (Area(0.0, 0.2, 1.0, 0.04),)) == "helps each morning"
    assert words_within(WORDS, ()) == ""
