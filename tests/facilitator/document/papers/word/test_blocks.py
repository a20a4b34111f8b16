"""A paragraph is the block that it is, or a line of one."""

from facilitator.document.papers.facts import Run
from facilitator.document.papers.word.blocks import in_lines, joined, trimmed


def test_lines_and_cells_are_put_together_with_what_stands_between_them() -> None:
    one, two = (Run("a"),), (Run("b"),)
    assert joined([one, two]) == (Run("a"), Run(" | "), Run("b"))
    assert in_lines([one, two]) == (Run("a"), Run("\n"), Run("b"))
    assert in_lines([]) == ()


def test_blanks_before_the_first_word_are_none() -> None:
    assert trimmed((Run(" "), Run("\t a "), Run(" b"))) == (Run("a "), Run(" b"))
    assert trimmed((Run(" "),)) == ()
