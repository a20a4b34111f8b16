"""The plain text of an e-mail is shown line by line, with what it quotes told apart."""

from facilitator.document.papers.facts import Block, BlockKind, Run
from facilitator.document.papers.message.plain_blocks import DEEPEST, plain_blocks

P, Q = BlockKind.PARAGRAPH, BlockKind.QUOTED


def test_lines_stay_lines_and_blank_ones_part_paragraphs() -> None:
    assert list(plain_blocks("one\r\ntwo  \r\n\r\n \n\tthree\n-- \nJo")) == [
        Block(P, (Run("one\ntwo"),)),
        Block(P, (Run("        three"),)),
        Block(P, (Run("--\nJo"),)),
    ]


def test_what_is_quoted_is_told_with_its_depth() -> None:
    assert list(plain_blocks("a\n> b\n>c\n> > d\n>>\n>> e\nf\n" + ">" * 90 + "g")) == [
        Block(P, (Run("a"),)),
        Block(Q, (Run("b\nc"),), level=1),
        Block(Q, (Run("d"),), level=2),
        Block(Q, (Run("e"),), level=2),
        Block(P, (Run("f"),)),
        Block(Q, (Run("g"),), level=DEEPEST),
    ]


def test_lines_that_only_a_window_broke_are_put_together_again() -> None:
    text = "one \ntwo\n> three \n> four\n from five \n-- \nJo "
    assert list(plain_blocks(text, is_flowed=True)) == [
        Block(P, (Run("one two"),)),
        Block(Q, (Run("three four"),), level=1),
        Block(P, (Run("from five"),)),
        Block(P, (Run("--\nJo"),)),
    ]
    assert list(plain_blocks("日 \n本", is_flowed=True, joins_words=True)) == [Block(P, (Run("日本"),))]
